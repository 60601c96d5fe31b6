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
  func head(_ run: RunInfo) -> String { "head " }
  var separator: String { ", " }
  func heading(ofSection section: String) -> String { "[\(section)] " }
  func entry(_ item: Item, own: Self, _ run: RunInfo) -> String { item.source }
}

@Suite struct EditionTests {
  private func pieces(_ sources: [String]) -> [String] {
    let edition = Edition(sources.map { Item(sampleArticle(["One."], source: $0)) })
    return Sources().output(of: edition, RunInfo(name: "test")) { _ in Sources() }.pieces.map { $0 }
  }

  @Test func aFileHasAHeadAndAnEntryForEachItem() {
    #expect(pieces(["a", "b", "c"]) == ["head ", "a", ", b", ", c"])
  }

  @Test func aSectionHasItsHeadingOnce() {
    var items = ["a", "b", "c", "d"].map { Item(sampleArticle(["One."], source: $0)) }
    for (index, section) in ["A", "A", "B", nil].enumerated() { items[index].section = section }
    #expect(Sources().write(Edition(items)) == "head [A] a, b, [B] c, d")
  }

  @Test func anEditionWithoutItemsHasItsHead() {
    #expect(pieces([]) == ["head "])
  }
}
