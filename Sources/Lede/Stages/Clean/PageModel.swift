/// A page with what the rules found and what the line model makes of it.
struct PageModel {
  let page: Page
  let marks: [LineMarks]
  /// For each line the probability of each state.
  private var marginals: [Double] = []
  let features: LineFeatures
  /// Of a marked-up page, what decides instead of the line model.
  private(set) var markup: MarkupModel?
  /// Of a marked-up page, the line that reads like the headline that it states.
  private(set) var title: Int?

  /// - Parameter markup: the blocks of a page that has markup, with the headline that it states and what it says it is about.
  init(
    _ page: Page, _ rules: [(place: Int, name: String, rule: any CleaningRule)],
    markup: (blocks: Blocks, title: String?, subject: String)? = nil
  ) {
    self.page = page
    marks = page.lines.indices.map { Self.marks($0, page, rules) }
    features = LineFeatures(page, marks)
    if let markup {
      title = markup.title.flatMap { HeadlineFinder.match($0, in: page) }
      self.markup = MarkupModel(
        MarkupFeatures(
          page, marks, features, markup.blocks,
          title: title, subject: markup.subject),
        blocks: page.lines.count)
      return
    }
    let weights = LineModelWeights.fitted
    var emissions = [Double](repeating: 0, count: page.lines.count * LineModel.states)
    var scratch: [Int] = []
    for line in page.lines.indices {
      features.features(line, into: &scratch)
      for feature in scratch {
        for state in 0..<LineModel.states {
          emissions[line * LineModel.states + state] += weights.features[feature * LineModel.states + state]
        }
      }
    }
    marginals = LineModel.marginals(emissions, weights: weights)
  }

  /// A line is article from this probability on.
  var likely: Double { markup == nil ? 0.5 : MarkupModel.likely }

  /// Inside the article, what is less likely than this is furniture even where nothing names it.
  var unsure: Double { markup == nil ? 0.25 : MarkupModel.unsure }

  func probability(_ state: LineModel.State, _ line: Int) -> Double {
    if let markup { return state == .article ? markup.answers[line].probability : 0 }
    return marginals[line * LineModel.states + state.rawValue]
  }

  private static func marks(
    _ line: Int, _ page: Page, _ rules: [(place: Int, name: String, rule: any CleaningRule)]
  ) -> LineMarks {
    var marks = LineMarks()
    for (place, name, rule) in rules {
      guard let evidence = rule.evidence(line, in: page) else { continue }
      marks.found.append((place, evidence.grade))
      marks.isCertain = marks.isCertain || evidence.isCertain
      if evidence.grade < CleaningEvidence.grades - 1 { marks.isStrong = true }
      if marks.name == nil { (marks.name, marks.cue) = (name, evidence.cue) }
    }
    return marks
  }
}
