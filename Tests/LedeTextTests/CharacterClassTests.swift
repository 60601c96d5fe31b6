import Testing

@testable import LedeText

@Suite struct CharacterClassTests {
  @Test(
    arguments: [
      ("A", [.upper, .letter]), ("қ", [.lower, .letter]), ("ა", .letter), ("ĸ", [.lower, .letter]),
      ("ǅ", [.upper, .letter]), ("٣", .digit),
      ("\u{A0}", .space),
      ("\u{2028}", .space),
      ("(", [.open, .punctuation]), ("«", [.open, .quote, .punctuation]), ("”", [.close, .quote, .punctuation]),
      ("—", [.dash, .punctuation]), (".", [.terminal, .punctuation]), ("؟", [.terminal, .punctuation]),
      ("。", [.terminal, .punctuation, .wide]), ("\u{301}", .mark), ("漢", [.letter, .unspaced, .wide]),
      ("ก", [.letter, .unspaced]),
      ("ア", [.letter, .unspaced, .wide]), ("한", [.letter, .wide]), ("Ａ", [.upper, .letter, .wide]), ("🚲", .wide),
      ("\u{1B}", .control), ("\u{202E}", .control),
    ] as [(String, CharacterClass)])
  func knowsCharacters(_ character: String, _ expected: CharacterClass) throws {
    let scalar = try #require(character.unicodeScalars.first)
    let all: [CharacterClass] = [
      .upper, .lower, .letter, .digit, .space, .open, .close, .quote, .dash, .terminal, .mark, .punctuation, .unspaced,
      .wide,
      .control,
    ]
    let found = CharacterClass(of: scalar.value)
    for kind in all { #expect(found.contains(kind) == expected.contains(kind), "bit \(kind.rawValue) of \(character)") }
  }

  @Test func takesAnyValue() {
    for value: UInt32 in [0x378, 0xD800, 0x10FFFF, 0x110000, .max] {
      #expect(CharacterClass(of: value).isDisjoint(with: [.letter, .digit, .space, .terminal]))
    }
  }

  @Test func threadsSeeTheSameTable() async {
    let expected = (0x2000..<0x3400).map { CharacterClass(of: UInt32($0)) }
    await withTaskGroup(of: [CharacterClass].self) { group in
      for _ in 0..<4 { group.addTask { (0x2000..<0x3400).map { CharacterClass(of: UInt32($0)) } } }
      for await found in group { #expect(found == expected) }
    }
  }

  @Test(arguments: [
    ("abc", 3), ("қала", 4), ("漢字", 4), ("e\u{301}", 1), ("ｱ", 1), ("Ａ", 2), ("a\tb", 3), ("\u{200B}x", 1), ("🚲", 2),
    ("", 0),
  ])
  func measuresColumns(_ string: String, _ columns: Int) {
    #expect(displayWidth(string) == columns)
  }

  @Test(arguments: [
    ("漢", true), ("ア", true), ("。", true), ("「", true), ("！", true), ("한", false), ("ก", false), ("a", false),
    (".", false),
    ("🚲", false), (" ", false),
  ])
  func chineseAndJapaneseAreSetSolid(_ character: Unicode.Scalar, _ isSetSolid: Bool) {
    #expect(CharacterClass(of: character.value).isSetSolid == isSetSolid)
  }
}
