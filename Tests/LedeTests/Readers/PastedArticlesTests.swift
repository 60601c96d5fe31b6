import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeSyntax
@testable import LedeText

@Suite struct PastedArticlesTests {
  private static let articles = [
    "Мост в Каменке откроют осенью\n\nНовый мост через реку Каменку откроют для движения в октябре, сообщил глава района.\nРабочие уже уложили последние плиты и начали укладывать асфальт на подъездах.",
    "Мектептерге жаңа автобустар келеді\n\nАуданның үш мектебі қыркүйекке дейін жаңа автобус алады, деп хабарлады білім бөлімі.\nЕскі көліктер он бес жыл жүріп, енді тексеруден өтпейді екен.",
    "Library lends out fishing rods\n\nThe library of the harbour town lends out fishing rods from Monday on, its director said.\nEach rod may be kept for a week, and a licence comes with it for those who have none.",
  ]

  private func parts(_ text: String) -> [String] {
    let text = Text(text)
    return PastedArticles.mayHoldSeveral(text.bytes)
      ? PastedArticles(text).ranges.map { text[$0] } : [text[0..<text.count]]
  }

  @Test(arguments: [
    "\n\n---\n\n", "\n---\n", "\n\n==========\n", "\n\n— — —\n\n", "\r\n\r\n___\r\n\r\n", "\n\n- - - - -\n\n",
  ])
  func linesOfDashesPartArticles(_ mark: String) {
    #expect(parts(Self.articles.joined(separator: mark)) == Self.articles)
  }

  @Test(arguments: ["12 May 2025, 10:30", "14 мамыр 2025", "https://quay.example/7", "212"])
  func gapsPartArticlesWhoseHeadSaysSo(_ fact: String) {
    let second = Self.articles[2].replacing("\n\n", with: "\n\n\(fact)\n\n")
    for mark in ["\n\n\n\n", "\n\n\n\n\n\n", "\n\n***\n\n"] {
      #expect(parts(Self.articles[0] + mark + second) == [Self.articles[0], second])
    }
  }

  /// A row of stars parts scenes, and articles where a title follows.
  @Test(arguments: ["\n\n***\n\n", "\n\n* * *\n\n", "\n\n• • •\n\n"])
  func rowsOfStarsPartArticlesThatHaveTitles(_ mark: String) {
    let articles = [Self.articles[0], Self.articles[2]]
    #expect(parts(articles.joined(separator: mark)) == articles)
  }

  @Test func whatStandsInsideAnArticleDoesNotPartIt() {
    let (first, second) = (Self.articles[0], Self.articles[2])
    let prose = String(second.split(separator: "\n", maxSplits: 1)[1])
    for text in [
      first + "\n\n* * *\n\n" + prose, first + "\n\n---\n\n" + prose,
      first + "\n\n***\n\nFishing rods\n\n" + prose, first + "\n\n***\n\n" + prose + "\n\n***\n\n" + second,
      first + "\n\n***\n\nLibrary lends out rods\n\nThe library of the harbour town lends out rods from Monday on.\n",
      first + "\n\n---\n\n" + prose + "\n\n---\n\n" + second, first + "\n\n" + second,
      first + "\n\n---\n\nFerry\n\nPort\n",
      first + "\n\n\n\n" + second,
    ] {
      #expect(parts(text).count == 1, "\(text)")
    }
  }

  @Test func whatCannotBeToldIsNoted() throws {
    let text = Self.articles[0] + "\n\n\n\n" + Self.articles[2]
    let input = ReaderInput(source: "a.txt", bytes: Array(text.utf8), language: nil)
    #expect(
      try PlainTextReader().read(input).notes == ["another article may begin in line 8: part them by a line of dashes"])
    let one = ReaderInput(source: "a.txt", bytes: Array(Self.articles[0].utf8), language: nil)
    #expect(try PlainTextReader().read(one).notes.isEmpty)
  }

  @Test func manyHeadlinesTakeNoMoreTimeEach() {
    let story = "Ferry runs\n\n\n\nThe ferry across the lake has been running again since Monday, they said.\n\n\n\n"
    expectLinearTime(800, "headlines behind gaps") { size in
      _ = PastedArticles(Text(String(repeating: story, count: size))).ranges
    }
  }

  /// Each of the articles knows its bytes in the file.
  @Test func partsKnowTheirPlaces() throws {
    let text = Self.articles.joined(separator: "\n---\n")
    let parts = try #require(PlainTextReader().parts(of: Array(text.utf8)))
    let last = try parts[2].article(source: "a.txt#3", language: nil)
    #expect(last.origin.offset(0) == text.utf8.count - Self.articles[2].utf8.count)
    #expect(last.metadata.language == "en")
  }

  private func facts(_ text: String, _ language: String) throws -> Metadata {
    try PlainTextReader().read(ReaderInput(source: "a.txt", bytes: Array(text.utf8), language: language)).finished()
      .metadata
  }

  @Test(arguments: [
    ("ru", "14 мая 2025, 10:30", "212 просмотров", "Источник: Вести"),
    ("kk", "2025 ж. 14 мамыр, 10:30", "212 рет қаралды", "Дереккөз: Вести"),
    ("en", "May 14, 2025 at 10:30", "212 views", "Source: Вести"),
    ("de", "14. Mai 2025, 10:30 Uhr", "212 Aufrufe", "Quelle: Вести"),
    ("ja", "2025年5月14日 10:30", "閲覧 212", "出典：Вести"),
  ])
  func whatAPasteSaysOfItselfIsRead(_ language: String, _ date: String, _ counter: String, _ source: String) throws {
    let text = "https://quay.example/7\nMост\n\(date)\n\(counter)\n\n" + Self.articles[0] + "\n\n\(source)\n"
    let metadata = try facts(text, language)
    #expect(metadata.url == "https://quay.example/7" && metadata.site == "Вести")
    #expect(metadata.date == "2025-05-14T10:30:00")
    #expect(metadata.counters == [counter])
  }

  /// A channel of a messenger is no article's page where another address stands, or where readers are called to it.
  @Test(arguments: [
    ("ru", "Подписывайтесь на наш канал:"), ("kk", "Біздің арнаға жазылыңыз:"), ("en", "Join us on Telegram:"),
  ])
  func aChannelIsNotTheArticlesAddress(_ language: String, _ call: String) throws {
    let (page, channel) = ("https://quay.example/7", "https://t.me/quay")
    #expect(try facts("\(channel)\n\(page)\nМост\n\n" + Self.articles[0], language).url == page)
    let both = "\(page)\n\nМост\n\n" + Self.articles[0] + "\n\nhttps://vk.com/quay\n"
    #expect(try facts(both, language).url == page)
    let called = "Мост\n\n" + Self.articles[0] + "\n\n\(call)\n\n\(channel)\n"
    #expect(try facts(called, language).url == nil)
    #expect(try facts("\(call)\n\(channel)\n\nМост\n\n" + Self.articles[0], language).url == nil)
    #expect(try facts("\(channel)\n\nМост\n\n" + Self.articles[0], language).url == channel)
  }

  @Test(arguments: [
    ("ru", "Мост через старую гавань открыли после двух лет работ"),
    ("kk", "Ескі айлақ үстіндегі көпір екі жылдан кейін ашылды"),
    ("en", "Harbour bridge opens after two years of work"),
  ])
  func addressesBelowAHeadlineAreLinesOfTheirOwn(_ language: String, _ title: String) throws {
    let text = "\(title)\nhttps://quay.example/news/2024/05/14/bridge\nhttps://t.me/quay\n\n" + Self.articles[0]
    let input = ReaderInput(source: "a.txt", bytes: Array(text.utf8), language: language)
    let article = try PlainTextReader().read(input).finished()
    let first = try #require(article.layers[Blocks.self]?.items.first)
    #expect(article.text[first.range] == title && article.metadata.url?.hasSuffix("bridge") == true)
  }

  /// A page shows its own day above its menu, and the day on which the paper was registered below.
  @Test(arguments: [
    ("ru", "29 ноября 2026", "14 мая 2025", "Зарегистрирована 03.08.1966"),
    ("kk", "2026 ж. 29 қараша", "2025 ж. 14 мамыр", "Тіркелген: 03.08.1966"),
    ("en", "November 29, 2026", "May 14, 2025", "Registered: 1966-08-03"),
  ])
  func aPagesOwnDayIsNotTheArticles(_ language: String, _ today: String, _ date: String, _ registered: String) throws {
    let menu = (1...9).map { "Menu \($0)" }.joined(separator: "\n")
    let page = { (day: String) in "\(today)\n\(menu)\nМост\n\(day)\n\n" + Self.articles[0] + "\n\n\(registered)\n" }
    #expect(try facts(page(date), language).date == "2025-05-14")
    #expect(try facts(Self.articles[0] + "\n\n\(registered)\n", language).date == nil)
  }

  /// So it does where the article's own day stands near, and has its hour.
  @Test(arguments: [
    ("id", "Selasa, 28 Mei 2026", "Senin, 12 Mei 2025 12:01 WIB"),
    ("en", "Tuesday, May 28, 2026", "May 12, 2025, 12:01"),
    ("ru", "Вторник, 28 мая 2026", "12 мая 2025, 12:01"),
  ])
  func theHourTellsTheArticlesOwnDay(_ language: String, _ today: String, _ date: String) throws {
    let text = Self.articles[0]
    #expect(
      try facts("\(today)\n\nMenu\n\nBridge\n\n\(date)\n\n\(text)", language).date?.hasPrefix("2025-05-12") == true)
    // The day on which it was written anew stands right below the first one.
    #expect(try facts("\(today)\n\n\(date)\n\nBridge\n\n\(text)", language).date?.hasPrefix("2026-05-28") == true)
    #expect(
      try facts("\(date)\n\nMenu\n\nBridge\n\n28.05.2026 12:10\n\n\(text)", language).date?.hasPrefix("2025") == true)
  }

  /// Menus in one line are no prose, so that dates below them count; below the article a date has a word before it that tells.
  @Test func whereADateCounts() throws {
    let menu = (1...30).map { "Menu \($0)" }.joined(separator: " ")
    let text = Self.articles[0] + " " + Self.articles[0]
    #expect(try facts("\(menu)\n\n\(menu)\n\nBridge\n\nAnn Lee 13.05.2024, 14:10\n\n\(text)", "en").date != nil)
    let below = "\n\nCategories: town\n\nTags: bridge\n\nWrite a comment\n\nName\n"
    #expect(try facts("\(text)\n\n\(text)\n\nAnn Lee | Published on 13 May 2024\(below)", "en").date == "2024-05-13")
    #expect(try facts("\(text)\n\n\(text)\n\nAnn Lee | 13 May 2024\(below)", "en").date == nil)
    let byline = "By Ann Lee of the Quay Post and four others who were there all day"
    #expect(
      try facts("Bridge\n\n\(byline) Published: 13 May 2024 Last modified: 14 May 2024\n\n\(text)", "en").date
        == "2024-05-13")
    let posted = "This entry was posted on December 14, 2015 at 14:48 and is filed under Boats."
    #expect(try facts("\(text)\n\n\(text)\n\n\(posted)", "en").date == "2015-12-14T14:48:00")
    // A capital behind small letters begins a word.
    #expect(try facts("Bridge\n\nQuay PostMay 13, 2024\n\n\(text)", "en").date == "2024-05-13")
  }

  /// Dates of the stories below an article are theirs; its own stands right below its text with its hour, or is the only one at the end.
  @Test(arguments: [
    ("ru", "Город", "05.02.2026, 07:25"), ("kk", "Қала", "2026 ж. 5 ақпан, 07:25"),
    ("en", "Town", "07:25 5 Feb 2026"),
  ])
  func datesBelowTheArticle(_ language: String, _ section: String, _ date: String) throws {
    let prose = Self.articles[0] + " " + Self.articles[0]
    let body = "Bridge\n\n\(prose)\n\n\(prose)"
    let others = (1...3).map { "Story \($0)\n\n\(date)" }.joined(separator: "\n\n")
    #expect(try facts("\(body)\n\nAnn Lee\n\n\(section)\n\n\(others)", language).date == nil)
    #expect(try facts("\(body)\n\n\(section)\n\n\(date)\n\nMenu\n\n\(others)", language).date == "2026-02-05T07:25:00")
    #expect(try facts("\(body)\n\nAnn Lee\n\nMenu\n\n\(date)", language).date == "2026-02-05T07:25:00")
  }

  /// A page's own day has its weekday and stands at the top.
  @Test(arguments: [
    ("ru", "Пятница, 28 ноября 2025", "1 сентября 2025"), ("kk", "Жұма, 28 қараша 2025", "1 қыркүйек 2025"),
    ("en", "Friday, November 28, 2025", "September 1, 2025"),
  ])
  func aDayWithItsWeekdayYields(_ language: String, _ today: String, _ date: String) throws {
    #expect(try facts("\(today)\n6.6 C\nBridge\n\(date)\n\n\(Self.articles[0])", language).date == "2025-09-01")
    #expect(try facts("\(today)\nBridge\n\n\(Self.articles[0])", language).date == "2025-11-28")
    // Right below, it is the day of a change.
    #expect(try facts("\(today)\n\(date)\nBridge\n\n\(Self.articles[0])", language).date == "2025-11-28")
  }

  /// What stands behind the word is a headline, not a source.
  @Test(arguments: [
    ("en", "Source: ferry will be back on the lake in May"), ("ru", "Источник: паром вернётся на озеро в мае"),
    ("kk", "Дереккөзі: паром мамырда көлге қайта оралады"),
  ])
  func aHeadlineIsNoSource(_ language: String, _ headline: String) throws {
    #expect(try facts("\(headline)\n\n\(Self.articles[0])", language).site == nil)
  }

  @Test(arguments: [
    ("en", "(Source: Quay Post)", "Quay Post"), ("zh", "来源：港口网2024-04-23 12:27:25", "港口网"),
    ("ru", "(Источник: уют и тепло…)", nil), ("en", "Source: Post (Quay)", "Post (Quay)"),
    ("ru", "Источник: Анна Лис / «Вести» / архив", nil), ("kk", "Дереккөз: оқырман", nil),
    ("ru", "Источник: читатель 74.RU", nil),
    ("en", "Source: quay.example", "quay.example"), ("en", "Source: the Quay Post", "the Quay Post"),
    ("en", "Source: https://www.quay.example/", "quay.example"), ("en", "Source: https://quay.example/a/1", nil),
  ])
  func aSourceIsAName(_ language: String, _ line: String, _ site: String?) throws {
    #expect(try facts("Bridge\n\n\(line)\n\n\(Self.articles[0])", language).site == site)
  }

  /// Two paragraphs of two lines each are no articles, a page may have its day in another language, and a box in the article has a source of its own.
  @Test func linesNearTheArticleTell() throws {
    let text = Self.articles[0]
    let long = "Причал в посёлке, который три года стоял закрытым, этой весной наконец откроют для паромов и лодок"
    #expect(try facts("\(long)\n\n\(long)\n\n4 июня 2025\n\n\(text)", "ru").date == "2025-06-04")
    #expect(try facts("Көпір\n\nАйгүл Лисова 20 авг. 2025 13:33\n\n\(text)", "kk").date == "2025-08-20T13:33:00")
    let prose = text + " " + text
    #expect(try facts("Bridge\n\nSource: Quay Post\n\n\(prose)\n\n\(prose)", "en").site == "Quay Post")
    #expect(try facts("Bridge\n\n\(prose)\n\nSource: Quay Atlas\n\n\(prose)", "en").site == nil)
    #expect(try facts("Bridge\n\n\(prose)\n\n\(prose)\n\nSource: Quay Post", "en").site == "Quay Post")
  }

  /// Short sentences are an article as well: a day that stands below three of them and the article’s own is of another story, or of the rates of a bank.
  @Test(arguments: [
    ("ru", "Дамбу у села поднимут на полметра до начала половодья.", "13:06 / 22.01.2026"),
    ("kk", "Ауыл маңындағы бөгет су тасқынына дейін жарты метрге көтеріледі.", "22.01.2026, 13:06"),
    ("en", "The dam near the village will be raised by half a metre in spring.", "Rates of the bank: 22.01.2026"),
  ])
  func daysBelowShortSentencesAreOfOthers(_ language: String, _ sentence: String, _ other: String) throws {
    let body = Array(repeating: sentence, count: 3).joined(separator: "\n\n")
    let below = "\n\nMenu 1\n\nMenu 2\n\nMenu 3\n\nMenu 4\n\nMenu 5\n\n\(other)\n\nMenu 6\n\nMenu 7\n\nMenu 8\n"
    #expect(try facts("Bridge\n\n20.12.2021\n\n" + body + below, language).date == "2021-12-20")
    // Above its date a page may have as many: what it asks its visitors, and beginnings of other stories.
    let menu =
      "\n\n" + (1...9).map { "Menu \($0)" }.joined(separator: "\n") + "\nBridge\n20.12.2021\n\n" + Self.articles[0]
    #expect(try facts(body + menu, language).date == "2021-12-20")
    // Also above the page's own day, which is not the article's.
    #expect(try facts(body + "\n\n29.11.2026" + menu, language).date == "2021-12-20")
  }

  @Test func whatProseSaysIsNoFactOfTheText() throws {
    let text =
      Self.articles[0]
      + "\n\nThe bridge was closed on 14 May 2025 for the tests.\n\nSee https://quay.example/7 for more of it.\n"
    let metadata = try facts(text, "en")
    #expect(metadata.url == nil && metadata.date == nil && metadata.site == nil && metadata.counters.isEmpty)
  }

  /// “Source: Getty Images” is of a picture, the address of a site is of no article, and dates among other stories are theirs.
  @Test(arguments: [
    ("ru", "Источник: Shutterstock", "Читайте также", "19.03.2026, 13:27"),
    ("kk", "Дереккөз: Shutterstock", "Сондай-ақ оқыңыз", "19.03.2026, 13:27"),
    ("it", "Fonte: iStock", "Leggi anche", "19/03/2026, 13:27"),
  ])
  func whatIsOfOthersIsNoFactOfTheText(_ language: String, _ source: String, _ related: String, _ date: String) throws {
    let body = Self.articles[0] + " " + Self.articles[0]
    let text = "https://quay.example\nMост\n\n\(source)\n\n\(body)\n\n\(related)\n\nFerry\n\(date)\n\nMill\n"
    let metadata = try facts(text, language)
    #expect(metadata.url == nil && metadata.site == nil && metadata.date == nil)
    #expect(try facts("Mост\n\n\(body)\n\n\(date)\n", language).date == "2026-03-19T13:27:00")
  }
}
