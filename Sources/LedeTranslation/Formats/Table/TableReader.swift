import LedeCore
import LedeSyntax
import LedeText

/// Reads tables of units as spreadsheets give them back: commas, semicolons or tabs, in any encoding, with or without a byte order
/// mark, columns in any order and more of them, a line that says what the separator is.
package struct TableReader: JobFormat {
  package static let name = "CSV or TSV"

  package init() {}

  package static func recognises(_ head: FileHead) -> Bool {
    TableHead(Array(head.bytes)) != nil
  }

  /// What the rows say of their languages.
  private static func languages(_ text: Text) -> Set<String> {
    guard let head = TableHead(text.bytes) else { return [] }
    return CSVRows(text.bytes, separator: head.separator).reduce(into: []) {
      $0.formUnion(UnitOrigin(parsing: head.cell(.origin, of: $1)).languages)
    }
  }

  package func read(_ source: JobSource, _ body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    let text = try ReturnedText.decode(try source.all(), languages: Self.languages)
    guard let head = TableHead(text.bytes) else {
      throw ArticleError(.malformed, "the table has no line with the names `id` and `source`: put one before its rows")
    }
    try head.check()
    var units = ReturnedUnits()
    var hasOrigins = true
    for row in CSVRows(text.bytes, separator: head.separator) where row.line > head.line {
      func cell(_ column: UnitColumn) -> String { head.cell(column, of: row) }
      let (id, target, origin) = (cell(.id).trimmed, cell(.target), UnitOrigin(parsing: cell(.origin)))
      if head.isCutOff(row, hasOrigins ? origin : nil) {
        throw ArticleError(
          .malformed, "line \(row.line): the file ends inside this row: it was cut off; export it again")
      }
      if id.isEmpty {
        if target.trimmed.isEmpty { continue }
        throw ArticleError(
          .malformed, "line \(row.line): the row has a translation and no id: copy it from the table that was sent")
      }
      hasOrigins = hasOrigins && !cell(.origin).isEmpty
      units.add(
        id, source: PlainCodes.pieces(cell(.source)), target: PlainCodes.pieces(target),
        state: cell(.state), origin: origin)
      try units.handOn(to: body)
    }
    try units.handOn(isAtEnd: true, to: body)
  }
}

/// The line of a table that names its columns.
private struct TableHead {
  let separator: Unicode.Scalar
  let places: [UnitColumn: Int]
  /// Of all its columns.
  let count: Int
  /// From 1.
  let line: Int

  func cell(_ column: UnitColumn, of row: CSVRows.Row) -> String {
    guard let place = places[column], row.cells.indices.contains(place) else { return "" }
    return GuardedCell.unguarded(row.cells[place])
  }

  /// The table ends inside a row: cells are missing, or the end of one.
  /// - Parameter origin: what the row says of it; `nil`: a spreadsheet has lost what all rows said.
  func isCutOff(_ row: CSVRows.Row, _ origin: UnitOrigin?) -> Bool {
    if row.isEnded || row.cells.allSatisfy(\.isEmpty) { return false }
    // Where tabs part cells, not all programs know of quotes.
    if row.cells.count < count || row.isOpen && separator != "\t" { return true }
    return places[.origin] == count - 1 && origin.map { $0.hash == nil } ?? false
  }

  /// - Throws: a column is missing.
  func check() throws(ArticleError) {
    let meanings: KeyValuePairs<UnitColumn, String> = [
      .id: "the ids as they were sent", .source: "the texts that were sent", .target: "the translations",
    ]
    for (column, meaning) in meanings where places[column] == nil {
      throw ArticleError(
        .malformed, "line \(line): the table has no column `\(column.rawValue)`: name \(meaning) so")
    }
  }

  /// - Returns: `nil`: none of the first lines names two columns of units.
  init?(_ bytes: [UInt8]) {
    for separator in ["\t", ",", ";"] as [Unicode.Scalar] {
      // The first line may say what the separator is (`sep=;`).
      for row in CSVRows(bytes, separator: separator).lazy.prefix(2) {
        let names = row.cells.map { UnitColumn(rawValue: $0.trimmed.lowercased()) }
        let places = Dictionary(
          names.enumerated().compactMap { place, name in name.map { ($0, place) } },
          uniquingKeysWith: { first, _ in first })
        if [.id, .source, .target].count(where: { places[$0] != nil }) > 1 {
          (self.separator, self.places, count, line) = (separator, places, names.count, row.line)
          return
        }
      }
    }
    return nil
  }
}
