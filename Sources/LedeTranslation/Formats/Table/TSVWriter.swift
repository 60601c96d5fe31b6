import LedeConfig
import LedeCore
import LedeSyntax

/// A table of translation units for spreadsheets: a header, then a row for each headline and sentence.
///
/// - Tabs, line breaks and controls in a cell become spaces (`LegalText` says what else is replaced).
/// - A cell that begins with `=`, `+`, `-` or `@`, or with apostrophes before one of them, gets an apostrophe at its start, so that
///   no spreadsheet runs it as a formula. To undo it, take one apostrophe away from each cell that begins with apostrophes
///   before one of the four.
/// - A cell that begins with a quote mark is quoted as in CSV, since spreadsheets read it so.
///
/// The ids are those of `xliff`. In a file for the whole run the source and a colon stand before them.
package struct TSVWriter: Writer {
  package static let name = "tsv"
  package static let help = "A table of sentences to translate, for spreadsheets"
  package static let fileExtension = "tsv"
  package static let reads = [Segments.requirement, Targets?.requirement]

  package var files = FileOptions(per: .run)
  package var columns: [TSVColumn] = [.id, .source, .target]
  package var bom = true

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .choices("columns", \.columns, "The columns, in order"),
      .flag(
        "bom", \.bom, "Begin with a byte order mark, without which spreadsheets take the file for another encoding"),
    ]

  package func head(_ run: RunInfo) -> String {
    (bom ? "\u{FEFF}" : "") + row(columns.map(\.rawValue))
  }

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    let prefix = files.per == .run ? article.source + ":" : ""
    var result = ""
    let targets = article.layers[Targets.self]?.items ?? [:]
    for unit in try Segments.required(of: article).items {
      result += row(columns.map { Self.cell($0.value(unit, targets[unit.id], article, prefix: prefix)) })
    }
    return result
  }

  private func row(_ cells: [String]) -> String {
    cells.joined(separator: "\t") + "\n"
  }

  static func cell(_ value: String) -> String {
    var text = LegalText(value).text
    if text.unicodeScalars.contains(where: breaksRow) {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { breaksRow($0) ? " " : $0 }))
    }
    if let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }), formulaStarts.contains(first) {
      return "'" + text
    }
    if text.utf8.first == UInt8(ascii: "\"") {
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    return text
  }

  private static let formulaStarts = Array("=+-@".utf8)

  /// Tab, LF, CR, NEL, LS, PS.
  private static func breaksRow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

/// A column of the table.
package enum TSVColumn: String, OptionChoice, DefaultInitializable {
  case id, source, target, article, role, paragraph, summary

  package init() {
    self = .id
  }

  package var help: String {
    switch self {
    case .id: "stays the same while the text does"
    case .source: "the text"
    case .target: "the translation without its marks; empty where there is none"
    case .article: "where the article came from"
    case .role: "`title`, `lead` or `body`"
    case .paragraph: "its number in the article, 0 for the headline"
    case .summary: "`summary` for the sentences of the summary"
    }
  }

  func value(_ unit: Segment, _ target: Target?, _ article: Article, prefix: String) -> String {
    switch self {
    case .id: prefix + unit.id
    case .source: unit.text
    case .target: target.map { unit.plainText(of: $0) } ?? ""
    case .article: article.source
    case .role: unit.role.rawValue
    case .paragraph: String(unit.paragraph)
    case .summary: unit.isInSummary ? "summary" : ""
    }
  }
}

extension Segment {
  /// A translation without its marks, with what its placeholders protect.
  fileprivate func plainText(of target: Target) -> String {
    target.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .code: ""
      case .placeholder(let index): placeholderText(index)
      }
    }.joined()
  }
}
