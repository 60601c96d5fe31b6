import Testing

@testable import LedeCore
@testable import LedeReaders

/// What stands behind a headline in its line, and is none of it.
@Suite struct HeadlineTailTests {
  private static let bodies = [
    "en": "The ferry left its old harbour on Monday, and all its guests were glad to be on board again.",
    "ru": "Паром вышел из старой гавани в понедельник, и все пассажиры были рады снова оказаться на борту.",
    "kk": "Паром дүйсенбі күні ескі айлақтан шықты, барлық жолаушы бортқа қайта мінгеніне қуанышты болды.",
    "de": "Die Fähre verließ am Montag ihren alten Hafen, und alle Gäste freuten sich, wieder an Bord zu sein.",
    "ro": "Echipa orașului a câștigat luni seara meciul de pe stadionul vechi, iar publicul a cântat până târziu.",
    "zh": "轮渡星期一从旧港口出发,所有乘客都为能够再次登船而感到高兴,市议会从春天起就为新码头付款。",
  ]

  private func title(_ lines: [String], _ language: String) throws -> String? {
    let body = try #require(Self.bodies[language])
    let page = (lines + ["", body, "", body]).joined(separator: "\n")
    let input = ReaderInput(source: "a", bytes: Array(page.utf8), language: language)
    return try PlainTextReader().read(input).cleaned().title
  }

  /// A section and a site, or the end of somebody's speech: the headline stands below without them.
  @Test(arguments: [
    ("en", "New ferry links two towns", " - Local - Alder Post"),
    ("en", "New ferry links two towns", " | News | Alder Post, its paper"),
    ("ru", "Новый паром связал два города", " - Новости - Пристань"),
    ("kk", "Жаңа паром екі қаланы қосты", ", - деп хабарлайды Aylaq.kz тілшісі"),
    ("zh", "新轮渡连接两座城市 重新开通", " - 港口电子报"),
  ])
  func theLineBelowTellsWhereItEnds(_ language: String, _ headline: String, _ tail: String) throws {
    #expect(try title([headline + tail, headline], language) == headline)
  }

  /// The name of the site stands before it, or an agency with its sort of report.
  @Test(arguments: [
    ("en", "Alder.example — ", "New ferry links two towns"), ("ru", "Пристань.ru — ", "Новый паром связал два города"),
    ("kk", "Aylaq.kz – ", "Жаңа паром екі қаланы қосты"),
  ])
  func theLineBelowTellsWhereItBegins(_ language: String, _ name: String, _ headline: String) throws {
    #expect(try title([name + headline, "", headline], language) == headline)
    #expect(try title([name + headline], language) == name + headline)
  }

  /// What stands alone below is the kicker, which is shorter than the headline behind it.
  @Test func aKickerOfItsOwnStays() throws {
    let line = "Ferry dispute - “We have waited for the boat for nine years and we wait on”"
    #expect(try title([line, "Ferry dispute"], "en") == line)
  }

  /// Nothing tells where it ends but the last name: a dash may be its own.
  @Test func aDashOfItsOwnStays() throws {
    #expect(try title(["Steaua - Dinamo 2-0 pe stadion - Ziarul.ro"], "ro") == "Steaua - Dinamo 2-0 pe stadion")
    #expect(
      try title(["New ferry links two towns, - reports Alder.example"], "en")
        == "New ferry links two towns, - reports Alder.example")
  }

  /// Words that the article has not, beside a headline that has many of its words, name the site.
  @Test(arguments: [
    ("en", "Ferry leaves its old harbour", " - Alder Shipping Company"),
    ("en", "Ferry leaves its old harbour", " :: Alder Post"),
    ("ru", "Паром вышел из старой гавани", " — Википедия"),
    ("ru", "Паром вышел из гавани", " | Официальный сайт Кокжарского района"),
    ("kk", "Паром ескі айлақтан шықты", " - Көкжар ауданы"),
  ])
  func whatTheArticleNeverSaysIsTheSite(_ language: String, _ headline: String, _ tail: String) throws {
    #expect(try title([headline + tail], language) == headline)
    // A headline of other words may be a name as well.
    let other = language == "en" ? "Nine years later" : "Девять лет"
    #expect(try title([other + tail.replacing("|", with: "-")], language) != other)
  }

  /// Only the title of the window has it, which stands first.
  @Test func furtherDownItMayBeTheHeadlinesOwn() throws {
    let line = "Ferry leaves its old harbour - Part Two"
    #expect(try title(["Alder Post", "", line], "en") == line)
  }

  /// The article has words of it, it begins small, or ends as a sentence.
  @Test(arguments: [
    "Ferry leaves its harbour - Guests glad", "Ferry leaves its harbour - finally at sea",
    "Ferry leaves its harbour - Hooray!",
  ])
  func whatMayBeTheHeadlinesOwnStays(_ line: String) throws { #expect(try title([line], "en") == line) }

  @Test(arguments: [
    ("en", "Alder Post | Ferry leaves its old harbour", "Ferry leaves its old harbour"),
    ("ru", "Вечерний Кокжар | Паром вышел из старой гавани", "Паром вышел из старой гавани"),
    ("en", "You are here: Home / Ferry leaves its old harbour", "Ferry leaves its old harbour"),
    ("de", "Sie sind hier: Startseite / Fähre verlässt den alten Hafen", "Fähre verlässt den alten Hafen"),
  ])
  func whatStandsBeforeItGoes(_ language: String, _ line: String, _ headline: String) throws {
    #expect(try title([line], language) == headline)
  }

  /// The last step of the way through the site is the page itself.
  @Test(arguments: [
    ("en", "Rules of the pier | Site of the council of Alder", "Home » Council » Rules of the pier"),
    ("ru", "Порядок приёма | Сайт совета Кокжара", "Главная » Совет » Порядок приёма"),
  ])
  func theWayTellsWhereItEnds(_ language: String, _ line: String, _ way: String) throws {
    #expect(try title([line, way], language) == String(line.prefix { $0 != "|" }.dropLast()))
  }
}
