import FoundationEssentials
import LedeConfig

/// Reads feeds of JSON lines: each an object with `text` or `html`, and `id`, `title`, `language`, `url`, `date`, `author`, `site`, `image`
/// where it has them.
public struct JSONLinesReader: Reader {
  public static let name = "jsonl"
  public static let help =
    "JSON lines: `text` or `html`, and `id`, `title`, `language`, `url`, `date`, `author`, `site`, `image` where there"
  public static let extensions = ["jsonl", "ndjson"]
  public static let isLineBased = true
  public static func recognises(_ head: FileHead) -> Bool {
    guard head.firstLine.first == UInt8(ascii: "{"), !JSONFeedReader.recognises(head) else { return false }
    return ["\"text\"", "\"html\""].contains { head.firstLine.firstRange(of: Array($0.utf8)) != nil }
  }

  public init() {}

  public func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    let record = try ArticleRecord(line: input.bytes)
    var entry = Entry()
    (entry.title, entry.url, entry.date, entry.author, entry.site, entry.image) = (
      record.title, record.url, record.date, record.author, record.site, record.image
    )
    entry.language = Entry.languageTag(record.language)
    entry.isLanguageCertain = true
    entry.content = record.text.map { .text($0) } ?? record.html.map { .html($0) }
    guard entry.content != nil else { throw ArticleError(.malformed, "the record has neither `text` nor `html`") }
    return try entry.article(source: input.source, language: input.language)
  }
}

/// The fields of a record that Lede knows.
private struct ArticleRecord: Decodable {
  let text, html, title, language, url, date, author, site, image: String?

  init(line: [UInt8]) throws(ArticleError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(line))
    } catch DecodingError.typeMismatch(_, let context) {
      let field = context.codingPath.last.map { "`\($0.stringValue)` of the record is no string" }
      throw ArticleError(.malformed, field ?? "the line is no JSON object")
    } catch {
      throw ArticleError(.malformed, "the line is no JSON")
    }
  }
}
