import LedeSyntax
import LedeText

extension Source {
  /// The path of a file that this one names: relative to its own folder.
  package func path(of name: String) -> String {
    Self.path(of: name, from: path)
  }

  /// What messages call that file: its path with environment references as they are written.
  package func shownPath(of name: ScalarText) -> String {
    name.value == name.description ? path(of: name.value) : Self.path(of: name.description, from: self.name)
  }

  private static func path(of name: String, from file: String) -> String {
    let path = Path(name)
    return plain(path.isAbsolute ? name : (Path(file).folderToOpen / path).description)
  }

  /// A path without `.` and, as far as can be, without `..`: a file has one name, however often a circle passes it.
  package static func plain(_ path: String) -> String { Path(path).plain.description }
}

extension Node {
  /// What to do with a path in "…" whose backslashes have made a tab, a line break or another sign that no path has (`"C:\new\rules.srx"`);
  /// `nil`: it has none.
  package var escapeMend: String? {
    let (bytes, range) = (place.source.text.bytes, place.range)
    guard let raw = rawScalar, place.definition == nil, range.upperBound <= bytes.count,
      bytes[range].first == UInt8(ascii: "\""), bytes[range].contains(UInt8(ascii: "\\")),
      raw.unicodeScalars.contains(where: { $0.value < 0x20 || 0x7F...0xA0 ~= $0.value || 0x2028...0x2029 ~= $0.value })
    else { return nil }
    return "a backslash in \"…\" begins an escape: write `/` in its place, or put the path in '…'"
  }
}

extension Problems {
  /// The text of the file that a value names; `nil` where there is none, which is then reported.
  package mutating func source(namedBy node: Node) -> Source? {
    guard let name = node.scalar(expecting: .text, &self) else { return nil }
    let (path, shown) = (node.place.source.path(of: name.value), node.place.source.shownPath(of: name))
    guard let bytes = read(path) else {
      let isFolder = isFolder(path) || Self.isFolder(name.value)
      report(
        Diagnostic(
          .unreadableFile,
          isFolder ? "`\(brief(name.description))` is a folder" : "there is no readable file `\(shown)`",
          at: node.place,
          help: isFolder
            ? "name a file in it"
            : node.escapeMend
              ?? (name.value.contains("{{") || name.value.contains("\n")
                ? "save this text as a file, and give its path from this one" : "give a path from this file")))
      return nil
    }
    note(bytes, ofFileNamed: name.description)
    guard case .success(let text) = Text.validating(bytes) else {
      report(
        Diagnostic(
          .unreadableFile, "the file `\(shown)` cannot be read as UTF-8", at: node.place,
          help: "save it as UTF-8"))
      return nil
    }
    return Source(name: shown, path: path, text: text)
  }

  /// Reads what a file holds that another one names.
  ///
  /// Whoever writes a pipeline can name any file, and who checks it may be another person, or a service: of a file that does not look
  /// like what it should be, messages show nothing. If it cannot be read as that either, one message says so where the file is named.
  /// - Parameters:
  ///   - node: names the file.
  ///   - kind: what the file should be, as a message calls it.
  ///   - beginning: how such a file begins, for the mend.
  ///   - isKnown: it looks like that, so its lines may be shown.
  ///   - content: reads it.
  @discardableResult
  package mutating func content<Content>(
    ofFileNamedBy node: Node, as kind: String, beginning: String? = nil, isKnown: Bool,
    _ content: (inout Problems) -> Content?
  ) -> Content? {
    if isKnown { return content(&self) }
    var trial = self
    let result = content(&trial)
    if trial.diagnostics.count == diagnostics.count { return result }
    report(
      Diagnostic(
        .foreignFile, "the file `\(node.rawScalar ?? "")` is no \(kind)", at: node.place,
        help: "name a \(kind)\(beginning.map { ", which begins with \($0)" } ?? ""); of other files nothing is shown"))
    return nil
  }
}
