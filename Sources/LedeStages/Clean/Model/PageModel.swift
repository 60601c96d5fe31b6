import LedeCore
import LedeText

/// What the models make of a page: signals, a first look, the headline, a second look.
struct PageModel {
  let page: Page
  let marks: [LineMarks]
  /// The line that is the headline, if one is.
  let title: Int?
  let thresholds: Thresholds
  /// The F1 that may be expected of what is kept, from 0 to 1.
  let expectedF1: Double
  /// By line, how likely it is article.
  private let probabilities: [Double]
  private let table: SignalTable
  private let second: LookModel

  /// How likely a line must be article for what.
  struct Thresholds {
    /// To be kept.
    let likely: Double
    /// Inside the article, what is less likely than this is furniture even where nothing names it.
    let unsure: Double
    /// Less likely than this nothing is a standfirst.
    let standfirst: Double

    /// Of a page whose greatest F1 may be expected where lines are kept from a probability on: inside the article less will do.
    init(best: Double, _ model: LookModel) {
      let best = min(max(best, model.threshold("lowest")), model.threshold("highest"))
      likely = best + model.threshold("margin")
      unsure = best - model.threshold("margin")
      standfirst = min(unsure, model.threshold("standfirst"))
    }
  }

  /// - Parameters:
  ///   - title: the headline as far as it is stated elsewhere.
  ///   - markup: the blocks of a page that has markup, with what it says it is about.
  init(_ page: Page, _ rules: [ChosenRule], title: StatedTitle?, markup: (blocks: Blocks, subject: String)? = nil) {
    var table = SignalTable(page, rules, title: title, markup: markup)
    let (facts, marks) = (table.facts, table.facts.marks)
    let second = markup == nil ? LookModel.text : LookModel.markup.second
    let first =
      markup == nil
      ? Chain.probabilities(facts) : LookModel.markup.first.trees.probabilities(&table, page.lines.indices)
    var probabilities = zip(first, marks).map { Self.weighed($0, $1) }
    table.know(look: probabilities)
    if facts.headline == nil, let line = LetterHeadline.line(title, page, markup?.blocks) {
      table.know(headline: line)
    } else if facts.headline == nil, title?.isGiven != true {
      let found = HeadlineFinder.find(&table).flatMap { line in
        Self.isBeside(title, page, line, markup?.blocks) ? nil : line
      }
      let bodyStart = table.facts.candidates.bodyStart
      let isLabel = found.map { line in
        markup != nil && title.map { LabelAbove(page, bodyStart).isLabel(line, beside: $0.text) } ?? false
      }
      table.know(headline: isLabel ?? false ? nil : found)
    }
    let doubted = probabilities.indices.filter { probabilities[$0] >= second.threshold("least") }
    let share = second.threshold("share")
    for (line, opinion) in zip(doubted, second.trees.probabilities(&table, doubted)) {
      probabilities[line] = Self.weighed(first[line] + (opinion - first[line]) * share, marks[line])
    }
    self.init(table, second, probabilities)
  }

  /// A letter begins with a line that is no headline, whatever it looks like: its subject is.
  private static func isBeside(_ title: StatedTitle?, _ page: Page, _ line: Int, _ blocks: Blocks?) -> Bool {
    guard let title, title.isSubject else { return false }
    if case .heading = blocks?.items[line].kind { return false }
    return !title.isSaid(by: page.lines[line].range, of: page.text)
  }

  /// - Parameters:
  ///   - table: with what has been found out.
  ///   - second: the model of the second look.
  ///   - probabilities: by line, how likely it is article.
  init(_ table: SignalTable, _ second: LookModel, _ probabilities: [Double]) {
    var table = table
    let (page, facts) = (table.facts.page, table.facts)
    // Explanations look at what has been forgotten since the first look, too.
    table.fill(second.trees.inputs)
    if facts.markup != nil { table.fill(LookModel.markup.first.trees.inputs) }
    let expected = ExpectedF1(probabilities, page.lines.map { Double($0.words) })
    thresholds = Thresholds(best: expected.threshold, second)
    expectedF1 = expected.best
    (self.page, marks, title, self.table) = (page, facts.marks, facts.headline, table)
    (self.probabilities, self.second) = (probabilities, second)
  }

  var headings: LineHeadings { table.facts.headings }
  var markup: MarkupFacts? { table.facts.markup }

  /// How likely a line is article, from 0 to 1.
  func probability(_ line: Int) -> Double { probabilities[line] }

  /// With what evidence of a weight of its own takes from it.
  private static func weighed(_ probability: Double, _ mark: LineMarks) -> Double {
    if mark.weight == 0 { return probability }
    return Logistic.probability(logOdds: Logistic.logOdds(probability) - mark.weight)
  }

  /// The trees that decided about a line. It is found when it is asked for: rules name most of the lines that are cut.
  private func ranked(_ line: Int) -> [(signal: SignalInput, logOdds: Float)] {
    let own = isLookedAtTwice(line) ? second.trees.ranked(table, line) : []
    // That the first look thought so is no reason: what told that is.
    return own.isEmpty || own[0].signal.isOwnLook && markup != nil
      ? LookModel.markup.first.trees.ranked(table, line) : own
  }

  private func isLookedAtTwice(_ line: Int) -> Bool {
    table.facts.look?.probabilities[line] ?? 0 >= second.threshold("least")
  }

  /// The signals that weighed most for a line (+) or against it (-), for people: those that an explanation shows.
  func reasons(_ line: Int) -> [String] {
    ranked(line).prefix(Self.shown).filter { abs($0.logOdds) >= Self.leastShown }.map { signal, logOdds in
      "\(logOdds > 0 ? "+" : "-")\(signal.name)"
    }
  }

  private static let shown = 3
  /// Less than this, in log-odds, tips no scales.
  private static let leastShown: Float = 0.05

  /// By line of a marked-up page that may be cut and that no rule names, the name of the signal that says most against it.
  func reasonsAgainst() -> [Int: String] {
    guard markup != nil else { return [:] }
    let unnamed = probabilities.indices.filter { marks[$0].name == nil && probabilities[$0] < thresholds.likely }
    var reasons: [Int: String] = [:]
    reasons.reserveCapacity(unnamed.count)
    let twice = unnamed.filter(isLookedAtTwice)
    for (line, signal) in zip(twice, second.trees.strongestAgainst(table, twice)) where !signal.isOwnLook {
      reasons[line] = signal.name
    }
    let once = unnamed.filter { reasons[$0] == nil }
    for (line, signal) in zip(once, LookModel.markup.first.trees.strongestAgainst(table, once)) {
      reasons[line] = signal.name
    }
    return reasons
  }
}
