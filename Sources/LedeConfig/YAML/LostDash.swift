import LedeSyntax
import LedeText

/// Lists whose next item has lost its dash: what stands in the column of the dashes is an item, or a key of the margin.
extension YAMLFault {
  /// What holds a list of mappings wherever it stands.
  private static let listNames: Set = ["breaks", "exceptions", "items", "sections", "stages", "tests"]
  /// Keys of a pipeline that are of no stage; a test has a `name` and a `language` of its own.
  private static let marginKeys: Set = ["extends", "languages", "sites", "stages", "tests"]
  private static let pipelineKeys = marginKeys.union(["description", "language", "name"])

  /// `languages:` in the column of the stages' dashes.
  /// - Parameters:
  ///   - line: has no dash, and those above it have one.
  ///   - head: the key of the list.
  func marginKey(_ line: Range<Int>, below head: Range<Int>?) -> Diagnostic? {
    let name = String(text(line).prefix { $0 != ":" })
    guard let list = head.flatMap(listName), Self.listNames.contains(list),
      (list == "stages" ? Self.pipelineKeys : Self.marginKeys).contains(name),
      text(line).dropFirst(name.count).hasPrefix(":")
    else { return nil }
    return fault(
      "`\(name)` stands in the column of the dashes, and belongs to no item", line,
      note: head.map { .init("the list", at: Place(source: source, range: $0)) },
      "`\(name)` belongs to the whole pipeline, and stands at the margin")
  }

  /// Its items are mappings, and it can be nothing but a list.
  /// - Parameter head: the line of its key.
  func isList(_ head: Range<Int>?) -> Bool { head.flatMap(listName).map(Self.listNames.contains) ?? false }

  /// `layout: list`.
  func isOption(_ line: Range<Int>) -> Bool { text(line).prefixMatch(of: /[a-z_]+:(?: |$)/) != nil }

  private func listName(_ head: Range<Int>) -> String? {
    let line = text(head)
    guard line.hasSuffix(":") else { return nil }
    return String(line.dropLast().drop { "- ".contains($0) })
  }

  /// `- '^Photo'` and below it, deeper, `'^Video'`.
  var deeperItem: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    guard let above = lineBefore(line.lowerBound).map({ source.text.trimmed($0) }),
      indent(of: above) < indent(of: line),
      let mark = text(above).dropFirst(2).first, "'\"".contains(mark), text(above).hasPrefix("- "),
      text(above).count > 3, text(above).hasSuffix(String(mark)), text(line).first == mark
    else { return nil }
    return fault(
      "no dash stands before this, and one stands before what is above it", line,
      note: .init("the one above", at: Place(source: source, range: above.lowerBound..<above.lowerBound + 1)),
      "write `- \(brief(text(line)))`, below that one")
  }

  /// `"News', footer: "River"`: the other mark stands where the first one was to close.
  /// - Parameters:
  ///   - open: where the quotation begins.
  ///   - end: where it ends to YAML, or the end of its line.
  func otherClose(behind open: Int, before end: Int) -> Range<Int>? {
    guard open + 1 < end else { return nil }
    let other = bytes[open] == 0x22 ? UInt8(0x27) : 0x22
    let inner = bytes[open + 1..<end]
    guard let sign = inner.firstIndex(of: other), sign > open + 1 else { return nil }
    // What stands behind it ends the value: a key follows, a bracket closes, or the line is over.
    let rest = text(sign + 1..<line(at: open).upperBound).drop { $0 == " " }
    let isEnd = rest.isEmpty || rest.hasPrefix("}") || rest.hasPrefix("]") || rest.hasPrefix(",")
    return isEnd ? sign..<sign + 1 : nil
  }
}
