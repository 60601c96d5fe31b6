import LedeCore
import LedeText

/// The last sentence of a piece of a stream, which may go on in the next piece.
struct OpenSentence {
  let index: Int
  /// Where it begins in its piece; 0: it fills the piece and cannot wait.
  let start: Int
  /// It begins its paragraph.
  let isFirst: Bool
  /// A blank line stands before its paragraph.
  let followsBlank: Bool

  /// - Parameter piece: the text that the article was made of.
  /// - Returns: `nil`: the last paragraph of the piece is whole.
  init?(endOf article: Article, _ piece: Text) {
    guard let block = article.layers[Blocks.self]?.items.last, let sentences = article.layers[Sentences.self]?.items,
      let last = sentences.last
    else { return nil }
    let endsWithLine = piece.bytes.last == 0x0A
    let whole = article.origin.source(of: block.range) ?? block.range
    guard !endsWithLine || piece.lineBreak(in: whole) < whole.upperBound else { return nil }
    index = sentences.count - 1
    start = article.origin.offset(last.range.lowerBound) ?? last.range.lowerBound
    isFirst = last.range.lowerBound == block.range.lowerBound
    followsBlank = block.followsBlank
  }
}

/// Where a piece of a stream stands in the whole.
struct StreamPosition {
  enum Start {
    /// Behind a blank line, or at the start of all.
    case paragraph
    /// Behind a line.
    case line
    /// Inside a paragraph.
    case inside
  }

  /// What comes before, in UTF-8.
  private(set) var bytes = 0
  private(set) var codePoints = 0
  /// The number of paragraphs before, including one that goes on.
  private(set) var paragraph = 0
  private(set) var start = Start.paragraph

  /// Goes on to the next piece.
  mutating func pass(_ article: Article, _ piece: TextStream.Piece, _ open: OpenSentence?) {
    let blocks = article.layers[Blocks.self]?.items.count ?? 0
    let isKept = open.map { $0.start > 0 } ?? false
    let end = isKept ? open?.start ?? 0 : piece.text.count
    bytes += end
    codePoints += piece.text.scalarCount(0..<end)
    if blocks > 0 { paragraph += blocks - (start == .inside ? 1 : 0) }
    guard let open else {
      if blocks > 0 { start = piece.isCut ? .line : .paragraph }
      return
    }
    if isKept && open.isFirst {
      paragraph -= 1
      start = open.followsBlank ? .paragraph : .line
    } else {
      start = .inside
    }
  }
}
