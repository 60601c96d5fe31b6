import Testing

@testable import LedeCore
@testable import LedeReaders

/// What stands behind a headline in its line, and is none of it.
@Suite struct HeadlineTailTests {
  private static let bodies = [
    "en": "The ferry left its old harbour on Monday, and all its guests were glad to be on board again.",
    "ru": "Паром вышел из старой гавани в понедельник, и все пассажиры были рады снова оказаться на борту.",
    "kk": "Паром дүйсенбі күні ескі айлақтан шықты, барлық жолаушы бортқа қайта мінгеніне қуанышты болды.",
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
}
