import LedeText

/// Bars and dashes between spaces, which set the name of a site off from a headline.
enum LineSeparators {
  private static let space = UInt8(ascii: " ")
  /// `|`, `-`, `–`, `—` in UTF-8.
  private static let kinds: [[UInt8]] = [[0x7C], [0x2D], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94]]

  /// The last one of each kind in a line, with its spaces.
  static func last(in text: Text, _ line: Range<Int>) -> [Range<Int>] {
    let bytes = text.bytes
    var found: [Range<Int>] = []
    var missing = kinds
    var end = line.upperBound
    while end > line.lowerBound, !missing.isEmpty {
      end -= 1
      guard bytes[end] == space else { continue }
      for (index, kind) in missing.enumerated() {
        let start = end - kind.count - 1
        guard start >= line.lowerBound, bytes[start] == space, bytes[start + 1..<end].elementsEqual(kind) else {
          continue
        }
        found.append(start..<end + 1)
        missing.remove(at: index)
        break
      }
    }
    return found
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
