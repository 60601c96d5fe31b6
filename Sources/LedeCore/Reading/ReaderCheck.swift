import LedeConfig
import LedeText

/// Looks over what a reader made of bytes before anything else works with it: a place that is wrong would end the run, and so
/// fails its article alone. It takes a step for each block and mark, and one pass over the text.
package enum ReaderCheck {
  /// - Parameters:
  ///   - bytes: the text.
  ///   - inlines: those of the blocks.
  /// - Returns: the text.
  /// - Throws: `internal`: bytes are no UTF-8, ranges lie outside of the text, cut a character or overlap, or something stands in
  ///   what is not there.
  package static func text(_ bytes: [UInt8], _ blocks: Blocks, _ inlines: Inlines) throws(ArticleError) -> Text {
    guard case .success(let text) = Text.validating(bytes) else { throw broken("the text is no UTF-8") }
    try check(blocks, bytes)
    try check(inlines, bytes)
    return text
  }

  /// The same for an article that any reader made, one of a package of somebody else too.
  package static func check(_ article: Article) throws(ArticleError) {
    let bytes = article.text.bytes
    guard let blocks = article.layers[Blocks.self] else { throw broken("an article without blocks") }
    try check(blocks, bytes)
    if let inlines = article.layers[Inlines.self] { try check(inlines, bytes) }
    if let title = article.metadata.titleBlock, !blocks.items.indices.contains(title) { throw broken("the headline") }
  }

  private static func check(_ blocks: Blocks, _ bytes: [UInt8]) throws(ArticleError) {
    var end = 0
    for block in blocks.items {
      guard block.range.lowerBound >= end, !block.range.isEmpty, isWhole(block.range, bytes) else {
        throw broken("a block", block.range)
      }
      end = block.range.upperBound
      guard block.container.map(blocks.containers.indices.contains) ?? true,
        block.markup.map({ blocks.elements.indices.contains($0.element) }) ?? true
      else { throw broken("what stands around a block", block.range) }
    }
    for (index, container) in blocks.containers.enumerated() {
      if let parent = container.parent, !(0..<index).contains(parent) { throw broken("what stands around a list") }
    }
    for (index, element) in blocks.elements.enumerated() where !(0...index).contains(element.parent) {
      throw broken("what stands around an element")
    }
  }

  private static func check(_ inlines: Inlines, _ bytes: [UInt8]) throws(ArticleError) {
    var start = 0
    for inline in inlines.items {
      guard inline.range.lowerBound >= start, isWhole(inline.range, bytes) else { throw broken("a mark", inline.range) }
      start = inline.range.lowerBound
      let end = max(
        inline.opening.markup.upperBound, inline.closing.markup.upperBound, inline.address?.upperBound ?? 0,
        inline.title?.upperBound ?? 0)
      guard end <= inlines.strings.count else { throw broken("the string of a mark", inline.range) }
    }
  }

  /// It lies in the text, and cuts no character.
  private static func isWhole(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
    return isBoundary(range.lowerBound) && isBoundary(range.upperBound)
  }

  private static func broken(_ what: String, _ range: Range<Int>? = nil) -> ArticleError {
    let place = range.map { " (\($0.lowerBound) to \($0.upperBound) of the text)" } ?? ""
    return ArticleError(.internal, "\(what) was misread\(place); please report it, with the file")
  }
}
