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
/// | `:material-check:` | pictures of GitHub, MkDocs and others |
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
    case UInt8(ascii: ":"): picture(start)
    default: nil
    }
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

  /// `:name:` in small letters.
  private func picture(_ start: Int) -> (marks: [Range<Int>], end: Int)? {
    guard !isBehindWord(start) else { return nil }
    var (end, hasLetter) = (start + 1, false)
    while let byte = at(end), byte &- 0x61 < 26 || byte &- 0x30 < 10 || "_+-".utf8.contains(byte), end - start < 80 {
      hasLetter = hasLetter || byte &- 0x61 < 26
      end += 1
    }
    let isThumb = end == start + 3 && "+-".utf8.contains(bytes[start + 1])
    guard at(end) == UInt8(ascii: ":"), hasLetter && end > start + 2 || isThumb,
      at(end + 1).map({ !isWord($0) && $0 != UInt8(ascii: ":") }) ?? true
    else { return nil }
    return ([start..<end + 1], end + 1)
  }

  private func hidden(_ start: Int) -> (marks: [Range<Int>], end: Int)? {
    guard at(start + 1) == UInt8(ascii: "%"), let first = at(start + 2), first != UInt8(ascii: "%"),
      !isBehindWord(start)
    else { return nil }
    for offset in (start + 2)..<min(bytes.count - 1, start + Self.longest) where bytes[offset] == UInt8(ascii: "%") {
      if bytes[offset + 1] != UInt8(ascii: "%") { return nil }
      // As the begin has a blank inside, or none, so has the end.
      return (first <= 0x20) == (bytes[offset - 1] <= 0x20) && offset > start + 3
        ? ([start..<offset + 2], offset + 2) : nil
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

  private func isBehindWord(_ start: Int) -> Bool {
    start > 0
      && (bytes[start - 1] == bytes[start]
        || !CharacterClass(of: text.scalar(before: start).value).isDisjoint(with: .word))
  }

  private func at(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
