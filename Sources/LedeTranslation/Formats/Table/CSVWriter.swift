import LedeConfig
import LedeCore

/// Units as a table of comma-separated values.
package struct CSVWriter: UnitTable {
  package static let name = "csv"
  package static let help = "The table of sentences to translate as CSV, for spreadsheets and translation services"
  package static let synonyms = ["excel", "sheet", "spreadsheet", "xlsx"]
  package static let fileExtension = "csv"

  package var files = FileOptions(per: .run)
  package var job = JobOptions()
  package var columns = UnitColumn.usual
  package var bom = true
  package var semicolons = false

  package init() {}

  package static let options: [ComponentOption<Self>] =
    tableOptions + [
      .flag(
        "semicolons", \.semicolons,
        "Semicolons between cells, as spreadsheets want them where the comma stands in decimal numbers"
      )
      .synonyms("delimiter", "sep", "separator")
    ]

  package var cellSeparator: String { semicolons ? ";" : "," }
}
