import FoundationEssentials
import LedeCore
import LedeSyntax
import LedeText

/// Reads JSON Feed (https://www.jsonfeed.org/version/1.1/): each item is an article.
package struct JSONFeedReader: FeedReader {
  package static let name = "json-feed"
  package static let help = "JSON Feed, an article an item"
  package static let extensions: [String] = []
  package static let sharedExtensions = ["json"]
  package static func recognises(_ head: FileHead) -> Bool {
    head.bytes.first == UInt8(ascii: "{") && head.bytes.firstRange(of: Array("jsonfeed.org/version/".utf8)) != nil
  }

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
      return JSONFeedEntries(feed, JSONFeedPlaces(text, decoded.origin))
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
  private var index = 0

  init(_ feed: JSONFeed, _ places: JSONFeedPlaces?) {
    (self.feed, self.places) = (feed, places)
  }

  func next() throws(ArticleError) -> (any FeedEntry)? {
    guard index < feed.items.count else { return nil }
    defer { index += 1 }
    places?.nextItem()
    guard let item = feed.items[index].item else {
      throw ArticleError(.malformed, "`items[\(index)]` is no item of a JSON Feed")
    }
    var entry = Entry()
    (entry.title, entry.url) = (item.title, item.url ?? item.externalURL)
    entry.date = item.published ?? item.modified
    let names = (item.authors ?? item.author.map { [$0] } ?? feed.authors ?? feed.author.map { [$0] } ?? [])
      .compactMap(\.name)
    entry.author = names.isEmpty ? nil : names.joined(separator: ", ")
    entry.site = feed.title
    entry.image = item.image
    entry.language = LanguageTag.stated(item.language) ?? LanguageTag.stated(feed.language)
    entry.content = item.html.map { .html($0) } ?? (item.text ?? item.summary).map { .text($0) }
    let name = item.html != nil ? "content_html" : item.text != nil ? "content_text" : "summary"
    entry.origin = places?.origin(of: name, saying: item.html ?? item.text ?? item.summary) ?? .unknown
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

  /// An item that is wrong does not take the others with it.
  struct LenientItem: Decodable {
    let item: Item?

    init(from decoder: any Decoder) { item = try? Item(from: decoder) }
  }

  struct Item: Decodable {
    let title, url, externalURL, html, text, summary, published, modified, language, image: String?
    let author: Author?
    let authors: [Author]?

    enum CodingKeys: String, CodingKey {
      case title, url, summary, language, author, authors, image
      case externalURL = "external_url"
      case html = "content_html"
      case text = "content_text"
      case published = "date_published"
      case modified = "date_modified"
    }
  }
}
