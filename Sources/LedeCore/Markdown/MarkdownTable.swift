import LedeSyntax
import LedeText

/// A table as GitHub's Markdown writes it. The first row is its head, since there must be one.
struct MarkdownTable {
  let lines: [Substring]

  /// A cell that begins in a block.
  private struct Cell {
    let row: Int
    let column: Int
    let range: Range<Int>
  }

  /// More columns than any reader sees; rows are filled up to the widest.
  private static let widest = 64

  /// - Parameter indices: of the blocks of one table.
  /// - Returns: `nil`: they are no table but a layout: there are not two rows or columns, or a cell has several paragraphs.
  init?(_ indices: ArraySlice<Int>, _ blocks: Blocks, _ text: Text, _ spans: inout MarkdownSpans) {
    var cells: [Cell] = []
    for index in indices {
      let block = blocks.items[index]
      guard let place = Self.place(of: block, blocks.containers) else { return nil }
      var (start, column) = (block.range.lowerBound, place.column)
      while start <= block.range.upperBound {
        let end = text.bytes[start..<block.range.upperBound].firstIndex(of: 0x09) ?? block.range.upperBound
        if let last = cells.last, last.row == place.row, last.column >= column { return nil }
        cells.append(Cell(row: place.row, column: column, range: start..<end))
        column += 1
        start = end + 1
      }
    }
    let width = (cells.map(\.column).max() ?? 0) + 1
    guard width > 1, width <= Self.widest, cells.first?.row != cells.last?.row else { return nil }
    var lines: [Substring] = []
    var row: [String] = []
    for (index, cell) in cells.enumerated() {
      row += repeatElement("", count: cell.column - row.count)
      row.append(
        LegalText(MarkdownLine.write(cell.range, of: text, spans.spans(in: cell.range), .cell)).text)
      if index + 1 == cells.count || cells[index + 1].row != cell.row {
        row += repeatElement("", count: width - row.count)
        lines.append("| \(row.joined(separator: " | ")) |")
        if lines.count == 1 { lines.append("|" + String(repeating: " --- |", count: width)) }
        row = []
      }
    }
    self.lines = lines
  }

  /// The row that a block stands in, and the column that it begins in.
  private static func place(of block: Block, _ containers: [Container]) -> (row: Int, column: Int)? {
    guard let index = block.container, case .cell(let column) = containers[index].kind,
      let row = containers[index].parent, case .row = containers[row].kind
    else { return nil }
    return (row, column)
  }
}
