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

  package func jobs(_ bytes: [UInt8]) throws(ArticleError) -> [Job] {
    let text = try TextDecoding.decode(bytes).text
    guard let head = TableHead(text.bytes) else {
      throw ArticleError(.malformed, "the table has no line with the names `id` and `source`: put one before its rows")
    }
    guard head.places[.target] != nil else {
      throw ArticleError(.malformed, "line \(head.line): the table has no column `target`: name the translations so")
    }
    var units = ReturnedUnits()
    for row in CSVRows(text.bytes, separator: head.separator) where row.line > head.line {
      func cell(_ column: UnitColumn) -> String {
        guard let place = head.places[column], row.cells.indices.contains(place) else { return "" }
        return GuardedCell.unguarded(row.cells[place])
      }
      let (id, target) = (cell(.id).trimmed, cell(.target))
      if id.isEmpty {
        if target.trimmed.isEmpty { continue }
        throw ArticleError(
          .malformed, "line \(row.line): the row has a translation and no id: copy it from the table that was sent")
      }
      units.add(
        id, source: PlainCodes.pieces(cell(.source)), target: PlainCodes.pieces(target),
        state: Target.State(rawValue: cell(.state).trimmed.lowercased()),
        origin: UnitOrigin(parsing: cell(.origin)))
    }
    return units.jobs
  }
}

/// The line of a table that names its columns.
private struct TableHead {
  let separator: Unicode.Scalar
  let places: [UnitColumn: Int]
  /// From 1.
  let line: Int

  /// - Returns: `nil`: none of the first lines names columns of units.
  init?(_ bytes: [UInt8]) {
    for separator in ["\t", ",", ";"] as [Unicode.Scalar] {
      // The first line may say what the separator is (`sep=;`).
      for row in CSVRows(bytes, separator: separator).lazy.prefix(2) {
        let names = row.cells.map { UnitColumn(rawValue: $0.trimmed.lowercased()) }
        let places = Dictionary(
          names.enumerated().compactMap { place, name in name.map { ($0, place) } },
          uniquingKeysWith: { first, _ in first })
        if places[.id] != nil, places[.source] != nil {
          (self.separator, self.places, line) = (separator, places, row.line)
          return
        }
      }
    }
    return nil
  }
}
