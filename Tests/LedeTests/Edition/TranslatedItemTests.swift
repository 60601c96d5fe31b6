import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeTranslation

@Suite struct TranslatedItemTests {
  /// An item of an article whose units are translated as far as they are keys.
  private func item(_ translations: [String: String]) throws -> Item {
    let text = "# Старый мост\n\nМост открыт. Идёт дождь.\n"
    var article = try Pipeline.load("newsletter").article(Array(text.utf8), named: "a.md", language: "ru")
    article = try article.processed(by: ["clean", "segment", "score", "summarise"]).extracted
    let found = article.segments.compactMap { segment in
      translations[segment.text].map { (segment.id, Target([.text($0)], origin: .job, state: .translated)) }
    }
    article.layers.add(Targets(Dictionary(found) { a, _ in a }, language: "kk"))
    return Item(article, KnowledgeBase().knowledge(of: article))
  }

  @Test func itIsInTheLanguageOfTheTranslation() throws {
    let item = try item([
      "Старый мост": "Ескі көпір", "Мост открыт.": "Көпір ашық.", "Идёт дождь.": "Жаңбыр жауып тұр.",
    ])
    #expect((item.title, item.language) == ("Ескі көпір", "kk"))
    #expect(item.summary == ["Көпір ашық.", "Жаңбыр жауып тұр."] && !item.doubts.contains(.untranslated))
  }

  @Test func whatIsNotTranslatedIsMarked() throws {
    let item = try item(["Старый мост": "Ескі көпір", "Мост открыт.": "Көпір ашық."])
    #expect(item.summary == ["Көпір ашық.", "[ru] Идёт дождь."] && item.doubts.contains(.untranslated))
  }

  @Test func aHeadlineWithoutTranslationIsDoubted() throws {
    let item = try item(["Мост открыт.": "Көпір ашық.", "Идёт дождь.": "Жаңбыр жауып тұр."])
    #expect(item.title == "[ru] Старый мост" && item.doubts.contains(.untranslated))
  }
}
