/// The line that begins or ends a block for readers, such as a note or a warning: what of it is shown.
struct MarkdownTitle {
  /// The title; `nil`: nothing is shown.
  let range: Range<Int>?
  /// What stands in the block is indented.
  var isIndented = false

  /// `::: name title`, `:::name[title]`, `!!! name "title"`, `??? name`, `=== "title"`, `[!NAME] title`
  static func ofLine(_ bytes: [UInt8], _ line: MarkdownSourceLine) -> MarkdownTitle? {
    let first = bytes[line.content]
    let end = bytes[line.range].firstIndex { $0 != first } ?? line.end
    let rest = (bytes[end..<line.end].firstIndex { $0 > 0x20 } ?? line.end)..<line.end
    switch first {
    case UInt8(ascii: ":"): return end - line.content >= 3 ? ofColons(bytes, rest) : nil
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "="):
      guard end - line.content == 3 else { return nil }
      return ofIndented(bytes, rest, needsQuote: first == UInt8(ascii: "="))
    case UInt8(ascii: "["):
      guard bytes[line.start..<line.content].contains(UInt8(ascii: ">")) else { return nil }
      return ofCallout(bytes, line)
    default: return nil
    }
  }

  private static func ofColons(_ bytes: [UInt8], _ rest: Range<Int>) -> MarkdownTitle {
    var start = word(bytes, rest)
    if start < rest.upperBound, bytes[start] == UInt8(ascii: "[") {
      let end = unescaped(UInt8(ascii: "]"), bytes, start..<rest.upperBound) ?? rest.upperBound
      return MarkdownTitle(range: start + 1..<end)
    }
    start = skipSpace(bytes, start..<rest.upperBound)
    var end = rest.upperBound
    if start < end, bytes[start] == UInt8(ascii: "{") {
      let close = bytes[start..<end].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? end
      let name = String(decoding: bytes[(start + 1)..<max(start + 1, close - 1)], as: UTF8.self).lowercased()
      start = skipSpace(bytes, close..<end)
      // The argument of a directive is its title.
      if names.contains(name) || titled.contains(name) { return MarkdownTitle(range: start < end ? start..<end : nil) }
      if start == rest.lowerBound || close < end { start = skipSpace(bytes, word(bytes, start..<end)..<end) }
    } else if let attributes = unescaped(UInt8(ascii: "{"), bytes, start..<end) {
      end = attributes
    }
    // Pandoc lets colons stand behind the name, too.
    while end > start, bytes[end - 1] == UInt8(ascii: ":") || bytes[end - 1] <= 0x20 { end -= 1 }
    return MarkdownTitle(range: start < end ? start..<end : nil)
  }

  private static func ofIndented(_ bytes: [UInt8], _ rest: Range<Int>, needsQuote: Bool) -> MarkdownTitle? {
    var start = rest.lowerBound
    while start < rest.upperBound, bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "!") { start += 1 }
    while start < rest.upperBound, bytes[start] != UInt8(ascii: "\"") {
      if needsQuote { return nil }
      let next = word(bytes, start..<rest.upperBound)
      // What stands there is a name, or several.
      guard next > start else { return nil }
      start = skipSpace(bytes, next..<rest.upperBound)
    }
    guard start < rest.upperBound else {
      return rest.isEmpty ? nil : MarkdownTitle(range: nil, isIndented: true)
    }
    guard bytes[rest.upperBound - 1] == UInt8(ascii: "\""), start + 1 < rest.upperBound else { return nil }
    return MarkdownTitle(range: start + 1..<rest.upperBound - 1, isIndented: true)
  }

  /// The first line of a quotation on GitHub or in Obsidian.
  private static func ofCallout(_ bytes: [UInt8], _ line: MarkdownSourceLine) -> MarkdownTitle? {
    guard line.content + 3 < line.end, bytes[line.content + 1] == UInt8(ascii: "!") else { return nil }
    var end = word(bytes, line.content + 2..<line.end)
    // Obsidian lets more than a word stand behind a bar.
    if end < line.end, bytes[end] == UInt8(ascii: "|") {
      end = bytes[end..<line.end].firstIndex(of: UInt8(ascii: "]")) ?? end
    }
    guard end > line.content + 2, end < line.end, bytes[end] == UInt8(ascii: "]") else { return nil }
    end += 1
    if end < line.end, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
    guard end == line.end || bytes[end] <= 0x20 else { return nil }
    return MarkdownTitle(range: skipSpace(bytes, end..<line.end)..<line.end)
  }

  /// Names of blocks for readers that stand where the language of code does. None of them is a language.
  private static let names: Set = [
    "admonition", "attention", "caution", "danger", "dropdown", "error", "hint", "important", "info", "note", "seealso",
    "smart", "success", "tip", "topic", "warn", "warning",
  ]

  /// Directives of MyST whose content is text, with the name of a file as their argument, or nothing.
  private static let untitled: Set = ["figure", "epigraph", "pull-quote"]

  /// Other directives with a title.
  private static let titled: Set = ["card", "example", "grid-item-card", "tab-item", "tab-set-item"]

  /// Of a block between fences: `{note} title`, `tip header="title"`, `ad-note`; `nil`: it is code.
  static func ofFence(_ bytes: [UInt8], _ info: Range<Int>) -> MarkdownTitle? {
    let isDirective = !info.isEmpty && bytes[info.lowerBound] == UInt8(ascii: "{")
    let start = info.lowerBound + (isDirective ? 1 : 0)
    var end = word(bytes, start..<info.upperBound)
    var name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    if name.hasPrefix("ad-") { name.removeFirst(3) }
    if isDirective, untitled.contains(name) { return MarkdownTitle(range: nil) }
    guard names.contains(name) || isDirective && name == "list-table" else { return nil }
    if isDirective {
      end = (bytes[end..<info.upperBound].firstIndex(of: UInt8(ascii: "}")) ?? end - 1) + 1
      return MarkdownTitle(range: skipSpace(bytes, end..<info.upperBound)..<info.upperBound)
    }
    guard end == info.upperBound || bytes[end] <= 0x20 else { return nil }
    guard let quote = bytes[end..<info.upperBound].firstIndex(of: UInt8(ascii: "\"")),
      let close = bytes[(quote + 1)..<info.upperBound].firstIndex(of: UInt8(ascii: "\""))
    else { return MarkdownTitle(range: nil) }
    return MarkdownTitle(range: quote + 1..<close)
  }

  /// The place of a table of contents.
  static func isContents(_ bytes: [UInt8], _ line: MarkdownSourceLine) -> Bool {
    guard line.range.count < 12, bytes[line.content] == UInt8(ascii: "[") else { return false }
    return ["[toc]", "[[toc]]", "[[_toc_]]"].contains(
      String(decoding: bytes[line.range], as: UTF8.self).lowercased())
  }

  // MARK: Bytes

  /// The end of a name in Latin letters.
  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound,
      (bytes[end] | 0x20) &- 0x61 < 26 || bytes[end] &- 0x30 < 10 || "-_.".utf8.contains(bytes[end])
    {
      end += 1
    }
    return end
  }

  /// Where a sign stands first without a backslash before it.
  private static func unescaped(_ sign: UInt8, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset] == sign { return offset }
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private static func skipSpace(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes[range].firstIndex { $0 > 0x20 } ?? range.upperBound
  }
}
