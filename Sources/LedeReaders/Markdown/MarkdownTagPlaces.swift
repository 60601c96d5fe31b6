import LedeCore
import LedeSyntax
import LedeText

/// What stands between the words of Markdown and is a tag, or is masked as one.
extension MarkdownBlockBuilder {
  /// A tag of HTML between words, or what is masked as one.
  func addTag(_ part: Range<Int>) {
    // The parser hands out lines; the tag is passed with the first of them.
    if part.lowerBound < passed { return }
    let offset: Int? = draft == nil ? nil : bytes.count
    let span = dialect.span(at: part.lowerBound)
    let place = span?.range ?? tag(part)
    if let span {
      switch span.kind {
      case .verbatim: addVerbatim(place)
      case .footnote: inlines.addAlone(.footnote, place, behind: offset)
      case .mark: inlines.addAlone(.other, place, behind: offset)
      case .opening: inlines.openBracket(place)
      case .closing: inlines.closeBracket(place, at: bytes.count, behind: offset)
      }
    } else {
      inlines.addMarkup(place, at: bytes.count, behind: offset)
      addValues(Text(String(decoding: source.bytes[place], as: UTF8.self))) { inside in
        place.lowerBound + inside.lowerBound..<place.lowerBound + inside.upperBound
      }
      if MarkdownTag(source.bytes[place])?.name == "br" { gap = .line }
    }
    pass(place.upperBound)
  }

  /// The whole of a tag or comment that begins with some bytes.
  private func tag(_ part: Range<Int>) -> Range<Int> {
    if let comment = dialect.comment(at: part.lowerBound) { return comment }
    let closing = UInt8(ascii: ">")
    if source.bytes[part].last == closing { return part }
    let end = source.bytes[part.upperBound...].firstIndex(of: closing).map { $0 + 1 }
    return part.lowerBound..<(end ?? part.upperBound)
  }

  /// What stays as it is; its lines are joined.
  private func addVerbatim(_ place: Range<Int>) {
    var start: Int?
    var offset = place.lowerBound
    while offset < place.upperBound {
      let end = source.bytes[offset..<place.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? place.upperBound
      source.bytes[offset..<end].withUnsafeBufferPointer { append($0, offset..<end, isExact: true) }
      if start == nil { start = bytes.count - (end - offset) }
      pass(end)
      if end < place.upperBound { gap = .space }
      offset = source.bytes[end..<place.upperBound].firstIndex { $0 > 0x20 } ?? place.upperBound
    }
    if let start { inlines.addVerbatim(start..<bytes.count, source: place) }
  }
}
