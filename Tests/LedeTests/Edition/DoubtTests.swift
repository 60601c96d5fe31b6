import Testing

@testable import Lede
@testable import LedeCore

@Suite struct DoubtTests {
  /// The doubts about an article with a headline and an address, whose other sentences say nothing of note.
  private func doubts(
    _ sentence: String, title: String? = "Мост открыли в среду", language: String = "ru",
    change: (inout Article) -> Void = { _ in }
  ) -> [Doubt] {
    var article = sampleArticle(
      title: title, [sentence, "Another one. |And another."], summary: [0], language: language)
    article.metadata.url = "https://e.org/1"
    change(&article)
    return Item(article).doubts
  }

  @Test(arguments: ["Движение пустили утром.", "(По данным мэрии) движение пустили утром."])
  func none(sentence: String) {
    #expect(doubts(sentence) == [])
  }

  @Test func noHeadline() { #expect(doubts("One.", title: nil) == [.noHeadline]) }

  @Test func noLink() { #expect(doubts("One.") { $0.metadata.url = nil } == [.noLink]) }

  @Test(arguments: ["«Мы рады», — сказал он.", "“We are glad,” she said.", "— Мы рады, — сказал он.", "「嬉しい」と話した。"])
  func opensWithQuotation(sentence: String) {
    #expect(doubts(sentence) == [.opensWithQuotation])
  }

  @Test(
    arguments: [
      ("ru", "На фото: мост вечером."), ("kk", "Суретте: көпір кешке."), ("en", "Pictured: the bridge at night."),
      ("kk", "Көпірді ашқан Асан Үсенов (солдан оңға қарай)."),
    ])
  func likelyCaption(language: String, sentence: String) {
    #expect(doubts(sentence, language: language) == [.likelyCaption])
  }

  @Test(
    arguments: [
      ("ru", "Мост открыли в среду", "В среду мост открыли."),
      ("en", "Bridge opens on Wednesday", "The bridge opens Wednesday."),
      ("kk", "Көпір сәрсенбіде ашылды", "Сәрсенбіде көпір ашылды."),
    ])
  func repeatsHeadline(language: String, title: String, sentence: String) {
    #expect(doubts(sentence, title: title, language: language) == [.repeatsHeadline])
    #expect(doubts("Движение по нему начнётся утром.", title: title, language: language) == [])
  }

  @Test(arguments: ["And so on…", "And so on...", "And so on […]", "And so on …"])
  func anExcerptBreaksOff(end: String) {
    var article = sampleArticle(["One.", "Two. |\(end)"], summary: [0])
    article.metadata.url = "https://e.org/1"
    #expect(Item(article).doubts == [.excerpt])
  }

  @Test func anExcerptHasNoMoreThanItsSummary() {
    var article = sampleArticle(["One. |Two."], summary: [0, 1])
    article.metadata.url = "https://e.org/1"
    #expect(Item(article).doubts == [.excerpt])
  }

  @Test(arguments: [(0.5, [Doubt.unsureCleaning]), (0.95, []), (nil, [])] as [(Double?, [Doubt])])
  func unsureCleaning(expectedF1: Double?, expected: [Doubt]) {
    let found = doubts("One.") { article in
      let decisions = article.layers[Cuts.self]?.decisions ?? []
      article.layers.add(Cuts(decisions, parts: [], expectedF1: expectedF1, reasons: []))
    }
    #expect(found == expected)
  }
}
