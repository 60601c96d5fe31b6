import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeSyntax
@testable import LedeText

@Suite struct LanguageProfileTests {
  private func fits(_ string: String, _ language: String) throws -> Bool {
    let text = Text(string)
    return try #require(LanguageProfile.of(language)).fits(text, 0..<text.count)
  }

  private let russian = "Утром на пристани собрались рыбаки, и каждый из них хотел узнать, когда пойдёт первый паром."
  private let kazakh = "Таңертең айлаққа балықшылар жиналып, алғашқы паромның қашан жүретінін білгісі келді."
  private let english =
    "In the morning the fishermen met at the pier, and each of them asked when the first ferry would go."

  @Test func aLanguageFitsItself() throws {
    #expect(try fits(russian, "ru"))
    #expect(try fits(kazakh, "kk"))
    #expect(try fits(english, "en-GB"))
    #expect(try fits("早上渔民们聚集在码头，大家都想知道第一班渡轮什么时候开。", "zh"))
  }

  @Test func othersDoNot() throws {
    #expect(try !fits(kazakh, "ru"))
    #expect(try !fits(russian, "kk"))
    #expect(try !fits(english, "ru"))
    #expect(try !fits(russian, "en"))
    #expect(try !fits("Рано на пристані зібралися рибалки, і кожен із них хотів знати, коли піде перший пором.", "ru"))
    #expect(try !fits(english, "zh"))
  }

  @Test func aLanguageWithoutAFileHasNone() {
    #expect(LanguageProfile.of("sw") == nil)
  }
}
