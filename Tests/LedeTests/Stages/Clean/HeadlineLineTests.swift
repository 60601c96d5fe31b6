import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax

/// Headlines with something beside them or twice on the page, and what reads like an article besides the article.
@Suite struct HeadlineLineTests {
  private static let body =
    "\n\nThe ferry sails again after three years, the harbour office said on Monday, and the first boat was full.\n\n"
    + "It carries 120 people and leaves every hour. Tickets cost four euros, and children travel free.\n"

  @Test(arguments: [
    ("en", "Published: 14 October 2024", "Ferry sails", "The ferry sails again after three years, and it was full."),
    ("ru", "Опубликовано: 14 октября 2024", "Мост открыт", "Новый мост открыли в понедельник, и он сразу был полон."),
    ("kk", "Жарияланды: 14 қазан 2024", "Көпір ашылды", "Жаңа көпір дүйсенбі күні ашылды, халық көп жиналды."),
    ("de", "Veröffentlicht: 14. Oktober 2024", "Fähre fährt", "Die Fähre fährt seit Montag wieder, und sie war voll."),
  ])
  func aShortHeadlineStandsBelowTheDate(language: String, date: String, title: String, text: String) throws {
    let page = "\(date)\n\(title)\n\n\(text) \(text)\n\n\(text)\n"
    let input = ReaderInput(source: "a", bytes: Array(page.utf8), language: language)
    #expect(try PlainTextReader().read(input).cleaned().title == title)
  }

  @Test(arguments: [
    ("en", "Ferry runs again", "Old mill sold", "School closed", "The council had paid for it since May, it said."),
    ("ru", "Паром снова ходит", "Мельницу продали", "Школу закрыли", "Совет платил за это с мая, сказали там."),
    ("kk", "Паром қайта жүрді", "Диірмен сатылды", "Мектеп жабылды", "Кеңес мамырдан бері төледі, деді олар."),
  ])
  func tickersAreCutAboveTheArticleAlone(
    language: String, first: String, second: String, third: String, text: String
  ) throws {
    let ticker = ["12:40 \(first)", "12:31 \(second)", "12:05 \(third)"]
    let prose = [text + " " + text, text + " " + text + " " + text]
    func roles(_ lines: [String]) throws -> [Cuts.Role] {
      let page = lines.joined(separator: "\n\n")
      let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(page.utf8), language: language))
      let cuts = try #require(try article.cleaned().layers[Cuts.self])
      return cuts.decisions.map { $0.rule == LatestRule.name ? .cut : .body }
    }
    #expect(try roles(ticker + prose) == [.cut, .cut, .cut, .body, .body])
    #expect(try roles(prose + ticker) == [.body, .body, .body, .body, .body])
    #expect(try roles(ticker.prefix(2) + prose) == [.body, .body, .body, .body])
  }

  /// Programs that make text of HTML number the steps of the way through a site; the headline stands below without a number.
  @Test(arguments: [
    ("1. Home", "2. Town", "3. "), ("1) Басты бет", "2) Қала", "3) "), ("1. Главная", "2. Город", "3. "),
  ])
  func aNumberedStepIsNoHeadlineWhereItStandsWithoutTheNumber(first: String, second: String, number: String) throws {
    let headline = "New ferry links two towns after three years"
    func title(_ lines: [String]) throws -> String? {
      let page = lines.joined(separator: "\n") + Self.body
      return try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(page.utf8), language: "en")).cleaned()
        .title
    }
    #expect(try title([first, second, number + headline, "", headline, "", "By Mara Lind"]) == headline)
    #expect(try title([number + headline, "", "By Mara Lind"]) == number + headline)
  }

  /// A list of any length is no way through the site, and is not followed to its end.
  @Test func aLongNumberedListBelowTheTextIsNoWay() throws {
    let list = (0..<30_000).map { "\n\($0 % 9 + 1). Item" }.joined()
    #expect(
      try readText("New ferry links two towns\n\n" + Self.paragraphs[0] + list).title == "New ferry links two towns")
  }

  /// What is likeliest by its words alone: the item of a menu and the way through the site say what the article is about, too.
  @Test(arguments: ["* %", "+ %", "• %", "Home » News » %", "Home / News / %"])
  func itemsAndPathsAreHeadlinesWhereNothingElseIs(line: String) throws {
    let long = line.replacing("%", with: "New ferry links two towns after three years")
    func title(_ lines: [String]) throws -> String? {
      let page = lines.joined(separator: "\n\n") + Self.body
      return try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(page.utf8), language: "en")).cleaned()
        .title
    }
    #expect(try title([long, "Ferry sails", "14 October 2024"]) == "Ferry sails")
    #expect(try title([long])?.hasSuffix("New ferry links two towns after three years") == true)
  }

  /// The dialog that asks for consent stands above the article in what was copied with it.
  @Test(arguments: [
    ("en", "Store and/or access information on a device"),
    ("de", "Speichern von oder Zugriff auf Informationen auf einem Endgerät"),
    ("fr", "Stocker et/ou accéder à des informations sur un appareil"),
    ("ru", "Хранение и/или доступ к информации на устройстве"),
  ])
  func whatAsksForConsentIsNoArticle(language: String, line: String) throws {
    let page = line + Self.body
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(page.utf8), language: language))
    let decision = try #require(try article.cleaned().layers[Cuts.self]?.decisions.first)
    #expect(decision.role == .cut && decision.rule == NoticeRule.name)
  }

  @Test(arguments: [
    ("14.09.2023 New ferry links two towns", "", "New ferry links two towns"),
    (
      "Date: 2023-09-14 New ferry links two towns after a long and dry summer", "",
      "New ferry links two towns after a long and dry summer"
    ),
    ("14.09.2023 y. New ferry links two towns", "", "New ferry links two towns"),
    ("14.09.2023 A. New ferry links two towns", "", "A. New ferry links two towns"),
    ("• New ferry links two towns", "", "New ferry links two towns"),
    ("• 14.09.2023 New ferry links two towns", "", "New ferry links two towns"),
    ("MAYOR J.LISOVSKAYA OPENS NEW FERRY", "", "MAYOR J.LISOVSKAYA OPENS NEW FERRY"),
    ("14 May 2025 | New ferry links two towns", "", "New ferry links two towns"),
    ("14 May parade links two towns", "", "14 May parade links two towns"),
    ("Home » New ferry links two towns", "", "New ferry links two towns"),
    ("Home > News > New ferry links two towns", "", "New ferry links two towns"),
    ("Alder » New ferry links two towns", "", "Alder » New ferry links two towns"),
    ("New ferry links two towns - anlo.example", "", "New ferry links two towns"),
    ("“New ferry links two towns!” 14.09.2023", "", "“New ferry links two towns!”"),
    ("New ferry links two towns on 14.09.2023", "", "New ferry links two towns on 14.09.2023"),
    ("New ferry links two towns - Anlo Daily", "\n\nNew ferry links two towns", "New ferry links two towns"),
    ("New ferry links two towns - at last", "", "New ferry links two towns - at last"),
    ("Ferry of St. Anlo sails without Reuters", "", "Ferry of St. Anlo sails without Reuters"),
  ])
  func datesAndSitesStandBesideAHeadline(line: String, below: String, title: String) throws {
    let text = line + below + Self.body
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(text.utf8), language: "en"))
      .cleaned()
    #expect(article.title == title)
    let kept = try #require(article.layers[Cuts.self]).decisions.filter { $0.role != .cut }
    #expect(kept.count == 3)
  }

  @Test(arguments: [
    ("ru", "Дата: 14.09.2023 ", "Паром снова ходит между двумя городами, сообщила в понедельник контора порта."),
    ("kk", "күні 2023-09-14 ", "Паром екі қаланың арасында қайта жүрді, деп хабарлады айлақ кеңсесі дүйсенбіде."),
    ("en", "Published: 14.09.2023 ", "The ferry links two towns again, the office of the harbour said on Monday."),
  ])
  func aDateStandsBeforeTheText(language: String, date: String, sentence: String) throws {
    let head = "Parom 1961 Alder\n\n" + date + sentence
    let text = [head, sentence + " Alder 1962, 1963.", sentence + " Alder 1964."].joined(separator: "\n\n")
    let input = ReaderInput(source: "a", bytes: Array(text.utf8), language: language)
    let article = try PlainTextReader().read(input).cleaned()
    let parts = try #require(article.layers[Cuts.self]).parts
    #expect(parts.map { article.text[$0.range] + " " } == [date])
  }

  /// Some texts lose their blank lines on the way.
  @Test(arguments: [
    ("en", "HomeNewsNew ferry links two towns\nNew ferry links two towns\n\n", "New ferry links two towns"),
    (
      "en", "Home News New ferry links two towns - Anlo Post\nNew ferry links two towns\n\n",
      "New ferry links two towns"
    ),
    ("ru", "Порт Новости Паром снова ходит по реке\nПаром снова ходит по реке\n\n", "Паром снова ходит по реке"),
    ("ru", "ПортНовостиПаром снова ходит по реке\nПаром снова ходит по реке\n\n", "Паром снова ходит по реке"),
    (
      "ru", "Войдите или зарегистрируйтесь, чтобы писать.\nДесять паромов года: от старых до новых\n",
      "Десять паромов года: от старых до новых"
    ),
    (
      "en", "Harbour / News\n\nNew ferry links two towns\n\n12 May 2025 10:40 Source: Anlo Post\n\n",
      "New ferry links two towns"
    ),
    (
      "ru", "Порт / Новости\n\nПаром снова ходит\n\n19.05.2025 10:40 Источник: Вестник порта\n\n", "Паром снова ходит"
    ),
    (
      "en", "Home > News > New ferry links towns\nShare\nNew ferry links towns\nAnlo Post\n", "New ferry links towns"
    ),
    (
      "en", "Log in or register to comment.\nTen ferries of the year: from old to new\n",
      "Ten ferries of the year: from old to new"
    ),
  ])
  func aHeadlineStandsBelowThePage(language: String, head: String, title: String) throws {
    let sentence =
      language == "ru"
      ? "Паром снова ходит между двумя городами, сообщила в понедельник контора порта, и первый рейс был полон."
      : "The ferry links two towns again, the office of the harbour said on Monday, and the first boat was full."
    let text = head + sentence + "\n" + sentence.replacing(",", with: " -") + "\n"
    let input = ReaderInput(source: "a", bytes: Array(text.utf8), language: language)
    #expect(try PlainTextReader().read(input).cleaned().title == title)
  }

  /// A page states a better one; what is pasted may have no other.
  @Test(arguments: [("»", true), ("and", false)])
  func theWayThroughASiteIsNoHeadlineOfAPage(sign: String, isPath: Bool) throws {
    let line = "Harbour \(sign) ferry \(sign) new ferry links two towns"
    let paragraphs = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html = "<title>Tuesday at the pier</title><footer><a href=/>Home</a></footer><div>\(line)</div>\(paragraphs)"
    #expect(try readPage(html).cleaned().title == (isPath ? "Tuesday at the pier" : line))
    #expect(try readText(line + Self.body).title == line)
  }

  @Test(arguments: [
    ("<h1><span>Live</span> New ferry links two towns</h1>", "New ferry links two towns - Anlo"),
    ("<h1><span>Эксклюзив</span>New ferry links two towns</h1>", "New ferry links two towns"),
    ("<h1><b>Тікелей эфир</b> New ferry links two towns</h1>", "New ferry links two towns"),
  ])
  func aLabelBeforeAHeadlineIsNoneOfIt(heading: String, title: String) throws {
    let paragraphs = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html = "<title>\(title)</title><footer><a href=/>Home</a></footer><article>\(heading)\(paragraphs)</article>"
    #expect(try readPage(html).cleaned().title == "New ferry links two towns")
    let kicker = html.replacing("<h1>", with: "<h1>Anlo: ")
    #expect(try readPage(kicker).cleaned().title == "New ferry links two towns")
    let sentence = html.replacing("<h1>", with: "<h1>Anlo pays at last: ")
    #expect(try readPage(sentence).cleaned().title?.hasPrefix("Anlo pays at last: ") == true)
  }

  private func readText(_ text: String) throws -> Article {
    try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(text.utf8), language: "en")).cleaned()
  }

  /// It would read like the headline of what stands below it.
  @Test(arguments: ["AFP", "Reuters"])
  func aCaptionWithItsAgencyIsNoHeadline(agency: String) throws {
    let text = "The new ferry links two towns and sails out of the harbour. \(agency)" + Self.body
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(text.utf8), language: "en"))
      .cleaned()
    #expect(article.title == nil)
  }

  /// Many pages have it twice: above their picture and below.
  @Test(arguments: [
    ("ja", "〈港の店〉古い水車小屋が再び動き出した！ 六十年ぶりの小麦粉をいち早く味わいたい", "港の水車小屋が六十年ぶりに小麦粉をひき、村の店で売られている。新しい屋根の費用は郡が支払うという。"),
    (
      "ru", "Старая мельница снова мелет муку. И не только",
      "Мельница на реке в субботу впервые за шестьдесят лет смолола муку, её продадут в сельском магазине. Крышу починят летом."
    ),
    (
      "en", "The old mill grinds again. And not flour alone",
      "The mill on the river ground its first flour in sixty years on Saturday, and it will be sold in the shop. The roof comes next."
    ),
  ])
  func aHeadlineMayStandThereTwice(language: String, title: String, body: String) throws {
    let menu = (1...6).map { "Menu \($0)\n" }.joined()
    let text = menu + title + "\n" + title + "\n\n" + body + "\n\n" + body.replacing("60", with: "61") + "\n"
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(text.utf8), language: language))
      .cleaned()
    #expect(article.title == title)
  }

  private static func roles(_ html: String) throws -> [String] {
    let article = try readPage(html).cleaned()
    let blocks = try #require(article.layers[Blocks.self]).items
    let decisions = try #require(article.layers[Cuts.self]).decisions
    return zip(blocks, decisions).filter { $1.role != .cut }.map { article.line($0.0.range) }
  }

  private static let paragraphs = [
    "The ferry sails again after three years, the harbour office said on Monday, and the first boat was full.",
    "It carries 120 people and leaves every hour. Tickets cost four euros, and children travel free.",
    "The old boat was sold to a museum, where it lies between a tug and a lightship from the north.",
  ]
  private static let other = "The museum has bought a lightship that marked the northern reef for almost fifty years."

  private static func page(_ article: String, behind: String = "") -> String {
    "<nav><a href=/>Home</a><a href=/n>News</a></nav><main><article><h1>New ferry links two towns</h1>\(article)</article>\(behind)</main>"
  }

  @Test func anotherArticleOfThePageIsCut() throws {
    let article = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let other = "<p>\(Self.other)</p>"
    for level in ["h1", "h3"] {
      let kept = try Self.roles(Self.page(article, behind: "<article><\(level)>Lightship</\(level)>\(other)</article>"))
      #expect(Self.paragraphs.allSatisfy(kept.contains))
      if level == "h1" { #expect(!kept.contains(Self.other)) }
    }
  }

  @Test func aTableInsideTheArticleStaysWhole() throws {
    let table =
      "<table><tr><th>Day</th><th>Pier</th></tr><tr><td>Monday</td><td>07:00</td></tr><tr><td>Sunday</td><td>08:20</td></tr></table>"
    let paragraphs = Self.paragraphs.map { "<p>\($0)</p>" }
    let kept = try Self.roles(Self.page(paragraphs[0] + paragraphs[1] + table + paragraphs[2]))
    #expect(
      ["Day Pier", "Monday 07:00", "Sunday 08:20"].allSatisfy { row in
        kept.contains { $0.replacing("\t", with: " ") == row }
      })
  }

  private static let byLanguage = [
    "ru": [
      "Паром снова ходит между двумя берегами после трёх лет простоя, сообщила в понедельник контора порта, и рейс был полон.",
      "Он перевозит сто двадцать человек и отходит каждый час. Билет стоит четыре евро, а дети ездят бесплатно.",
    ],
    "kk": [
      "Паром үш жылдан кейін екі жағалаудың арасында қайта жүре бастады, деп хабарлады дүйсенбіде порт кеңсесі, рейс толы болды.",
      "Ол жүз жиырма адамды тасиды және әр сағат сайын жолға шығады. Билет төрт еуро тұрады, ал балалар тегін жүреді.",
    ],
  ]

  /// What names the site, a language or a day is no headline, even where there is no other.
  @Test(arguments: [
    ("ru", "РУ"), ("ru", "ПортНовости"), ("ru", "16 Декабрь 2025 18:45"), ("ru", "22 апреля, 13:22"),
    ("ru", "Доброе утро, дорогие читатели,"), ("kk", "Қайырлы таң, құрметті оқырман,"),
    ("ru", "16.12.2025 18:45 Автор: Анна Лис [Ольховка, порт]"), ("kk", "ПортЖаңалықтар"),
    ("kk", "16 желтоқсан 2025 18:45"),
  ])
  func labelsAndDatesAreNoHeadline(language: String, label: String) throws {
    let page = ([label] + (Self.byLanguage[language] ?? [])).joined(separator: "\n\n")
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(page.utf8), language: language))
    #expect(try article.cleaned().title == nil)
  }

  /// A greeting is shorter than the first line of a headline that goes on in a second one.
  @Test func aHeadlineMayBreakBehindAComma() throws {
    let lines = ["Жители посёлка просят вернуть старый паром,", "мост обещают открыть к осени"]
    let page = lines.joined(separator: "\n") + "\n\n" + (Self.byLanguage["ru"] ?? []).joined(separator: "\n\n")
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(page.utf8), language: "ru"))
    #expect(try article.cleaned().title == lines[0])
  }

  /// Where nothing else reads like a headline, a line that stands above the text and once more in its beginning is one.
  @Test(arguments: [
    (
      "ru", "Общество • 18 июля, 2019", "374\nпоказов\n5 мин\nна чтение", "Частые перемены мешают всем рыбакам",
      "Наш город любит старую реку, и мы рады каждому новому судну у причала. Мы это чувствуем. Однако, как сказал мэр города "
        + "Егор Лис, порядка и постоянства в делах порта всё ещё не хватает.",
      "Наша артель «Якорь» создана в 2003 году. Она ловит рыбу весной и осенью, держит четыре лодки. Кроме рыбы мы сушим травы."
    ),
    (
      "kk-Latn", "Qoǵam • 18 Shilde, 2019", "374 ret\nkórsetildi\n5 mın\noqý úshin", "Jıi ózgeris balyqshyǵa kedergi",
      "Biz kóne ózendi jaqsy kóremiz, árbir jańa keme keledi dep qýanyp otyramyz. Biz ony sezinemiz. Degenmen, qala ákimi "
        + "Asan Úsenovtiń ózi aıtqandaı, port isinde tártip pen turaqtylyq áli jetispeıdi.",
      "Bizdiń «Zákir» arteli 2003 jyly qurylǵan. Ol kóktemde jáne kúzde balyq aýlaıdy, tórt qaıyǵy bar. Balyqqa qosa shóp keptiremiz."
    ),
  ])
  func aLineThatStandsAgainIsTheHeadline(
    language: String, top: String, counters: String, title: String, first: String, second: String
  ) throws {
    let page = [top, title, counters, first, title, second].joined(separator: "\n\n")
    let article = try PlainTextReader().read(ReaderInput(source: "a", bytes: Array(page.utf8), language: language))
    #expect(try article.cleaned().title == title)
  }
}
