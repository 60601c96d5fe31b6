import LedeText

/// Finds the paragraphs of plain text.
enum BlockFinder {
  /// Each line is a block, unless the text is hard-wrapped: then the lines of a wrapped paragraph are one block.
  static func blocks(_ text: Text) -> Blocks {
    let groups = lineGroups(text)
    let wrapped = groups.map { isWrapped($0, text) }
    let lines = zip(groups, wrapped).reduce(into: (all: 0, wrapped: 0)) { sum, group in
      sum.all += group.0.count
      if group.1 { sum.wrapped += group.0.count }
    }
    // A list of headlines can look wrapped by chance; a text that is wrapped is so nearly everywhere.
    let joins = lines.wrapped * 2 > lines.all
    var blocks: [Block] = []
    for (group, isWrapped) in zip(groups, wrapped) {
      if joins && isWrapped, let first = group.first, let last = group.last {
        blocks.append(Block(range: first.lowerBound..<last.upperBound, followsBlank: true))
      } else {
        for (index, line) in group.enumerated() { blocks.append(Block(range: line, followsBlank: index == 0)) }
      }
    }
    return Blocks(blocks)
  }

  /// The lines that are not blank, without white space at their ends, in runs between blank lines.
  private static func lineGroups(_ text: Text) -> [[Range<Int>]] {
    var groups: [[Range<Int>]] = []
    var group: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !isLineBreak(text, end) { end += 1 }
      let line = text.trimmed(start..<end)
      if !line.isEmpty {
        group.append(line)
      } else if !group.isEmpty {
        groups.append(group)
        group = []
      }
      start = end + lineBreakLength(text, end)
    }
    if !group.isEmpty { groups.append(group) }
    return groups
  }

  /// LF, CR, FF, NEL, LS, PS (UAX #14, BK, CR, LF, NL).
  @inline(__always)
  private static func isLineBreak(_ text: Text, _ offset: Int) -> Bool {
    let byte = text.bytes[offset]
    if byte > 0x0D && byte < 0xC2 { return false }
    if byte >= 0x0A && byte <= 0x0D { return true }
    guard byte == 0xC2 || byte == 0xE2 else { return false }
    let value = text.scalar(at: offset).value
    return value == 0x85 || value == 0x2028 || value == 0x2029
  }

  private static func lineBreakLength(_ text: Text, _ offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    if text.bytes[offset] == 0x0D, offset + 1 < text.count, text.bytes[offset + 1] == 0x0A { return 2 }
    return text.scalar(at: offset).length
  }

  /// Lines of nearly one width up to about a hundred columns, some of which go on in the next with a small letter.
  private static func isWrapped(_ lines: [Range<Int>], _ text: Text) -> Bool {
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
