/// What the words of a line say: by the cues around it, by what it shares with the article and with the headline.
extension Signals {
  static let cues: [Signal] =
    [
      .at("heading-kind") { Float($0.headings[$1].kind.rawValue) },
      .at("heading-distance") { facts, line in
        let (kind, distance) = facts.headings[line]
        return FeatureScale.log(kind == .none ? NearestLines.none : distance)
      },
      .at("cue-above") { Float($0.cuesBeside.above[$1].value) },
      .at("cue-above-distance") { FeatureScale.log($0.cuesBeside.above[$1].distance) },
      .at("cue-below") { Float($0.cuesBeside.below[$1].value) },
      .at("cue-below-distance") { FeatureScale.log($0.cuesBeside.below[$1].distance) },
    ]
    + [("related", LineHeadings.Kind.related), ("comments", .comments), ("call", .call), ("notice", .notice)]
    .map { name, kind in
      // Counted from the start of the core: below 0 they stand above it.
      .at("passed-\(name)") { facts, line in
        let passed =
          facts.sums.above(line).announced(kind) - facts.sums.above(facts.core.lowerBound).announced(kind)
        return Float(min(3, max(-1, passed)))
      }
    }

  private static let vocabularyReach = 3

  static let vocabulary: [Signal] = [
    of("vocabulary") { $1.shares[$2] },
    of("vocabulary-weighted") { $1.weighted[$2] },
    of("vocabulary-words") { FeatureScale.log($1.wordCounts[$2]) },
    of("vocabulary-around") { facts, vocabulary, line in
      let around = facts.sums.around(line, vocabularyReach)
      let own = vocabulary.compared(line)
      return Float((around.shared - own.shared) / max(1, around.compared - own.compared))
    },
  ]

  private static func of(
    _ name: String, _ value: @escaping @Sendable (PageFacts, CoreVocabulary, Int) -> Float
  ) -> Signal {
    Signal(name) { facts in
      guard let vocabulary = facts.vocabulary else { return facts.page.lines.map { _ in -1 } }
      return facts.page.lines.indices.map { value(facts, vocabulary, $0) }
    }
  }

  static let headline: [Signal] = [
    .at("title-known", .headline) { facts, _ in facts.headline == nil ? 0 : 1 },
    .at("title-distance", .headline) { facts, line in
      facts.headline.map { signedDistance(line, $0..<$0 + 1) } ?? 0
    },
    .at("title-share", .headline) { facts, line in
      let words = facts.page.words.head(line)
      if facts.headline == nil || words.isEmpty { return -1 }
      let isInHeadline = facts.isInHeadline
      return Float(words.count { isInHeadline[Int($0)] }) / Float(words.count)
    },
    .at("title-cover", .headline) { facts, line in
      guard let headline = facts.headline else { return -1 }
      let isInHeadline = facts.isInHeadline
      let common = facts.page.words.head(line).count { isInHeadline[Int($0)] }
      var all = 0
      facts.page.words.forEach(headline) { _ in all += 1 }
      return Float(common) / Float(max(1, all))
    },
  ]
}
