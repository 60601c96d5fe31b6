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

        [example.org](<https://example.org/ferry?a=1&b=2>) · Ann Lee · March 12, 2025 · 1 min

        ## Rain fell

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

        """)
  }

  @Test func emptySummaryLeavesHeadlineAndCredits() throws {
    var article = sampleArticle(["One."])
    article.metadata.site = "Port *Post*"
    #expect(MarkdownNewsletter().write([article]) == "## A quiet harbour\n\nPort \\*Post\\*\n")
  }

  @Test(arguments: [
    (LinkPlace.source, "## Мост [цел]", "[e.org](<https://e.org/мост>)"),
    (.headline, "## [Мост \\[цел\\]](<https://e.org/мост>)", "e.org"),
    (.both, "## [Мост \\[цел\\]](<https://e.org/мост>)", "[e.org](<https://e.org/мост>)"),
  ])
  func whatLeadsToTheArticle(link: LinkPlace, heading: String, source: String) {
    var article = sampleArticle(title: "Мост [цел]", ["Да."], language: "ru")
    article.metadata.url = "https://e.org/мост"
    var writer = MarkdownNewsletter()
    writer.link = link
    let lines = writer.write([article]).split(separator: "\n")
    #expect(lines.first == heading.replacing("## Мост [цел]", with: "## Мост \\[цел\\]")[...])
    #expect(lines.last == "\(source) · 1 мин")
  }

  @Test func aPictureByItsAddress() {
    var article = sampleArticle(["One."])
    article.metadata.image = "https://e.org/a b.jpg"
    var writer = MarkdownNewsletter()
    #expect(!writer.write([article]).contains("jpg"))
    writer.images = true
    #expect(writer.write([article]).contains("\n![A quiet harbour](<https://e.org/a%20b.jpg>)\n"))
    article.metadata.image = "data:image/png;base64,AAAA"
    #expect(!writer.write([article]).contains("data:"))
  }

  @Test func sectionsStandOneLevelAboveTheirArticles() {
    var items = ["Мост", "Лёд", "Көпір"].map { Item(sampleArticle(title: $0, ["Да."])) }
    for (index, section) in ["Русский", "Русский", "Қазақ *тілі*"].enumerated() { items[index].section = section }
    let headings = MarkdownNewsletter().write(Edition(items)).split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(headings == ["## Русский", "### Мост", "### Лёд", "## Қазақ \\*тілі\\*", "### Көпір"])
  }

  @Test func otherReportsOfAStoryAreNamed() {
    var item = Item(sampleArticle(["One."]))
    item.others = [
      OtherReport(name: "Kite Post", title: nil, url: "https://kite.org/1", id: "1", reason: ""),
      OtherReport(name: nil, title: "A [story]", url: "file:///1", id: "2", reason: ""),
      OtherReport(name: nil, title: "B", url: "https://www.gull.org/b", id: "3", reason: ""),
    ]
    let text = MarkdownNewsletter().write(Edition([item]))
    #expect(text.contains("[Kite Post](<https://kite.org/1>), A \\[story\\], [gull.org](<https://www.gull.org/b>)\n"))
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
