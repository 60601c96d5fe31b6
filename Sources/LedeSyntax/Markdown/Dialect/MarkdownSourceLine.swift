/// A line of Markdown.
struct MarkdownSourceLine {
  let start: Int
  /// Behind indentation and the signs of quotations.
  let content: Int
  /// Without white space at its end.
  let end: Int
  /// Where the next line begins.
  let next: Int
  /// The columns of white space before the content or the first sign of a quotation.
  let indent: Int

  init(_ bytes: [UInt8], _ start: Int) {
    self.start = start
    let stop = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let isPair = stop + 1 < bytes.count && bytes[stop] == 0x0D && bytes[stop + 1] == 0x0A
    next = min(stop + (isPair ? 2 : 1), bytes.count)
    var (content, columns, isQuotation) = (start, 0, false)
    while content < stop, bytes[content] == 0x20 || bytes[content] == 0x09 || bytes[content] == UInt8(ascii: ">") {
      if bytes[content] == UInt8(ascii: ">") { isQuotation = true }
      if !isQuotation { columns += bytes[content] == 0x09 ? 4 - columns % 4 : 1 }
      content += 1
    }
    var end = stop
    while end > content, bytes[end - 1] <= 0x20 { end -= 1 }
    (self.content, self.end, indent) = (content, end, columns)
  }

  var range: Range<Int> { content..<end }
  var isBlank: Bool { content >= end }
}

/// A line that begins or ends a block of code.
struct MarkdownFence {
  let mark: UInt8
  let length: Int
  /// What stands behind the marks.
  let info: Range<Int>

  private static let marks: [UInt8] = [UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "$")]

  /// `nil`: the line has no three marks at the start of its content, or of an item's content.
  init?(_ bytes: [UInt8], _ line: MarkdownSourceLine) {
    let start = MarkdownFence.item(bytes, line.range)
    guard start < line.end, Self.marks.contains(bytes[start]) else { return nil }
    mark = bytes[start]
    let mark = mark
    let end = bytes[start..<line.end].firstIndex { $0 != mark } ?? line.end
    length = end - start
    guard length >= (mark == UInt8(ascii: "$") ? 2 : 3) else { return nil }
    info = (bytes[end..<line.end].firstIndex { $0 > 0x20 } ?? line.end)..<line.end
  }

  /// Where the content of a line begins behind the marks of items.
  static func item(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      if "-*+".utf8.contains(bytes[start]) {
        end += 1
      } else {
        while end < range.upperBound, bytes[end] &- 0x30 < 10, end - start < 9 { end += 1 }
        if end == start || end == range.upperBound || !".)".utf8.contains(bytes[end]) { return start }
        end += 1
      }
      guard end < range.upperBound, bytes[end] <= 0x20 else { return start }
      while end < range.upperBound, bytes[end] <= 0x20 { end += 1 }
      start = end
    }
    return start
  }
}
