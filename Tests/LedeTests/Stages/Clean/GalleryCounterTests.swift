import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

/// Numbers that galleries set before the captions of their pictures.
@Suite struct GalleryCounterTests {
  /// The counters of a page, as they are written.
  private func counters(_ lines: [String], _ language: String = "en") -> [String] {
    let text = Text(lines.joined(separator: "\n"))
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
    return GalleryCounter.all(page).sorted { $0.key < $1.key }.map { text[$0.value] }
  }

  @Test(arguments: [
    ("en", "Image 3 of 10: the new pier of Alder.", "Image 3 of 10"), ("en", "Photo 2/12 The new pier.", "Photo 2/12"),
    ("ru", "Фото 3 из 10. Новый причал в Ольховке.", "Фото 3 из 10"),
    ("kk", "Сурет 3/10 Қыста салынған жаңа айлақ.", "Сурет 3/10"),
    ("de", "Bild 2 von 10 Der neue Anleger von Erlen.", "Bild 2 von 10"),
    ("es", "Foto 2 de 10: el muelle nuevo.", "Foto 2 de 10"),
    ("fr", "Photo 2 sur 10 : le nouveau quai.", "Photo 2 sur 10"),
  ])
  func aWordForPicturesStandsBeforeIt(language: String, line: String, counter: String) {
    #expect(counters([line], language) == [counter])
  }

  @Test(arguments: ["en", "ru", "kk", "zh"])
  func twoThatFollowEachOtherNeedNone(language: String) {
    let lines = ["1/10 Anlo 1999", "2/10 Anlo 2000", "Anlo", "3/10 Anlo 2001"]
    #expect(counters(lines, language) == ["1/10", "2/10", "3/10"])
    #expect(counters(["(1/3) Anlo", "(2/3) Anlo"], language) == ["(1/3", "(2/3"])
  }

  @Test(arguments: [
    ["1/10 of the boats lay in the harbour."], ["1/2 cup of flour", "1/4 cup of sugar"], ["1/10 Anlo", "3/10 Anlo"],
    ["1/10 Anlo", "2/12 Anlo"], ["1/5/2024 Anlo", "2/5/2024 Anlo"], ["10/1 Anlo", "11/1 Anlo"],
    ["7/5 Anlo", "8/5 Anlo"],
    ["Day 3 of 10: the ferry"], ["3 of 10 boats sailed", "4 of 10 boats sailed"],
    ["Photo 3 of the old pier, 10 years on"],
  ])
  func otherNumbersAreNone(lines: [String]) { #expect(counters(lines).isEmpty) }

  private func roles(_ lines: [String]) throws -> [Cuts.Role] {
    let bytes = Array(lines.joined(separator: "\n\n").utf8)
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: bytes, language: "en")).cleaned()
    return try #require(article.layers[Cuts.self]).decisions.map(\.role)
  }

  private static let prose = [
    "The ferry left its old harbour on Monday, and all its guests were glad to be on board again.",
    "The council has paid for the new pier since the spring, and the work took more than a year.",
  ]

  @Test func picturesAreCaptionsAndAThreadOfPostsIsText() throws {
    let pictures = ["1/2 The new pier.", "2/2 The first guests."]
    let page = ["New ferry links two towns", Self.prose[0]] + pictures + [Self.prose[1]]
    #expect(try roles(page)[2...3] == [.caption, .caption])
    let thread = Self.prose.enumerated().map { "\($0 + 1)/2 \($1)" }
    #expect(try !roles(["New ferry links two towns"] + thread).contains(.caption))
  }
}
