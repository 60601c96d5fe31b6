/// The line below the head of a table: `|---|:-:|`. GitHub takes one hyphen a cell, MD4C 0.4 wants three.
enum MarkdownDelimiterRow {
  /// Where cells with less than three hyphens have their first.
  /// - Returns: `nil`: the line is no such row, or has no bar.
  static func shortCells(_ bytes: [UInt8], _ line: Range<Int>) -> [Int]? {
    guard line.contains(where: { bytes[$0] == UInt8(ascii: "|") }) else { return nil }
    var cells = bytes[line].split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    if cells.first.map(isBlank) ?? false { cells.removeFirst() }
    if cells.last.map(isBlank) ?? false { cells.removeLast() }
    var short: [Int] = []
    for cell in cells {
      guard let hyphens = hyphens(cell) else { return nil }
      if hyphens.count < 3 { short.append(hyphens.lowerBound) }
    }
    return cells.isEmpty ? nil : short
  }

  private static func isBlank(_ cell: ArraySlice<UInt8>) -> Bool { cell.allSatisfy { $0 <= 0x20 } }

  /// Of a cell, between its colons and blanks.
  private static func hyphens(_ cell: ArraySlice<UInt8>) -> Range<Int>? {
    guard let start = cell.firstIndex(of: UInt8(ascii: "-")), let last = cell.lastIndex(of: UInt8(ascii: "-")) else {
      return nil
    }
    let (before, behind) = (cell[..<start].drop { $0 <= 0x20 }, cell[(last + 1)...].prefix { $0 > 0x20 })
    let rest = cell[(last + 1 + behind.count)...]
    let areColons = [before, behind].allSatisfy { $0.isEmpty || $0.elementsEqual([UInt8(ascii: ":")]) }
    guard areColons, isBlank(rest), cell[start...last].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    return start..<last + 1
  }
}

extension MarkdownLines {
  /// Gives the row below a table's head as many hyphens as the parser wants.
  mutating func widen(_ line: MarkdownSourceLine) {
    guard before == .text, "|:-".utf8.contains(bytes[line.content]),
      let short = MarkdownDelimiterRow.shortCells(bytes, line.range), hasBar(above: line)
    else { return }
    for place in short { edits.append(.insert(Array("--".utf8), at: place)) }
  }

  private func hasBar(above line: MarkdownSourceLine) -> Bool {
    let above = bytes[..<line.start].dropLast().reversed().prefix { $0 != 0x0A }
    return above.contains(UInt8(ascii: "|"))
  }
}
