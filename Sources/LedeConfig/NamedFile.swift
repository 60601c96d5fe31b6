import LedeText

extension Source {
  /// The path of a file that this one names: relative to its own folder.
  public func path(of name: String) -> String {
    let path = Path(name)
    return Source.plain(path.isAbsolute ? name : (Path(self.name).folderToOpen / path).description)
  }

  /// A path without `.` and, as far as can be, without `..`: a file has one name, however often a circle passes it.
  public static func plain(_ path: String) -> String { Path(path).plain.description }
}

extension Problems {
  /// The text of the file that a value names; `nil` where there is none, which is then reported.
  public mutating func source(namedBy node: Node) -> Source? {
    guard let name = node.scalar(expecting: .text, &self) else { return nil }
    let path = node.place.source.path(of: name)
    guard let bytes = read(path), case .success(let text) = Text.validating(bytes) else {
      report(
        Diagnostic(
          .unreadableFile, "the file `\(path)` cannot be read as UTF-8", at: node.place,
          help: "give a path from this file"))
      return nil
    }
    return Source(name: path, text: text)
  }
}
