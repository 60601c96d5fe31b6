import LedeCore
import LedeText

/// Makes segments of an article anew from where a job says that they stand in the file: what made them first need not be there.
struct SegmentsByPlace {
  private let article: Article
  private let blocks: [Block]
  private let maker: SegmentMaker

  init(_ article: Article) {
    self.article = article
    blocks = article.layers[Blocks.self]?.items ?? []
    maker = SegmentMaker(article, blocks, article.layers[Inlines.self], nil)
  }

  /// - Parameter place: half-open, in bytes of the file.
  /// - Returns: `nil`: no text stands there.
  func segment(_ id: String, at place: Range<Int>, isTitle: Bool) -> Segment? {
    var range = article.text.trimmed(offset(of: place.lowerBound)..<offset(of: place.upperBound))
    let block = blocks.countAtStart { $0.range.upperBound <= range.lowerBound }
    guard !range.isEmpty, block < blocks.count, blocks[block].range.contains(range.lowerBound) else { return nil }
    // Marks of direction behind the block's text are not its text.
    range = range.clamped(to: blocks[block].range)
    return maker.segment(
      id: id, article.text[range].onOneLine, in: (range, block), role: isTitle ? .title : .body)
  }

  /// The first byte of the text that comes from a byte of the file or from one behind it.
  private func offset(of source: Int) -> Int {
    var (low, high) = (0, article.text.count)
    while low < high {
      let middle = (low + high) / 2
      if (article.origin.offset(middle) ?? 0) < source { low = middle + 1 } else { high = middle }
    }
    // The start of a character: all bytes of one come from the same place.
    while low > 0, low < article.text.count, article.text.bytes[low] & 0xC0 == 0x80 { low += 1 }
    return low
  }
}
