import FoundationEssentials
import LedeCore
import LedeSyntax
import LedeText

/// Reads JSON Feed (https://www.jsonfeed.org/version/1.1/): each item is an article.
package struct JSONFeedReader: FeedReader, ValueReader {
  package static let name = "json-feed"
  package static let help = "JSON Feed, an article an item"
  package static let extensions: [String] = []
  package static let sharedExtensions = ["json"]
  package static func recognises(_ head: FileHead) -> Bool {
    head.bytes.first == UInt8(ascii: "{") && head.bytes.firstRange(of: Array("jsonfeed.org/version/".utf8)) != nil
  }

  package var findsValues = false

  package init() {}

  package func entries(of bytes: [UInt8]) throws(ArticleError) -> any EntrySource {
    let decoded = try TextDecoding.decode(bytes)
    let text = decoded.text
    guard Self.valueCount(text.bytes) <= Self.mostValues else {
      throw ArticleError(.oversized, "the feed has more than \(Self.mostValues) values; split it")
    }
    do {
      let feed = try JSONDecoder().decode(JSONFeed.self, from: Data(text.bytes))
      if feed.items.isEmpty { throw ArticleError(.empty, "the feed has no entries") }
      return JSONFeedEntries(
        feed, JSONFeedPlaces(text, decoded.origin), encoding: decoded.encoding, findsValues: findsValues)
    } catch let error as ArticleError {
      throw error
    } catch DecodingError.keyNotFound(let key, let context) where context.codingPath.isEmpty {
      throw ArticleError(.malformed, "the file is no JSON Feed: it has no `\(key.stringValue)`")
    } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
      throw ArticleError(
        .malformed, "the file is no JSON Feed: `\(context.codingPath[0].stringValue)` is not what it should be")
    } catch {
      throw ArticleError(.malformed, "the file is no JSON Feed")
    }
  }

  /// The decoder takes hundreds of bytes for each.
  static let mostValues = 1_000_000

  /// About how many strings, numbers, objects and lists JSON has: one more than there are commas and openings.
  private static func valueCount(_ bytes: [UInt8]) -> Int {
    var (count, isInString, isEscaped) = (1, false, false)
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      } else if isInString {
        isEscaped = byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        count += 1
      }
    }
    return count
  }
}

private final class JSONFeedEntries: EntrySource {
  private let feed: JSONFeed
  private var places: JSONFeedPlaces?
  private let encoding: String
  private let findsValues: Bool
  private var index = 0

  init(_ feed: JSONFeed, _ places: JSONFeedPlaces?, encoding: String, findsValues: Bool) {
    (self.feed, self.places, self.encoding, self.findsValues) = (feed, places, encoding, findsValues)
  }

  func next() throws(ArticleError) -> (any FeedEntry)? {
    guard index < feed.items.count else { return nil }
    defer { index += 1 }
    places?.nextItem()
    guard let item = feed.items[index].item else {
      throw ArticleError(.malformed, "`items[\(index)]` is no item of a JSON Feed")
    }
    var entry = Entry()
    (entry.title, entry.url) = (item.title, (item.url ?? item.externalURL).map(PageAddresses.plain))
    entry.date = item.published ?? item.modified
    let names = (item.authors ?? item.author.map { [$0] } ?? feed.authors ?? feed.author.map { [$0] } ?? [])
      .compactMap(\.name)
    entry.author = names.isEmpty ? nil : names.joined(separator: ", ")
    (entry.site, entry.format, entry.encoding) = (feed.title, JSONFeedReader.name, encoding)
    (entry.id, entry.image) = (item.id, item.image ?? item.banner ?? item.picture)
    entry.tags = (item.tags ?? []).filter { !PageVocabulary.isEmptyTag($0) }
    entry.language = LanguageTag.stated(item.language) ?? LanguageTag.stated(feed.language)
    let found = item.contents.first { $0.value.contains { !$0.isWhitespace } }
    guard let found else { return entry }
    entry.content = found.name == "content_html" ? .html(found.value) : .text(found.value)
    entry.image = entry.image ?? entry.contentImage(on: entry.url)
    entry.findsValues = findsValues
    entry.origin = places?.origin(of: found.name, saying: found.value) ?? .unknown
    entry.record = places?.record
    return entry
  }
}

private struct JSONFeed: Decodable {
  let version: String
  let title, language: String?
  let author: Author?
  let authors: [Author]?
  let items: [LenientItem]

  struct Author: Decodable {
    let name: String?
  }

  struct Attachment: Decodable {
    let url, type: String?
  }

  /// An item that is wrong does not take the others with it.
  struct LenientItem: Decodable {
    let item: Item?

    init(from decoder: any Decoder) { item = try? Item(from: decoder) }
  }

  struct Item: Decodable {
    let id, title, url, externalURL, html, text, summary, published, modified, language, image, banner: String?
    let author: Author?
    let authors: [Author]?
    let tags: [String]?
    let attachments: [Attachment]?

    /// What may be its text, the fullest first.
    var contents: [(name: String, value: String)] {
      [("content_html", html), ("content_text", text), ("summary", summary)].compactMap { name, value in
        value.map { (name, $0) }
      }
    }

    /// The first attachment that is a picture.
    var picture: String? { attachments?.first { $0.type?.hasPrefix("image") ?? false }?.url }

    enum CodingKeys: String, CodingKey {
      case title, url, summary, language, author, authors, image, tags, attachments, id
      case banner = "banner_image"
      case externalURL = "external_url"
      case html = "content_html"
      case text = "content_text"
      case published = "date_published"
      case modified = "date_modified"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      func string(_ key: CodingKeys) throws -> String? { try fields.decodeIfPresent(String.self, forKey: key) }
      // Version 1.0 lets it be a number.
      id = (try? string(.id)) ?? (try? fields.decode(Int.self, forKey: .id)).map(String.init)
      (title, url, externalURL) = (try string(.title), try string(.url), try string(.externalURL))
      (html, text, summary) = (try string(.html), try string(.text), try string(.summary))
      (published, modified, language) = (try string(.published), try string(.modified), try string(.language))
      (image, banner) = (try string(.image), try string(.banner))
      author = try fields.decodeIfPresent(Author.self, forKey: .author)
      authors = try fields.decodeIfPresent([Author].self, forKey: .authors)
      tags = try? fields.decodeIfPresent([String].self, forKey: .tags)
      attachments = try? fields.decodeIfPresent([Attachment].self, forKey: .attachments)
    }
  }
}
