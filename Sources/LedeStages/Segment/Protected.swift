import LedeText

/// Code and placeholders in a running text, in which nothing ends a sentence: `a. B`, `{{ user. name }}`, `<br>`.
enum Protected {
  /// How far such a part may reach, in bytes.
  private static let longest = 256

  static func mayBegin(_ byte: UInt8) -> Bool { byte == 0x60 || byte == 0x7B || byte == 0x3C }

  /// The end of the part that begins at an offset; `nil`: none does.
  static func end(_ text: Text, _ start: Int, _ block: Range<Int>) -> Int? {
    let bytes = text.bytes[start..<min(start + longest, block.upperBound)]
    switch text.bytes[start] {
    case 0x60: return code(text, bytes, block)
    case 0x7B: return braces(bytes)
    case 0x3C: return tag(bytes)
    default: return nil
    }
  }

  /// Between single grave accents, which no word touches from outside: in Uzbek they stand inside words.
  private static func code(_ text: Text, _ bytes: ArraySlice<UInt8>, _ block: Range<Int>) -> Int? {
    let start = bytes.startIndex
    if start > block.lowerBound, !CharacterClass(of: text.scalar(before: start).value).isDisjoint(with: .word) {
      return nil
    }
    // Two are the quotation mark of typewriters: ``yes''.
    guard let end = bytes.dropFirst().firstIndex(of: 0x60), end > start + 1, bytes[start + 1] != 0x20,
      bytes[end - 1] != 0x20, text.bytes[max(start - 1, 0)] != 0x60 || start == 0
    else { return nil }
    guard end + 1 < block.upperBound else { return end + 1 }
    return CharacterClass(of: text.scalar(at: end + 1).value).isDisjoint(with: .word) && text.bytes[end + 1] != 0x60
      ? end + 1 : nil
  }

  /// `{{…}}`, `{%…%}`, `{name}`
  private static func braces(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard start + 1 < bytes.endIndex else { return nil }
    let second = bytes[start + 1]
    if second == 0x7B || second == 0x25 {
      let first: UInt8 = second == 0x7B ? 0x7D : 0x25
      var offset = start + 2
      while offset + 1 < bytes.endIndex {
        if bytes[offset] == first && bytes[offset + 1] == 0x7D { return offset + 2 }
        offset += 1
      }
      return nil
    }
    guard let end = bytes.firstIndex(of: 0x7D) else { return nil }
    return bytes[(start + 1)..<end].contains(0x20) ? nil : end + 1
  }

  /// `<a href="…">`, `</b>`, `<% … %>`
  private static func tag(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard start + 1 < bytes.endIndex else { return nil }
    let second = bytes[start + 1]
    guard (second | 0x20) &- 0x61 < 26 || second == 0x2F || second == 0x21 || second == 0x25 else { return nil }
    guard let end = bytes.dropFirst().firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), bytes[end] == 0x3E else {
      return nil
    }
    return end + 1
  }
}
