/// Finds where links end in Markdown (CommonMark 0.31, 6.3).
enum MarkdownLink {
  /// MD4C knows no more of them in an address.
  private static let deepestParentheses = 32

  /// The end of a link behind the bracket that closes its text: `(address "title")`, `[label]`, or nothing.
  static func end(_ source: [UInt8], _ start: Int) -> Int {
    guard start < source.count else { return start }
    if source[start] == UInt8(ascii: "("), let end = inlineEnd(source, start + 1) { return end }
    if source[start] == UInt8(ascii: "["), let end = labelEnd(source, start + 1) { return end }
    return start
  }

  /// The title of a definition with its quotes.
  /// - Parameter start: behind the colon that follows its label.
  static func definitionTitle(_ source: [UInt8], _ start: Int) -> Range<Int>? {
    guard let address = addressEnd(source, skipSpace(source, start)) else { return nil }
    let title = skipSpace(source, address)
    guard title > address, source[address..<title].count(where: { $0 == 0x0A }) < 2, title < source.count,
      let end = titleEnd(source, title), source[end...].prefix(while: { $0 != 0x0A }).allSatisfy({ $0 <= 0x20 })
    else { return nil }
    return title..<end
  }

  /// - Returns: behind the bracket that closes it.
  static func labelEnd(_ source: [UInt8], _ start: Int) -> Int? {
    var offset = start
    // A label has at most 999 characters.
    while offset < source.count, offset - start < 4000 {
      switch source[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return offset + 1
      default: offset += 1
      }
    }
    return nil
  }

  private static func inlineEnd(_ source: [UInt8], _ start: Int) -> Int? {
    var offset = skipSpace(source, start)
    guard let address = addressEnd(source, offset) else { return nil }
    let behind = skipSpace(source, address)
    offset = behind
    if behind > address, behind < source.count, let title = titleEnd(source, behind) {
      offset = skipSpace(source, title)
    }
    return offset < source.count && source[offset] == UInt8(ascii: ")") ? offset + 1 : nil
  }

  private static func skipSpace(_ source: [UInt8], _ start: Int) -> Int {
    source[min(start, source.count)...].firstIndex { $0 > 0x20 } ?? source.count
  }

  private static func addressEnd(_ source: [UInt8], _ start: Int) -> Int? {
    var (offset, depth) = (start, 0)
    let isBracketed = start < source.count && source[start] == UInt8(ascii: "<")
    if isBracketed { offset += 1 }
    while offset < source.count {
      switch source[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: ">") where isBracketed: return offset + 1
      case UInt8(ascii: "<") where isBracketed, 0x0A where isBracketed: return nil
      case _ where isBracketed: break
      case 0...0x20: return depth == 0 ? offset : nil
      case UInt8(ascii: "("):
        depth += 1
        if depth > deepestParentheses { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return offset }
        depth -= 1
      default: break
      }
      offset += 1
    }
    return nil
  }

  private static func titleEnd(_ source: [UInt8], _ start: Int) -> Int? {
    let close: UInt8
    switch source[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = source[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var offset = start + 1
    while offset < source.count, source[offset] != close {
      if source[offset] == source[start] { return nil }
      offset += source[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return offset < source.count ? offset + 1 : nil
  }
}
