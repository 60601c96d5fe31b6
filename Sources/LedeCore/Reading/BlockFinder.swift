import LedeText

/// Finds the paragraphs of plain text.
///
/// Each line is a paragraph, unless the text is hard-wrapped: then the lines of a wrapped paragraph are one, whatever a printed page put
/// between them. A line that begins with a small letter goes on with the one before it, where that has not ended.
package struct BlockFinder {
  /// The lines of a paragraph, in order.
  struct Paragraph: Equatable {
    var lines: [Int]
    let followsBlank: Bool
  }

  private let text: Text
  /// Those that are not blank.
  let lines: [TextLine]
  /// Runs of lines without a blank one between them.
  private let groups: [(lines: Range<Int>, wrapped: WrappedGroup?)]
  /// All lines, where they are wrapped on the whole.
  private let whole: WrappedGroup?

  /// So many lines of a text that look as if what follows belonged to them are no chance.
  private static let enough = 3

  package init(_ text: Text) {
    self.text = text
    let lines = Self.lines(text)
    self.lines = lines
    let starts = lines.indices.filter { lines[$0].followsBlank } + [lines.count]
    groups = zip(starts, starts.dropFirst()).map { ($0..<$1, WrappedGroup(text, lines[$0..<$1])) }
    // A paragraph of two lines says little by itself.
    let whole = groups.contains { $0.lines.count > 1 } ? WrappedGroup(text, lines[...]) : nil
    self.whole = whole.flatMap { $0.signs >= Self.enough ? $0 : nil }
  }

  /// The paragraphs of a text in which nothing is left out.
  package static func blocks(_ text: Text) -> Blocks {
    let finder = BlockFinder(text)
    return Blocks(finder.blocks(finder.paragraphs(joinsLines: finder.isHardWrapped).paragraphs))
  }

  func blocks(_ paragraphs: [Paragraph]) -> [Block] {
    paragraphs.compactMap { paragraph in
      guard let first = paragraph.lines.first, let last = paragraph.lines.last else { return nil }
      let range = lines[first].range.lowerBound..<lines[last].range.upperBound
      return Block(range: range, followsBlank: paragraph.followsBlank)
    }
  }

  /// A list of headlines can look wrapped by chance; a text that is wrapped is so nearly everywhere.
  package var isHardWrapped: Bool {
    let wrapped = groups.reduce(0) { $0 + ($1.wrapped == nil ? 0 : $1.lines.count) }
    return wrapped * 2 > lines.count || whole != nil || isShortArticle
  }

  /// One paragraph of three lines or more below as many of a head: no line is a paragraph by itself.
  private var isShortArticle: Bool {
    let wrapped = groups.reduce(0) { count, group in
      let isParagraph = group.wrapped != nil && group.lines.count > 2 && lines[group.lines.upperBound - 1].isEnded
      return count + (isParagraph ? group.lines.count : 0)
    }
    return wrapped > 0 && wrapped * 2 >= lines.count && lines.allSatisfy { $0.width <= WrappedGroup.widest }
  }

  /// - Parameter joinsLines: the lines of a group that looks wrapped belong together; else only where there is no doubt.
  /// - Returns: the paragraphs, and the lines that belong to a printed page and not to the text, by line.
  func paragraphs(joinsLines: Bool) -> (paragraphs: [Paragraph], omitted: [Int: Omission.Kind]) {
    let groups = groups.map { group in
      (lines: group.lines, wrapped: joinsLines || group.wrapped?.isCertain ?? false ? group.wrapped : nil)
    }
    let whole = joinsLines ? whole : nil
    let isWrapped = whole != nil || groups.contains { $0.wrapped != nil }
    var omitted: [Int: Omission.Kind] = [:]
    if isWrapped {
      omitted =
        PrintedLines(text, lines, groups.flatMap { group in group.lines.map { _ in group.wrapped ?? whole } }).found
    }
    let paragraphs = groups.flatMap { group in
      self.paragraphs(group.lines.filter { omitted[$0] == nil }) { line, next in
        if let wrapped = group.wrapped { return wrapped.joins(line, next) }
        // A group that does not look wrapped itself may be a list.
        return whole.map { $0.isFilled(line, before: next) && $0.joins(line, next) } ?? false
      }
    }
    let broken = BrokenSentences(text, lines, paragraphs, isWrapped: isWrapped, printed: omitted)
    return (broken.paragraphs, omitted.merging(broken.omitted) { $1 })
  }

  private func paragraphs(_ group: [Int], joins: (TextLine, TextLine) -> Bool) -> [Paragraph] {
    var result: [Paragraph] = []
    for line in group {
      if let last = result.last?.lines.last, joins(lines[last], lines[line]) {
        result[result.count - 1].lines.append(line)
      } else {
        result.append(Paragraph(lines: [line], followsBlank: result.isEmpty))
      }
    }
    return result
  }

  private static func lines(_ text: Text) -> [TextLine] {
    var lines: [TextLine] = []
    var (followsBlank, followsPage) = (true, false)
    var start = 0
    while start < text.count {
      let end = text.lineBreak(in: start..<text.count)
      let line = text.trimmed(start..<end)
      if line.isEmpty {
        followsBlank = true
      } else {
        let indent = line.lowerBound == start ? 0 : text.scalarCount(start..<line.lowerBound)
        lines.append(TextLine(text, line, indent: indent, followsBlank: followsBlank, followsPage: followsPage))
        (followsBlank, followsPage) = (false, false)
      }
      if end < text.count, text.bytes[end] == 0x0C { followsPage = true }
      start = end + lineBreakLength(text, end)
    }
    return lines
  }

  private static func lineBreakLength(_ text: Text, _ offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    if text.bytes[offset] == 0x0D, offset + 1 < text.count, text.bytes[offset + 1] == 0x0A { return 2 }
    return text.scalar(at: offset).length
  }
}
