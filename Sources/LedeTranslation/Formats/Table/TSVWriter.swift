import LedeConfig
import LedeCore

/// Units as a table of tab-separated values.
package struct TSVWriter: UnitTable {
  package static let name = "tsv"
  package static let help = "A table of sentences to translate, for spreadsheets"
  package static let synonyms = ["tab", "table"]
  package static let fileExtension = "tsv"

  package var files = FileOptions(per: .run)
  package var job = JobOptions()
  package var columns = UnitColumn.usual
  package var bom = true

  package init() {}

  package static let options: [ComponentOption<Self>] = tableOptions

  package var cellSeparator: String { "\t" }
}
