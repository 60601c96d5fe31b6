import Testing

@testable import LedeCore
@testable import LedeReaders

/// What a site says of itself above a headline, and in the words of the article.
@Suite struct HeadlineBelowSiteTests {
  private func title(_ text: String, _ language: String) throws -> String? {
    let input = ReaderInput(source: "a", bytes: Array(text.utf8), language: language)
    return try PlainTextReader().read(input).cleaned().title
  }

  private static let ministries = [
    "kk": """
    Порт министрлігі жаңа паромды дүйсенбі күні суға түсірді. Бұл туралы брифингте министр Т. М. Ахметов айтты.
    Кеме екі қаланы қосады және күніне он рет жүреді.
    """,
    "ru": """
    Министерство портов республики спустило в понедельник на воду новый корабль. Об этом сказал на брифинге министр Т. М. Ахметов.
    Он соединит два города и будет ходить десять раз в день.
    """,
    "en": """
    The Ministry of Ports and Harbours launched a new boat on Monday. The minister said so at a briefing in the town.
    It will link two towns and sail ten times a day.
    """,
  ]

  @Test(arguments: [
    (
      "kk", "Қазақстан Республикасы Порт министрлігі", "Басты бет / Баспасөз орталығы / Жаңалықтар",
      "Елімізде алты паром сапары жоспарланып отыр"
    ),
    ("ru", "Министерство портов республики", "Главная › Пресс-центр › Новости", "Между двумя берегами пойдут паромы"),
    ("en", "Ministry of Ports and Harbours", "Home > Press > News", "Ferries to run between both shores"),
  ])
  func theHeadlineStandsBelowTheWayToIt(language: String, site: String, way: String, headline: String) throws {
    let body = try #require(Self.ministries[language])
    #expect(try title("\(site)\n\(way)\n\(headline)\n05.02.2025\n\(body)\n", language) == headline)
    // Without a way nothing tells that the first line is the site's.
    #expect(try title("\(site)\n\(headline)\n05.02.2025\n\(body)\n", language) != headline)
  }

  @Test(arguments: [
    (
      "kk", "Басты бет\nМен туралы\nБайланыс\n2024 ж. 11 қараша, дүйсенбі", "Алтыншы паром қайда кетті",
      "Мен паром туралы он жыл жаздым. Ешкім оқымады, бірақ мен тоқтамадым."
    ),
    (
      "ru", "Главная\nОбо мне\nКонтакты\n11 ноября 2024, понедельник", "Куда ушёл шестой паром",
      "Обо мне говорили, что я десять лет пишу о паромах. Никто не читал, но я не останавливался."
    ),
    (
      "en", "Home\nAbout me\nContact\n11 November 2024, Monday", "Where the sixth ferry went",
      "About me they said that I have written of ferries for ten years. Nobody read it, but I went on."
    ),
  ])
  func anItemInsideAMenuIsNoHeadline(language: String, menu: String, headline: String, first: String) throws {
    let body = try #require(Self.ministries[language])
    #expect(try title("\(menu)\n\(headline)\n\(first)\n\(body)\n", language) == headline)
  }

  @Test(arguments: [" | PORT-MATIN", " / PORT-MATIN", " PORT-MATIN"])
  func aCaptionThatEndsInItsPaperIsNoHeadline(credit: String) throws {
    let page = """
      Accueil
      Un bac racheté par ses marins fête ses dix ans
      Port-Matin
      Publié le 06/04/2025 à 18h47
      Les marins du bac, devant le quai du port.\(credit)
      Voir en plein écran
      Dix ans après avoir repris leur bac, les marins du port ont soufflé les bougies samedi, devant le quai et devant toute la ville.
      Ils sont douze.

      """
    #expect(try title(page, "fr") == "Un bac racheté par ses marins fête ses dix ans")
  }
}
