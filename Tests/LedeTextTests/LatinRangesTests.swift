import CLede
import Foundation
import Testing

/// The table of Latin letters says what ICU's rules say; `LEDE_UPDATE_GOLDEN=1` writes it anew.
@Suite struct LatinRangesTests {
  private static let ranges: [ClosedRange<UInt32>] = [0xA0...0x24F, 0x370...0x58F, 0x1E00...0x1FFF]

  private static func letters(_ packed: UInt32) -> String {
    var (bytes, left) = ([UInt8](), packed)
    while left != 0 {
      bytes.append(UInt8(left & 0xFF))
      left >>= 8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func theTableSaysWhatTheRulesSay() throws {
    if ProcessInfo.processInfo.environment["LEDE_UPDATE_GOLDEN"] != nil { try write() }
    for scalar in ([0...0x7F] + Self.ranges).joined() {
      let (own, rules) = (lede_char_latin(scalar), lede_latin_transliterated(scalar))
      #expect(own == rules, "U+\(String(scalar, radix: 16)): \(Self.letters(own)), not \(Self.letters(rules))")
    }
  }

  @Test(arguments: [("ж", "z"), ("ғ", "g"), ("Ә", "a"), ("ß", "ss"), ("Þ", "th"), ("ψ", "ps"), ("q", "q"), ("-", "")])
  func lettersBecomeLatinOnes(_ letter: Unicode.Scalar, _ latin: String) {
    #expect(Self.letters(lede_char_latin(letter.value)) == latin)
  }

  private func write() throws {
    let rows = Self.ranges.map { range in
      let three = range.map {
        Self.letters(lede_latin_transliterated($0)).padding(toLength: 3, withPad: " ", startingAt: 0)
      }
      let lines = stride(from: 0, to: three.count, by: 32).map { start in
        "   \"\(three[start..<min(start + 32, three.count)].joined())\""
      }
      let (first, last) = (String(range.lowerBound, radix: 16), String(range.upperBound, radix: 16))
      return "  {0x\(first.uppercased()), 0x\(last.uppercased()),\n\(lines.joined(separator: "\n"))},\n"
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/CLede/latin_ranges.h").standardized
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "ranges[] = {\n")
    try Data("\(parts[0])ranges[] = {\n\(rows.joined())};\n\n#endif\n".utf8).write(to: file)
  }
}
