import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// The metadata that stand between lines of dashes (YAML) or plus signs (TOML) at the start of a file. What is no mapping there is text.
struct FrontMatter {
  let metadata: Metadata
  /// Where the text begins.
  let end: Int
  /// What lies between the lines that mark it.
  let body: (range: Range<Int>, isTOML: Bool)

  /// Front matter is read as a whole; nobody writes more.
  private static let longest = 1 << 18

  /// What is read of it, the best first; aliases could make a value of any other key, too.
  private static let fields: [(field: WritableKeyPath<Metadata, String?> & Sendable, keys: [String])] = [
    (\.title, ["title"]),
    (\.date, list("date published published_at pubdate date_published publishdate")),
    (\.author, list("author authors byline")),
    (\.url, list("url canonical canonical_url canonicalurl link permalink")),
    (\.site, list("site site_name publisher")),
    (\.image, list("image cover thumbnail featured_image images")),
    (\.summary, list("description summary excerpt")),
    (\.id, ["id", "guid"]),
  ]
  private static let languageKeys = list("language lang locale")
  private static let tagKeys = list("tags keywords categories topics")
  private static func list(_ names: String) -> [String] { names.split(separator: " ").map(String.init) }
  private static let keys = Set(fields.flatMap(\.keys) + languageKeys + tagKeys)
  /// Tables of TOML whose keys say the same as those at the top.
  private static let tables = ["params.", "extra.", "taxonomies.", "author.name"]

  /// `nil`: the text has none.
  init?(_ text: Text) throws(ArticleError) {
    guard let body = Self.body(text), let values = try Self.values(text[body.range], isTOML: body.isTOML) else {
      return nil
    }
    var metadata = Metadata(language: "und")
    for (field, keys) in Self.fields {
      metadata[keyPath: field] = keys.lazy.compactMap { values[$0] }.first?.joined(separator: ", ")
    }
    metadata.isTitleGiven = metadata.title != nil
    // One picture is the lead picture.
    metadata.image = Self.fields.first { $0.field == \.image }?.keys.lazy.compactMap { values[$0]?.first }.first
    metadata.language = Self.languageKeys.lazy.compactMap { LanguageTag.stated(values[$0]?.first) }.first ?? "und"
    let tags = Self.tagKeys.lazy.compactMap { values[$0] }.first ?? []
    let parts = tags.count == 1 ? tags[0].split(separator: ",").map(String.init) : tags
    metadata.tags = Array(parts.map(\.trimmed).filter { !$0.isEmpty }.prefix(Metadata.mostTags))
    self.metadata = metadata
    end = body.end
    self.body = (body.range, body.isTOML)
  }

  /// The values of the keys that are known; `nil`: it is no mapping.
  private static func values(_ text: String, isTOML: Bool) throws(ArticleError) -> [String: [String]]? {
    var values: [String: [String]] = [:]
    if isTOML {
      guard let entries = TOMLText(text)?.entries, !entries.isEmpty else { return nil }
      for entry in entries {
        let key = name(entry.key)
        if keys.contains(key), values[key] == nil { values[key] = Self.values(entry.value) }
      }
      return values.filter { !$0.value.isEmpty }
    }
    var problems = Problems()
    let source = Source(name: "front matter", string: text)
    guard let node = YAMLParser.parse(source, &problems), !problems.hasErrors, let entries = node.entries else {
      return nil
    }
    for entry in entries where entry.key.utf8.count < 20 {
      let key = entry.key.lowercased()
      guard keys.contains(key), values[key] == nil else { continue }
      var room = longest
      let found = Self.values(entry.value, &room)
      if !found.isEmpty { values[key] = found }
      if room < 0 {
        throw ArticleError(
          .malformed, "aliases make `\(key)` of the front matter longer than \(longest) bytes; write it out")
      }
    }
    return values
  }

  /// A key of TOML as it counts: `params.author` is `author`.
  private static func name(_ key: String) -> String {
    let key = key.lowercased()
    if key == "author.name" { return "author" }
    return tables.first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) } ?? key
  }

  /// What lies between the lines, and what lies behind them.
  private static func body(_ text: Text) -> (range: Range<Int>, end: Int, isTOML: Bool)? {
    let limit = min(text.count, longest)
    var line = lineEnd(text, 0, limit)
    let isTOML = isMark(text, 0..<line.end, "+++")
    guard isTOML || isMark(text, 0..<line.end, "---") else { return nil }
    let marks = isTOML ? ["+++"] : ["---", "..."]
    let start = line.next
    while line.next < limit {
      let from = line.next
      line = lineEnd(text, from, limit)
      if marks.contains(where: { isMark(text, from..<line.end, $0) }) { return (start..<from, line.next, isTOML) }
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

  /// What mappings call the value that counts: of a person the name, of a picture its address.
  private static let mainKeys = ["name", "url", "src", "image", "path"]

  /// A value, or the values of a list; of a mapping the one that counts.
  private static func values(_ value: TOMLText.Value) -> [String] {
    switch value {
    case .string(let text), .plain(let text): return text.trimmed.isEmpty ? [] : [text.onOneLine]
    case .list(let items): return items.flatMap { values($0.value) }
    case .table(let entries):
      let main = mainKeys.lazy.compactMap { key in entries.first { $0.key == key } }.first
      return main.map { values($0.value) } ?? []
    }
  }

  /// The same of YAML.
  /// - Parameter room: the bytes that they may have; below 0: they have more, and are cut off.
  private static func values(_ node: Node, _ room: inout Int) -> [String] {
    if node.isNull { return [] }
    if let items = node.items {
      var found: [String] = []
      for item in items {
        if room < 0 { break }
        found += values(item, &room)
      }
      return found
    }
    if let entries = node.entries {
      let main = mainKeys.lazy.compactMap { key in entries.first { $0.key == key } }.first
      return main.map { values($0.value, &room) } ?? []
    }
    guard let scalar = node.rawScalar else { return [] }
    room -= scalar.utf8.count + 2
    return scalar.trimmed.isEmpty ? [] : [scalar.onOneLine]
  }
}
