import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeRun

@Suite struct TextNewsletterTests {
  @Test func newsletterOfTwoArticles() throws {
    var first = sampleArticle(["The *ferry* is back. |It runs daily."], summary: [0, 1])
    first.metadata.url = "https://example.org/ferry"
    first.metadata.site = "example.org"
    first.metadata.date = "2025-03-12"
    var writer = TextNewsletter()
    writer.title = "This week"
    #expect(
      writer.write([first, sampleArticle(title: "Rain", ["Rain fell."], source: "rain.txt")]) == """
        This week


        A quiet harbour

        The *ferry* is back. It runs daily.

        example.org · March 12, 2025 · 1 min
        https://example.org/ferry


        Rain

        """)
  }

  @Test(arguments: [
    (["The ferry is back"], "The ferry is back"),
    (["The ferry is back", "Rain fell."], "The ferry is back. Rain fell."),
    (["Мост цел", "Дождь?", "Снег"], "Мост цел. Дождь? Снег."), (["桥开了", "下雨了。"], "桥开了。下雨了。"),
    (["เรือกลับมาแล้ว", "ฝนตก"], "เรือกลับมาแล้ว ฝนตก"), (["桥开了", "下雨了"], "桥开了下雨了"),
    (["He said “so”", "It fell!"], "He said “so”. It fell!"), ([], ""),
  ])
  func aSentenceAmongOthersGetsAFullStop(sentences: [String], text: String) {
    #expect(joinSentences(sentences) == text)
  }

  /// What the editor's files are called is nobody else's business.
  @Test(arguments: [
    (nil, nil, nil), ("https://www.e.org/1", nil, "e.org"), ("https://e.org/1", "Вести порта", "Вести порта"),
    (nil, "Өңір хабары", "Өңір хабары"), ("files/1.html", nil, nil), ("javascript:alert(1)", nil, nil),
  ])
  func theOriginIsTheSiteElseTheHostElseNothing(url: String?, site: String?, origin: String?) {
    var article = sampleArticle(["One."])
    (article.metadata.url, article.metadata.site) = (url, site)
    #expect(ShownItem(Item(article), RunInfo(name: "test")).origin == origin)
  }

  @Test func otherReportsAreNamedWithTheirAddresses() {
    var item = Item(sampleArticle(["One."], summary: [0]))
    item.others = [("F", "https://f.org/1"), ("G", nil)].map {
      OtherReport(name: $0.0, title: nil, url: $0.1, id: $0.0, reason: "")
    }
    #expect(TextNewsletter().write(Edition([item]), RunInfo(name: "test")).hasSuffix("F (https://f.org/1), G\n"))
  }

  @Test func list() throws {
    var writer = TextNewsletter()
    writer.layout = .list
    #expect(writer.write([sampleArticle(["One. |Two."], summary: [0, 1])]).contains("\n- One.\n- Two.\n"))
  }

  @Test func noControlsReachATerminal() throws {
    let article = sampleArticle(title: "Red \u{1B}[31m", ["Bell\u{7}."], summary: [0])
    #expect(TextNewsletter().write([article]).hasPrefix("Red \u{FFFD}[31m\n\nBell\u{FFFD}.\n"))
  }

  @Test func headlineOfTheInputStandsOnOneLine() throws {
    var article = sampleArticle(title: nil, ["One."], summary: [0])
    article.metadata.title = " Two \n lines\u{2028}"
    #expect(TextNewsletter().write([article]).hasPrefix("Two lines\n\nOne.\n"))
  }
}
