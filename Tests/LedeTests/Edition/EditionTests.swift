import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

/// The sources of its items.
private struct Sources: SequentialEditionWriter {
  static let name = "sources"
  static let help = "Sources"
  static let fileExtension = "txt"
  static let reads: [Requirement] = []
  var files = FileOptions(per: .run)
  var head: String { "head " }
  var separator: String { ", " }
  func entry(_ item: Item) -> String { item.source }
}

@Suite struct EditionTests {
  private func pieces(_ sources: [String]) -> [String] {
    let edition = Edition(sources.map { Item(sampleArticle(["One."], source: $0)) })
    return Sources().pieces(of: edition) { _ in Sources() }.map { $0 }
  }

  @Test func aFileHasAHeadAndAnEntryForEachItem() {
    #expect(pieces(["a", "b", "c"]) == ["head ", "a", ", b", ", c"])
  }

  @Test func anEditionWithoutItemsHasItsHead() {
    #expect(pieces([]) == ["head "])
  }
}
