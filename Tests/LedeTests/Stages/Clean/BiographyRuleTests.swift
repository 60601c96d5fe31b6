import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

@Suite struct BiographyRuleTests {
  /// What the rule takes of an article that ends in lines.
  private func taken(_ language: String, _ lines: [String]) -> [String] {
    let prose = Self.prose[language] ?? []
    let page = Text((prose + lines).joined(separator: "\n\n"))
    let article = PlainText(page, language: language).article(source: "a", Metadata(language: language))
    let blocks = article.layers[Blocks.self] ?? Blocks([])
    let shown = Page(article.text, blocks, KnowledgeBase().knowledge(language).cues)
    return blocks.items.indices.filter { BiographyRule().evidence($0, in: shown) != nil }
      .map { article.text[blocks.items[$0].range] }
  }

  private static let prose = [
    "en": [
      "The ferry left its old harbour on Monday, and all its guests were glad to be on board again.",
      "The council has paid for the new pier since the spring, and the work took more than a year.",
    ],
    "ru": [
      "Паром вышел из старой гавани в понедельник, и все пассажиры были рады снова оказаться на борту.",
      "Совет платил за новый причал с весны, а сами работы продолжались больше одного года.",
    ],
    "kk": [
      "Паром дүйсенбі күні ескі айлақтан шықты, барлық жолаушы бортқа қайта мінгеніне қуанышты болды.",
      "Кеңес жаңа айлаққа көктемнен бері ақша төлеп келеді, ал жұмыстың өзі бір жылдан астам уақытқа созылды.",
    ],
    "de": [
      "Die Fähre hat am Montag den alten Hafen verlassen, und alle Gäste waren froh, wieder an Bord zu sein.",
      "Der Rat zahlt seit dem Frühjahr für den neuen Kai, und die Arbeiten dauerten länger als ein Jahr.",
    ],
  ]

  @Test(arguments: [
    ("en", "Ann Lee is a reporter who covers the port of Alder."),
    ("en", "About the author: Ann Lee lives in Alder and has written three books on ferries."),
    ("ru", "Об авторе: Анна Лис — журналист, живёт в Омске."),
    ("ru", "Анна Лис — корреспондент издания «Порт», пишет о паромах и причалах."),
    ("kk", "Автор туралы: Асан Үсенов — журналист, кемелер туралы жазады."),
    ("kk", "Асан Үсенов — «Айлақ» газетінің тілшісі, кемелер туралы жазады."),
    ("de", "Jan Ohm ist Redakteur im Ressort Hafen."),
    ("de", "Eva schreibt regelmäßig für die Erlener Post über Fähren."),
    ("de", "Freie Journalistin in Erlen, liebt Fähren."),
    ("en", "Ann has written for the Alder News since 2016."), ("en", "I'm the founder of Alder News and love ferries."),
    ("ru", "Пишет о портах и паромах с 2016 года."), ("ru", "Окончила факультет журналистики, живёт в Омске."),
    ("kk", "Журналистика факультетін 2016 жылы бітірген."),
    ("de", "Über die Autorin: Eva Ohm schreibt seit Jahren über Fähren."),
  ])
  func isTaken(_ language: String, _ line: String) { #expect(taken(language, [line]) == [line]) }

  @Test(arguments: [
    ("en", "About the author", "Ann Lee lives in Alder and has written three books on ferries."),
    ("ru", "Об авторе", "Анна Лис живёт в Омске и написала три книги о паромах."),
    ("kk", "Автор туралы", "Асан Үсенов Оралда тұрады, кемелер туралы үш кітап жазған."),
  ])
  func theLineBelowItsHeadingIsTaken(_ language: String, _ heading: String, _ line: String) {
    #expect(taken(language, [heading, line]) == [line])
  }

  @Test(arguments: [
    ("en", "The man on the pier is a reporter who covers the port."),
    ("ru", "Газета «Порт» пишет о новых причалах и паромах."), ("en", "The captain writes about the sea in his diary."),
    ("de", "Der Kapitän schreibt seit Jahren ein Tagebuch."),
    ("ru", "Как сообщил корреспондент издания, паром ушёл в море на рассвете."),
    ("kk", "Бұл туралы газетінің тілшісі айтты."),
  ])
  func aSentenceOfTheArticleIsNot(_ language: String, _ line: String) { #expect(taken(language, [line]).isEmpty) }

  @Test(arguments: ["en", "ru", "kk"])
  func whatStandsAboveTheTextIsNot(_ language: String) throws {
    let prose = try #require(Self.prose[language])
    let notes = [
      "en": "About the author: Ann Lee", "ru": "Об авторе: Анна Лис", "kk": "Автор туралы: Асан Үсенов",
    ]
    #expect(taken(language, [try #require(notes[language])] + prose + prose).isEmpty)
  }
}
