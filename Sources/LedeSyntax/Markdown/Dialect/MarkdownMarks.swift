/// Finds where what CommonMark does not know ends. All offsets that it is asked for must rise, so that the time is linear.
struct MarkdownMarks {
  /// A pair of marks around what a template processor replaces.
  private struct Pair {
    let open: [UInt8]
    let close: [UInt8]
    /// Nothing of it is ever shown.
    let isComment: Bool

    init(_ open: String, _ close: String, isComment: Bool = false) {
      (self.open, self.close, self.isComment) = (Array(open.utf8), Array(close.utf8), isComment)
    }
  }

  /// The longest first.
  private static let pairs = [
    Pair("{{{", "}}}"), Pair("{{<", ">}}"), Pair("{{%", "%}}"), Pair("{{!", "}}", isComment: true), Pair("{{", "}}"),
    Pair("{%", "%}"), Pair("{#", "#}", isComment: true), Pair("{/*", "*/}", isComment: true), Pair("<%", "%>"),
    Pair("${", "}"), Pair("#{", "}"), Pair("%{", "}"),
  ]
  /// A tag of a template that is longer, in bytes, is none.
  private static let longest = 4000
  private static let longestFormula = 1000

  private let bytes: [UInt8]
  /// Where each pair closes next, and where the next blank line is.
  private var closings: [Int]
  private var blankLine = -1
  private var dollar = -1
  private var commentEnd = -1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    closings = Self.pairs.map { _ in -1 }
  }

  // MARK: Templates

  /// A tag of a template at an offset.
  mutating func tag(_ start: Int) -> (end: Int, isComment: Bool)? {
    guard "{<$#%".utf8.contains(bytes[start]) else { return nil }
    for index in Self.pairs.indices where stands(Self.pairs[index].open, at: start) {
      let pair = Self.pairs[index]
      let inside = start + pair.open.count
      // A list of attributes is no comment of Jinja.
      if pair.open == [0x7B, 0x23], attributes(start) != nil { return nil }
      let isWord = pair.close.count == 1
      if closings[index] < inside { closings[index] = find(pair.close, from: inside) }
      let end = closings[index]
      guard end < bytes.count, end > inside, end - start < Self.longest, end < blankLine(from: inside) else { continue }
      // `#{name}` and its like are short, and on one line.
      if isWord, bytes[inside..<end].contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "{") }) { continue }
      return (end + pair.close.count, pair.isComment)
    }
    return nil
  }

  /// The end of a comment of HTML at an offset.
  mutating func comment(_ start: Int) -> Int? {
    guard stands(Self.commentStart, at: start) else { return nil }
    if commentEnd < start + 4 { commentEnd = find(Self.commentClose, from: start + 4) }
    return commentEnd < bytes.count ? commentEnd + 3 : nil
  }

  static let commentStart = Array("<!--".utf8)
  private static let commentClose = Array("-->".utf8)

  private func stands(_ mark: [UInt8], at start: Int) -> Bool {
    var length = 0
    while length < mark.count, start + length < bytes.count, bytes[start + length] == mark[length] { length += 1 }
    return length == mark.count
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, let found = bytes.firstIndex(of: mark[0], in: offset..<bytes.count) {
      if stands(mark, at: found) { return found }
      offset = found + 1
    }
    return bytes.count
  }

  /// Where the next blank line is, or the end.
  mutating func blankLine(from start: Int) -> Int {
    if blankLine >= start { return blankLine }
    var offset = start
    while offset < bytes.count, let lineEnd = bytes[offset...].firstIndex(of: 0x0A) {
      let next = bytes[(lineEnd + 1)...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? bytes.count
      if next == bytes.count || bytes[next] == 0x0A {
        blankLine = lineEnd
        return lineEnd
      }
      offset = lineEnd + 1
    }
    blankLine = bytes.count
    return bytes.count
  }

  // MARK: Mathematics

  /// The end of a formula at an offset. What could be a price is none: nothing blank stands inside of the signs, no letter or
  /// digit outside of them, and words between them only with what formulas are made of.
  mutating func formula(_ start: Int) -> Int? {
    let length = start + 1 < bytes.count && bytes[start + 1] == Self.sign ? 2 : 1
    let inside = start + length
    guard inside < bytes.count, bytes[inside] > 0x20 || length == 2, start == 0 || !isWord(bytes[start - 1]) else {
      return nil
    }
    if dollar < inside { dollar = nextDollar(from: inside) }
    let end = dollar
    guard end < bytes.count, end > inside, end - start < Self.longestFormula, end < blankLine(from: start) else {
      return nil
    }
    if length == 2 {
      return end + 1 < bytes.count && bytes[end + 1] == Self.sign ? end + 2 : nil
    }
    guard bytes[end - 1] > 0x20, end + 1 == bytes.count || !isWord(bytes[end + 1]) && bytes[end + 1] != Self.sign else {
      return nil
    }
    return isFormula(bytes[inside..<end]) ? end + 1 : nil
  }

  private static let sign = UInt8(ascii: "$")

  private func nextDollar(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] == Self.sign { return offset }
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return bytes.count
  }

  private func isFormula(_ inside: ArraySlice<UInt8>) -> Bool {
    if inside.contains(where: { "\\^_={}".utf8.contains($0) }) || !inside.contains(where: { $0 <= 0x20 }) {
      return true
    }
    let longest = inside.split { !isWord($0) || $0 &- 0x30 < 10 }.map(\.count).max() ?? 0
    return longest < 2
  }

  /// A letter or digit, of any script.
  private func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 }

  // MARK: Attributes

  private static let longestAttributes = 500

  /// The end of a list of attributes at an offset, `{#id .class key="value"}` or `{: … }`.
  func attributes(_ start: Int) -> Int? {
    var offset = start + 1
    guard bytes[start] == UInt8(ascii: "{"), offset < bytes.count else { return nil }
    var isKnown = false
    while offset < bytes.count, bytes[offset] == UInt8(ascii: ":"), offset - start < 3 {
      isKnown = true
      offset += 1
    }
    let isMarked = isKnown
    while offset < bytes.count, offset - start < Self.longestAttributes {
      switch bytes[offset] {
      case UInt8(ascii: "}"): return isKnown ? offset + 1 : nil
      case 0x20, 0x09: offset += 1
      case UInt8(ascii: "/") where isMarked: offset += 1
      case UInt8(ascii: "#"), UInt8(ascii: "."):
        guard let end = name(offset + 1) else { return nil }
        (offset, isKnown) = (end, true)
      case UInt8(ascii: "-"): offset += 1
      default:
        guard let end = name(offset) else { return nil }
        offset = end
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "=") {
          guard let end = value(offset + 1) else { return nil }
          (offset, isKnown) = (end, true)
        } else if !isMarked {
          return nil
        }
      }
    }
    return nil
  }

  /// It has a class or an id, or says by a colon what it is.
  func isNamed(_ attributes: Range<Int>) -> Bool {
    bytes[(attributes.lowerBound + 1)...].first { $0 > 0x20 }.map("#.:".utf8.contains) ?? false
  }

  private func name(_ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] &- 0x30 >= 10 else { return nil }
    let end = bytes[start...].firstIndex { !isWord($0) && !"_-:".utf8.contains($0) } ?? bytes.count
    return end > start ? end : nil
  }

  private func value(_ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = bytes[(start + 1)...].prefix(Self.longestAttributes).firstIndex { $0 == quote || $0 == 0x0A }
      return end.flatMap { bytes[$0] == quote ? $0 + 1 : nil }
    }
    let end = bytes[start...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "}") } ?? bytes.count
    return end > start ? end : nil
  }
}
