import LedeSyntax

/// A second document in a file. Where a page was copied with what it says of itself (`layout`, `permalink`) between `---` and `---`, that
/// is the first one, and the pipeline stands below it.
enum SecondDocument {
  private static let pageKeys: Set = [
    "author", "categories", "category", "date", "draft", "layout", "permalink", "slug", "tags", "title",
  ]

  /// - Parameters:
  ///   - first: the document above.
  ///   - start: where the second one begins.
  static func fault(below first: Node, at start: Place) -> Diagnostic {
    let source = start.source
    let lines = (0..<start.line).map { source.text.trimmed(source.lineRange($0)) }
    let top = lines.first { !$0.isEmpty && !String(source.text[$0]).hasPrefix("#") }
    guard let line = top, String(source.text[line]) == "---", isFrontMatter(first) else {
      return Diagnostic(.syntax, "a second document begins here", at: start, help: "keep one document in a file")
    }
    return Diagnostic(
      .syntax, "the front matter of a page stands above the pipeline, and is no part of it",
      at: Place(source: source, range: line), notes: [.init("it ends here", at: start)],
      help: "remove the lines \(Place(source: source, range: line).line) to \(start.line)")
  }

  private static func isFrontMatter(_ node: Node) -> Bool {
    let keys = (node.entries ?? []).map(\.key)
    return keys.contains(where: pageKeys.contains)
      && !keys.contains { ["extends", "languages", "sites", "stages"].contains($0) }
  }
}
