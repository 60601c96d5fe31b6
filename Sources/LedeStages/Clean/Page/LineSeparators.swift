import LedeCore
import LedeText

/// Bars, dashes and dots between spaces, which set the name of a site off from a headline.
enum LineSeparators {
  private static let space = UInt8(ascii: " ")
  /// In UTF-8.
  private static let kinds = TitleSeparators.spaced.map { Array($0.utf8) }
  /// What they begin with.
  static let starts = ByteSet((0..<256).map { byte in kinds.contains { Int($0.first ?? 0) == byte } })

  /// All of them in a line, with their spaces.
  private static func all(in text: Text, _ line: Range<Int>) -> [Range<Int>] {
    let bytes = text.bytes
    var (found, offset) = ([Range<Int>](), line.lowerBound)
    while true {
      let start = text.first(of: starts, in: offset..<line.upperBound)
      guard start < line.upperBound else { return found }
      offset = start + 1
      for kind in kinds where start > line.lowerBound && bytes[start - 1] == space {
        let end = start + kind.count
        guard end < line.upperBound, bytes[end] == space, bytes[start..<end].elementsEqual(kind) else { continue }
        found.append(start - 1..<end + 1)
      }
    }
  }

  /// The last one of each kind in a line, with its spaces, in the order of the kinds.
  static func last(in text: Text, _ line: Range<Int>) -> [Range<Int>] {
    let all = all(in: text, line)
    return kinds.compactMap { kind in
      all.last { text.bytes[$0.lowerBound + 1..<$0.upperBound - 1].elementsEqual(kind) }
    }
  }

  /// The first ones, of any kind: a headline has one or two, and a line that has hundreds is none.
  static func first(in text: Text, _ line: Range<Int>) -> ArraySlice<Range<Int>> { all(in: text, line).prefix(most) }

  private static let most = 6

  /// A bar: few headlines have one of their own.
  static func isBar(_ separator: Range<Int>, in text: Text) -> Bool {
    text.bytes[separator.lowerBound + 1] == UInt8(ascii: "|")
  }

  /// The way to an article through its site: “Home » News » Harbour”.
  static func isPath(_ text: Text, _ line: Range<Int>) -> Bool { steps(of: text, line).count > 1 }

  /// One of two steps, “Harbour / News”, which can be a headline of few words as well.
  static func isShortPath(_ text: Text, _ line: Range<Int>) -> Bool {
    let steps = steps(of: text, line)
    guard steps.count == 1, text[steps[0]] != "»" else { return false }
    let words = text[line].split(separator: " ").count
    return words <= longestShort && steps[0].lowerBound > line.lowerBound && steps[0].upperBound < line.upperBound
  }

  /// In words, with the sign.
  private static let longestShort = 5

  /// The signs that stand alone between the steps of a path.
  static func steps(of text: Text, _ line: Range<Int>) -> [Range<Int>] {
    var (steps, offset) = ([Range<Int>](), line.lowerBound)
    while true {
      let start = text.first(of: pathStarts, in: offset..<line.upperBound)
      guard start < line.upperBound else { return steps }
      var end = start + text.scalar(at: start).length
      if text.bytes[start] == greater, end < line.upperBound, text.bytes[end] == greater { end += 1 }
      if pathSigns.contains(text.scalar(at: start).value), isSpace(before: start, text, line),
        isSpace(at: end, text, line)
      {
        steps.append(start..<end)
      }
      offset = end
    }
  }

  private static func isSpace(before offset: Int, _ text: Text, _ line: Range<Int>) -> Bool {
    offset == line.lowerBound || CharacterClass(of: text.scalar(before: offset).value).contains(.space)
  }

  private static func isSpace(at offset: Int, _ text: Text, _ line: Range<Int>) -> Bool {
    offset == line.upperBound || CharacterClass(of: text.scalar(at: offset).value).contains(.space)
  }

  private static let greater = UInt8(ascii: ">")
  /// », ›, >, →, /.
  private static let pathSigns: Set<UInt32> = [0xBB, 0x203A, 0x3E, 0x2192, 0x2F]

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
