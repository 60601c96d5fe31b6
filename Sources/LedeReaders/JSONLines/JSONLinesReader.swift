import LedeCore
import LedeSyntax
import LedeText

/// Reads feeds of JSON lines: each an object with `text` or `html`, and `id`, `title`, `language`, `url`, `date`, `author`, `site`, `image`,
/// `tags` where it has them.
package struct JSONLinesReader: RecordReader, ValueReader {
  package static let name = "jsonl"
  package static let help =
    "JSON lines: `text` or `html`, and `id`, `title`, `language`, `url`, `date`, `author`, `site`, `image`, `tags` where there"
  package static let extensions = ["jsonl", "ndjson"]
  package static let isLineBased = true
  package static func recognises(_ head: FileHead) -> Bool {
    guard head.firstLine.first == UInt8(ascii: "{"), !JSONFeedReader.recognises(head) else { return false }
    return ["\"text\"", "\"html\""].contains { head.firstLine.firstRange(of: Array($0.utf8)) != nil }
  }

  package var findsValues = false

  package init() {}

  package func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    try read(try input.json(), input)
  }

  /// - Parameters:
  ///   - json: the line.
  ///   - input: the line as bytes, and what is known of it.
  package func read(_ json: JSONText, _ input: ReaderInput) throws(ArticleError) -> Article {
    let fields = try ArticleFields(json, start: input.start)
    var entry = Entry()
    (entry.title, entry.url, entry.date) = (fields["title"], fields["url"], fields["date"])
    (entry.author, entry.site, entry.image) = (fields["author"], fields["site"], fields["image"])
    (entry.id, entry.tags) = (fields["id"], fields.tags)
    entry.language = LanguageTag.stated(fields["language"])
    (entry.isLanguageCertain, entry.findsValues) = (true, findsValues)
    entry.content = fields["text"].map { .text($0) } ?? fields["html"].map { .html($0) }
    entry.origin = fields.origin(of: fields["text"] != nil ? "text" : "html")
    guard entry.content != nil else {
      throw fields.malformed("the record has neither `text` nor `html`; give it one of them", json.root.range)
    }
    return try entry.article(source: input.source, language: input.language)
  }
}

/// The fields of a record that Lede reads; `null` is none.
private struct ArticleFields {
  private static let names = [
    "text", "html", "title", "language", "url", "date", "author", "site", "image", "id", "tags",
  ]

  /// The byte of the file where the record begins.
  private let start: Int
  private var values: [String: String] = [:]
  private(set) var tags: [String] = []
  private var origins: [String: OriginRuns] = [:]

  subscript(name: String) -> String? { values[name] }

  /// The way from a field's value to the file.
  func origin(of name: String) -> Article.Origin {
    origins[name].map { Article.Origin.runs($0).through(.identity(skipped: start)) } ?? .unknown
  }

  init(_ json: JSONText, start: Int) throws(ArticleError) {
    self.start = start
    guard json.root.kind == .object else {
      throw malformed("the line is no JSON object; write `{\"text\": \"…\"}`", json.root.range)
    }
    var seen: Set<String> = []
    for member in json.children(of: json.root) {
      guard let range = member.name, let name = Self.names.first(where: { json.has(range, $0) }) else { continue }
      // Which of two is meant cannot be told.
      guard seen.insert(name).inserted else { throw malformed("`\(name)` stands twice in the record; keep one", range) }
      if name == "tags" {
        tags = try tags(member.value, json)
        continue
      }
      // The one field that may be a number, too; what else stands there is a matter of the record's makers.
      if name == "id", member.value.kind != .string {
        if member.value.kind == .number {
          values[name] = String(decoding: json.bytes[member.value.range], as: UTF8.self)
        }
        continue
      }
      guard let string = try string(member.value, name, json) else { continue }
      values[name] = string.text[0..<string.text.count]
      origins[name] = string.origins
    }
  }

  private func string(_ value: JSONText.Value, _ name: String, _ json: JSONText) throws(ArticleError) -> JSONString? {
    if value.kind == .null { return nil }
    guard value.kind == .string else {
      throw malformed("`\(name)` of the record is no string; write it in quotation marks", value.range)
    }
    let string = json.string(value.range)
    if let offset = string.loneSurrogate {
      throw malformed(
        "`\(name)` of the record has half of a surrogate pair; write both halves, or neither", offset..<offset)
    }
    return string
  }

  /// A list of strings, or one string with commas.
  private func tags(_ value: JSONText.Value, _ json: JSONText) throws(ArticleError) -> [String] {
    var found: [String] = []
    if value.kind == .array {
      for item in json.children(of: value) where item.value.kind == .string {
        guard let tag = try string(item.value, "tags", json) else { continue }
        found.append(tag.text[0..<tag.text.count])
      }
    } else if value.kind == .string, let all = try string(value, "tags", json) {
      found = all.text[0..<all.text.count].split(separator: ",").map(String.init)
    }
    return found.map { $0.onOneLine.trimmed }.filter { !$0.isEmpty }
  }

  func malformed(_ message: String, _ place: Range<Int>) -> ArticleError {
    ArticleError(.malformed, message, offset: start + place.lowerBound)
  }
}
