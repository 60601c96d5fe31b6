import LedeText

/// Bars, dashes and dots between spaces, which set the name of a site off from a headline.
enum LineSeparators {
  private static let space = UInt8(ascii: " ")
  /// In UTF-8; those that nearly always do so come first.
  private static let kinds = ["|", "::", "—", "–", "-", "·", "•"].map { Array($0.utf8) }

  /// The last one of each kind in a line, with its spaces, in the order of the kinds.
  static func last(in text: Text, _ line: Range<Int>) -> [Range<Int>] {
    let bytes = text.bytes
    var found = [Range<Int>?](repeating: nil, count: kinds.count)
    for end in line.reversed() where bytes[end] == space {
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

  /// Where the first colon with a space behind it stands.
  static func firstColon(in text: Text, _ line: Range<Int>) -> Range<Int>? {
    let bytes = text.bytes
    for start in line.dropLast() where bytes[start] == UInt8(ascii: ":") && bytes[start + 1] == space {
      return start..<start + 2
    }
    return nil
  }
}
