import FoundationEssentials
import LedeConfig
import LedeText

/// Reads feeds of JSON lines: each an object with `text`, and `id`, `title`, `language`, `url`, `date`, `author`, `site` where it has them.
public struct JSONLinesReader: Reader {
  public static let name = "jsonl"
  public static let help =
    "JSON lines: `text`, and `id`, `title`, `language`, `url`, `date`, `author`, `site` where there"
  public static let extensions = ["jsonl", "ndjson"]
  public static let isLineBased = true

  public init() {}

  public func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    let record = try ArticleRecord(line: input.bytes)
    let text = Text(record.text)
    let blocks = BlockFinder.blocks(text)
    guard !blocks.items.isEmpty else { throw ArticleError(.empty, "the record's `text` is empty") }
    let language = record.languageTag ?? input.language
    var metadata = Metadata(title: record.title, language: language ?? "und")
    (metadata.url, metadata.date, metadata.author, metadata.site) = (
      record.url, record.date, record.author, record.site
    )
    if language == nil { metadata.detectLanguage(text, blocks) }
    return Article(source: input.source, text: text, metadata: metadata, blocks: blocks)
  }
}

/// The fields of a record that Lede knows.
struct ArticleRecord: Decodable {
  let text: String
  let title, language, url, date, author, site: String?

  /// The language as BCP 47; POSIX's underscores are taken too. `nil`: none is given, or it is no tag.
  var languageTag: String? {
    guard let tag = language?.replacing("_", with: "-"), isLanguageTag(tag) else { return nil }
    return tag
  }

  init(line: [UInt8]) throws(ArticleError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(line))
    } catch DecodingError.keyNotFound(let key, _) {
      throw ArticleError(.malformed, "the record has no `\(key.stringValue)`")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      let field = context.codingPath.last.map { "`\($0.stringValue)` of the record is no string" }
      throw ArticleError(.malformed, field ?? "the line is no JSON object")
    } catch {
      throw ArticleError(.malformed, "the line is no JSON")
    }
  }
}
