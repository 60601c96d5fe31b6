import LedeText

/// What stands at the ends of blocks and before line breaks.
enum HTMLWhiteSpace {
  /// White space that HTML does not collapse, and characters that show nothing.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ...0x20, 0x85, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// The text ends as a sentence does.
  static func isBehindSentence(_ bytes: [UInt8]) -> Bool {
    let text = bytes.suffix(4)
    guard let start = text.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
    let scalar = String(decoding: text[start...], as: UTF8.self).unicodeScalars.first?.value ?? 0
    return !CharacterClass(of: scalar).isDisjoint(with: [.terminal, .close, .quote])
  }
}
