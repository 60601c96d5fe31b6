import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// The metadata that stand between lines of dashes at the start of a file. What is no mapping in YAML there is text.
struct FrontMatter {
  let metadata: Metadata
  /// Where the text begins.
  let end: Int

  /// Front matter is read as a whole; nobody writes more.
  private static let longest = 1 << 18

  /// What is read of it; aliases could make a value of any other key, too.
  private static let keys: Set = ["title", "language", "lang", "date", "author", "authors", "url", "canonical", "site"]

  /// `nil`: the text has none.
  init?(_ text: Text) throws(ArticleError) {
    guard let body = Self.body(text) else { return nil }
    var problems = Problems()
    let source = Source(name: "front matter", string: text[body.range])
    guard let node = YAMLParser.parse(source, &problems), !problems.hasErrors, let entries = node.entries else {
      return nil
    }
    var values: [String: String] = [:]
    for entry in entries where entry.key.utf8.count < 16 {
      let key = entry.key.lowercased()
      guard Self.keys.contains(key), values[key] == nil else { continue }
      var room = Self.longest
      values[key] = Self.value(entry.value, &room)
      if room < 0 {
        throw ArticleError(
          .malformed, "aliases make `\(key)` of the front matter longer than \(Self.longest) bytes; write it out")
      }
    }
    var metadata = Metadata(
      title: values["title"], language: LanguageTag.stated(values["language"] ?? values["lang"]) ?? "und")
    metadata.isTitleGiven = metadata.title != nil
    metadata.date = values["date"]
    metadata.author = values["author"] ?? values["authors"]
    metadata.url = values["url"] ?? values["canonical"]
    metadata.site = values["site"]
    self.metadata = metadata
    end = body.end
  }

  /// The YAML between the lines, and what lies behind them.
  private static func body(_ text: Text) -> (range: Range<Int>, end: Int)? {
    let limit = min(text.count, longest)
    var line = lineEnd(text, 0, limit)
    guard isMark(text, 0..<line.end, "---") else { return nil }
    let start = line.next
    while line.next < limit {
      let from = line.next
      line = lineEnd(text, from, limit)
      if isMark(text, from..<line.end, "---") || isMark(text, from..<line.end, "...") {
        return (start..<from, line.next)
      }
    }
    return nil
  }

  private static func lineEnd(_ text: Text, _ start: Int, _ limit: Int) -> (end: Int, next: Int) {
    let end = text.bytes[start..<limit].firstIndex(of: 0x0A) ?? limit
    return (end, min(end + 1, limit))
  }

  private static func isMark(_ text: Text, _ line: Range<Int>, _ mark: String) -> Bool {
    let bytes = text.bytes[line]
    return bytes.starts(with: mark.utf8) && bytes.dropFirst(mark.utf8.count).allSatisfy { $0 <= 0x20 }
  }

  /// A value, or the values of a list; of a mapping its name.
  /// - Parameter room: the bytes that it may have; below 0: it has more, and is cut off.
  private static func value(_ node: Node, _ room: inout Int) -> String? {
    if node.isNull { return nil }
    if let items = node.items {
      var values: [String] = []
      for item in items {
        if room < 0 { break }
        if let value = value(item, &room) { values.append(value) }
      }
      return values.isEmpty ? nil : values.joined(separator: ", ")
    }
    if let entries = node.entries {
      return entries.first { $0.key == "name" }.flatMap { value($0.value, &room) }
    }
    guard let scalar = node.rawScalar else { return nil }
    room -= scalar.utf8.count + 2
    return room < 0 ? nil : scalar.onOneLine
  }
}
