import Testing

@testable import LedeCore
@testable import LedeSyntax

@Suite struct EditionTests {
  private func pieces(_ sources: [String]) -> [String] {
    let edition = Edition(sources.map { Item(sampleArticle(["One."], source: $0)) })
    return Array(edition.pieces(head: "head ", separator: ", ") { $0.source })
  }

  @Test func aFileHasAHeadAndAnEntryForEachItem() {
    #expect(pieces(["a", "b", "c"]) == ["head ", "a", ", b", ", c"])
  }

  @Test func anEditionWithoutItemsHasItsHead() {
    #expect(pieces([]) == ["head "])
  }
}
