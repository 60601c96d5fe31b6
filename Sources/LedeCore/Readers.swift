/// Finds the reader of a file.
package enum Readers {
  /// The names of all formats.
  package static var names: [String] { Builtins.readers.map(\.name) }

  /// The reader with a name; `nil`: there is none.
  package static func named(_ name: String) -> (any Reader)? {
    Builtins.readers.first { $0.name == name }?.make()
  }

  /// The reader of a file: by its name, unless its first bytes can only be of another format; plain text where neither says.
  static func choose(forFile name: String, _ head: FileHead) -> any Reader {
    let own = kind(forFile: name)
    if let own, type(of: own).recognises(head) { return own }
    return all.first { type(of: $0).recognises(head) } ?? own ?? PlainTextReader()
  }

  /// A folder's file is read: a reader knows its ending.
  /// - Parameter head: the file's first bytes, for endings that files of other sorts have as well.
  static func reads(_ name: String, _ head: () -> FileHead?) -> Bool {
    guard let reader = kind(forFile: name), let ending = ending(name) else { return false }
    if type(of: reader).extensions.contains(ending) { return true }
    guard let head = head() else { return true }
    return all.contains { type(of: $0).recognises(head) }
  }

  /// The reader that knows a file's ending; `nil`: none does.
  private static func kind(forFile name: String) -> (any Reader)? {
    guard let ending = ending(name) else { return nil }
    return all.first { type(of: $0).extensions.contains(ending) || type(of: $0).sharedExtensions.contains(ending) }
  }

  private static var all: some Sequence<any Reader> { Builtins.readers.lazy.map { $0.make() } }

  private static func ending(_ name: String) -> String? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
