import CLedeLanguages

/// The pipelines of `pipelines/`, which are part of the program.
public enum BuiltinPipelines {
  public static let names = documents.keys.sorted()

  /// Its YAML.
  public static func document(_ name: String) -> [UInt8]? { documents[name] }

  private static let documents: [String: [UInt8]] = [:]
}
