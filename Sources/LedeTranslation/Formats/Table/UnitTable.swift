import LedeConfig
import LedeCore
import LedeSyntax

/// A table of translation units for spreadsheets: a header, then a row for each headline and sentence.
///
/// - Codes are `PlainCodes`; the notes say what each of them is.
/// - Tabs, line breaks and controls in a cell become spaces (`LegalText` says what else is replaced).
/// - A cell that begins with `=`, `+`, `-` or `@`, or with apostrophes before one of them, gets an apostrophe at its start, so that
///   no spreadsheet runs it as a formula. It is taken away when the table comes back.
/// - A cell that begins with a quote mark is quoted, since spreadsheets read it so; in CSV also one that any of them could split.
///
/// The ids are those of `xliff`, behind the article's source and a colon: spreadsheets would take some of them for numbers.
protocol UnitTable: UnitWriter, RemarkingSink {
  var columns: [UnitColumn] { get set }
  var bom: Bool { get set }
  /// What stands between two cells.
  var cellSeparator: String { get }
}

extension UnitTable {
  static var tableOptions: [ComponentOption<Self>] {
    fileOptions + [
      .language("target", \.job.target, "The language to translate into, for the merge")
        .synonyms("into", "lang", "language", "locale", "target_lang", "target_language", "target_locale", "to", "trg"),
      .choices(
        "columns", \.columns,
        "The columns, in order; what comes back needs `id`, `source` and `target`, and without `origin` a merge must be told the files"
      )
      .synonyms("fields"),
      .flag(
        "bom", \.bom, "Begin with a byte order mark, without which spreadsheets take the file for another encoding"
      )
      .synonyms("byte_order_mark"),
      inlinesOption, wordsOption,
    ]
  }

  /// A table with room for translations that no merge could take back.
  package var remarks: [(option: String, idleness: Idleness)] {
    let lacking = [UnitColumn.id, .source, .target].filter { !columns.contains($0) }
    if lacking.isEmpty || !columns.contains(.target) && job.target == nil { return [] }
    let names = lacking.map { "`\($0.rawValue)`" }.joined(separator: " and ")
    let reason = "without \(names) no translation can come back from this table"
    return [("columns", Idleness(reason, mend: "add \(names), or leave `columns` out"))]
  }

  package func head(_ run: RunInfo) -> String {
    (bom ? "\u{FEFF}" : "") + row(columns.map(\.rawValue))
  }

  func text(of unit: OutgoingUnit, _ article: Article, total: Int?) -> String {
    row(columns.map { cell($0.value(unit, article, job, total)) })
  }

  private func row(_ cells: [String]) -> String {
    cells.joined(separator: cellSeparator) + "\n"
  }

  func cell(_ value: String) -> String {
    let text = GuardedCell.guarded(value)
    let isSplit = cellSeparator != "\t" && text.utf8.contains { "\",;\t".utf8.contains($0) }
    return isSplit || text.utf8.first == UInt8(ascii: "\"") ? CSVRows.quoted(text) : text
  }
}

/// Cells that no spreadsheet runs.
enum GuardedCell {
  /// On one line, with an apostrophe before what a spreadsheet would take for a formula, or take for a guarded one.
  static func guarded(_ value: String) -> String {
    var text = LegalText(value).text
    if text.unicodeScalars.contains(where: breaksRow) {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { breaksRow($0) ? " " : $0 }))
    }
    return isFormula(text) ? "'" + text : text
  }

  /// A cell that came back.
  static func unguarded(_ cell: String) -> String {
    cell.utf8.first == UInt8(ascii: "'") && isFormula(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  /// One of the four is the first behind apostrophes, where there are any.
  private static func isFormula(_ text: String) -> Bool {
    text.utf8.first { $0 != UInt8(ascii: "'") }.map { "=+-@".utf8.contains($0) } ?? false
  }

  /// Tab, LF, CR, NEL, LS, PS.
  private static func breaksRow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
