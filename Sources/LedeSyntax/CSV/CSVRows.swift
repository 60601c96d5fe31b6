/// The rows of a table with separated cells (RFC 4180), as spreadsheets write them: any line break ends a row but inside quotes, and a
/// quotation mark inside a cell that has none at its start is text.
package struct CSVRows: Sequence, IteratorProtocol {
  package struct Row: Equatable {
    package let cells: [String]
    /// Of its start, from 1.
    package let line: Int
    /// A line break stands behind it.
    package var isEnded = true
    /// A cell begins with a quotation mark, and the rest of the table has none that ends it.
    package var isOpen = false
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1
  /// Of the row.
  private var isOpen = false

  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - separator: one byte of ASCII.
  package init(_ bytes: [UInt8], separator: Unicode.Scalar) {
    self.bytes = bytes
    self.separator = UInt8(truncatingIfNeeded: separator.value)
  }

  package mutating func next() -> Row? {
    guard place < bytes.count else { return nil }
    let start = line
    isOpen = false
    var cells = [cell()]
    while place < bytes.count, bytes[place] == separator {
      place += 1
      cells.append(cell())
    }
    let isEnded = place < bytes.count
    endRow()
    return Row(cells: cells, line: start, isEnded: isEnded, isOpen: isOpen)
  }

  /// Up to the separator or line break behind it.
  private mutating func cell() -> String {
    if let quoted = quotedCell() { return quoted }
    let start = place
    while place < bytes.count, !endsCell(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// - Returns: `nil`: it has no quotes, or something stands behind the closing one: programs that write tabs may not know of quotes.
  private mutating func quotedCell() -> String? {
    guard place < bytes.count, bytes[place] == Self.quote else { return nil }
    var (result, end, lines): ([UInt8], Int, Int) = ([], place + 1, 0)
    while end < bytes.count {
      if bytes[end] == Self.quote {
        let next = end + 1
        guard next < bytes.count, bytes[next] == Self.quote else {
          guard next == bytes.count || endsCell(bytes[next]) else { return nil }
          place = next
          line += lines
          return String(decoding: result, as: UTF8.self)
        }
        end = next
      }
      if bytes[end] == 0x0A { lines += 1 }
      result.append(bytes[end])
      end += 1
    }
    isOpen = true
    return nil
  }

  private mutating func endRow() {
    if place < bytes.count, bytes[place] == 0x0D { place += 1 }
    if place < bytes.count, bytes[place] == 0x0A { place += 1 }
    line += 1
  }

  private func endsCell(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  private static let quote = UInt8(ascii: "\"")

  // MARK: Writing

  /// A cell in quotes.
  package static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
