import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct ReaderCheckTests {
  private static let text = Array("Łódź, Brno".utf8)

  private func error(
    _ bytes: [UInt8] = text, _ blocks: [Range<Int>] = [], container: Int? = nil, containers: [Container] = [],
    element: Int? = nil, elements: [MarkupElement] = [], inlines: [Inline] = []
  ) -> ArticleError.Code? {
    let items = blocks.map { range in
      Block(range: range, followsBlank: true, markup: element.map { Markup(element: $0) }, container: container)
    }
    do throws(ArticleError) {
      _ = try ReaderCheck.text(
        bytes, Blocks(items, elements: elements, containers: containers), Inlines(inlines, strings: [0x3C]))
      return nil
    } catch {
      return error.code
    }
  }

  private func mark(_ range: Range<Int>, string: Range<Int> = 0..<0) -> Inline {
    let none = Inline.Mark(source: 0..<0, markup: 0..<0)
    return Inline(
      kind: .link, range: range, opening: none, closing: none, surroundsBlocks: false, address: string, title: nil)
  }

  @Test func whatIsSoundPasses() {
    #expect(
      error(Self.text, [0..<7, 9..<13], inlines: [mark(0..<13, string: 0..<1), mark(0..<7), mark(13..<13)]) == nil)
    #expect(error([], []) == nil)
  }

  @Test(arguments: [[0..<14], [1..<7], [0..<1], [0..<9, 8..<13], [9..<13, 0..<7]])
  func blocksThatAreNotInTheText(_ blocks: [Range<Int>]) {
    #expect(error(Self.text, blocks) == .internal)
  }

  @Test func aHeadlineThatIsNoBlock() throws {
    let text = Text("Łódź, Brno")
    let block = Block(range: 0..<text.count, followsBlank: true)
    var article = Article(
      source: "", text: text, metadata: Metadata(language: "pl"), blocks: Blocks([block]))
    article.metadata.takeTitle(0, of: Blocks([block]), in: text)
    try ReaderCheck.check(article)
    article.metadata.takeTitle(1, of: Blocks([block, block]), in: text)
    #expect(throws: ArticleError.self) { try ReaderCheck.check(article) }
  }

  @Test func textThatIsNoUTF8() { #expect(error([0x41, 0xC5], [0..<1]) == .internal) }

  @Test(arguments: [[12..<14], [1..<2], [7..<9, 0..<2]]) func marksThatAreNotInTheText(_ ranges: [Range<Int>]) {
    #expect(error(inlines: ranges.map { mark($0) }) == .internal)
  }

  @Test func whatStandsInWhatIsNotThere() {
    let element = MarkupElement(parent: 1, depth: 0, places: [], hints: [], style: 0, kind: .paragraph)
    #expect(error(inlines: [mark(0..<2, string: 0..<2)]) == .internal)
    #expect(error(Self.text, [0..<2], container: 0) == .internal)
    #expect(error(containers: [Container(kind: .item, parent: 0)]) == .internal)
    #expect(error(Self.text, [0..<2], element: 0) == .internal)
    #expect(error(elements: [element]) == .internal)
  }
}
