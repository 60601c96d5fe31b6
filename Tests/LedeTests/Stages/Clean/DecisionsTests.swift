import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What becomes of lines that are so likely to be article.
@Suite struct DecisionsTests {
  /// Rated 0 a line is furniture by a rule.
  private struct Strong: CleaningRule {
    static let name = "strong"
    static let help = "Weighs"
    static let options: [ComponentOption<Self>] = []
    static let examples: [CleaningExample] = []
    var lines: Set<Int> = []

    func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
      lines.contains(line) ? CleaningEvidence(weight: 9) : nil
    }
  }

  private typealias Line = (text: String, probability: Double)

  /// `T` headline, `L` lead, `B` body, `-` cut.
  private func roles(_ lines: [Line], title: String?, keepUnsure: Bool = true) -> String {
    let names: [Cuts.Role: String] = [.title: "T", .lead: "L", .body: "B", .cut: "-"]
    return decisions(lines, title: title, keepUnsure: keepUnsure).map { names[$0.role] ?? "" }.joined()
  }

  private func decisions(_ lines: [Line], title: String?, keepUnsure: Bool = true) -> [Cuts.Decision] {
    let text = Text(lines.map(\.text).joined(separator: "\n\n"))
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("en").cues)
    let rule = Strong(lines: Set(lines.indices.filter { lines[$0].probability == 0 }))
    let table = SignalTable(
      page, [ChosenRule(Strong.name, rule)], title: title.map { StatedTitle(text: $0, isGiven: true) }, markup: nil)
    let model = PageModel(table, Self.model, lines.map(\.probability))
    return Decisions(model, keepUnsure: keepUnsure, forced: [:], tables: Tables(Blocks([]))).all()
  }

  /// Of any page what is likelier than 0.4 is kept.
  private static let model = LookModel(
    Array("lowest: 0.37\nhighest: 0.37\nmargin: 0.03\nstandfirst: 0.03\n\nwords\n0\n".utf8))

  private static let headline = "The last ferry was late again"
  private static let prose =
    "The harbour office said on Monday that the ferry was late since its engine, which is old, had to be repaired."

  private func page(_ middle: [Line], behind: [Line] = []) -> [Line] {
    [("Share", 0), (Self.headline, 0.9)] + middle + [(Self.prose, 0.9), (Self.prose + " Twice.", 0.9)] + behind
  }

  @Test(arguments: [
    ("It took the office a whole year to say why", 0.1, "L"), ("It took the office a year now", 0.1, "-"),
    ("It took the office a whole year to say why", 0.02, "-"),
    ("It took the office a whole year to say why", 0.33, "L"),
  ])
  func aLongLineBelowTheHeadlineIsTheStandfirst(line: String, probability: Double, role: String) {
    #expect(roles(page([(line, probability)]), title: Self.headline) == "-T\(role)BB")
  }

  /// When a page came out, and where, is no standfirst.
  @Test(arguments: [
    ("2024-09-05 11:10 the harbour office of Anlo, by its clerk", "-"),
    ("On 2024-09-05 the office said why it all took a year", "L"),
    ("At 11:10 the office said why it all took a year", "L"),
    ("2024-09-05 11:10 the office said why it took a year.", "L"),
  ])
  func aStampIsNoStandfirst(line: String, role: String) {
    #expect(roles(page([(line, 0.1)]), title: Self.headline) == "-T\(role)BB")
  }

  @Test func rulesMayCutLinesAboveTheStandfirst() {
    let (cut, lead): (Line, Line) = (("Share", 0), ("It took the office a whole year to say why", 0.1))
    #expect(roles(page([cut, cut, cut, cut, cut, lead]), title: Self.headline) == "-T-----LBB")
    #expect(roles(page([cut, cut, cut, cut, cut, cut, lead]), title: Self.headline) == "-T-------BB")
  }

  @Test func theFirstLineOfThreeApartFromTheOthersIsTheLead() {
    #expect(roles(page([(Self.prose + " Once.", 0.9), ("Share", 0)]), title: Self.headline) == "-TL-BB")
    #expect(roles(page([(Self.prose + " Once.", 0.9)]), title: Self.headline) == "-TBBB")
    #expect(
      roles(
        [("Share", 0), (Self.headline, 0.9), (Self.prose, 0.9), ("Share", 0), (Self.prose, 0.9)], title: Self.headline)
        == "-TB-B")
  }

  @Test func aShortPageWithoutFurnitureIsKeptWhole() {
    let doubtful: Line = ("It took the office a whole year to say why", 0.1)
    func middle(_ count: Int) -> Character {
      let prose = (1..<count).map { (Self.prose + " Time \($0).", 0.9) }
      return Array(roles(prose[..<10] + [doubtful] + prose[10...], title: Self.headline))[10]
    }
    #expect(middle(30) == "B" && middle(31) == "-")
  }

  @Test func whatIsUnsureInsideTheArticleIsKeptUnlessThePipelineSaysOtherwise() {
    func last(_ probability: Double, keepUnsure: Bool) -> String {
      let doubtful: Line = ("A word of thanks", probability)
      return roles(
        page([], behind: [doubtful, (Self.prose + " Thrice.", 0.9), doubtful]), title: Self.headline,
        keepUnsure: keepUnsure)
    }
    #expect(last(0.41, keepUnsure: false) == "-TBBBBB")
    // Below the article nothing is unsure.
    #expect(last(0.39, keepUnsure: true) == "-TBBBB-" && last(0.39, keepUnsure: false) == "-TBB-B-")
    #expect(last(0.35, keepUnsure: true) == "-TBBBB-" && last(0.33, keepUnsure: true) == "-TBB-B-")
  }

  @Test func aPageThatIsNotClearAsksForLess() {
    func all(_ best: Double) -> [Double] {
      let thresholds = PageModel.Thresholds(best: best, LookModel.markup.second)
      return [thresholds.likely, thresholds.unsure, thresholds.standfirst].map { ($0 * 1000).rounded() / 1000 }
    }
    #expect(all(0.4) == [0.45, 0.35, 0.2] && all(0.2) == [0.25, 0.15, 0.15])
    #expect(all(0.05) == [0.2, 0.1, 0.1] && all(0.9) == [0.55, 0.45, 0.2])
  }

  /// It is told as it was decided: by a rule, or since nothing says what should be cut.
  @Test func whatHasNoProseIsKeptButForWhatRulesAreSureOf() {
    let found = decisions([("Share", 0), ("The ferry", 0.1)], title: nil)
    #expect(found.map(\.rule) == [Strong.name, "no-clutter"])
    #expect(found.map(\.probability) == [0, 1])
  }

  @Test func aParagraphRightBelowTheArticleIsItsLast() {
    func page(_ last: Line) -> String { roles(self.page([], behind: [last]), title: Self.headline) }
    #expect(page((Self.prose + " Thrice.", 0.31)) == "-TBBB")
    #expect(page((Self.prose + " Thrice.", 0.29)) == "-TBB-")
    #expect(page((Self.prose + " Thrice?", 0.38)) == "-TBB-")
    #expect(page(("A word of thanks", 0.38)) == "-TBB-")
  }
}
