import Testing

@testable import LedeText

@Suite struct TrimmingTests {
  /// What is no UTF-8 stays, and nothing is read beyond the range.
  @Test(
    arguments: [
      ([0x20, 0x61, 0x20], 1..<2), ([0xE3, 0x80, 0x80, 0x61, 0xC2, 0xA0], 3..<4), ([0x20, 0xE3, 0x80], 1..<3),
      ([0x80, 0x80, 0x20], 0..<2), ([0xF0], 0..<1), ([0x20, 0x20], 2..<2), ([0xFF, 0x20], 0..<1),
    ] as [([UInt8], Range<Int>)])
  func bytesAreTrimmed(_ bytes: [UInt8], _ range: Range<Int>) {
    #expect(bytes.trimmed(0..<bytes.count) == range)
  }

  @Test func onlyTheRangeCounts() {
    let bytes = Array(" a \u{3000}".utf8)
    #expect(bytes.trimmed(2..<4) == 3..<4)
    #expect(bytes.trimmed(0..<bytes.count) { $0 == 0x20 } == 1..<6)
  }

  @Test(arguments: [(" a b\t", "a b"), ("\u{FEFF}\u{200B}", ""), ("", ""), ("\u{2003}ж\u{85}", "ж")])
  func stringsAreTrimmed(_ string: String, _ trimmed: String) {
    #expect(string.trimmed == trimmed)
  }
}
