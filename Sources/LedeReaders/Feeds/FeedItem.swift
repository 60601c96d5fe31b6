import LedeCore
import LedeSyntax
import LedeText

/// What stands in an element of a feed: its text, and its markup where elements stand in it (Atom's `xhtml`).
struct FeedText {
  /// Without the tags of elements in it.
  private(set) var plain = ""
  /// With them.
  private(set) var markup = ""
  private var open: [String] = []
  /// The name of the author stands in an element of its own.
  private(set) var name: String?

  var hasElements: Bool { !markup.isEmpty && markup.utf8.count != plain.utf8.count }

  mutating func start(_ name: String, _ attributes: [XMLStream.Attribute]) {
    open.append(name)
    markup += "<" + name
    for attribute in attributes {
      markup +=
        " \(attribute.name)=\"" + attribute.value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;") + "\""
    }
    markup += ">"
  }

  mutating func add(_ text: String) {
    plain += text
    if open.last == "name" { name = (name ?? "") + text }
    markup += open.isEmpty ? text : text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// - Returns: `false`: it was the end of the element itself.
  mutating func end() -> Bool {
    guard let name = open.popLast() else { return false }
    markup += "</" + name + ">"
    return true
  }
}

/// The elements of an entry, or of a feed, that Lede knows.
struct FeedItem {
  private var values: [String: String] = [:]
  private var content: (rank: Int, content: Entry.Content)?
  private var language: String?
  /// The address that those count from which are not whole (`xml:base`).
  private var base: String?
  private var media = FeedMedia()
  private var tags: [String] = []
  private var isTitlePlain = false

  /// RSS has no namespace; media and podcast elements have the same names for other things.
  static func knows(_ namespace: String) -> Bool {
    [
      "", "http://purl.org/rss/1.0/", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#",
      "http://purl.org/rss/1.0/modules/content/", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
      "http://backend.userland.com/rss2", "http://news.yandex.ru",
    ].contains(namespace)
  }

  mutating func takeLanguage(_ attributes: [XMLStream.Attribute]) {
    if let tag = attributes.first(where: { $0.name == "lang" })?.value { language = language ?? tag }
  }

  mutating func takeBase(_ attributes: [XMLStream.Attribute]) {
    base = base ?? attributes.first { ["base", "xml:base"].contains($0.name) }?.value
  }

  /// Keeps the first that is not empty.
  mutating func take(_ name: String, _ value: String) {
    let line = value.onOneLine.trimmed
    if values[name] == nil, !line.isEmpty { values[name] = line }
  }

  mutating func take(_ name: String, _ value: FeedText, _ attributes: [XMLStream.Attribute]) {
    switch name {
    case "full-text": takeContent(0, value, attributes)
    case "encoded": takeContent(1, value, attributes)
    case "content": takeContent(2, value, attributes)
    case "description": takeContent(3, value, attributes)
    case "summary": takeContent(4, value, attributes)
    case "link":
      let rel = attributes.first { $0.name == "rel" }?.value ?? "alternate"
      let href = attributes.first { $0.name == "href" }?.value
      if rel == "alternate" { take(name, href ?? value.plain) }
      if rel == "enclosure" { media.take("enclosure", attributes) }
    case "category", "subject": takeTag(value.plain, attributes)
    case "enclosure": media.take(name, attributes)
    case "image": media.take(name, attributes, value.plain)
    case "guid", "id":
      take("own", value.plain)
      if attributes.first(where: { $0.name == "isPermaLink" })?.value != "false" { take(name, value.plain) }
    case "author", "creator": take(name, value.name ?? value.plain)
    case "title":
      // What says that it is text is; where nothing does, titles have references and tags all the same.
      if values[name] == nil { isTitlePlain = attributes.first { $0.name == "type" }?.value == "text" }
      take(name, value.plain)
    default: take(name, value.plain)
    }
    if ["encoded", "content", "title"].contains(name) { takeLanguage(attributes) }
  }

  /// Takes an element of another namespace.
  /// - Parameter isGrouped: it is of the entry, as a film is, not of a picture in it.
  mutating func takeMedia(
    _ name: String, _ attributes: [XMLStream.Attribute], _ text: String = "", isGrouped: Bool = false
  ) {
    if name == "description" {
      var value = FeedText()
      value.add(text)
      if isGrouped { takeContent(6, value, []) }
    } else if name == "keywords" {
      for tag in text.split(separator: ",") { takeTag(String(tag), []) }
    } else {
      media.take(name, attributes, text)
    }
  }

  /// Atom has the name of a tag in an attribute.
  private mutating func takeTag(_ text: String, _ attributes: [XMLStream.Attribute]) {
    let stated = attributes.first { $0.name == "label" } ?? attributes.first { $0.name == "term" }
    let tag = Self.plain((stated?.value ?? text).onOneLine.trimmed)
    if !tag.isEmpty, !PageVocabulary.isEmptyTag(tag), !tags.contains(tag), tags.count < Metadata.mostTags {
      tags.append(tag)
    }
  }

  /// - Parameter rank: 0 for the fullest account.
  private mutating func takeContent(_ rank: Int, _ value: FeedText, _ attributes: [XMLStream.Attribute]) {
    guard rank < content?.rank ?? .max, value.plain.contains(where: { !$0.isWhitespace }) else { return }
    let type = attributes.first { $0.name == "type" }?.value
    // Atom's summary and content are text where they say nothing of it; what has tags all the same is meant as markup.
    let isText = type == nil && rank % 2 == 0 && !Self.hasTag(value.plain)
    let isPlain = type == "text" || isText || !value.plain.contains { "<&".contains($0) }
    content = (rank, value.hasElements ? .html(value.markup) : isPlain ? .text(value.plain) : .html(value.plain))
  }

  private static func hasTag(_ text: String) -> Bool { text.contains(/<\/?[A-Za-z]/) }

  /// - Parameter feed: what the feed says of itself.
  func entry(in feed: FeedItem) -> Entry {
    var entry = Entry()
    entry.title = values["title"].map { isTitlePlain ? $0 : Self.plain($0) }
    let root = feed.base ?? feed.values["link"]
    let base = base.map { HTMLHead.resolved($0, on: root) } ?? root
    entry.url = (values["link"] ?? values["guid"].flatMap { $0.hasPrefix("http") ? $0 : nil })
      .map { PageAddresses.plain(HTMLHead.resolved($0, on: base)) }
    entry.date = values["pubDate"] ?? values["published"] ?? values["date"] ?? values["issued"] ?? values["updated"]
    entry.author = values["creator"] ?? values["author"] ?? feed.values["author"]
    entry.site = feed.values["title"].map(Self.plain)
    entry.language =
      LanguageTag.stated(values["language"]) ?? LanguageTag.stated(language) ?? LanguageTag.stated(
        feed.values["language"])
      ?? LanguageTag.stated(feed.language)
    entry.content = content?.content
    (entry.id, entry.tags) = (values["own"], tags)
    entry.image = media.image ?? entry.contentImage(on: base) ?? feed.media.image
    return entry
  }

  /// A title without the markup that it may be escaped with.
  private static func plain(_ title: String) -> String {
    guard title.contains("<") || title.contains("&") else { return title }
    let page = try? HTMLReader().read(ReaderInput(source: "", bytes: Array(title.utf8), language: "und"))
    return page.map { $0.line(0..<$0.text.count) } ?? title
  }
}
