import LedeConfig
import LedeText

/// Reads RSS 2.0, RSS 1.0 and Atom: each entry is an article.
public struct XMLFeedReader: FeedReader {
  public static let name = "feed"
  public static let help = "RSS 2.0, RSS 1.0 and Atom, an article an entry"
  public static let extensions = ["rss", "atom"]
  public static let sharedExtensions = ["xml", "rdf"]
  public static func recognises(_ head: FileHead) -> Bool {
    head.rootElement.map { ["rss", "feed", "rdf"].contains($0) } ?? false
  }

  public init() {}

  public func entries(of bytes: [UInt8]) throws(ArticleError) -> any EntrySource {
    let decoded = try HTMLDecoding.decode(bytes)
    guard let root = FileHead(decoded.text.bytes).rootElement else {
      throw ArticleError(.malformed, "the file is no feed: it does not begin with an element")
    }
    guard ["rss", "feed", "rdf"].contains(root) else {
      throw ArticleError(.malformed, "the file is no feed: its root element is `\(root)`")
    }
    return XMLFeedEntries(FeedRepair.mended(decoded.text))
  }
}

/// The entries of an RSS or Atom feed as they are asked for.
private final class XMLFeedEntries: EntrySource {
  private var scanner: FeedScanner
  /// What the feed says of itself, for all entries.
  private let feed: FeedItem

  init(_ bytes: [UInt8]) {
    scanner = FeedScanner(bytes)
    var feed = FeedItem()
    var document = FeedDocument(scanner.head())
    document.readFeed(into: &feed)
    self.feed = feed
  }

  func next() throws(ArticleError) -> Entry? {
    guard let (range, line) = scanner.nextEntry(), let root = scanner.root else { return nil }
    // The namespaces of the root apply to the entry.
    let tag = scanner.bytes[root]
    var document = FeedDocument(tag + scanner.bytes[range] + Array("</\(scanner.rootName)>".utf8))
    do throws(FeedDocument.Broken) {
      return try document.entry().entry(in: feed)
    } catch {
      let line = line + error.line - 1 - tag.count { $0 == 0x0A }
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
      guard case .start(let name, _, let attributes) = event else { continue }
      feed.takeLanguage(attributes)
      if ["rss", "feed", "RDF", "channel"].contains(name) { continue }
      guard let value = try? text() else { return }
      if name == "title" || name == "language" { feed.take(name, value.plain) }
    }
  }

  mutating func entry() throws(Broken) -> FeedItem {
    var item = FeedItem()
    var depth = 0
    while let event = stream.next() {
      switch event {
      // The root, then the entry.
      case .start(_, _, let attributes) where depth < 2:
        depth += 1
        if depth == 2 { item.takeLanguage(attributes) }
      case .start(let name, let namespace, let attributes):
        let value = try text()
        if FeedItem.knows(namespace) { item.take(name, value, attributes) }
      case .failure(let message): throw broken(message)
      case .text, .entity, .end: break
      }
    }
    return item
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
    Broken(message: message.replacing(#/ line \d+/#, with: ""), line: stream.line)
  }
}
