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
  private var probabilities: [Double] = []
  let headings: LineHeadings
  /// What the line model has of them; a marked-up page needs them only where it states no headline.
  private var known: PageWords?
  /// Of a marked-up page, what decides instead of the line model.
  private(set) var markup: MarkupModel?
  /// Of a marked-up page, the line that reads like the headline that it states.
  private(set) var title: Int?

  /// How likely a line must be article for what.
  struct Thresholds {
    /// To be kept.
    let likely: Double
    /// Inside the article, what is less likely than this is furniture even where nothing names it.
    let unsure: Double
    /// Less likely than this nothing is a standfirst.
    let standfirst: Double

    static let text = Thresholds(likely: 0.4, unsure: 0.33, standfirst: 0.03)
    static let markup = Thresholds(likely: 0.45, unsure: 0.35, standfirst: 0.2)

    /// Of a page whose greatest F1 may be expected where blocks are kept from a probability on: inside the article less will do.
    static func markup(best: Double) -> Thresholds {
      let best = min(max(best, 0.15), 0.5)
      return Thresholds(likely: best + 0.05, unsure: best - 0.05, standfirst: min(best - 0.05, markup.standfirst))
    }
  }

  var words: PageWords { known ?? PageWords(page) }

  private(set) var thresholds = Thresholds.text

  /// - Parameter markup: the blocks of a page that has markup, with the headline that it states and what it says it is about.
  init(
    _ page: Page, _ rules: [(place: Int, name: String, rule: any CleaningRule)],
    markup: (blocks: Blocks, title: String?, subject: String)? = nil
  ) {
    self.page = page
    marks = page.lines.indices.map { Self.marks($0, page, rules) }
    headings = LineHeadings(page)
    if let markup {
      title = markup.title.flatMap { HeadlineFinder.match($0, in: page) }
      let features = MarkupFeatures(page, marks, headings, markup.blocks, title: title, subject: markup.subject)
      let model = MarkupModel(features, blocks: page.lines.count)
      probabilities = model.probabilities
      self.markup = model
      let expected = ExpectedF1(page.lines.indices.map(probability), page.lines.map { Double($0.words) })
      thresholds = .markup(best: expected.threshold)
      return
    }
    let features = LineFeatures(page, marks, headings)
    known = features.words
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
