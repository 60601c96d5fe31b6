import Testing

@testable import LedeCore
@testable import LedeFuzzing
@testable import LedeText

/// The checks find what they are for.
@Suite struct CheckTests {
  @Test(arguments: [
    ("<b>", false), ("x <script>y</script>", true), ("[a](javascript:b)", true), ("[a](java&#115;cript:b)", true),
    ("[a](< DATA:b>)", true), ("<div>\nx\n</div>", true), ("<strong onclick=a>x</strong>", true),
  ])
  func markdownWithWhatIsNotLedesIsRefused(_ markdown: String, _ allowsOwnTags: Bool) {
    #expect(throws: Violation.self) { try MarkdownCheck.check(markdown, allowsOwnTags: allowsOwnTags) }
  }

  @Test func markdownOfLedeIsTaken() throws {
    try MarkdownCheck.check("**a** <strong>b</strong>c<br>d [e](https://f.example) `<g>`\n", allowsOwnTags: true)
    try MarkdownCheck.check("a &lt;b> \\[c](javascript:d)\n", allowsOwnTags: false)
  }

  private static func xliff(_ units: String) -> String {
    "<xliff><file>" + units + "</file></xliff>"
  }

  @Test(arguments: [
    "<trans-unit id=\"1\"><source>a", "<trans-unit id=\"1\"/><trans-unit id=\"1\"/>", "<source>&nbsp;</source>",
    "<source><bpt id=\"1\"/>a</source>", "<source>a<ept id=\"1\"/></source>",
    "<source><ph id=\"1\"/>a</source><target>a</target>",
  ])
  func brokenXLIFFIsRefused(_ units: String) {
    #expect(throws: Violation.self) { try XLIFFCheck.check(Self.xliff(units)) }
  }

  @Test func xliffOfLedeIsTaken() throws {
    let codes = "<bpt id=\"1\" rid=\"1\">*</bpt>a<ept id=\"1\" rid=\"1\">*</ept><ph id=\"2\"/>"
    try XLIFFCheck.check(
      Self.xliff("<trans-unit id=\"1\"><source>\(codes)</source><target>\(codes)</target></trans-unit>"))
  }

  @Test(arguments: ["a\t=b\n", "a\n", "a\t\"=b\"\n", "a\tb\tc\n"]) func brokenTablesAreRefused(_ table: String) {
    #expect(throws: Violation.self) { try OutputChecks.table(table, columns: 2) }
  }

  @Test(arguments: ["{}", "[]\n", "{\"a\":}\n", "{}\n\n", "{\"a\": \"\u{1}\"}\n"]) func brokenJSONIsRefused(
    _ lines: String
  ) {
    #expect(throws: Violation.self) { try OutputChecks.jsonLines(lines) }
  }

  @Test(arguments: ["\u{1B}[1m", "\u{202E}", "\u{9B}", "a\r"]) func whatTerminalsObeyIsRefused(_ text: String) {
    #expect(throws: Violation.self) { try OutputChecks.plain(text) }
  }

  /// `é` takes two bytes.
  /// - Parameter origin: where each byte came from.
  private static func article(_ blocks: [Range<Int>], _ sentences: [Range<Int>], _ origin: [UInt32]? = nil) -> Article {
    var article = Article(
      source: "a.txt", text: Text("é b. "), origin: origin.map { .runs(runs($0)) } ?? .identity(skipped: 0),
      metadata: Metadata(language: "en"), blocks: Blocks(blocks.map { Block(range: $0, followsBlank: true) }))
    article.layers.add(Sentences(sentences.map { Sentence(range: $0, block: 0, rule: "") }))
    return article
  }

  private static func runs(_ places: [UInt32]) -> OriginRuns {
    var runs = OriginRuns()
    for place in places.dropLast() { runs.append(exact: Int(place), count: 1) }
    return runs
  }

  @Test func aWholeArticleIsTaken() throws {
    try ArticleChecks.check(Self.article([0..<5], [0..<2, 3..<5], [0, 0, 1, 2, 3, 4, 5]))
  }

  @Test(arguments: [
    ([1..<5], []), ([0..<9], []), ([0..<4, 3..<5], []), ([0..<5], [1..<5]), ([0..<5], [3..<5, 0..<2]),
    ([0..<5], [0..<6]), ([0..<6], [0..<6]), ([0..<5], [2..<2]), ([], [0..<5]),
  ])
  func brokenRangesAreRefused(_ blocks: [Range<Int>], _ sentences: [Range<Int>]) {
    #expect(throws: Violation.self) { try ArticleChecks.check(Self.article(blocks, sentences)) }
  }

  @Test func placesThatGoBackAreRefused() {
    let article = Self.article([0..<5], [], [0, 0, 2, 1, 3, 4, 5])
    #expect(throws: Violation.self) { try ArticleChecks.check(article) }
  }
}
