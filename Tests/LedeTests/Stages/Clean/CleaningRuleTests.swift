import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Which rules find something in a line, alone on its page.
@Suite struct CleaningRuleTests {
  private func rules(_ line: String, _ language: String) -> [String] {
    let text = Text(line)
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
    return CleaningRules.all.filter { $0.make().evidence(0, in: page) != nil }.map(\.name)
  }

  @Test(arguments: [
    ("1387", "ru", "counter"), ("412 просмотров", "ru", "counter"), ("4 min read", "en", "counter"),
    ("Фото: Анна Лис", "ru", "credit"), ("来源：晚报", "zh", "credit"),
    ("Le port au petit matin, lundi. JEANNE ROUX / LA GAZETTE", "fr", "credit"),
    ("19 мая 2025, 10:40", "ru", "date"), ("2025-04-18 08:26", "zh", "date"), ("2024-10-1", "en", "date"),
    ("Published March 12, 2025", "en", "date"),
    ("By Ann Carver", "en", "byline"), ("Share this article", "en", "share"), ("Бөлісу: Facebook", "kk", "share"),
    ("Subscribe to our newsletter", "en", "subscribe"), ("Читайте также", "ru", "related"),
    ("Оқи отырыңыз", "kk", "related"), ("Leave a comment", "en", "comments"),
    ("All rights reserved", "en", "legal"), ("Теги: парк, осень", "ru", "tags"), ("Реклама", "ru", "advertisement"),
    ("Архив", "ru", "archive"), ("Skip to content", "en", "navigation"), ("Skip to content", "ru", "navigation"),
    ("Home > Local > Port", "en", "menu"), ("HomeNewsSport", "en", "menu"), ("• [[year]]", "ru", "template"),
    ("{{ title }}", "en", "template"), ("%s", "en", "template"), ("Най-четени за седмицата", "bg", "related"),
    ("Абонирайте се за бюлетина", "bg", "subscribe"), ("Все още няма коментари", "bg", "comments"),
    ("Зараз читають", "uk", "related"), ("Nos lecteurs ont lu", "fr", "related"), ("İlgili Haberler", "tr", "related"),
  ])
  func finds(_ line: String, _ language: String, _ rule: String) {
    #expect(rules(line, language).contains(rule))
  }

  @Test(arguments: [
    ("Фотографии хранятся в музее, и каждый может их увидеть.", "ru"),
    ("The archive of the town was moved to the new house in 1950.", "en"),
    ("Метеорологи обещают дожди до конца недели.", "ru"),
    ("[[In the text, double brackets with a whole «sentence» in them stay.]]", "en"),
    ("В 2064 году город отметит тысячелетие.", "ru"),
  ])
  func leavesProseAlone(_ line: String, _ language: String) {
    #expect(rules(line, language).isEmpty)
  }

  @Test func aLineThatStandsTwiceIsARepeat() {
    let text = Text("Share the road\nSomething else\nShare the road")
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("en").cues)
    #expect([0, 1, 2].map { RepeatRule().evidence($0, in: page) != nil } == [true, false, true])
  }
}

/// What the models know of the rules of a pipeline.
@Suite struct ChosenRuleTests {
  @Test func theModelsKnowTheRulesThatTheyWereFittedWith() throws {
    let known = try #require(LookModel.rules.first { name in CleaningRules.all.contains { $0.name == name } })
    #expect(ChosenRule(known, RepeatRule()).isFitted)
    #expect(!ChosenRule("ticker", RepeatRule()).isFitted)
    #expect(ChosenRule("ticker", RepeatRule(), isFitted: true).isFitted)
    #expect(!ChosenRule(known, RepeatRule(), isFitted: false).isFitted)
  }

  @Test func aRuleHasItsPlaceAmongThoseThatAreBuiltIn() {
    for (place, rule) in CleaningRules.all.enumerated() { #expect(ChosenRule(rule.name, rule.make()).place == place) }
    #expect(ChosenRule("ticker", RepeatRule()).place == nil)
  }
}

/// Rules that ask what stands around a line: the lines of a page that they find something in.
@Suite struct SurroundingLineTests {
  private func found(by rule: some CleaningRule, _ lines: [String], _ language: String) -> [Int] {
    let text = Text(lines.joined(separator: "\n"))
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
    return page.lines.indices.filter { rule.evidence($0, in: page) != nil }
  }

  private static let english =
    "The ferry left the harbour at noon, and all of the town had come to the pier to see it go."
  private static let russian = "Паром ушёл в полдень, и весь город пришёл на пристань, чтобы проводить его в путь."

  /// Below what only letters say, and above a headline that blank lines set apart.
  @Test(arguments: [
    (["Quay Letter", "", "Ferry leaves", ""], [0, 1]), (["", "Quay Letter", "", "Ferry leaves", ""], [0]),
    (["Quay Letter", "Ferry leaves", ""], [0]), (["Quay Letter", "", "Ferry leaves"], [0]),
    (["Quay Letter is sent to all who live at the pier or the old harbour", "", "Ferry leaves", ""], [0]),
    (["Quay Letter", "", "Ferry leaves with all who had waited for it since the morning of that day", ""], [0]),
  ])
  func theNameOfALetterIsOneOfItsLines(head: [String], expected: [Int]) {
    let lines = ["View this email in your browser"] + head + [Self.english]
    #expect(found(by: MailRule(), lines, "en") == expected)
  }

  /// The sender's address stands below the text, near such a line.
  @Test(arguments: [
    (["Unsubscribe", "4 Quay Street, Port Alder"], [1, 2]), (["4 Quay Street, Port Alder", "Unsubscribe"], [2]),
    (["Unsubscribe", "One", "Two", "Three", "4 Quay Street"], [1, 2, 3, 4]),
    (["Unsubscribe", "4 Quay Street", english], [1]), (["Unsubscribe", "Port Alder closes."], [1]),
  ])
  func whatStandsBelowALetterIsOneOfItsLines(end: [String], expected: [Int]) {
    #expect(found(by: MailRule(), [Self.english] + end, "en") == expected)
  }

  /// A row of links above the account's name, of eight words or fewer.
  @Test(arguments: [
    ("👉 Подписаться | Прислать новость или письмо | Наш сайт | Карта", [1, 2]),
    ("👉 Подписаться | Прислать новость или письмо | Наш новый сайт | Карта", [2]),
    ("Подписаться | Прислать новость или письмо | Наш сайт | Карта", [2]),
    ("👉 Подписаться и прислать новость или письмо на сайт", [2]),
    ("Подписаться | Прислать новость", [1, 2]),
  ])
  func rowsOfLinksStandAboveAnAccount(row: String, expected: [Int]) {
    #expect(found(by: MessengerRule(), [Self.russian, row, "@port_info"], "ru") == expected)
    #expect(found(by: MessengerRule(), [Self.russian, row, "Порт"], "ru") == [])
  }

  /// The first line, above how many read it, where the text ends with reactions.
  @Test(arguments: [
    (["Вести порта", "3,1 тыс. подписчиков", russian, "👍 24"], [0, 3]),
    (["Вести порта", "", "3,1 тыс. подписчиков", russian, "👍 24"], [3]),
    (["Вести порта", "Паром ушёл", russian, "👍 24"], [3]), (["Вести порта", "12 мая 2025", russian, "👍 24"], [3]),
    (["Вести порта", "12 мая 2025", russian], []),
  ])
  func theNameOfAChannelStandsAboveItsReaders(lines: [String], expected: [Int]) {
    #expect(found(by: MessengerRule(), lines, "ru").filter { $0 != 1 } == expected)
  }
}

/// What the rule `recurring` says of a line by how many of a site's pages have it and its neighbours.
@Suite struct RecurringRuleTests {
  private let own =
    "This long sentence stands on no other page of the site, and so it shows that the page is an article."

  /// - Parameter lines: each with the number of pages that it stands on.
  private func evidence(_ lines: [(String, Int)], of count: Int, at line: Int) -> CleaningEvidence? {
    let text = Text(lines.map(\.0).joined(separator: "\n"))
    let blocks = BlockFinder.blocks(text)
    let counts = zip(blocks.items, lines).map { (text.hash(of: $0.range), UInt32($1.1)) }.filter { $0.1 > 1 }
    let sisters = SisterPages(count: count, recurring: Dictionary(uniqueKeysWithValues: counts))
    return RecurringRule().evidence(
      line, in: Page(text, blocks, KnowledgeBase().knowledge("en").cues, sisters))
  }

  @Test func whatHalfOfThePagesHaveIsCut() {
    #expect(evidence([("Ferries", 5), (own, 1)], of: 10, at: 0)?.isCertain == true)
    #expect(evidence([("Ferries", 4), (own, 1)], of: 10, at: 0)?.isCertain == false)
    #expect(evidence([("Ferries", 1), (own, 1)], of: 10, at: 0) == nil)
  }

  @Test func aSubheadOfSeveralArticlesIsWeakerEvidenceThanALineOfAMenu() throws {
    let subhead = try #require(evidence([(own, 1), ("What we know", 2), (own + " Yes.", 1)], of: 10, at: 1))
    let item = try #require(evidence([("Ferries", 2), ("Trains", 2), ("Buses", 2), (own, 1)], of: 10, at: 1))
    #expect(subhead.weight > 0 && subhead.weight < item.weight && !subhead.isStrong && item.isStrong)
  }

  @Test func aPageWithoutProseOfItsOwnSaysNothing() {
    #expect(evidence([("Ferries", 5), (own, 2)], of: 10, at: 0) == nil)
  }
}

/// What a line's signs say of it.
@Suite struct PageLineTests {
  private func line(_ line: String) throws -> PageLine {
    let text = Text(line)
    return try #require(Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("en").cues).lines.first)
  }

  @Test func itemsOfListsAreNumbered() throws {
    for item in ["1. Bring the water to the boil", "12) Sources", "b) the second case", "三、结论"] {
      #expect(try line(item).isNumbered, "\(item)")
    }
    for other in ["1987 was a dry year.", "Well."] {
      #expect(try !line(other).isNumbered, "\(other)")
    }
  }

  @Test func labelsStandBeforeAColon() throws {
    #expect(try line("Weight: 46 kg").isLabelled)
    #expect(try !line("The harbour office said what it had said the week before: no ferry.").isLabelled)
  }

  @Test func signsAndTabsAreCounted() throws {
    #expect(try line("docker run --rm -p $port:80 && echo {ok}").signs == 5)
    #expect(try line("Speed\t19 mph\t20 mph").tabs == 2)
  }

  /// By line of a page, whether the rule of letters finds something.
  @Test(arguments: [
    // The name of the letter above the headline.
    (
      "Хатты браузерде ашу\nӨзен хабары\n\nПаром оралды\n\nПаром түсте кетті, қала айлаққа жиналды, балалар да келді.",
      [true, true, false, false]
    ),
    (
      "View this email in your browser\nThe River Letter\n\nThe ferry is back\n\nIt left at noon, and all the town had come to see it go away.",
      [true, true, false, false]
    ),
    // It is the headline itself where none follows, or where a blank line sets it apart.
    (
      "Открыть письмо в браузере\nПаром вернулся\n\nОн ушёл в полдень, и весь город пришёл на пристань посмотреть.",
      [true, false, false]
    ),
    (
      "Открыть письмо в браузере\n\nПаром вернулся\n\nЧто говорят\n\nОн ушёл в полдень, и весь город пришёл на пристань посмотреть.",
      [true, false, false, false]
    ),
  ])
  func theNameOfALetterStandsBelowItsCall(text: String, expected: [Bool]) {
    let text = Text(text)
    let knowledge = KnowledgeBase().knowledge(text[0..<text.count].contains("қ") ? "kk" : "ru")
    let page = Page(text, BlockFinder.blocks(text), knowledge.cues)
    #expect(page.lines.indices.map { MailRule().evidence($0, in: page) != nil } == expected)
  }
}
