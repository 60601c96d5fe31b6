#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A page with what the rules found and what the line model makes of it.
struct PageModel {
  let page: Page
  let marks: [LineMarks]
  /// For each line how likely it is article.
  ///
  /// The mean of two opinions: the chain finds one span, but stakes all on it; each line by itself has no such blind spot.
  private let probabilities: [Double]
  let features: LineFeatures

  init(_ page: Page, _ rules: [(place: Int, name: String, rule: any CleaningRule)]) {
    self.page = page
    marks = page.lines.indices.map { Self.marks($0, page, rules) }
    features = LineFeatures(page, marks)
    let weights = LineModelWeights.fitted
    var emissions = [Double](repeating: 0, count: page.lines.count * LineModel.states)
    var alone = [Double](repeating: 0, count: page.lines.count)
    var scratch: [Int] = []
    for line in page.lines.indices {
      features.features(line, into: &scratch)
      for feature in scratch {
        alone[line] += weights.alone[feature]
        for state in 0..<LineModel.states {
          emissions[line * LineModel.states + state] += weights.features[feature * LineModel.states + state]
        }
      }
    }
    let marginals = LineModel.marginals(emissions, weights: weights)
    let article = LineModel.State.article.rawValue
    probabilities = alone.enumerated().map { line, logOdds in
      (marginals[line * LineModel.states + article] + LineModel.probability(logOdds: logOdds)) / 2
    }
  }

  /// How likely a line is article, from 0 to 1.
  func probability(_ line: Int) -> Double {
    let weight = marks[line].weight
    if weight == 0 { return probabilities[line] }
    let odds = probabilities[line] / max(1 - probabilities[line], .leastNormalMagnitude)
    return LineModel.probability(logOdds: log(odds) - weight)
  }

  private static func marks(
    _ line: Int, _ page: Page, _ rules: [(place: Int, name: String, rule: any CleaningRule)]
  ) -> LineMarks {
    var marks = LineMarks()
    for (place, name, rule) in rules {
      guard let evidence = rule.evidence(line, in: page) else { continue }
      if let grade = evidence.grade { marks.found.append((place, grade)) }
      marks.weight += evidence.weight
      marks.isCertain = marks.isCertain || evidence.isCertain
      if evidence.isStrong { marks.isStrong = true }
      if marks.name == nil { (marks.name, marks.cue) = (name, evidence.cue) }
    }
    return marks
  }
}
