import LedeText

/// Tells text in scripts that set words without spaces between them, Chinese and Japanese, with their punctuation.
enum SetSolid {
  static func ends(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, last >= 0x80 else { return false }
    let start = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    return isSolid(bytes[start...])
  }

  static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, first >= 0x80 else { return false }
    return isSolid(bytes.prefix(4))
  }

  private static func isSolid(_ bytes: some Collection<UInt8>) -> Bool {
    let value = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value
    return value.map { CharacterClass(of: $0).isSetSolid } ?? false
  }
}
