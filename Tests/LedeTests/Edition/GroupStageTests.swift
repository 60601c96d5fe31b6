import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeStages
@testable import LedeText

@Suite struct GroupStageTests {
  /// An item with the marks of its story. Sentences are in `paragraphs`.
  private func item(
    _ position: Int, title: String? = "A title", _ paragraphs: [String], language: String = "en", site: String? = nil,
    url: String? = nil, date: String? = nil
  ) throws -> Item {
    var article = sampleArticle(title: title, paragraphs, summary: [0], language: language)
    (article.metadata.site, article.metadata.url, article.metadata.date) = (site, url, date)
    let sentences = try #require(article.layers[Sentences.self])
    article.layers.add(StoryStage().run(article, Resources(), sentences, article.layers[Cuts.self]))
    var item = Item(article)
    item.position = position
    return item
  }

  private func group(_ items: [Item], _ change: (inout GroupStage) -> Void = { _ in }) -> [Item] {
    var stage = GroupStage()
    change(&stage)
    return stage.run(Edition(items), Resources()).items
  }

  private let report = [
    "Six houses burned down in Kentwick on Monday, mayor Jane Orlova said.", "The fire began at 14:30 in Mill Lane.",
  ]
  private let sameEvent = [
    "Mayor Jane Orlova visited Kentwick, where fire destroyed six houses in Mill Lane.", "Nobody was hurt on Monday.",
  ]
  private let otherEvent = [
    "Kentwick opened a library with 12,000 books.", "The mayor, Jane Orlova, cut the ribbon, and children sang.",
  ]

  @Test func reportsOfOneEventAreOneItem() throws {
    let found = group([
      try item(0, title: "Fire in Kentwick", report, site: "A", url: "https://a.org/1"),
      try item(1, title: "A library for Kentwick", otherEvent, site: "A", url: "https://a.org/2"),
      try item(2, title: "Six houses burn", sameEvent, site: "B", url: "https://b.org/1"),
    ])
    #expect(found.map(\.position) == [0, 1])
    let others = try #require(found.first).others
    #expect(others.map(\.name) == ["B"] && others.map(\.url) == ["https://b.org/1"] && found[0].copies.isEmpty)
    #expect(others.first?.reason.contains("Kentwick") == true)
    #expect(found[1].others.isEmpty)
  }

  /// A town, its mayor and the words of such news are in all stories of a town: headlines of different things part them.
  @Test(arguments: [
    (
      "ru", "В Ольховке чинят мост", "Мост через Иртыш в Ольховке починят к зиме, сообщил аким района Ермек Асанов.",
      "В Ольховке строят школу", "Школу на 300 мест построят в Ольховке к зиме, сообщил аким района Ермек Асанов."
    ),
    (
      "kk", "Қарасуда көпір жөнделеді", "Қарасудағы көпір қысқа дейін жөнделеді, деді аудан әкімі Ермек Асанов.",
      "Қарасуда мектеп салынады", "Қарасуда 300 орындық мектеп қысқа дейін салынады, деді аудан әкімі Ермек Асанов."
    ),
    (
      "en", "Kentwick bus returns on Sundays", "A bus will return to Kentwick in May, said council leader Jane Orlova.",
      "Kentwick school gets a roof", "The school in Kentwick will get a roof in May, said council leader Jane Orlova."
    ),
  ])
  func storiesOfOneTown(_ language: String, _ title: String, _ text: String, _ other: String, _ otherText: String)
    throws
  {
    let items = [
      try item(0, title: title, [text], language: language), try item(1, title: other, [otherText], language: language),
    ]
    #expect(group(items).count == 2)
    // Headlines of one thing do not.
    let same = [items[0], try item(1, title: title, [otherText], language: language)]
    #expect(group(same).count == 1)
  }

  @Test(
    arguments: [
      ("https://a.org/1", "http://www.a.org/1/#top", true),
      ("https://a.org/1?utm_source=x&id=2", "https://a.org/1?id=2", true),
      ("https://a.org/1?id=1", "https://a.org/1?id=2", false), ("https://a.org/1", "https://b.org/1", false),
      ("https://a.org/", "https://a.org", false), ("https://m.a.org/1?fbclid=x", "https://a.org/1", true),
      ("https://A.org/1", "https://a.org/1", true), ("https://a.org/A", "https://a.org/a", false),
    ])
  func theSameAddress(one: String, other: String, isOne: Bool) throws {
    let found = group([try item(0, ["One."], url: one), try item(1, ["Quite another thing."], url: other)])
    #expect(found.count == (isOne ? 1 : 2))
    #expect(found[0].copies.map(\.reason) == (isOne ? ["the same address"] : []))
    #expect(found[0].others.isEmpty)
  }

  @Test func theSameTextIsACopy() throws {
    let longer = report + ["Firefighters from three towns worked all night to stop the flames near the old station."]
    let found = group([try item(0, longer, site: "A"), try item(1, longer + ["Updated."], site: "A")])
    #expect(found.count == 1 && found[0].copies.map(\.reason) == ["the same text"] && found[0].others.isEmpty)
  }

  @Test(arguments: [(0, 1), (2, 1), (3, 1), (4, 2), (30, 2)])
  func datesThatAreFarApart(days: Int, count: Int) throws {
    let found = group([
      try item(0, report, date: "2025-03-01"),
      try item(1, sameEvent, date: "2025-03-\(days < 9 ? "0" : "")\(1 + days)"),
    ])
    #expect(found.count == count)
  }

  @Test func thresholdAndDays() throws {
    let items = [try item(0, report, date: "2025-03-01"), try item(1, sameEvent, date: "2025-03-09")]
    #expect(group(items) { $0.days = 8 }.count == 1)
    #expect(group(items) { ($0.days, $0.threshold) = (8, 1) }.count == 2)
  }

  @Test(arguments: [(GroupChoice.best, 1), (.first, 0), (.latest, 2), (.longest, 2)])
  func whichOneIsShown(show: GroupChoice, position: Int) throws {
    let long = sameEvent + [String(repeating: "The fire spread from house to house. ", count: 80)]
    let items = [
      try item(0, title: nil, report, site: "A", date: "2025-03-01"),
      try item(1, report, site: "B", url: "https://b.org/1", date: "2025-03-01"),
      try item(2, long, site: "C", date: "2025-03-02"),
    ]
    let found = group(items) { $0.show = show }
    #expect(found.map(\.source).count == 1)
    #expect(found.first?.site == ["A", "B", "C"][position] && found.first?.position == 0)
    #expect(
      Set(found.first?.others.map(\.name) ?? []) == Set(["A", "B", "C"].filter { $0 != ["A", "B", "C"][position] }))
  }

  /// Items that are equal in what is asked for are told apart by their scores, then by their places.
  @Test(arguments: [
    (GroupChoice.best, 0.5, true), (.longest, 0.5, true), (.best, 0.6, false), (.longest, 0.6, false),
    (.latest, 0.6, true), (.first, 0.6, true),
  ])
  func equalItems(show: GroupChoice, score: Double, isFirst: Bool) {
    var items = [Item(id: "a"), Item(id: "b")]
    for index in items.indices {
      (items[index].position, items[index].score) = (index, index == 0 ? 0.5 : score)
      (items[index].date, items[index].minutes) = ("2025-03-01", 2)
    }
    #expect(show.prefers(items[0], to: items[1]) == isFirst && show.prefers(items[1], to: items[0]) != isFirst)
  }

  @Test(arguments: [(true, 1), (false, 2)])
  func acrossLanguages(isOn: Bool, count: Int) throws {
    let russian = ["В Кентвике сгорели 6 домов на 1200 метрах, сказала Грета Орлова в Марбурге."]
    let english = ["Fire burned 6 houses over 1,200 metres in Kentwick, said Greta Orlova from Marburg."]
    let items = [try item(0, title: "Пожар", russian, language: "ru"), try item(1, title: "Fire", english)]
    #expect(group(items) { $0.acrossLanguages = isOn }.count == count)
  }

  @Test func manyReportsOfOneStoryStayOne() throws {
    let items = try (0..<200).map { try item($0, report + ["Witness number \($0) spoke."], site: "S\($0)") }
    #expect(group(items).count == 1)
  }

  @Test func withoutTracesOnlyAddressesTell() {
    var (one, other) = (Item(sampleArticle(["One."])), Item(sampleArticle(["One."])))
    (one.url, other.url) = ("https://a.org/1", "https://a.org/1")
    #expect(group([one, other]).count == 1)
    other.url = nil
    #expect(group([one, other]).count == 2)
  }

  /// A report that says nothing of where it is from has what the others say; one of a site has its own authors.
  @Test(arguments: [(nil, "Ann Lee"), ("B", nil)] as [(String?, String?)])
  func whatIsMissingIsTakenFromTheOthers(_ site: String?, _ author: String?) throws {
    var other = try item(1, report, site: "A", date: "2025-05-04")
    (other.author, other.image) = ("Ann Lee", "https://a.org/i.jpg")
    let found = group([try item(0, sameEvent, site: site), other]) { $0.show = .first }
    try #require(found.count == 1)
    #expect(found[0].date == "2025-05-04" && found[0].image == "https://a.org/i.jpg")
    #expect(found[0].author == author)
  }
}
