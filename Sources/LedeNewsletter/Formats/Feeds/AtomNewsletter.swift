import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter as an Atom feed (RFC 4287).
package struct AtomNewsletter: FeedNewsletter {
  package static let name = "atom"
  package static let help = "A newsletter as an Atom feed"
  package static let synonyms = ["atom_feed"]
  package static let fileExtension = "atom"
  package static let otherExtensions = ["xml"]
  package static let reads = Item.layers

  package var files = FileOptions(per: .run)
  var feed = FeedOptions()

  package init() {}

  package static let options = feedOptions

  package func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput {
    let head = FeedHead(feed, edition, run)
    let entries = edition.items.lazy.map { Self.entry(FeedItem($0, run, layout: own($0).feed.layout), head) }
    return EditionOutput(Self.start(head), entries, "</feed>\n")
  }

  private static func start(_ head: FeedHead) -> String {
    var xml = XMLWriter()
    xml.declaration()
    xml.open(
      "feed",
      [
        "xmlns": "http://www.w3.org/2005/Atom", "xmlns:media": "http://search.yahoo.com/mrss/",
        "xml:lang": head.language,
      ])
    xml.element("id", text: (head.address ?? head.link)?.encoded ?? FeedID.urn(head.title))
    xml.element("title", text: head.title)
    if let description = head.description { xml.element("subtitle", text: description) }
    xml.element("updated", text: head.updated.iso)
    if let link = head.link { xml.element("link", ["rel": "alternate", "type": "text/html", "href": link.encoded]) }
    if let address = head.address {
      xml.element("link", ["rel": "self", "type": "application/atom+xml", "href": address.encoded])
    }
    xml.element("generator", text: "Lede")
    return xml.xml
  }

  private static func entry(_ item: FeedItem, _ head: FeedHead) -> String {
    let shown = item.shown
    var xml = XMLWriter(inside: ["feed"])
    xml.open("entry", ["xml:lang": item.language])
    xml.element("id", text: item.id)
    xml.element("title", text: shown.heading)
    if let link = shown.link { xml.element("link", ["rel": "alternate", "type": "text/html", "href": link.encoded]) }
    // Atom wants both a date and an author of each entry.
    xml.element("updated", text: (item.date ?? head.updated).iso)
    if let date = item.date { xml.element("published", text: date.iso) }
    xml.open("author")
    xml.element("name", text: shown.author ?? shown.origin ?? head.title)
    xml.close()
    for tag in shown.tags { xml.element("category", ["term": tag]) }
    if !item.summary.isEmpty { xml.element("summary", text: item.summary) }
    // An entry without a link to its page must have content.
    if !item.html.isEmpty || shown.link == nil {
      xml.element("content", ["type": "html"], text: item.html.isEmpty ? XMLContent(shown.heading).xml : item.html)
    }
    if let image = shown.image { xml.element("media:content", ["url": image.encoded, "medium": "image"]) }
    xml.close()
    return xml.xml
  }
}
