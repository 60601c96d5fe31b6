import LedeConfig
import LedeCore
import LedeSyntax

/// Reads RSS 2.0, RSS 1.0 and Atom: each entry is an article.
package struct XMLFeedReader: FeedReader, ValueReader {
  package static let name = "feed"
  package static let help = "RSS 2.0, RSS 1.0 and Atom, an article an entry"
  package static let extensions = ["rss", "atom"]
  package static let sharedExtensions = ["xml", "rdf"]
  package static func recognises(_ head: FileHead) -> Bool {
    head.rootElement.map { ["rss", "feed", "rdf"].contains($0) } ?? false
  }

  /// The root's start tag is parsed again with each entry.
  private static let longestRoot = 8192

  package var findsValues = false

  package init() {}

  package func entries(of bytes: [UInt8]) throws(ArticleError) -> any EntrySource {
    let decoded = try HTMLDecoding.decode(bytes)
    let mended = FeedRepair.mended(decoded.text)
    let scanner = FeedScanner(mended.bytes)
    guard let root = scanner.root else {
      throw ArticleError(.malformed, "the file is no feed: it does not begin with an element")
    }
    guard ["rss", "feed", "rdf"].contains(root.name.lowercased()) else {
      throw ArticleError(.malformed, "the file is no feed: its root element is `\(root.name)`")
    }
    guard root.range.count <= Self.longestRoot else {
      throw ArticleError(.malformed, "the start tag of the feed's root is longer than \(Self.longestRoot) bytes")
    }
    guard scanner.hasEntries else { throw ArticleError(.empty, "the feed has no entries") }
    let places = FeedPlaces(scanner, Article.Origin.runs(mended.origins).through(decoded.origin))
    return XMLFeedEntries(scanner, root, places, encoding: decoded.encoding, findsValues: findsValues)
  }
}

/// The entries of an RSS or Atom feed as they are asked for.
private final class XMLFeedEntries: EntrySource {
  private var scanner: FeedScanner
  /// What the feed says of itself, for all entries.
  private let feed: FeedItem
  /// The start and end tags of the root, whose namespaces apply to the entries.
  private let start, end: [UInt8]
  private let places: FeedPlaces
  private let encoding: String
  private let findsValues: Bool

  init(
    _ scanner: FeedScanner, _ root: FeedScanner.Tag, _ places: FeedPlaces, encoding: String, findsValues: Bool
  ) {
    (self.scanner, self.places, self.encoding, self.findsValues) = (scanner, places, encoding, findsValues)
    start = Array(scanner.bytes[root.range])
    end = scanner.end(of: root)
    var feed = FeedItem()
    var document = FeedDocument(scanner.head(root))
    document.readFeed(into: &feed)
    self.feed = feed
  }

  func next() throws(ArticleError) -> (any FeedEntry)? {
    guard let (range, line) = scanner.nextEntry() else { return nil }
    var document = FeedDocument(start + scanner.bytes[range] + end)
    do throws(FeedDocument.Broken) {
      var entry = try document.entry().entry(in: feed)
      (entry.format, entry.encoding, entry.findsValues) = (XMLFeedReader.name, encoding, findsValues)
      entry.origin = entry.content.flatMap { places.origin(of: $0, in: range) } ?? .unknown
      return entry
    } catch {
      let line = line + error.line - 1 - start.count { $0 == 0x0A }
      throw ArticleError(.malformed, "the entry is not well formed in line \(line): \(error.message)")
    }
  }
}

/// A part of a feed that is parsed: its head, or one entry in its root element.
private struct FeedDocument {
  private let stream: XMLStream

  struct Broken: Error {
    let message: String
    let line: Int
  }

  init(_ bytes: some Collection<UInt8>) {
    stream = XMLStream(Array(bytes))
  }

  /// Reads what stands before the first entry; where it ends, elements are still open.
  mutating func readFeed(into feed: inout FeedItem) {
    while let event = stream.next() {
      guard case .start(let name, let namespace, let attributes) = event else { continue }
      feed.takeLanguage(attributes)
      feed.takeBase(attributes)
      if ["rss", "feed", "RDF", "channel"].contains(name) { continue }
      guard let value = try? text() else { return }
      // The cover of a podcast stands for its parts; the picture of a feed is a logo.
      if name == "image", FeedMedia.knows(namespace) { feed.takeMedia(name, attributes) }
      if name == "title" || name == "language" { feed.take(name, value.plain) }
      // Entries that name nobody have the author of their feed, and their addresses count from its own.
      if ["author", "link"].contains(name), FeedItem.knows(namespace) { feed.take(name, value, attributes) }
    }
  }

  mutating func entry() throws(Broken) -> FeedItem {
    var item = FeedItem()
    var (depth, isGrouped) = (0, false)
    while let event = stream.next() {
      switch event {
      // The root, then the entry.
      case .start(_, _, let attributes) where depth < 2:
        depth += 1
        if depth == 2 {
          item.takeLanguage(attributes)
          item.takeBase(attributes)
        }
      case .start(let name, let namespace, let attributes):
        // A group of pictures: what is in it follows.
        if name == "group", FeedMedia.knows(namespace) {
          isGrouped = true
          continue
        }
        if FeedMedia.knows(namespace) {
          try takeMedia(name, attributes, isGrouped, into: &item)
        } else {
          let value = try text()
          if FeedItem.knows(namespace) { item.take(name, value, attributes) }
        }
      case .failure(let message): throw broken(message)
      case .text, .entity, .end: break
      }
    }
    return item
  }

  /// Takes an element that may have a thumbnail in it.
  private func takeMedia(
    _ name: String, _ attributes: [XMLStream.Attribute], _ isGrouped: Bool, into item: inout FeedItem
  ) throws(Broken) {
    var (depth, text) = (1, "")
    item.takeMedia(name, attributes)
    while depth > 0 {
      switch stream.next() {
      case .start(let name, let namespace, let attributes):
        depth += 1
        if FeedMedia.knows(namespace) { item.takeMedia(name, attributes) }
      case .text(let part): text += depth == 1 ? part : ""
      case .end: depth -= 1
      case .failure(let message): throw broken(message)
      case .entity: break
      case nil: throw broken("the feed ends inside an element")
      }
    }
    item.takeMedia(name, [], text, isGrouped: isGrouped)
  }

  /// What stands in the element that has just started.
  private func text() throws(Broken) -> FeedText {
    var result = FeedText()
    while let event = stream.next() {
      switch event {
      case .start(let name, _, let attributes): result.start(name, attributes)
      case .text(let text): result.add(text)
      case .entity(let name): result.add("&\(name);")
      case .end:
        if !result.end() { return result }
      case .failure(let message): throw broken(message)
      }
    }
    throw broken("the feed ends inside an element")
  }

  private func broken(_ message: String) -> Broken {
    // libxml2 counts lines from the start of the entry here.
    let parts = message.split(separator: " line ", omittingEmptySubsequences: false)
    let bare = parts.dropFirst().map { part in
      let rest = part.drop { $0.isNumber }
      return rest.startIndex == part.startIndex ? " line " + part : rest
    }
    return Broken(message: parts[0] + bare.joined(), line: stream.line)
  }
}
