import LedeText

/// What stands behind the text of a link, and of what was one, and says of it where it opens: “(opens in new tab)”. By the list of
/// `PageVocabulary`.
enum LinkNotes {
  private static let notes: PhraseTable = {
    var table = PhraseTable()
    for note in PageVocabulary.embedded.linkNotes.words { table.insert(note, bits: 1) }
    return table
  }()

  private static let longest = 90

  /// A text between two tags is such a note, brackets and dashes around it aside.
  static func isNote(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= longest, case .success(let text) = Text.validating(Array(bytes)) else { return false }
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: notes.longest + 1, into: &words)
    guard (1...notes.longest).contains(words.count) else { return false }
    return notes[words.reduce(FNV1a.seed) { FNV1a.combine($0, $1.hash) }] != 0
  }

  /// Where the text of a link ends before a note in brackets: “Report (opens in new tab)”.
  static func end(of value: [UInt8], in range: Range<Int>) -> Int {
    guard let last = value[range].lastIndex(where: { $0 > 0x20 }), value[last] == UInt8(ascii: ")"),
      let open = value[range.lowerBound..<last].lastIndex(of: UInt8(ascii: "(")), open > range.lowerBound,
      isNote(value[open + 1..<last])
    else { return range.upperBound }
    return value[range.lowerBound..<open].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? open
  }

  private static let opening = ByteSet((0..<256).map { $0 == 0x28 })

  /// The notes that stand in brackets between the words of a pasted text, with the blank before them.
  static func ranges(in text: Text) -> [Range<Int>] {
    var (ranges, offset) = ([Range<Int>](), 0)
    while true {
      let open = text.first(of: opening, in: offset..<text.count)
      guard open < text.count else { return ranges }
      offset = open + 1
      let behind = text.bytes[offset..<min(text.count, offset + longest)]
      // A bracket inside another one begins anew.
      guard let close = behind.firstIndex(where: { $0 == 0x29 || $0 == 0x28 }), text.bytes[close] == 0x29,
        isNote(Array(behind[..<close])[...])
      else { continue }
      ranges.append((open > 0 && text.bytes[open - 1] == 0x20 ? open - 1 : open)..<close + 1)
      offset = close + 1
    }
  }

  /// The byte that a note behind a link may begin with: a bracket, comma or dash.
  static func mayBegin(_ byte: UInt8) -> Bool {
    [0x28, 0x5B, 0x2C, 0x2D, 0xE2, 0xEF].contains(byte)
  }

  static func hasLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
      !CharacterClass(of: $0.value).isDisjoint(with: [.letter, .digit])
    }
  }
}
