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
  private let stream: XMLStream
  /// What the feed says of itself, for all entries.
  private var feed = FeedItem()
  private var isAtEnd = false
  private var depth = 0

  init(_ bytes: [UInt8]) {
    stream = XMLStream(bytes)
  }

  func next() throws(ArticleError) -> Entry? {
    while !isAtEnd, let event = stream.next() {
      switch event {
      case .start(let name, _, let attributes):
        feed.takeLanguage(attributes)
        if name == "item" || name == "entry" { return try entry(attributes) }
        depth += 1
        // The elements of the feed itself stand in the root, or in its channel.
        if ["title", "language"].contains(name), depth <= 3 {
          let value = try text()
          depth -= 1
          feed.take(name, value.plain)
        } else if !["rss", "feed", "RDF", "channel"].contains(name) {
          _ = try text()
          depth -= 1
        }
      case .end:
        depth -= 1
        // What stands behind the root does not matter.
        if depth == 0 { isAtEnd = true }
      case .failure(let message): throw broken(message)
      case .text, .entity: break
      }
    }
    return nil
  }

  private func entry(_ attributes: [XMLStream.Attribute]) throws(ArticleError) -> Entry {
    var item = FeedItem()
    item.takeLanguage(attributes)
    while let event = stream.next() {
      switch event {
      case .start(let name, let namespace, let attributes):
        let value = try text()
        if FeedItem.knows(namespace) { item.take(name, value, attributes) }
      case .end: return item.entry(in: feed)
      case .failure(let message): throw broken(message)
      case .text, .entity: break
      }
    }
    throw broken("the feed ends inside an entry")
  }

  /// What stands in the element that has just started.
  private func text() throws(ArticleError) -> FeedText {
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

  /// What stands behind the place cannot be read; the entries before it can.
  private func broken(_ message: String) -> ArticleError {
    isAtEnd = true
    return ArticleError(
      .malformed, "the feed cannot be read from line \(stream.line) on: \(message)")
  }
}
