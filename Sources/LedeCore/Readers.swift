import LedeConfig

/// Finds the reader of a file among those of a catalogue.
package struct Readers: Sendable {
  private let kinds: [ComponentKind<any Reader>]
  /// With their defaults, in the same order.
  private let all: [any Reader]

  /// They look for texts that stand apart from the running text (`FileValues`), where they can.
  private let findsValues: Bool

  /// - Parameter kinds: the first one reads what no other knows.
  package init(_ kinds: [ComponentKind<any Reader>], findsValues: Bool = false) {
    self.kinds = kinds
    self.findsValues = findsValues
    all = kinds.map { Self.make($0, findsValues) }
  }

  private static func make(_ kind: ComponentKind<any Reader>, _ findsValues: Bool) -> any Reader {
    findsValues ? kind.make().findingValues : kind.make()
  }

  /// A reader that the user chose, set up as these are.
  package func like(_ reader: any Reader) -> any Reader { findsValues ? reader.findingValues : reader }

  /// The same ones, which look for values as well.
  package var findingValues: Readers { Readers(kinds, findsValues: true) }

  /// The names of all formats.
  package var names: [String] { kinds.map(\.name) }

  /// The reader with a name; `nil`: there is none.
  package func named(_ name: String) -> (any Reader)? {
    kinds.first { $0.name == name }.map { Self.make($0, findsValues) }
  }

  /// The reader of records; `nil`: there is none.
  package var ofRecords: (any RecordReader)? { all.lazy.compactMap { $0 as? any RecordReader }.first }

  /// The reader of a file: by its name, unless its first bytes can only be of another format; the first one where neither says.
  package func choose(forFile name: String, _ head: FileHead) -> (any Reader)? {
    let own = reader(forFile: name)
    if let own, type(of: own).recognises(head) { return own }
    return all.first { type(of: $0).recognises(head) } ?? own ?? all.first
  }

  /// A folder's file is read: a reader knows its ending.
  /// - Parameter head: the file's first bytes, for endings that files of other sorts have as well.
  package func reads(_ name: String, _ head: () -> FileHead?) -> Bool {
    guard let reader = reader(forFile: name), let ending = Self.ending(name) else { return false }
    if type(of: reader).extensions.contains(ending) { return true }
    guard let head = head() else { return true }
    return all.contains { type(of: $0).recognises(head) }
  }

  /// The reader that knows a file's ending; `nil`: none does.
  private func reader(forFile name: String) -> (any Reader)? {
    guard let ending = Self.ending(name) else { return nil }
    return all.first { type(of: $0).extensions.contains(ending) || type(of: $0).sharedExtensions.contains(ending) }
  }

  /// The name of the reader that knows an ending, without its dot.
  package func name(ofEnding ending: String) -> String? { reader(forFile: "a." + ending).map { type(of: $0).name } }

  private static func ending(_ name: String) -> String? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
