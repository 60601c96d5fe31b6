import LedeCore
import LedeText

/// Marks of Markdown's dialects that CommonMark takes for text.
///
/// | found | of |
/// |---|---|
/// | `^[` and `]` around a note | Pandoc, Obsidian |
/// | `[@key]`, `[-@a; @b]`; `[@key` and `]` around words | citations of Pandoc |
/// | `\eqref{x}`; `\textbf{` and `}` around words | LaTeX |
/// | `%%hidden%%` | Obsidian |
/// | `[` and `]` before attributes | spans of Pandoc |
struct MarkdownForms {
  private let text: Text
  private let bytes: [UInt8]

  /// Longer ones are not looked for: each bracket could begin one.
  private static let longest = 1000

  init(_ text: Text) { (self.text, bytes) = (text, text.bytes) }

  /// What begins at an offset: its marks, in order, and where to go on.
  func found(_ start: Int) -> (marks: [Range<Int>], end: Int)? {
    switch bytes[start] {
    case UInt8(ascii: "^"): note(start)
    case UInt8(ascii: "["): citation(start)
    case UInt8(ascii: "\\"): command(start)
    case UInt8(ascii: "%"): hidden(start)
    default: nil
    }
  }

  /// The brackets of spans, which are told by the attributes behind them.
  static func spans(in text: Text, _ codes: [Segment.Code]) -> [Range<Int>] {
    codes.flatMap { code -> [Range<Int>] in
      guard code.markup.hasPrefix("{"), code.offset > 0, text.bytes[code.offset - 1] == UInt8(ascii: "]") else {
        return []
      }
      var (depth, start) = (0, code.offset - 1)
      while start >= 0 {
        if text.bytes[start] == UInt8(ascii: "]") { depth += 1 }
        if text.bytes[start] == UInt8(ascii: "[") { depth -= 1 }
        if depth == 0 { return [start..<start + 1, code.offset - 1..<code.offset] }
        start -= 1
      }
      return []
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func note(_ start: Int) -> (marks: [Range<Int>], end: Int)? {
    guard at(start + 1) == UInt8(ascii: "[") else { return nil }
    let close = closing(start + 1, UInt8(ascii: "["), UInt8(ascii: "]"))
    return ([start..<start + 2] + (close.map { [$0..<$0 + 1] } ?? []), start + 2)
  }

  private func citation(_ start: Int) -> (marks: [Range<Int>], end: Int)? {
    let sign = at(start + 1) == UInt8(ascii: "-") ? start + 2 : start + 1
    guard at(sign) == UInt8(ascii: "@"), at(sign + 1).map(isWord) ?? false,
      let close = closing(start, UInt8(ascii: "["), UInt8(ascii: "]"))
    else { return nil }
    let parts = bytes[(start + 1)..<close].split(separator: UInt8(ascii: ";"))
    let isKeysAlone = parts.allSatisfy { part in
      let key = part.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
      return key.first == UInt8(ascii: "@") && !key.contains(0x20)
    }
    if isKeysAlone { return ([start..<close + 1], close + 1) }
    let end = bytes[sign..<close].firstIndex { $0 == 0x20 || ",;".utf8.contains($0) } ?? close
    return ([start..<end, close..<close + 1], end)
  }

  /// Commands for words, whose argument is text.
  private static let ofWords: Set = ["caption", "emph", "footnote", "mbox", "underline"]

  private func command(_ start: Int) -> (marks: [Range<Int>], end: Int)? {
    var end = start + 1
    while let byte = at(end), isLetter(byte) { end += 1 }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    guard name.utf8.count > 1, at(end) == UInt8(ascii: "{"),
      let close = closing(end, UInt8(ascii: "{"), UInt8(ascii: "}"))
    else { return nil }
    let inside = bytes[(end + 1)..<close]
    let isText = name.hasPrefix("text") || Self.ofWords.contains(name) || inside.contains { $0 >= 0x80 }
    if isText { return ([start..<end + 1, close..<close + 1], end + 1) }
    end = close + 1
    while at(end) == UInt8(ascii: "{"), let next = closing(end, UInt8(ascii: "{"), UInt8(ascii: "}")) { end = next + 1 }
    return ([start..<end], end)
  }

  private func hidden(_ start: Int) -> (marks: [Range<Int>], end: Int)? {
    guard at(start + 1) == UInt8(ascii: "%"), let first = at(start + 2), first > 0x20, first != UInt8(ascii: "%"),
      start == 0 || CharacterClass(of: text.scalar(before: start).value).isDisjoint(with: .word)
    else { return nil }
    for offset in (start + 2)..<min(bytes.count - 1, start + Self.longest) where bytes[offset] == UInt8(ascii: "%") {
      if bytes[offset + 1] != UInt8(ascii: "%") { return nil }
      return bytes[offset - 1] > 0x20 ? ([start..<offset + 2], offset + 2) : nil
    }
    return nil
  }

  // MARK: Bytes

  /// What closes the bracket at an offset.
  private func closing(_ start: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    for offset in start..<min(bytes.count, start + Self.longest) {
      if bytes[offset] == open { depth += 1 }
      if bytes[offset] == close {
        depth -= 1
        if depth == 0 { return offset }
      }
    }
    return nil
  }

  private func at(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
