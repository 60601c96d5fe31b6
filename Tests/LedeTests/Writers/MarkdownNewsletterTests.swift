import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeRun
@testable import LedeSyntax

@Suite struct MarkdownNewsletterTests {
  @Test func newsletterOfTwoArticles() throws {
    var first = sampleArticle(["The ferry is back. |It runs daily.", "Tickets cost 3 euros."], summary: [0, 2])
    first.metadata.url = "https://example.org/ferry?a=1&b=2"
    first.metadata.site = "example.org"
    first.metadata.author = "Ann Lee"
    first.metadata.date = "2025-03-12"
    let second = sampleArticle(title: nil, ["Rain fell."], summary: [0], source: "news/rain.txt")
    var writer = MarkdownNewsletter()
    writer.title = "This week"
    #expect(
      writer.write([first, second]) == """
        # This week

        ## A quiet harbour

        The ferry is back. Tickets cost 3 euros.

        [example.org](<https://example.org/ferry?a=1&b=2>) · Ann Lee · 2025-03-12

        ## news/rain.txt

        Rain fell.

        news/rain.txt

        """)
  }

  @Test func listLayoutAndHeadingLevel() throws {
    var writer = MarkdownNewsletter()
    writer.layout = .list
    writer.headingLevel = 1
    #expect(
      writer.write([sampleArticle(["One. |2. Two."], summary: [0, 1])]) == """
        # A quiet harbour

        - One.
        - 2\\. Two.

        harbour.txt

        """)
  }

  @Test func emptySummaryLeavesHeadlineAndSource() throws {
    #expect(MarkdownNewsletter().write([sampleArticle(["One."])]) == "## A quiet harbour\n\nharbour.txt\n")
  }

  @Test func noSpaceBetweenSentencesOfChineseAndJapanese() throws {
    let article = sampleArticle(title: "题", ["灯亮了。|2023年，他说：“是的。”|茶香。"], summary: [0, 1, 2], language: "zh")
    #expect(MarkdownNewsletter().write([article]).contains("\n灯亮了。2023年，他说：“是的。”茶香。\n"))
    #expect(joinSentences(["문이 열렸다.", "비가 왔다."]) == "문이 열렸다. 비가 왔다.")
    #expect(joinSentences(["Great 😀", "Next."]) == "Great 😀 Next.")
  }

  @Test func rightToLeftTextStaysAsItIs() throws {
    let article = sampleArticle(title: "ماء القرية", ["وصل الماء. |فرح الناس."], summary: [1], language: "ar")
    #expect(MarkdownNewsletter().write([article]).hasPrefix("## ماء القرية\n\nفرح الناس.\n"))
  }

  @Test(arguments: [
    ("2*3 = _x_ `y` [z] <b> ~w~ \\", "2\\*3 = \\_x\\_ \\`y\\` \\[z\\] &lt;b> \\~w\\~ \\\\"),
    ("# no heading", "\\# no heading"),
    ("C#", "C\\#"),
    ("Issue #5 of 6", "Issue #5 of 6"),
    ("- no item", "\\- no item"),
    ("-5 degrees", "-5 degrees"),
    ("---", "\\---"),
    ("19. yüzyıl", "19\\. yüzyıl"),
    ("1) first", "1\\) first"),
    ("3.5 km", "3.5 km"),
    ("> no quotation", "\\> no quotation"),
    ("AT&T &amp; Co", "AT&T &amp;amp; Co"),
    ("&\(String(repeating: "a", count: 31)); &#8212;", "&amp;\(String(repeating: "a", count: 31)); &amp;#8212;"),
    ("&\(String(repeating: "a", count: 33));", "&\(String(repeating: "a", count: 33));"),
    ("5 > 4, a + b - c", "5 > 4, a + b - c"),
  ])
  func escaping(_ text: String, _ expected: String) {
    #expect(text.markdownEscaped() == expected)
  }

  @Test func onlyWebAddressesBecomeLinks() {
    #expect("a]b".markdownLink(to: "https://example.org/(x)") == "[a\\]b](<https://example.org/(x)>)")
    #expect("x".markdownLink(to: "javascript:alert(1)") == nil)
    #expect("x".markdownLink(to: "https://example.org/>)") == nil)
  }

  /// What a terminal or a mail program obeys, and what turns the rest of a line about, has no meaning in a newsletter.
  @Test(arguments: [MarkdownNewsletter() as any EditionWriter, TextNewsletter()])
  func controlsAndOverridesOfArticlesAreTakenOut(_ writer: any EditionWriter) throws {
    let hostile = "\u{1B}[1m\u{9B}2J\u{7F}\u{85}\u{202E}a\u{202C}\u{2067}b\u{2069} \u{200F}c\u{200D}\u{200C}\u{200E}"
    let harmless = "\u{FFFD}[1m\u{FFFD}2J\u{FFFD} ab \u{200F}c\u{200D}\u{200C}\u{200E}"
    var article = sampleArticle(title: "T " + hostile + " t", ["S " + hostile + " s."], summary: [0])
    article.metadata.author = "A " + hostile + " a"
    article.metadata.site = "O " + hostile + " o"
    let output = writer.write([article]).replacing("\\", with: "")
    for frame in ["T t", "S s.", "A a", "O o"].map({ $0.split(separator: " ") }) {
      #expect(output.contains("\(frame[0]) \(harmless) \(frame[1])"))
    }
    #expect(!output.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }
}
