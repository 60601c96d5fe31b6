/// The pipelines of `pipelines/`, which are part of the program.
public enum BuiltinPipelines {
  public static let names = EmbeddedDocuments.pipelines.keys.sorted()

  /// Its YAML.
  public static func document(_ name: String) -> [UInt8]? { EmbeddedDocuments.pipelines[name] }
}
