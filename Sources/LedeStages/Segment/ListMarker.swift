import LedeCore
import LedeText

/// The number or letter of a list's item in a running text: `1.`, `2)`, `3.)`, `(a)`, `б)`.
struct ListMarker: Equatable {
  enum Style { case point, bracket, pointBracket, brackets }
  enum Kind { case number, letter, roman }

  let style: Style
  let kind: Kind
  let value: Int
  /// Where it begins, bullets before it included, and where it ends.
  let range: Range<Int>

  /// Reads a marker that begins at an offset and has white space behind it.
  init?(_ text: Text, at start: Int, in block: Range<Int>) {
    var offset = start
    var isOpened = false
    func byte(_ offset: Int) -> UInt8 { offset < block.upperBound ? text.bytes[offset] : 0 }
    while offset < block.upperBound, offset < start + 8 {
      let (value, length) = text.scalar(at: offset)
      guard Bullet.isOne(value) || value == 0x20 else { break }
      offset += length
    }
    if byte(offset) == 0x28 {
      isOpened = true
      offset += 1
    }
    let word = text.word(from: offset, to: Swift.min(block.upperBound, offset + 8))
    guard let (kind, value) = Self.value(text, word) else { return nil }
    offset = word.upperBound
    let style: Style
    switch (isOpened, byte(offset), byte(offset + 1)) {
    case (true, 0x29, _): (style, offset) = (.brackets, offset + 1)
    case (false, 0x2E, 0x29): (style, offset) = (.pointBracket, offset + 2)
    case (false, 0x29, _): (style, offset) = (.bracket, offset + 1)
    case (false, 0x2E, _): (style, offset) = (.point, offset + 1)
    default: return nil
    }
    // «А. В. Колчак»
    if style == .point && kind == .letter && CharacterClass(of: UInt32(value)).contains(.upper) { return nil }
    guard byte(offset) == 0x20 || byte(offset) == 0xC2 && byte(offset + 1) == 0xA0 else { return nil }
    (self.style, self.kind, self.value, range) = (style, kind, value, start..<offset)
  }

  /// The item behind another one of the same list.
  func follows(_ other: ListMarker) -> Bool {
    guard style == other.style else { return false }
    if kind == .letter && other.kind == .letter {
      // Some alphabets leave a letter out in lists: «и) … к)».
      if value == other.value + 1 { return true }
      if let place = Self.abjad.firstIndex(of: other.value) {
        return place + 1 < Self.abjad.count && Self.abjad[place + 1] == value
      }
      // And letters of languages other than Russian stand elsewhere in Unicode than in the alphabet.
      guard (0x400..<0x530).contains(value), (0x400..<0x530).contains(other.value) else { return false }
      return value == other.value + 2 || max(value, other.value) > 0x450 && value != other.value
    }
    // «i)» is read as a letter, too.
    if kind == .roman && (other.kind == .roman || other.value == 0x69) {
      return value == (other.kind == .roman ? other.value : 1) + 1
    }
    return kind == other.kind && value == other.value + 1
  }

  var isFirst: Bool { kind == .letter ? value == 0x61 || value == 0x430 : value == 1 }

  /// An item further on in the same list.
  func isLater(than other: ListMarker) -> Bool {
    style == other.style && (follows(other) || kind == other.kind && value > other.value)
  }

  /// The Arabic letters in the order in which they number items: alif, ba, jim, dal, ha, waw, zay, hha, tta, ya, kaf, lam, mim, nun.
  private static let abjad = [
    0x623, 0x628, 0x62C, 0x62F, 0x647, 0x648, 0x632, 0x62D, 0x637, 0x64A, 0x643, 0x644, 0x645, 0x646,
  ]

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

  private static func value(_ text: Text, _ word: Range<Int>) -> (Kind, Int)? {
    guard !word.isEmpty, word.count <= 4 else { return nil }
    let bytes = text.bytes[word]
    if bytes.allSatisfy({ $0 &- 0x30 < 10 }) {
      return bytes.count <= 3 ? (.number, bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }) : nil
    }
    if text.isOneLetter(word) { return (.letter, Int(text.scalar(at: word.lowerBound).value)) }
    return romans.firstIndex(of: String(decoding: bytes, as: UTF8.self)).map { (.roman, $0 + 1) }
  }
}
