import Testing

@testable import LedeCore
@testable import LedeReaders

/// Headlines that stand far above their article, with its day, author, counts and picture between them.
@Suite struct HeadlineAboveDayTests {
  private func title(_ lines: [String], _ language: String) throws -> String? {
    let text = lines.joined(separator: "\n") + "\n"
    let input = ReaderInput(source: "a", bytes: Array(text.utf8), language: language)
    return try PlainTextReader().read(input).cleaned().title
  }

  private static let storks = [
    "de": [
      "Ein Weißstorch verbringt den Winter auf dem Dach der Feuerwehr in Inny. Anwohner versorgen ihn mit Fisch.",
      "Jeden Morgen um 8 Uhr legt Rentner Karl Bode, 78, drei Heringe aufs Garagendach. Die kosten ihn rund 40 Euro.",
      "Teilen", "Kommentare",
    ],
    "en": [
      "A white stork spends the winter on the roof of the fire station in Inny. Neighbours bring it fish.",
      "Each morning at eight Karl Bode, 78, puts three herrings on the roof of his garage. They cost him some 40 euros.",
      "Share", "Comments",
    ],
    "ru": [
      "Белый аист зимует на крыше пожарной части в Кокжаре. Соседи носят ему рыбу.",
      "Каждое утро в восемь пенсионер Карл Боде, 78 лет, кладёт на крышу гаража три селёдки. Они стоят ему около 40 рублей.",
      "Поделиться", "Комментарии",
    ],
  ]

  /// It says more of the article than the headline does.
  @Test(arguments: [
    ("de", "Ein Gast, der bleibt", "Der Storch auf dem Dach der Feuerwehr in Inny © Jürgen Dumm"),
    ("en", "A guest who stays", "The white stork on the roof of the fire station in Inny © Jane Dumm"),
    ("en", "A guest who stays", "The white stork on the roof of the fire station in Inny (Photo: Jane Dumm)"),
    ("ru", "Гость, который остался", "Белый аист на крыше пожарной части в Кокжаре © Яна Дум"),
  ])
  func aCaptionWithItsOwnerIsNoHeadline(language: String, headline: String, caption: String) throws {
    let body = try #require(Self.storks[language])
    let menu = ["de": ["Startseite", "Lokales"], "en": ["Home", "Local"], "ru": ["Главная", "Город"]]
    let day = ["de": "Stand: 02.12.2025, 17:04 Uhr", "en": "2 December 2025, 17:04", "ru": "2 декабря 2025, 17:04"]
    let head = try #require(menu[language]) + [headline, try #require(day[language]), caption]
    #expect(try title(head + body, language) == headline)
  }

  /// Lines that say when it came out, who wrote it and how many read it.
  @Test(arguments: [
    (
      "en",
      [
        "Skip to content", "Alder Courier", "Subscribe", "Sign in", "News", "Sport", "What's On", "Obituaries",
        "Skipper retires after many years on her boat", "By Hannah Peel", "@hpeelnews", "Community reporter",
        "3rd October 2025, 6:00 am", "5 Comments", "Moira Tull at Alder Rise on her last day (Image: Quest)",
        "Moira Tull has worked the ferry at Alder since her father sold his last cow. On Friday she handed over her whistle.",
        "The 66-year-old began as a deckhand in 1984, earning £71 a week. She has carried about 90,000 guests.",
        "\"You get all sorts out there on the water,\" she said. \"I have lost only two hats.\"",
        "Get involved with the news",
        "Send your photos & videos", "Most read", "1 Chip shop fined over cats",
        "2 Road closed after lorry sheds its load",
      ], 8
    ),
    (
      "ru",
      [
        "Дзен", "Узлы без секретов", "24,1 тыс подписчиков", "Подписаться",
        "Почему канат рвётся и как исправить это за пять минут", "3 дня назад", "11 тыс прочитали", "2 мин",
        "Оглавление",
        "Узел", "Петля", "Вязка", "Узел",
        "Берите верёвку с сердечником не тоньше 11 мм. На бухте это указано мелким шрифтом сбоку.", "Петля",
        "После вязки узел смачивают и оставляют под грузом на полчаса. Иначе он поползёт.", "Вязка",
        "Тяните не резче двух раз. Конец смачивать водой не нужно, если петля свежая.", "Кулинария", "Рецепты", "Еда",
        "Нравится",
      ], 4
    ),
    (
      "fi",
      [
        "Siirry sisältöön", "Valikko", "Uutiset", "Kotimaa",
        "Kylän viimeinen lautta sai jatkajan – 19-vuotias osti sen säästöillään",
        "Aatu Morola maksoi lautasta 14 000 euroa. Raha oli peräisin marjojen poiminnasta.",
        "Nuori mies lautan luukulla.",
        "Avaa kuvien katselu", "Lautta on ollut samalla paikalla vuodesta 1966. Kuva: Vesa Topi / Yle", "Sanna Kettu",
        "12.6. 7:30",
        "Kun lautan pitäjä ilmoitti jäävänsä eläkkeelle, kylässä ehdittiin surra kaksi viikkoa. Sitten tuli Morola.",
        "– Ajattelin, että mistä minä sitten kyydin saan, Morola sanoo.",
        "Lautta kulkee kesällä joka päivä kello 9–22.",
        "Lue myös:", "Poroja lentokentän kiitoradalla",
      ], 4
    ),
  ])
  func theLineAboveWhatIsSaidOfAnArticleIsItsHeadline(language: String, lines: [String], headline: Int) throws {
    #expect(try title(lines, language) == lines[headline])
  }

  /// The headline of the story that is pointed to in the middle of the article.
  @Test func whatIsPointedToIsAnotherStory() throws {
    let lines = [
      "Қоғам", "Дерек, мәдениет, хабар", "13 маусым 2025, 12:45", "Көкжарда капитан демалысқа шықты",
      "Автор: Ерлан Тоқтар",
      "Фото: Көкжар айлағы",
      "Мойра Тулл Көкжардағы паромды әкесі соңғы сиырын сатқаннан бері жүргізіп келген. Жұма күні ол ысқырығын тапсырды.",
      "Тағы оқыңыз:", "Түркістанда алтын паром табылды",
      "66 жастағы әйел 1984 жылы аптасына 71 теңгеге матрос болып бастаған. Оның есебінше, ол 90 мыңдай жолаушы тасыған.",
      "«Суда кім болмайды, — деді ол. — Екі қалпағымнан ғана айырылдым».", "Оқи отырыңыз:",
      "Өскеменде студенттер қайық жасады", "Қатысты тегтер", "#паром",
    ]
    #expect(try title(lines, "kk") == lines[3])
  }
}
