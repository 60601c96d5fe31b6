import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeTuning

@Suite struct ComparisonTests {
  private static let stages = "stages: [clean, segment, score: {position: {weight: 1}}, summarise: {sentences: 1}]"

  private static let story =
    "The mill on the river stopped on Friday. Nobody had paid the county for its water. A buyer from Cork has come to look at the wheel."

  private func compared(_ text: String, _ settings: [String], before: [String] = []) throws -> ArticleComparison {
    func made(_ settings: [String]) throws -> Article {
      let pipeline = try #require(load(Self.stages, settings: settings).pipeline)
      return try pipeline.process(pipeline.article(Array(text.utf8), named: "a.txt"), explains: true)
    }
    return ArticleComparison(.success(try made(before)), .success(try made(settings)))
  }

  private func shown(_ comparison: ArticleComparison) -> [String] {
    comparison.differences.map { "\($0.part.rawValue) \($0.isAdded ? "+" : "-") \($0.text)" }
  }

  @Test(arguments: [
    (
      "The mill on the river stopped on Friday. Nobody had paid the county for its water.",
      "Nobody had paid the county for its water."
    ),
    (
      "Мельница на реке остановилась в пятницу. Хозяин три года не платил округу за воду.",
      "Хозяин три года не платил округу за воду."
    ),
    (
      "Өзендегі диірмен жұма күні тоқтап қалды. Иесі ауданға су үшін үш жыл ақша төлемеген.",
      "Иесі ауданға су үшін үш жыл ақша төлемеген."
    ),
  ])
  func aSentenceMoreInTheSummaryIsNew(text: String, second: String) throws {
    let comparison = try compared(text, ["summarise.sentences=2"])
    #expect(shown(comparison) == ["summaries + \(second)"])
    #expect(comparison.differences.first?.reason?.hasPrefix("passed over (") == true)
    let back = try compared(text, [], before: ["summarise.sentences=2"])
    #expect(shown(back) == ["summaries - \(second)"])
    #expect(back.differences.first?.reason?.hasPrefix("passed over (") == true)
    #expect(back.count == 1 && back.counts[.summaries].map { $0 == (1, 0) } == true)
  }

  @Test func theSameIsTheSame() throws {
    let comparison = try compared("The mill stopped. Nobody had paid.", [])
    #expect(comparison.isSame && comparison.count == 0 && comparison.differences.isEmpty)
  }

  @Test func linesSayWhatCutThem() throws {
    let comparison = try compared("The mill stopped.\n\nStop press: late.", ["clean.cut=^Stop press"])
    #expect(shown(comparison) == ["lines - Stop press: late.", "sentences - Stop press: late."])
    #expect(comparison.differences.first?.reason == "cut by cut")
    let back = try compared("The mill stopped.\n\nStop press: late.", [], before: ["clean.cut=^Stop press"])
    #expect(shown(back) == ["lines + Stop press: late.", "sentences + Stop press: late."])
    #expect(back.differences.first?.reason == "was cut by cut")
  }

  @Test func sentencesAreComparedByTheirPlace() throws {
    let comparison = try compared("The mill. The mill. Dr. Low left.", ["segment.abbreviation=false"])
    #expect(
      shown(comparison).filter { $0.hasPrefix("sentences") } == [
        "sentences - Dr. Low left.", "sentences + Dr.", "sentences + Low left.",
      ])
  }

  @Test func anErrorIsADifference() {
    let article = sampleArticle(["One."])
    let failure = Result<Article, ArticleError>.failure(ArticleError(.empty, "the file has no text"))
    #expect(shown(ArticleComparison(failure, .success(article))) == ["errors - the file has no text"])
    #expect(shown(ArticleComparison(.success(article), failure)) == ["errors + the file has no text"])
    #expect(ArticleComparison(failure, failure).isSame)
  }

  @Test func totalsCountAllAndTheWorstComeFirst() throws {
    let (small, large) = (
      try compared("One. Two. Three.", ["summarise.sentences=2"]),
      try compared("One. Two. Three.", ["summarise.sentences=3"])
    )
    var comparison = Comparison(showing: 2)
    comparison.add("same", try compared("One.", []))
    for index in 0..<9 { comparison.add("small \(index)", small) }
    comparison.add("large", large)
    for index in 9..<20 { comparison.add("small \(index)", small) }
    #expect(comparison.articles == 22 && comparison.changed == 21 && comparison.hidden == 19)
    #expect(comparison.totals[.summaries] == Comparison.Total(articles: 21, removed: 0, added: 22))
    #expect(comparison.entries.map(\.source) == ["large", "small 0"])
  }

  @Test func moreThanCanBeShownIsCounted() throws {
    let text = (0..<60).map { "Line number \($0)." }.joined(separator: "\n\n")
    let comparison = try compared(text, ["clean.cut=^Line number \\d\\d"])
    #expect(comparison.counts[.lines]?.removed == 50)
    #expect(comparison.differences.count { $0.part == .lines } == 40)
    var all = Comparison(showing: 1)
    all.add("a", comparison)
    #expect(ComparisonReport(all, before: "a", after: "b").text(color: false).contains("    and 10 more\n"))
  }

  @Test func asManyFilesAsArticlesAreShown() throws {
    var comparison = Comparison(showing: 2)
    for name in ["a", "b", "c"] {
      var lines = ArticleComparison()
      lines.add(.files, isAdded: true, "The tide turns.")
      comparison.add(file: name, lines)
    }
    #expect(comparison.entries.map(\.source) == ["a", "b"])
  }

  @Test func reportsSayTheSame() throws {
    var comparison = Comparison(showing: 1)
    comparison.add("a<b>.txt", try compared(Self.story, ["summarise.sentences=2"]))
    comparison.add("c.txt", try compared(Self.story, ["summarise.sentences=2"]))
    let report = ComparisonReport(comparison, before: "x.yaml", after: "y.yaml")
    #expect(
      report.text(color: false).hasPrefix(
        "- x.yaml\n+ y.yaml\n\n2 articles: 2 changed, 0 the same\n  summaries in 2 articles: 0 gone, 2 new\n\na<b>.txt: 1 difference\n  summaries\n    + Nobody had paid the county for its water.  [passed over ("
      ))
    #expect(report.text(color: false).hasSuffix("\n1 more articles changed\n"))
    #expect(report.json.encoded.contains(#""totals":{"summaries":{"articles":2,"gone":0,"new":2}}"#))
    #expect(report.html.contains("<h2>a&lt;b&gt;.txt (1)</h2>"))
    #expect(report.html.contains("<ins>Nobody had paid the county for its water.</ins>"))
  }
}
