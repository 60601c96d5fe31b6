import Testing

@testable import LedeText

@Suite struct TextTests {
  @Test func takesValidUTF8AndSaysWhereItIsNot() {
    guard case .success(let text) = Text.validating(Array("Қазақша 漢字 🚲".utf8)) else {
      Issue.record("valid UTF-8 was refused")
      return
    }
    #expect(text == Text("Қазақша 漢字 🚲"))
    let wrong: [(bytes: [UInt8], offset: Int)] = [
      ([0x61, 0xFF], 1), ([0xD0], 0), ([0x61, 0x62, 0xED, 0xA0, 0x80], 2), ([0xC0, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0),
    ]
    for (bytes, offset) in wrong {
      guard case .failure(let error) = Text.validating(bytes) else {
        Issue.record("\(bytes) was taken")
        continue
      }
      #expect(error.offset == offset)
    }
  }

  @Test(arguments: ["й", "aй", "漢й", "🚲 й", "й漢"])
  func findsAWrongByteWhereverItStands(_ unit: String) {
    let bytes = Array(String(repeating: unit, count: 100).utf8)
    #expect((try? Text.validating(bytes).get().bytes) == bytes)
    for offset in bytes.indices {
      var wrong = bytes
      wrong[offset] = 0xFF
      // The code point that the byte belongs to begins where it goes wrong.
      var start = offset
      while bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard case .failure(let error) = Text.validating(wrong) else {
        Issue.record("a wrong byte at \(offset) was taken")
        continue
      }
      #expect(error.offset == start)
    }
  }

  @Test func putsRangesOnLines() {
    let text = Text("one two three")
    #expect(text.lines([0..<3, 8..<13]) == Text("one\nthree\n"))
    #expect(text.hash(of: 0..<3) == Text("one").hash(of: 0..<3))
    #expect(text.hash(of: 0..<3) != text.hash(of: 4..<7))
  }

  /// Where the first one begins: behind few bytes and behind many, at the very end, and cut off by it.
  @Test(arguments: ["\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func findsLineBreaks(_ lineBreak: String) {
    for count in [0, 3, 63, 64, 200] {
      let text = Text(String(repeating: "я", count: count) + lineBreak)
      #expect(text.lineBreak(in: 0..<text.count) == count * 2)
      #expect(text.lineBreak(in: 0..<text.count - 1) == text.count - 1)
      #expect(text.lineBreak(in: 0..<count * 2) == count * 2)
    }
  }

  @Test func readsScalarsOfEachLengthInBothDirections() {
    let string = "aйं漢🚲"
    let text = Text(string)
    var offset = 0
    for scalar in string.unicodeScalars {
      let (value, length) = text.scalar(at: offset)
      #expect(value == scalar.value)
      #expect(length == UTF8.width(scalar))
      offset += length
      let before = text.scalar(before: offset)
      #expect(before.value == scalar.value && before.length == length)
    }
    #expect(offset == text.count)
    #expect(text.scalarCount(0..<text.count) == string.unicodeScalars.count)
  }

  @Test(arguments: [
    ("  слово \t", "слово"), ("\u{FEFF}a\u{200B}", "a"), ("\u{200B}a\u{FEFF}", "a"), ("\u{A0}«a»\u{3000}", "«a»"),
    (" \u{2028}\n", ""), ("", ""),
    ("a b", "a b"),
  ])
  func trimsWhiteSpaceOfAllSorts(_ string: String, _ trimmed: String) {
    let text = Text(string)
    #expect(text[text.trimmed(0..<text.count)] == trimmed)
  }

  @Test func trimsWithinTheRangeThatIsGiven() {
    let text = Text("a  b  c")
    #expect(text.trimmed(1..<6) == 3..<4)
  }

  /// Also in a run that is looked at in one.
  @Test(arguments: [0, 100]) func tabsAndBreaksAreNoControls(more: Int) {
    let rest = String(repeating: "a", count: more)
    #expect(Text("\t\n\r\u{C}ж" + rest).controlCount == 0)
    #expect(Text("\u{0}\u{1}\u{B}\u{1B}\t" + rest).controlCount == 4)
  }

  @Test func aCutFallsBetweenCodePoints() {
    let text = Text("aж漢")
    #expect((0...9).map(text.boundary(atMost:)) == [0, 1, 1, 3, 3, 3, 6, 6, 6, 6])
  }

  @Test(arguments: [
    ("СЛОВО", "слово"), ("İstanbul", "istanbul"), ("Straße", "straße"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("Қ Ә Ү", "қ ә ү"),
    ("𐐀", "𐐨"), ("漢字", "漢字"),
  ])
  func foldsCaseSimply(_ string: String, _ folded: String) {
    #expect(string.folded == folded)
  }
}
