/// What a line is by itself.
extension Signals {
  static let line: [Signal] = [
    .line("words") { FeatureScale.log($0.words) },
    .line("letters") { FeatureScale.log($0.letters) },
    .line("letters-per-word") { Float($0.letters) / Float(max(1, $0.words)) },
    .line("ended") { $0.isEnded ? 1 : 0 },
    .line("ending") { Float($0.ending.rawValue) },
    .line("opening") { Float($0.opening.rawValue) },
    .line("inner-stops") { FeatureScale.log($0.innerStops) },
    .line("commas") { Float($0.commas) / Float(max(1, $0.words)) },
    .line("capitals") { $0.hasCase ? Float($0.capitalised) / Float(max(1, $0.words)) : -1 },
    .line("digits") { Float($0.digits) / Float(max(1, $0.digits + $0.letters)) },
    .line("separators") { Float($0.separators) / Float(max(1, $0.words)) },
    .line("signs") { Float($0.signs) / Float(max(1, $0.letters + $0.digits)) },
    .line("tabs") { FeatureScale.log($0.tabs) },
    .line("glued") { Float($0.glued) },
    .line("numbered") { $0.isNumbered ? 1 : 0 },
    .line("labelled") { $0.isLabelled ? 1 : 0 },
    .line("address") { $0.hasAddress ? 1 : 0 },
    .line("shape") { Float($0.shape.rawValue) },
    .line("blank-before") { $0.followsBlank ? 1 : 0 },
    .line("date") { $0.cues.hasDate ? 1 : 0 },
    .line("captioned") { $0.furniture.kinds.contains(.caption) ? 1 : 0 },
    .at("strong-mark") { $0.marks[$1].isStrong ? 1 : 0 },
    Signal("repeats", values: { facts in facts.page.lines.indices.map { repeats(facts, $0) } }),
  ]

  /// 1 the first of the lines that read the same, 2 the last, 3 between.
  private static func repeats(_ facts: PageFacts, _ line: Int) -> Float {
    guard let range = facts.page.repeats(of: line) else { return 0 }
    return range.lowerBound == line ? 1 : range.upperBound == line ? 2 : 3
  }

  /// What each rule found in a line, from 0 to 4.
  static let rules: [Signal] = CleaningRules.all.enumerated().map { rule, kind in
    .at("rule-\(kind.name)") { facts, line in
      var sureness: Float = 0
      for mark in facts.marks[line].found where mark.rule == rule {
        sureness = max(sureness, Float(CleaningEvidence.grades - mark.grade))
      }
      return sureness
    }
  }
}
