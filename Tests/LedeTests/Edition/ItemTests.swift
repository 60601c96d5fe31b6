import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax

@Suite struct ItemTests {
  @Test func whatIsKeptOfAnArticle() {
    var article = sampleArticle(["One. |Two.", "Three."], summary: [0, 2], source: "a.txt", language: "ru")
    article.metadata.url = "https://e.org/1"
    article.metadata.site = "e.org"
    article.metadata.author = "Ann"
    article.metadata.date = "2025-03-12"
    article.metadata.image = "https://e.org/1.jpg"
    let item = Item(article)
    #expect((item.position, item.source, item.language) == (0, "a.txt", "ru"))
    #expect((item.title, item.summary) == ("A quiet harbour", ["One.", "Three."]))
    #expect((item.url, item.site, item.image) == ("https://e.org/1", "e.org", "https://e.org/1.jpg"))
    #expect((item.author, item.date) == ("Ann", "2025-03-12"))
  }

  @Test func withoutHeadlineAndSummary() {
    let item = Item(sampleArticle(title: nil, ["One."]))
    #expect(item.title == nil && item.summary.isEmpty)
  }

  @Test func itHoldsNothingOfTheArticleButWhatIsShown() {
    let item = Item(
      sampleArticle([String(repeating: "A long line that nobody chose. ", count: 10_000), "One."], summary: [1]))
    let values = Mirror(reflecting: item).children.map(\.value)
    let texts = values.compactMap { $0 as? String } + values.flatMap { $0 as? [String] ?? [] }
    #expect(values.allSatisfy { $0 is Int || $0 is String? || $0 is [String] })
    #expect(texts.reduce(0) { $0 + $1.utf8.count } < 100)
  }
}
