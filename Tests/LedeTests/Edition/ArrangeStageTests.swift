import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeSyntax

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
}
