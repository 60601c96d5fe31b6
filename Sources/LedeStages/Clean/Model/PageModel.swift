import LedeCore
import LedeText

/// A page with what the rules found and what the line model makes of it.
struct PageModel {
  let page: Page
  let marks: [LineMarks]
  /// For each line how likely it is article: of plain text the mean of two opinions, as the chain finds one span, but stakes all on it,
  /// and the trees see each line by itself.
  private var probabilities: [Double] = []
  let headings: LineHeadings
  /// What the line model has of them; a marked-up page needs them only where it states no headline.
  private var known: PageWords?
  /// Of a marked-up page, what decides instead of the line model.
  private(set) var markup: MarkupModel?
  /// The line that is the headline, if one is.
  private(set) var title: Int?

  /// How likely a line must be article for what.
  struct Thresholds {
    /// To be kept.
    let likely: Double
    /// Inside the article, what is less likely than this is furniture even where nothing names it.
    let unsure: Double
    /// Less likely than this nothing is a standfirst.
    let standfirst: Double

    static let text = Thresholds(likely: 0.38, unsure: 0.33, standfirst: 0.03)
    static let markup = Thresholds(likely: 0.45, unsure: 0.35, standfirst: 0.2)

    /// Of a page whose greatest F1 may be expected where blocks are kept from a probability on: inside the article less will do.
    static func markup(best: Double) -> Thresholds {
      let best = min(max(best, 0.15), 0.5)
      return Thresholds(likely: best + 0.05, unsure: best - 0.05, standfirst: min(best - 0.05, markup.standfirst))
    }
  }

  var words: PageWords { known ?? PageWords(page) }

  private(set) var thresholds = Thresholds.text

  /// - Parameters:
  ///   - title: the headline, if it is known from elsewhere.
  ///   - markup: the blocks of a page that has markup, with what it says it is about.
  init(
    _ page: Page, _ rules: [ChosenRule], title: String?, markup: (blocks: Blocks, subject: String)? = nil
  ) {
    self.page = page
    marks = page.lines.indices.map { Self.marks($0, page, rules) }
    headings = LineHeadings(page)
    self.title = title.flatMap { HeadlineFinder.match($0, in: page) }
    if let markup {
      let features = MarkupFeatures(
        page, marks, headings, markup.blocks, title: self.title, subject: markup.subject)
      let model = MarkupModel(features, blocks: page.lines.count)
      probabilities = model.probabilities
      self.markup = model
      let expected = ExpectedF1(page.lines.indices.map(probability), page.lines.map { Double($0.words) })
      thresholds = .markup(best: expected.threshold)
      self.title = self.title ?? HeadlineFinder(self).find()
      return
    }
    let features = LineFeatures(page, marks, headings)
    known = features.words
    probabilities = LineModel.probabilities(features, lines: page.lines.count)
    self.title = self.title ?? HeadlineFinder(self).find()
    let row = LineRow(page, marks, headings, features, title: self.title)
    for (line, opinion) in Self.trees.probabilities(page.lines.indices, row.add).enumerated() {
      probabilities[line] += (opinion - probabilities[line]) * Self.treesShare
    }
  }

  static let trees = BoostedTrees(EmbeddedDocuments.lineModel, features: LineRow.names)
  /// What the trees' opinion counts; the rest is the chain's.
  private static let treesShare = 2.0 / 3

  /// How likely a line is article, from 0 to 1.
  func probability(_ line: Int) -> Double {
    let weight = marks[line].weight
    if weight == 0 { return probabilities[line] }
    let odds = probabilities[line] / max(1 - probabilities[line], .leastNormalMagnitude)
    return LineModel.probability(logOdds: log(odds) - weight)
  }

  private static func marks(_ line: Int, _ page: Page, _ rules: [ChosenRule]) -> LineMarks {
    var marks = LineMarks()
    for index in rules.indices {
      // Most lines have no cue at all: a rule that looks for one is not even copied.
      if let cue = rules[index].cue, !page.lines[line].cues.has(cue) { continue }
      let rule = rules[index]
      guard let evidence = rule.rule.evidence(line, in: page) else { continue }
      if let grade = evidence.grade, let place = rule.place { marks.found.append((place, grade)) }
      marks.weight += evidence.weight
      marks.isCertain = marks.isCertain || evidence.isCertain
      if evidence.isStrong, rule.isFitted || evidence.grade == nil { marks.isStrong = true }
      if marks.name == nil { (marks.name, marks.cue) = (rule.name, evidence.cue) }
    }
    return marks
  }
}
