import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages

/// Lines that say the headline once more, with something beside it.
@Suite struct HeadlineAgainTests {
  private func article(_ lines: [String], _ language: String) throws -> Article {
    let bytes = Array(lines.joined(separator: "\n\n").utf8)
    return try PlainTextReader().read(ReaderInput(source: "a", bytes: bytes, language: language)).cleaned()
  }

  private static let pages = [
    "en": [
      "New ferry links two towns again",
      "The ferry left its old harbour on Monday, and all its guests were glad to be on board again.",
      "The council has paid for the new pier since the spring, and the work took more than a year.",
    ],
    "ru": [
      "Новый паром снова связал два города",
      "Паром вышел из старой гавани в понедельник, и все пассажиры были рады снова оказаться на борту.",
      "Совет платил за новый причал с весны, а сами работы продолжались больше одного года.",
    ],
    "kk": [
      "Жаңа паром екі қаланы қайта қосты",
      "Паром дүйсенбі күні ескі айлақтан шықты, барлық жолаушы бортқа қайта мінгеніне қуанышты болды.",
      "Кеңес жаңа айлаққа көктемнен бері ақша төлеп келеді, ал жұмыстың өзі бір жылдан астам уақытқа созылды.",
    ],
  ]

  @Test(arguments: [
    ("en", "31 responses to “New ferry links two towns again”"), ("en", "New ferry links two towns again by Ann Lee"),
    ("en", "Alder Post > News > New ferry links two towns again"),
    ("ru", "12 комментариев к «Новый паром снова связал два города»"),
    ("ru", "Новый паром снова связал два города, Анна Лис"),
    ("ru", "Порт » Новости » Новый паром снова связал два города"),
    ("kk", "Айлақ › Жаңалық › Жаңа паром екі қаланы қайта қосты"),
    ("kk", "Жаңа паром екі қаланы қайта қосты, Асан Үсенов"),
  ])
  func isNoText(language: String, line: String) throws {
    let page = try #require(Self.pages[language])
    let cleaned = try article([page[0], line] + page[1...], language)
    #expect(cleaned.title == page[0])
    #expect(try #require(cleaned.layers[Cuts.self]).decisions[1].role == .cut)
  }

  /// A sentence that begins or ends with its words is one.
  @Test(arguments: [
    ("en", "New ferry links two towns again in May."), ("ru", "Новый паром снова связал два города в мае."),
    ("kk", "Жаңа паром екі қаланы қайта қосты деді ол."),
  ])
  func aSentenceIsText(language: String, line: String) throws {
    let page = try #require(Self.pages[language])
    let decisions = try #require(article(page + [line], language).layers[Cuts.self]).decisions
    #expect(decisions.last?.role == .body)
  }

  /// A way through the site that lost its marks, above the headline or below it.
  @Test(arguments: [
    ("en", "Alder Post News Local 2024 05 New ferry links two towns again"),
    ("ru", "Пристань Новости Новый паром снова связал два города"),
    ("kk", "Айлақ Жаңалық Жаңа паром екі қаланы қайта қосты"),
  ])
  func aWayWithoutMarksIsNoText(language: String, way: String) throws {
    let page = try #require(Self.pages[language])
    let cleaned = try article([page[0], way] + page[1...], language)
    #expect(cleaned.title == page[0])
    #expect(try #require(cleaned.layers[Cuts.self]).decisions[1].role == .cut)
  }

  /// Beginnings of other stories, between the headline of the window and that of the article.
  @Test(arguments: [
    ("en", "Minister promises a new road to the coast, but the villages along it..."),
    ("ru", "Министр обещает новую дорогу к морю, но деревни вдоль неё..."),
    ("kk", "Министр теңізге жаңа жол салуға уәде берді, бірақ жағасындағы ауылдар…"),
  ])
  func whatBreaksOffBetweenTwoHeadlinesIsNoText(language: String, teaser: String) throws {
    let page = try #require(Self.pages[language])
    let cleaned = try article([page[0], teaser, page[0]] + page[1...], language)
    #expect(cleaned.title == page[0])
    #expect(try #require(cleaned.layers[Cuts.self]).decisions[1].role == .cut)
    // Not where the article stands between the two.
    let below = try article([page[0]] + page[1...] + [teaser, page[0]], language)
    #expect(try #require(below.layers[Cuts.self]).decisions[3].role == .body)
  }
}
