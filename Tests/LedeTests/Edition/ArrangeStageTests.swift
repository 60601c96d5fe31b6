import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeSyntax
@testable import LedeText

@Suite struct ArrangeStageTests {
  /// - Parameter articles: `language site date`, `-` for what is not known.
  private func order(_ keys: [ArrangeKey], _ articles: [String]) -> [Int] {
    var items = articles.map { line in
      let parts = line.split(separator: " ", maxSplits: 2).map { $0 == "-" ? nil : String($0) }
      var article = sampleArticle(["One."], language: parts[0] ?? "und")
      (article.metadata.site, article.metadata.date) = (parts[1], parts[2])
      return Item(article)
    }
    for index in items.indices { items[index].position = index }
    var stage = ArrangeStage()
    stage.by = keys
    return stage.run(Edition(items), Resources()).items.map(\.position)
  }

  @Test(
    arguments: [
      ([.input], [0, 1, 2, 3]), ([.newest], [2, 3, 0, 1]), ([.oldest], [0, 3, 2, 1]), ([.site], [3, 0, 2, 1]),
      ([.language], [1, 3, 0, 2]), ([.language, .newest], [3, 1, 2, 0]), ([.language, .oldest], [3, 1, 0, 2]),
      ([], [0, 1, 2, 3]),
    ] as [([ArrangeKey], [Int])])
  func orders(keys: [ArrangeKey], expected: [Int]) {
    #expect(order(keys, ["ru b.org 2025-03-12", "kk - -", "ru B.org 2025-03-14", "kk a.org 2025-03-13"]) == expected)
  }

  @Test func whatNoKeyTellsApartStaysAsItIs() {
    #expect(order([.newest], (0..<40).map { "ru a.org 2025-03-\(12 + $0 % 2)" }).prefix(4) == [1, 3, 5, 7])
  }

  @Test func datesAreComparedAsMoments() {
    #expect(
      order([.oldest], ["- - 2025-03-12T10:00+05:00", "- - Wed, 12 Mar 2025 04:59:00 GMT", "- - yesterday"]) == [
        1, 0, 2,
      ])
  }

  @Test func theOrderOfTheInputComesBack() {
    var (first, second) = (Item(sampleArticle(["One."])), Item(sampleArticle(["One."])))
    (first.position, second.position) = (1, 0)
    #expect(ArrangeStage().run(Edition([first, second]), Resources()).items.map(\.position) == [0, 1])
  }

  /// Items from lines `name language site date tag`, `-` for what is not known; `arrange` as YAML.
  private func arranged(_ yaml: String, _ articles: [String], now: Int = 0) throws -> Edition {
    let pipeline = try #require(
      load("stages: [segment, score, summarise, arrange: {\(yaml)}, emit: {text: true}]").pipeline)
    let items = articles.enumerated().map { index, line in
      let parts = line.split(separator: " ").map { $0 == "-" ? nil : String($0) }
      var article = sampleArticle(["One."], source: parts[0] ?? "", language: parts[1] ?? "und")
      (article.metadata.site, article.metadata.date) = (parts[2], parts[3])
      article.metadata.tags = [parts[4]].compactMap { $0 }
      var item = Item(article)
      item.position = index
      return item
    }
    return pipeline.process(Edition(items), now: now)
  }

  private static let articles = [
    "north/a ru a.org 2025-03-12 Rain", "b kk a.org 2025-03-14 rain", "north/c ru b.org 2025-03-13 sun",
    "south/d kk-Latn a.org 2025-03-11 Rain", "e - - - -", "south/f en-GB b.org 2025-03-15 sun", "g en a.org - -",
  ]

  /// The names of the items, `|` and a heading before each section.
  private func shown(_ edition: Edition) -> String {
    var (section, result) = (String?.none, "")
    for item in edition.items {
      if item.section != section { result += " | \(item.section ?? "-") " }
      section = item.section
      result += item.source.suffix(1)
    }
    return result.trimmed
  }

  @Test(
    arguments: [
      ("sections: language", "| Русский ac | Қазақ тілі b | Qazaq tili (latyn jazuwı) d | English fg | - e"),
      ("sections: language, by: [newest]", "| English fg | Қазақ тілі b | Русский ca | X d | - e"),
      ("sections: language, section_order: [en, KK]", "| English fg | Қазақ тілі b | Русский ac | X d | - e"),
      ("sections: tag", "| Rain abd | sun cf | - eg"), ("sections: site", "| a.org abdg | b.org cf | - e"),
      ("sections: folder", "| north ac | south df | - beg"), ("by: [newest]", "fbcadeg"), ("sections: none", "abcdefg"),
      ("sections: tag, section_order: [sun]", "| sun cf | Rain abd | - eg"),
    ])
  func sections(yaml: String, expected: String) throws {
    let found = shown(try arranged(yaml, Self.articles))
    // How ICU calls a script is not the point.
    let latin = LanguageTag.name(of: "kk-Latn", in: "kk-Latn") ?? ""
    #expect(
      found
        == expected.replacing("Qazaq tili (latyn jazuwı)", with: latin).replacing("X", with: latin))
  }

  /// The words of databases are understood.
  @Test(arguments: [
    ("-date", "did you mean `newest`?"), ("date desc", "did you mean `newest`?"),
    ("published ascending", "did you mean `oldest`?"), ("score desc", "did you mean `score`?"),
    ("reverse", "leave it out"),
  ])
  func aKeyWithADirectionIsMended(word: String, mend: String) {
    #expect(ArrangeKey.mend(of: word)?.hasPrefix(mend) == true)
  }

  @Test(
    arguments: [
      ("limit: 3", "abc", ["arrange: limit": 4]), ("limit: 2, by: [newest]", "fb", ["arrange: limit": 5]),
      ("limit_by_source: 1", "ace", ["arrange: limit_by_source": 4]),
      ("limit_by_section: 1, sections: tag", "| Rain a | sun c | - eg", ["arrange: limit_by_section": 3]),
      ("limit_by_section: 1", "abcdefg", [:]), ("limit: 100", "abcdefg", [:]),
      ("limit: 2, sections: language, by: [newest]", "| English f | Қазақ тілі b", ["arrange: limit": 5]),
      ("since: 2025-03-13", "bcefg", ["arrange: since": 2]), ("since: 2d", "bcefg", ["arrange: since": 2]),
      ("since: 1w", "abcdefg", [:]), ("since: 30h", "befg", ["arrange: since": 3]),
      ("since: 2025-03-14, limit: 1", "b", ["arrange: since": 3, "arrange: limit": 3]),
    ] as [(String, String, [String: Int])])
  func limits(yaml: String, expected: String, leftOut: [String: Int]) throws {
    let now = try #require(Timestamp("2025-03-15T00:00:00Z")).seconds
    let edition = try arranged(yaml, Self.articles, now: now)
    #expect(shown(edition) == expected && edition.leftOut == leftOut)
  }

  @Test(
    arguments: [
      ("yesterday", nil), ("7x", nil), ("d", nil), ("30m 2h", nil), ("99.99.2025", nil), ("-1d", "write `1d`"),
      ("7", "write `7d` for days"), ("2025", "write `2025-01-01`"), ("3 weeks", "write `3w`"),
      ("2 months", "write `60d`: months are counted in days"),
      ("1y", "write `365d`: years are counted in days"), ("17.11.2025", "write `2025-11-17`"),
      ("2025/3/7", "write `2025-03-07`"),
    ] as [(String, String?)])
  func aSpanThatIsNone(_ since: String, _ help: String?) {
    let problems = load("stages: [segment, score, summarise, arrange: {since: \(since)}, emit: {text: true}]")
      .diagnostics
    #expect(problems.map(\.message) == ["`\(since)` is neither a date nor a span of time"])
    #expect(
      problems.map(\.help) == [help ?? "write a date such as `2025-11-17`, or `7d`, `2w` or `12h` before the run"])
  }

  @Test func byScoreAndByReports() {
    var items = (0..<3).map { _ in Item(sampleArticle(["One. |Two."], summary: [0])) }
    items[1] = Item(sampleArticle(["One. |Two."], summary: [1]))
    items[2].others = [OtherReport(name: "X", title: nil, url: nil, id: "x", reason: "")]
    for index in items.indices { items[index].position = index }
    var stage = ArrangeStage()
    for (keys, expected) in [
      ([ArrangeKey.score], [0, 2, 1]), ([.reports], [2, 0, 1]), ([.reports, .score], [2, 0, 1]),
    ] {
      stage.by = keys
      #expect(stage.run(Edition(items), Resources()).items.map(\.position) == expected)
    }
  }
}
