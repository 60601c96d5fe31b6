/// Masks what stands between words and CommonMark does not know.
struct MarkdownSpanScanner {
  private(set) var edits: [MarkdownEdit] = []
  private(set) var spans: [MarkdownDialect.Span] = []
  private(set) var comments: [Range<Int>] = []

  private let bytes: [UInt8]
  private let text: MarkdownLines.Text
  private var marks: MarkdownMarks
  /// How long runs of backticks are that do not close before an offset.
  private var unclosed: [Int: Int] = [:]
  /// Where brackets are open in the paragraph, and the pair that closed last.
  private var brackets: [Int] = []
  private var pair = 0..<0
  /// Where a tag ends that stands in the address of a link.
  private var tagInAddress = -1

  init(_ bytes: [UInt8], _ text: MarkdownLines.Text) {
    (self.bytes, self.text) = (bytes, text)
    marks = MarkdownMarks(bytes)
  }

  mutating func scan() {
    var reached = 0
    for stretch in text.stretches {
      var offset = max(stretch.lowerBound, reached)
      while offset < stretch.upperBound { offset = max(pass(offset, stretch.upperBound), offset + 1) }
      reached = offset
    }
  }

  /// Passes what begins at an offset.
  private mutating func pass(_ offset: Int, _ limit: Int) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "\\"): return offset + 2
    case UInt8(ascii: "`"): return passCode(offset)
    case UInt8(ascii: "["): return footnote(offset) ?? openBracket(offset)
    case UInt8(ascii: "]"): return closeBracket(offset)
    case 0x0A: return endLine(offset)
    case UInt8(ascii: "<"): return markup(offset) ?? offset + 1
    case UInt8(ascii: "$"): return template(offset) ?? formula(offset) ?? offset + 1
    case UInt8(ascii: "{"): return attributes(offset) ?? template(offset) ?? offset + 1
    case UInt8(ascii: "*"): return field(offset, "*|", "|*") ?? offset + 1
    case UInt8(ascii: "^"): return label(offset) ?? offset + 1
    case UInt8(ascii: "#"), UInt8(ascii: "%"): return template(offset) ?? offset + 1
    default: return offset + 1
    }
  }

  private mutating func openBracket(_ offset: Int) -> Int {
    brackets.append(offset)
    return offset + 1
  }

  private mutating func closeBracket(_ offset: Int) -> Int {
    if let open = brackets.popLast() { pair = open..<offset + 1 }
    return offset + 1
  }

  private mutating func endLine(_ offset: Int) -> Int {
    if marks.blankLine(from: offset) == offset { brackets = [] }
    return offset + 1
  }

  private mutating func passCode(_ start: Int) -> Int {
    let end = bytes[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.count
    let length = end - start
    let limit = marks.blankLine(from: start)
    if let known = unclosed[length], known >= end { return end }
    var offset = end
    while offset < limit, let open = bytes[offset..<limit].firstIndex(of: UInt8(ascii: "`")) {
      let close = bytes[open...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.count
      if close - open == length { return close }
      offset = close
    }
    unclosed[length] = limit
    return end
  }

  private mutating func footnote(_ start: Int) -> Int? {
    guard let label = MarkdownLines.footnoteLabel(bytes, start), text.footnotes.contains(Array(bytes[label])) else {
      return nil
    }
    return add(.footnote, start..<label.upperBound + 1)
  }

  private mutating func formula(_ start: Int) -> Int? {
    marks.formula(start).map { add(.verbatim, start..<$0) }
  }

  /// A list of attributes right behind what it is of, or at the end of its line.
  private mutating func attributes(_ start: Int) -> Int? {
    guard let end = marks.attributes(start), start > 0 else { return nil }
    if let span = bracketed(start, end) { return span }
    let isNamed = marks.isNamed(start..<end)
    let before = bytes[start - 1]
    let rest = bytes[end...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? bytes.count
    let endsLine = rest == bytes.count || bytes[rest] == 0x0A
    let isBehind = isNamed ? before > 0x20 : ")]*_`>\"".utf8.contains(before)
    guard isBehind || endsLine && isNamed else { return nil }
    if endsLine, rest == bytes.count || marks.blankLine(from: end) <= rest || text.isHeading(start) {
      edits.append(.replace(start..<end, []))
      return end
    }
    return add(.mark, start..<end)
  }

  /// `[text]{.class}` and, where there is no text, `[]{#id}`: the brackets belong to the attributes, unless they are those of a link.
  private mutating func bracketed(_ start: Int, _ end: Int) -> Int? {
    let open = pair.lowerBound
    guard pair.upperBound == start, bytes[start + 1] != UInt8(ascii: ":"),
      open == 0 || !"]!\\".utf8.contains(bytes[open - 1])
    else { return nil }
    if pair.count == 2 { return add(.mark, open..<end) }
    _ = add(.opening, open..<open + 1)
    return add(.closing, start - 1..<end)
  }

  private mutating func template(_ start: Int) -> Int? {
    guard let (end, isComment) = marks.tag(start) else { return nil }
    if start == tagInAddress || isInAddress(start) {
      tagInAddress = end
      if bytes[start..<end].contains(0x0A) { return end }
      edits.append(.mask(start..<end, [UInt8](repeating: UInt8(ascii: "x"), count: end - start)))
      return end
    }
    return add(isComment ? .mark : .verbatim, start..<end)
  }

  /// It stands in the address of a link.
  private func isInAddress(_ start: Int) -> Bool {
    for offset in stride(from: start - 1, to: max(start - 300, 0), by: -1) {
      // A tag before it has blanks of its own.
      if offset < tagInAddress { return true }
      switch bytes[offset] {
      case UInt8(ascii: "("): return bytes[offset - 1] == UInt8(ascii: "]")
      case UInt8(ascii: ":"): if bytes[offset - 1] == UInt8(ascii: "]") { return true }
      case 0x20: if bytes[offset - 1] != UInt8(ascii: ":") { return false }
      case 0..<0x20, UInt8(ascii: ")"): return false
      default: break
      }
    }
    return false
  }

  // MARK: Fields and labels

  private static let longestField = 60

  /// A field of mail merge: `*|NAME|*`, `<<Name>>`.
  private mutating func field(_ start: Int, _ open: String, _ close: String) -> Int? {
    let inside = start + open.utf8.count
    guard bytes[start...].starts(with: open.utf8), inside < bytes.count, (bytes[inside] | 0x20) &- 0x61 < 26,
      let end = bytes[inside...].prefix(Self.longestField).firstIndex(where: { $0 < 0x20 || "*|<>".utf8.contains($0) }),
      bytes[end...].starts(with: close.utf8)
    else { return nil }
    return add(.verbatim, start..<end + close.utf8.count)
  }

  /// ` ^label` of Obsidian at the end of a paragraph, which shows nothing.
  private mutating func label(_ start: Int) -> Int? {
    guard start == 0 || bytes[start - 1] <= 0x20 else { return nil }
    let end =
      bytes[(start + 1)...].firstIndex { ($0 | 0x20) &- 0x61 >= 26 && $0 &- 0x30 >= 10 && $0 != UInt8(ascii: "-") }
      ?? bytes.count
    let rest = bytes[end...].firstIndex { $0 != 0x20 && $0 != 0x0D } ?? bytes.count
    guard end > start + 4, rest == bytes.count || bytes[rest] == 0x0A && marks.blankLine(from: end) <= rest else {
      return nil
    }
    edits.append(.replace(start..<end, []))
    return end
  }

  // MARK: Tags of HTML

  private mutating func markup(_ start: Int) -> Int? {
    if let end = marks.comment(start) {
      comments.append(start..<end)
      return end
    }
    if let end = template(start) ?? field(start, "<<", ">>") { return end }
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    guard (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") else { return nil }
    return passTag(start)
  }

  private static let longestTag = 1000

  /// Passes a tag; what stands in braces in it, as attributes of MDX do, is masked as names.
  private mutating func passTag(_ start: Int) -> Int? {
    var (offset, braces, quote) = (start + 1, 0, UInt8?.none)
    var values: [Range<Int>] = []
    var first = 0
    while offset < bytes.count, offset - start < Self.longestTag {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "{") {
        if braces == 0 { first = offset }
        braces += 1
      } else if byte == UInt8(ascii: "}"), braces > 0 {
        braces -= 1
        if braces == 0 { values.append(first..<offset + 1) }
      } else if braces > 0 {
        // All may stand there.
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        for value in values { edits.append(.mask(value, bytes[value].map { $0 == 0x0A ? $0 : UInt8(ascii: "x") })) }
        return offset + 1
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      offset += 1
    }
    return nil
  }

  // MARK: Masks

  /// Masks something as a tag without a pair, behind a character that makes no line begin with it: a tag alone on its line would begin a
  /// block. There is no blank in it: MD4C leaves out those at the ends of lines, and half a character would be left.
  private mutating func add(_ kind: MarkdownDialect.Span.Kind, _ range: Range<Int>) -> Int {
    spans.append(MarkdownDialect.Span(kind: kind, range: range))
    // A sign alone is the end of a tag whose begin is put in.
    edits.append(.insert(range.count == 1 ? [1] + Array("<a".utf8) : [1], at: range.lowerBound))
    if range.count == 1 {
      edits.append(.mask(range, [UInt8(ascii: ">")]))
      return range.upperBound
    }
    var mask = bytes[range].map { $0 == 0x0A || $0 == 0x0D ? $0 : UInt8(ascii: "x") }
    mask[0] = UInt8(ascii: "<")
    mask[1] = UInt8(ascii: "a")
    mask[mask.count - 1] = UInt8(ascii: ">")
    if mask.count > 3 { mask[mask.count - 2] = UInt8(ascii: "/") }
    edits.append(.mask(range, mask))
    return range.upperBound
  }
}
