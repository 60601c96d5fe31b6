import LedeCore
import LedeText

/// Makes segments of an article anew from where a job says that they stand in the file: what made them first need not be there.
struct SegmentsByPlace {
  private let article: Article
  private let blocks: [Block]
  private let maker: SegmentMaker
  /// By their places in the file.
  private let values: [Range<Int>: FileValue]

  init(_ article: Article) {
    self.article = article
    blocks = article.layers[Blocks.self]?.items ?? []
    // Where the job has code as text, that says so.
    maker = SegmentMaker(article, blocks, article.layers[Inlines.self], nil, protectsCode: true)
    let values = article.layers[FileValues.self]?.items ?? []
    self.values = Dictionary(values.map { ($0.source, $0) }) { first, _ in first }
  }

  /// - Parameter place: half-open, in bytes of the file.
  /// - Returns: `nil`: no text stands there.
  func segment(_ id: String, at place: Range<Int>, isTitle: Bool) -> Segment? {
    if let value = values[place] { return maker.segment(id: id, value) }
    var range = article.text.trimmed(offset(of: place.lowerBound)..<offset(of: place.upperBound))
    let block = blocks.countAtStart { $0.range.upperBound <= range.lowerBound }
    guard !range.isEmpty, block < blocks.count, blocks[block].range.contains(range.lowerBound) else { return nil }
    // Marks of direction behind the block's text are not its text.
    range = range.clamped(to: blocks[block].range)
    return maker.segment(
      id: id, article.text[range].onOneLine, in: (range, block), role: isTitle ? .title : .body)
  }

  /// The headline that stands apart from the text.
  func title(_ id: String) -> Segment? {
    article.title.map { maker.segment(id: id, $0, in: nil, role: .title) }
  }

  /// The first byte of the text that comes from a byte of the file or from one behind it.
  private func offset(of source: Int) -> Int {
    var place = article.origin.firstOffset(from: source, in: 0..<article.text.count)
    // The start of a character: all bytes of one come from the same place.
    while place > 0, place < article.text.count, article.text.bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }
}
