import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter as data: of each item what newsletters show of it, a record of JSON a line.
package struct ItemRecords: SequentialEditionWriter {
  package static let name = "items"
  package static let help = "A newsletter as data: of each article what newsletters show of it, a JSON record a line"
  package static let fileExtension = "jsonl"
  package static let reads = Item.layers

  package var files = FileOptions(per: .run, file: "{name}.items.jsonl")

  package init() {}

  package static let options: [ComponentOption<Self>] = fileOptions

  package func head(_ run: RunInfo) -> String { "" }
  package var separator: String { "" }
  /// Each record tells its own.
  package func heading(ofSection section: String) -> String { "" }

  package func entry(_ item: Item, own: Self, _ run: RunInfo) -> String {
    ItemRecord(item, run).json.encoded + "\n"
  }
}
