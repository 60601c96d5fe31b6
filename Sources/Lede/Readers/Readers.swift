import LedeConfig

/// Finds the reader of a file.
public enum Readers {
  /// The reader that knows a file's ending; `nil`: none does.
  static func kind(forFile name: String) -> (any Reader)? {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return Builtins.readers.lazy.map { $0.make() }.first { type(of: $0).extensions.contains(ending) }
  }
}
