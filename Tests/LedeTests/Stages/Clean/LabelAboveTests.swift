import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages

/// Labels of a page above the headline: the name of the paper, a column, what a portal offers.
@Suite struct LabelAboveTests {
  private static let headlines = [
    "en": "Old ferry gets its first repair", "ru": "Старый паром чинят впервые за 70 лет",
    "kk": "Ескі паром алғаш рет жөндеуден өтеді", "de": "Alte Fähre wird erstmals repariert",
  ]
  private static let bodies = [
    "en":
      "The council has begun to repair the old ferry on the river. Work will end in autumn, and a bus runs until then.",
    "ru": "Власти начали ремонт старого парома на реке. Работы закончат к осени, а до тех пор людей повезут автобусом.",
    "kk": "Әкімдік өзендегі ескі паромды жөндеуге кірісті. Жұмыс күзге дейін аяқталады, оған дейін автобус жүреді.",
    "de":
      "Die Stadt hat begonnen, die alte Fähre zu reparieren. Die Arbeit dauert bis zum Herbst, bis dahin fährt ein Bus.",
  ]

  private func title(_ lines: [String], _ language: String) throws -> String? {
    let page = lines.joined(separator: "\n")
    let input = ReaderInput(source: "a", bytes: Array(page.utf8), language: language)
    return try PlainTextReader().read(input).cleaned().title
  }

  @Test(arguments: [
    ("en", "The Quay Times"), ("en", "Exclusive"), ("en", "Sign in to your mail"), ("ru", "Вести-Поволжье"),
    ("ru", "Новая пристань"), ("ru", "Погода +5 °C"), ("ru", "Войти в почту"), ("kk", "Айлақ жаршысы"),
    ("kk", "Бүгінгі нөмір"),
    ("kk", "30 мая, 2025"), ("de", "Zum E-Paper"), ("de", "Werftkurier"),
  ])
  func isNoHeadline(_ language: String, _ label: String) throws {
    let headline = try #require(Self.headlines[language])
    let body = try #require(Self.bodies[language])
    #expect(try title([label, "", headline, "", body, "", body], language) == headline)
    #expect(try title([label, "15:20 27.12.2025", "", headline, "", body, "", body], language) == headline)
    #expect(try title([label, "", headline, "15:20 27.12.2025", "", body, "", body], language) == headline)
  }

  /// So does a longer line: a motto, the weather, a story of another day; no line is blank.
  @Test(arguments: [
    ("en", "All of the valley and its news."), ("en", "Storm takes roofs off three houses"),
    ("ru", "Новости долины и её жителей"), ("ru", "Ветер сорвал крыши с трёх домов"),
    ("kk", "Өзен мен адамдарының барлық хабары"), ("de", "Alles über den Fluss und seine Leute"),
  ])
  func whatSaysLittleOfTheArticleYields(_ language: String, _ line: String) throws {
    let headline = try #require(Self.headlines[language])
    let body = try #require(Self.bodies[language])
    #expect(try title([line, "27.12.2025", headline, body, body], language) == headline)
  }

  /// Right below its day a headline may end as a sentence.
  @Test func aHeadlineMayEndAsASentence() throws {
    let body = try #require(Self.bodies["en"])
    for headline in ["Does the old ferry need its first repair?", "The council repairs the old ferry."] {
      #expect(try title(["News of the quay.", "27.12.2025", headline, body, body], "en") == headline)
    }
  }

  /// Pages say it twice.
  @Test(arguments: [
    ("en", "Skip to main content"), ("ru", "Перейти к основному содержанию"), ("kk", "Негізгі мазмұнға өту"),
  ])
  func aLinkToTheTextIsNoHeadline(_ language: String, _ link: String) throws {
    let headline = try #require(Self.headlines[language])
    let body = try #require(Self.bodies[language])
    let notice = "You are using a browser with limited support. Use another one for the best experience of the site."
    let page = [link, notice, link, notice, "Quay", "Menu", "27.12.2025", headline, body, body]
    #expect(try title(page, language) != link)
  }

  /// A line that says no more of the article than the one above is below it, whatever it is.
  @Test func aHeadlineStaysAboveItsStandfirst() throws {
    let body = try #require(Self.bodies["en"])
    let headline = "Old ferry on the river gets its first repair"
    #expect(
      try title([headline, "27.12.2025", "A bus runs until the work ends in autumn", body, body], "en") == headline)
  }

  /// A short headline shares its words with the article, whatever stands below it.
  @Test func aHeadlineOfFewWordsStays() throws {
    let body = try #require(Self.bodies["en"])
    #expect(try title(["Ferry repaired", "", "Council begins with the old boat", "", body], "en") == "Ferry repaired")
    #expect(try title(["Ferry repaired", "", body, "", body], "en") == "Ferry repaired")
    #expect(try title(["All at sea", "", "Nobody knows the reasons yet", "", body], "en") == "All at sea")
  }

  /// Behind its author, a search for more of him and links, the headline is the line that says most of the article.
  @Test(arguments: ["en", "ru", "kk", "de"]) func aHeadlineStandsFarAbove(_ language: String) throws {
    let headline = try #require(Self.headlines[language])
    let body = try #require(Self.bodies[language])
    let between = ["Ann Lee", "Search for this author in:", "Quay Library", "PDF version", "Rights", "Print it out"]
    let page = ["Skip to main content", "Quay", "Menu", "27.12.2025", headline] + between + [body, body]
    #expect(try title(page, language) == headline)
  }

  /// “Video: …” reads like a credit.
  @Test(arguments: [
    ("en", "Video: Ferry gets its first repair"), ("ru", "Фото: паром на реке чинят впервые"),
    ("kk", "Видео: паром алғаш рет жөндеуден өтеді"),
    // Nothing stands above it.
    ("en", "Photos: All of the town at the pier"), ("ru", "Источник: город ждёт весь день у причала"),
  ])
  func aLabelledHeadlineIsNoCredit(_ language: String, _ headline: String) throws {
    let body = try #require(Self.bodies[language])
    #expect(try title([headline, "", "12.05.2025", "", body, "", body], language) == headline)
  }

  /// A credit has names, and another line stands above it.
  @Test func aCreditIsNoHeadline() throws {
    let (headline, body) = (try #require(Self.headlines["en"]), try #require(Self.bodies["en"]))
    for credit in ["Photo: Ann Lee and Jo Roe for Quay Times", "Photo: courtesy of the town museum and its friends"] {
      #expect(try title([headline, "", credit, "", body, "", body], "en") == headline)
    }
    #expect(try title(["Photo: Ann Lee and Jo Roe for Quay Times", "", body, "", body], "en") == nil)
  }

  /// The name of the site stands before the headline, which stands below alone.
  @Test(arguments: [
    ("en", "Quay.tv | %"), ("en", "Home | News | %"), ("ru", "Пристань - %"), ("kk", "Айлақ | %"),
    ("de", "Werft | Boote | %"),
  ])
  func aLineMayBeginWithTheSite(_ language: String, _ pattern: String) throws {
    let (headline, body) = (try #require(Self.headlines[language]), try #require(Self.bodies[language]))
    #expect(try title([pattern.replacing("%", with: headline), headline, body, body], language) == headline)
  }

  /// The headline is what somebody said, and the line below it tells who.
  @Test func aHeadlineMayBeAQuotation() throws {
    let body = try #require(Self.bodies["en"])
    let said = "“Nobody knew how long the mooring would hold”"
    #expect(try title([said, "", "Captain of the old ferry on its repair", "", body, "", body], "en") == said)
    // Of few words it is a name.
    let name = "“Moorings and Men”"
    #expect(try title([name, "", "Old ferry on the river gets its repair", "", body, "", body], "en") != name)
  }

  /// Below a name that says nothing of the article a question is the headline, and so are words with capitals.
  @Test(arguments: ["Does the old ferry need its repair?", "Want To See The Old Ferry In Repair? Come Along."])
  func aHeadlineMayEnd(_ headline: String) throws {
    let body = try #require(Self.bodies["en"])
    #expect(try title(["The Quay Blog", "The Quay Blog", headline, body, body], "en") == headline)
  }

  /// The name of a site of which the article has a word, with furniture below it; of a name right above the deck nothing is known.
  @Test(arguments: [
    ("21 May 2025, 08:30", "Old ferry on the river gets its repair"), ("Anchors and ropes", "Ferry News"),
  ])
  func aNameOfAWordIsNoHeadline(_ between: String, _ title: String) throws {
    let body = try #require(Self.bodies["en"])
    let lines = ["Ferry News", between, "Old ferry on the river gets its repair", body, body]
    #expect(try self.title(lines, "en") == title)
  }

  /// What the article says word for word is its deck, however much of it that is.
  @Test func aDeckIsNoHeadline() throws {
    let deck = "A bus runs for the people until the repair of the ferry ends"
    let body = "The council has begun its work on the river. \(deck). The work will end in autumn, it said on Monday."
    #expect(try title(["Anchor for an old friend", deck, body, body], "en") == "Anchor for an old friend")
  }

  /// “By Ann Lee 10 February 2025 in News, Ferries 17 comments”
  @Test func aLineWithADayYields() throws {
    let body = try #require(Self.bodies["en"])
    let line = "By Ann Lee 10 February 2025 in General, Quay, Columns 17 comments"
    #expect(try title([line, "Mishap on the ferry", body, body], "en") == "Mishap on the ferry")
  }

  /// A tag, a line of day, column and comments.
  @Test(arguments: ["#Ferries", "24 May 2025, 08:30 | Quay, Town | 1 comment"])
  func whatIsOfThePageIsNoHeadline(_ line: String) throws {
    let (headline, body) = (try #require(Self.headlines["en"]), try #require(Self.bodies["en"]))
    #expect(try title([line, "", body, "", body], "en") == nil)
    if line.first == "#" { #expect(try pageTitle(line, stated: headline, body) == headline) }
  }

  private func pageTitle(_ heading: String, stated: String, _ text: String) throws -> String? {
    let html =
      "<title>\(stated)</title><div id=header><h2>\(heading)</h2></div><div><p>\(text)</p><p>\(text)</p></div>"
    return try readPage(html, language: "und").cleaned().title
  }

  /// What a page states stands before a label of its frame.
  @Test(arguments: [
    ("Our pages", "Old ferry gets its first repair", "en"), ("고정 영역", "시장, 낡은 다리 보수 시작", "ko"),
  ])
  func aLabelOfTheFrameIsNoHeadline(_ label: String, _ stated: String, _ language: String) throws {
    let text = Self.bodies[language] ?? "시는 낡은 다리의 보수를 시작했다고 밝혔다. 공사는 가을까지 끝난다. 차량은 우회로로 다닌다."
    #expect(try pageTitle(label, stated: stated, text) == stated)
  }
}
