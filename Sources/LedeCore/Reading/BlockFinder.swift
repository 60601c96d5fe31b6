import LedeText

/// Finds the paragraphs of plain text.
///
/// Each line is a block, unless the text is hard-wrapped: then the lines of a wrapped paragraph are one block.
package struct BlockFinder {
  private let text: Text
  /// The lines that are not blank, without white space at their ends, in runs between blank lines.
  private let groups: [ArraySlice<Range<Int>>]
  private let isWrapped: [Bool]

  package static func blocks(_ text: Text) -> Blocks {
    let finder = BlockFinder(text)
    return Blocks(finder.blocks(joinsLines: finder.isHardWrapped))
  }

  package init(_ text: Text) {
    self.text = text
    groups = Self.lineGroups(text)
    isWrapped = groups.map { Self.isWrapped($0, text) }
  }

  /// A list of headlines can look wrapped by chance; a text that is wrapped is so nearly everywhere.
  package var isHardWrapped: Bool {
    let lines = zip(groups, isWrapped).reduce(into: (all: 0, wrapped: 0)) { sum, group in
      sum.all += group.0.count
      if group.1 { sum.wrapped += group.0.count }
    }
    return lines.wrapped * 2 > lines.all
  }

  /// - Parameter joinsLines: the lines of a group that looks wrapped are one block.
  package func blocks(joinsLines: Bool) -> [Block] {
    var blocks: [Block] = []
    for (group, isWrapped) in zip(groups, isWrapped) {
      if joinsLines && isWrapped, let first = group.first, let last = group.last {
        blocks.append(Block(range: first.lowerBound..<last.upperBound, followsBlank: true))
      } else {
        for (index, line) in zip(group.indices, group) {
          blocks.append(Block(range: line, followsBlank: index == group.startIndex))
        }
      }
    }
    return blocks
  }

  private static func lineGroups(_ text: Text) -> [ArraySlice<Range<Int>>] {
    var lines: [Range<Int>] = []
    var ends: [Int] = []
    var start = 0
    while start < text.count {
      let end = text.lineBreak(in: start..<text.count)
      let line = text.trimmed(start..<end)
      if !line.isEmpty {
        lines.append(line)
      } else if lines.count > ends.last ?? 0 {
        ends.append(lines.count)
      }
      start = end + lineBreakLength(text, end)
    }
    if lines.count > ends.last ?? 0 { ends.append(lines.count) }
    return zip([0] + ends, ends).map { lines[$0..<$1] }
  }

  private static func lineBreakLength(_ text: Text, _ offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    if text.bytes[offset] == 0x0D, offset + 1 < text.count, text.bytes[offset + 1] == 0x0A { return 2 }
    return text.scalar(at: offset).length
  }

  /// Lines of nearly one width up to about a hundred columns, some of which go on in the next with a small letter.
  private static func isWrapped(_ lines: ArraySlice<Range<Int>>, _ text: Text) -> Bool {
    guard lines.count > 1 else { return false }
    let widths = lines.map { text.scalarCount($0) }
    guard let widest = widths.max(), (40...110).contains(widest) else { return false }
    guard widths.dropLast().allSatisfy({ $0 * 10 >= widest * 6 }) else { return false }
    let continued = lines.dropFirst().count {
      CharacterClass(of: text.scalar(at: $0.lowerBound).value).contains(.lower)
    }
    return continued * 3 >= lines.count - 1
  }
}
