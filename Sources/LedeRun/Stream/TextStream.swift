import LedeCore
import LedeText

/// Reads a text of any size piece by piece, in bounded memory, each piece decoded to UTF-8.
///
/// A piece ends behind a blank line or, where there is none in its second half, behind a line, or inside a paragraph that is longer
/// than a piece. What its user cannot finish, it keeps for the next piece.
struct TextStream {
  struct Piece {
    let text: Text
    /// It ends inside a line, or behind a line that no blank line follows.
    let isCut: Bool
  }

  /// The size of a piece in bytes; a paragraph that is longer is cut.
  let size: Int

  private let source: ByteSource
  private var decoder: StreamDecoder?
  private var raw: [UInt8] = []
  private var pending: [UInt8] = []
  /// The bytes of `raw` that came before, and of `pending`.
  private var offset = 0
  private var isAtEnd = false

  init(_ source: ByteSource, size: Int) {
    self.source = source
    self.size = size
  }

  /// The next piece; `nil`: there is none.
  mutating func next() throws(ArticleError) -> Piece? {
    try fill()
    if pending.isEmpty { return nil }
    let (end, isCut) = isAtEnd && pending.count <= size * 2 ? (pending.count, false) : place()
    let bytes = Array(pending[..<end])
    pending.removeSubrange(..<end)
    switch Text.validating(bytes) {
    case .success(let text):
      if text.controlCount > 0 { try TextDecoding.refuseZeros(bytes) }
      try TextDecoding.refuseControls(text)
      return Piece(text: text, isCut: isCut)
    case .failure(let error):
      throw ArticleError(
        .undecodable, "the text is UTF-8 at its start, but not from this byte on; save it as UTF-8",
        offset: offset - bytes.count - pending.count + error.offset)
    }
  }

  /// Gives back the end of a piece: the next one begins with it.
  mutating func keep(_ bytes: ArraySlice<UInt8>) {
    pending.insert(contentsOf: bytes, at: 0)
  }

  private mutating func fill() throws(ArticleError) {
    while pending.count < size && !isAtEnd {
      isAtEnd = try !source.append(to: &raw)
      guard raw.count >= size || isAtEnd else { continue }
      if decoder == nil { decoder = try StreamDecoder(head: raw, isWhole: isAtEnd) }
      let taken = try decoder?.decode(&raw, isAtEnd: isAtEnd, at: offset, to: &pending) ?? 0
      offset += taken
    }
  }

  /// Where a piece ends, in the second half of what there is.
  private func place() -> (end: Int, isCut: Bool) {
    let half = pending.count / 2
    var end = pending.count
    var lineEnd: Int?
    while end > half {
      if pending[end - 1] == 0x0A {
        lineEnd = lineEnd ?? end
        if isBlankLine(endingAt: end - 1) { return (end, false) }
      }
      end -= 1
    }
    if let lineEnd { return (lineEnd, true) }
    if let space = pending[half...].lastIndex(of: 0x20) { return (space + 1, true) }
    end = pending.count
    while end > half, pending[end - 1] & 0xC0 == 0x80 { end -= 1 }
    return (max(end - 1, 1), true)
  }

  private func isBlankLine(endingAt end: Int) -> Bool {
    var start = end
    while start > 0, pending[start - 1] == 0x20 || pending[start - 1] == 0x09 || pending[start - 1] == 0x0D {
      start -= 1
    }
    return start > 0 && pending[start - 1] == 0x0A
  }
}
