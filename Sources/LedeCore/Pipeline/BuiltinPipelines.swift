import LedeText

/// The pipelines of `pipelines/`, which are part of the program.
package enum BuiltinPipelines {
  package static let names = EmbeddedDocuments.pipelines.keys.sorted()

  /// Its YAML.
  package static func document(_ name: String) -> [UInt8]? { EmbeddedDocuments.pipelines[name] }

  /// What it says of itself; empty: nothing.
  package static func summary(_ name: String) -> String {
    document(name).flatMap { EmbeddedDocuments.line(of: "description", in: $0) }?.trimmed ?? ""
  }
}
