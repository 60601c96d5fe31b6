/// The pipelines of `pipelines/`, which are part of the program.
package enum BuiltinPipelines {
  package static let names = EmbeddedDocuments.pipelines.keys.sorted()

  /// Its YAML.
  package static func document(_ name: String) -> [UInt8]? { EmbeddedDocuments.pipelines[name] }

  /// What it says of itself; empty: nothing.
  package static func summary(_ name: String) -> String {
    let lines = document(name)?.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } ?? []
    return lines.lazy.compactMap { $0.hasPrefix(key) ? String($0.dropFirst(key.count)) : nil }.first ?? ""
  }

  private static let key = "description: "
}
