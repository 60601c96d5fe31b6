/// Where a line stands on its page, and what stands around it.
extension Signals {
  static let place: [Signal] = [windows, onPage, core].flatMap { $0 }

  private static let proseReaches = [2, 4, 8, 16]
  private static let shareReaches = [4, 12]

  private static let windows: [Signal] =
    proseReaches.flatMap { reach -> [Signal] in
      [
        .at("prose-words-\(reach)") { facts, line in
          let own = facts.isProse[line] ? facts.page.lines[line].words : 0
          return FeatureScale.log(facts.sums.around(line, reach).prose - Double(own))
        },
        .at("prose-share-\(reach)") { facts, line in
          let around = facts.sums.around(line, reach)
          return Float(around.prose / max(1, around.words))
        },
      ]
    }
    + shareReaches.flatMap { reach -> [Signal] in
      [
        .at("short-\(reach)") { facts, line in
          let around = facts.sums.around(line, reach)
          return Float(around.short / around.lines)
        },
        .at("marks-\(reach)") { facts, line in
          let around = facts.sums.around(line, reach)
          return Float(around.marked / around.lines)
        },
        .at("dates-\(reach)") { facts, line in
          let around = facts.sums.around(line, reach)
          return Float(around.dates / around.lines)
        },
      ]
    }

  private static let onPage: [Signal] = [
    .at("from-top") { FeatureScale.log($1) },
    .at("from-end") { FeatureScale.log($0.page.lines.count - 1 - $1) },
    .at("lines") { facts, _ in FeatureScale.log(facts.page.lines.count) },
    .at("run") { FeatureScale.log($0.shortRuns[$1].count) },
    .at("run-place") { FeatureScale.log($1 - $0.shortRuns[$1].lowerBound) },
    .at("run-left") { FeatureScale.log($0.shortRuns[$1].upperBound - 1 - $1) },
    .at("gap") { FeatureScale.log($0.gaps[$1].count) },
    Signal("lead-in", values: leadIn),
    .at("prose-above-distance") { FeatureScale.log($0.proseBeside.above[$1].distance) },
    .at("prose-above-length") { FeatureScale.log($0.proseBeside.above[$1].value) },
    .at("prose-below-distance") { FeatureScale.log($0.proseBeside.below[$1].distance) },
    .at("prose-below-length") { FeatureScale.log($0.proseBeside.below[$1].value) },
    .at("prose-total") { facts, _ in FeatureScale.log(facts.sums.total.prose) },
    .at("prose-above") { Float($0.sums.above($1).prose / max(1, $0.sums.total.prose)) },
    .at("prose-above-words") { FeatureScale.log($0.sums.above($1).prose) },
    .at("prose-below-words") { facts, line in
      FeatureScale.log(facts.sums.total.prose - facts.sums.above(line + 1).prose)
    },
  ]

  /// How far a line that ends in a colon leads, in lines.
  private static let longestLead = 40

  /// The lines since one that ends in a colon, as far as no prose stands between.
  private static let leadIn: @Sendable (PageFacts) -> [Float] = { facts in
    var distance = longestLead
    return facts.page.lines.enumerated().map { index, line in
      defer {
        distance =
          line.ending == .colon ? 1 : facts.isProse[index] ? longestLead : min(longestLead, distance + 1)
      }
      return FeatureScale.log(distance)
    }
  }

  private static let core: [Signal] = [
    .at("core") { facts, line in line < facts.core.lowerBound ? 0 : facts.core.contains(line) ? 1 : 2 },
    .at("core-distance") { signedDistance($1, $0.core) },
    .at("core-place") { facts, line in
      let start = facts.sums.above(facts.core.lowerBound).words
      return Float(min(2, max(-1, (facts.sums.above(line).words - start) / max(1, facts.sums[facts.core].words))))
    },
    .at("core-from-start") { facts, line in
      line >= facts.core.lowerBound ? FeatureScale.log(line - facts.core.lowerBound) : -1
    },
    .at("core-to-end") { facts, line in
      line < facts.core.upperBound ? FeatureScale.log(facts.core.upperBound - 1 - line) : -1
    },
    .at("core-share") { facts, _ in Float(facts.sums[facts.core].words / max(1, facts.sums.total.words)) },
    .at("core-words") { facts, _ in FeatureScale.log(facts.sums[facts.core].words) },
    .at("core-marked") { facts, _ in Float(facts.sums[facts.core].marked / max(1, facts.sums[facts.core].lines)) },
    .at("core-short") { facts, _ in Float(facts.sums[facts.core].short / max(1, facts.sums[facts.core].lines)) },
    .at("core-lines") { facts, _ in FeatureScale.log(facts.core.count) },
  ]

  /// Of a line from a stretch, in lines on a scale of logarithms: below 0 above it.
  static func signedDistance(_ line: Int, _ stretch: Range<Int>) -> Float {
    if line < stretch.lowerBound { return -FeatureScale.log(stretch.lowerBound - line) }
    return line < stretch.upperBound ? 0 : FeatureScale.log(line - stretch.upperBound + 1)
  }
}
