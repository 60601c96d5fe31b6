import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTranslation
@testable import LedeTuning

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
