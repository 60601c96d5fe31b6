import LedeCore
import LedeText

/// Bars, dashes and dots between spaces, which set the name of a site off from a headline.
enum LineSeparators {
  private static let space = UInt8(ascii: " ")
  /// In UTF-8.
  private static let kinds = TitleSeparators.spaced.map { Array($0.utf8) }
  private static let ends = (0..<256).map { byte in kinds.contains { Int($0.last ?? 0) == byte } }
  /// What they begin with.
  static let starts = ByteSet((0..<256).map { byte in kinds.contains { Int($0.first ?? 0) == byte } })

  /// The last one of each kind in a line, with its spaces, in the order of the kinds.
  static func last(in text: Text, _ line: Range<Int>) -> [Range<Int>] {
    let bytes = text.bytes
    var found = [Range<Int>?](repeating: nil, count: kinds.count)
    for end in line.reversed() where bytes[end] == space && ends[Int(bytes[max(end - 1, 0)])] {
      for (index, kind) in kinds.enumerated() where kind.last == bytes[max(end - 1, 0)] && found[index] == nil {
        let start = end - kind.count - 1
        if start >= line.lowerBound, bytes[start] == space, bytes[start + 1..<end].elementsEqual(kind) {
          found[index] = start..<end + 1
        }
      }
    }
    return found.compactMap(\.self)
  }

  /// A bar: few headlines have one of their own.
  static func isBar(_ separator: Range<Int>, in text: Text) -> Bool {
    text.bytes[separator.lowerBound + 1] == UInt8(ascii: "|")
  }

  /// The way to an article through its site: “Home » News » Harbour”.
  static func isPath(_ text: Text, _ line: Range<Int>) -> Bool {
    guard text.first(of: pathStarts, in: line) < line.upperBound else { return false }
    return text[line].split(separator: " ").count { ["»", "›", ">", ">>", "→", "/"].contains($0) } > 1
  }

  /// What the signs of a path begin with.
  private static let pathStarts = ByteSet((0..<256).map { [0x2F, 0x3E, 0xC2, 0xE2].contains($0) })

  /// Where the first colon with a space behind it stands.
  static func firstColon(in text: Text, _ line: Range<Int>) -> Range<Int>? {
    let bytes = text.bytes
    for start in line.dropLast() where bytes[start] == UInt8(ascii: ":") && bytes[start + 1] == space {
      return start..<start + 2
    }
    return nil
  }
}
