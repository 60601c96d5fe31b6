/// The pipelines of `pipelines/`, which are part of the program.
package enum BuiltinPipelines {
  package static let names = EmbeddedDocuments.pipelines.keys.sorted()

  /// Its YAML.
  package static func document(_ name: String) -> [UInt8]? { EmbeddedDocuments.pipelines[name] }
}
