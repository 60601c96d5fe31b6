import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTuning

@Suite struct ExplanationTests {
  private func lines(_ article: Article, color: Bool = false) -> [String] {
    Explanation(color: color).render(article).split(separator: "\n").map(String.init)
  }

  @Test func theHeadSaysWhatIsKnown() {
    var article = sampleArticle(["One."])
    #expect(lines(article).prefix(2) == ["harbour.txt · en (detected) · UTF-8", "title: A quiet harbour"])
    article.metadata.isLanguageDetected = false
    article.metadata.encoding = "KOI8-U"
    #expect(lines(article)[0] == "harbour.txt · en · KOI8-U")
    article.findings.add(SisterPages(count: 7, recurring: [article.text.hash(of: 16..<20): 3]))
    #expect(lines(article)[2] == "sister pages: 7 in all")
    #expect(lines(article).contains("  lead   test-lead       100 %  One. [on 3 pages]"))
  }

  @Test func linesHaveTheirRoleTheirRuleAndTheirLanguage() {
    let article = sampleArticle(["One.", "Zwei."], languages: [2: "de"])
    #expect(
      lines(article).filter { $0.contains(" %  ") } == [
        "  title  test-title      100 %  A quiet harbour", "  lead   test-lead       100 %  One.",
        "  body   test-body       100 %  Zwei. [in de]",
      ])
    #expect(lines(article).contains { $0.hasSuffix("ended by terminator · in de · position 0.50") })
  }

  /// Before they are cleaned, the lines are just the text.
  @Test func linesAreShownWhereSomethingIsSaidOfThem() {
    let (text, blocks) = (Text("It rained."), Blocks([Block(range: 0..<10, followsBlank: true)]))
    let article = Article(source: "a.txt", text: text, metadata: Metadata(language: "en"), blocks: blocks)
    #expect(!lines(article).contains { $0.hasPrefix("LINES") })
    #expect(lines(sampleArticle(["One."])).contains { $0.hasPrefix("LINES") })
  }

  @Test func rulesThatJoinedAreCounted() {
    var article = sampleArticle(title: nil, ["a.b. c. d. |e."])
    let joins = [(2, "initials"), (4, "initials"), (7, "number"), (9, "initials")].map {
      Sentences.Join(offset: $0.0, rule: $0.1)
    }
    article.layers.add(Sentences(article.layers[Sentences.self]!.items, joins: joins))
    #expect(
      lines(article).filter { $0.contains("ended by") } == [
        "          ended by terminator · kept together by initials ×3, number · position 1.00",
        "          ended by terminator · position 0.50",
      ])
  }

  @Test func whatWasPassedOverSaysWhy() {
    let article = sampleArticle(["One. |He two."], summary: [0], passedOver: [1: .leaningOpener])
    #expect(lines(article).contains("SENTENCES: 2, 1 in the summary (★)"))
    #expect(
      lines(article).filter { $0.contains("  1   ") || $0.contains("  2   ") || $0.contains("★ 1") } == [
        "  ★ 1   1.00  One.", "    2   0.50  He two.",
      ])
    #expect(
      lines(article).last?.hasSuffix("passed over (leaning-opener): \(Summary.Reason.leaningOpener.help)") == true)
  }

  @Test(arguments: [(-0.004, "0.00"), (-0.006, "-0.01"), (1.006, "1.01"), (-12.5, "-12.50"), (0.1, "0.10")])
  func numbersHaveTwoDecimals(value: Double, shown: String) {
    var article = sampleArticle(["One."])
    let score = Scores.Score(total: value, shares: [value])
    article.layers.add(Scores(features: ["f"], items: [score], vocabulary: Vocabulary()))
    #expect(lines(article).contains("    1   \(shown)  One."))
  }

  @Test func whatWasChosenStandsOut() {
    let shown = lines(sampleArticle(["One. |Two."], summary: [0]), color: true).filter {
      $0.contains("  1.00  ") || $0.contains("  0.50  ")
    }
    #expect(shown == ["\u{1B}[1m  ★ 1   1.00  One.\u{1B}[0m", "    2   0.50  Two."])
  }

  @Test func coloursAreANSI() {
    #expect(lines(sampleArticle(["One."]), color: true)[0] == "\u{1B}[1mharbour.txt · en (detected) · UTF-8\u{1B}[0m")
  }

  @Test func aLineSaysWhichPatternDecided() throws {
    var article = sampleArticle(["One.", "More."])
    var cuts = try #require(article.layers[Cuts.self])
    cuts.patterns[2] = "^More"
    article.layers.add(cuts)
    #expect(
      lines(article).filter { $0.contains("by the pattern") } == [
        "  body   test-body       100 %  More. [by the pattern `^More`]"
      ])
  }

  @Test func ofEqualScoresTheEarlierOneIsHigher() {
    var article = sampleArticle(["One. |Two."])
    let score = Scores.Score(total: 0.5, shares: [0.5])
    article.layers.add(Scores(features: ["f"], items: [score, score], vocabulary: Vocabulary()))
    #expect(lines(article).filter { $0.contains("  0.50  ") } == ["    1   0.50  One.", "    2   0.50  Two."])
  }

  @Test func whatIsLeftOutOfANewsletterIsCountedInOrder() {
    var edition = Edition([])
    for reason in ["limit", "age", "age"] { edition.leaveOut(reason) }
    #expect(
      Explanation(color: false).render(edition) == "NEWSLETTER: 0 items, 2 left out by age, 1 left out by limit\n")
  }
}
