import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter as an RSS 2.0 feed, with what programs that turn feeds into mail read: `content:encoded`, `media:content`, `dc:creator`.
package struct RSSNewsletter: FeedNewsletter {
  package static let name = "rss"
  package static let help = "A newsletter as an RSS 2.0 feed, which readers and mail services take"
  package static let synonyms = ["feed", "rss_feed"]
  package static let fileExtension = "rss"
  package static let otherExtensions = ["xml"]
  package static let reads = Item.layers

  package var files = FileOptions(per: .run)
  var feed = FeedOptions()

  package init() {}

  package static let options = feedOptions

  package func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput {
    let items = edition.items.lazy.map { Self.entry(FeedItem($0, run, layout: own($0).feed.layout)) }
    return EditionOutput(head(edition, run), items, "  </channel>\n</rss>\n")
  }

  private func head(_ edition: Edition, _ run: RunInfo) -> String {
    let head = FeedHead(feed, edition, run)
    var xml = XMLWriter()
    xml.declaration()
    xml.open(
      "rss",
      [
        "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:media": "http://search.yahoo.com/mrss/",
      ])
    xml.open("channel")
    xml.element("title", text: head.title)
    // RSS wants one.
    let first = edition.items.lazy.compactMap { WebAddress($0.url) }.first?.home
    xml.element("link", text: head.link?.encoded ?? head.address?.home ?? first ?? "about:blank")
    xml.element("description", text: head.description ?? head.title)
    if let language = head.language { xml.element("language", text: language) }
    xml.element("lastBuildDate", text: head.updated.mail)
    xml.element("generator", text: "Lede")
    if let address = head.address {
      xml.element("atom:link", ["href": address.encoded, "rel": "self", "type": "application/rss+xml"])
    }
    return xml.xml
  }

  private static func entry(_ item: FeedItem) -> String {
    let shown = item.shown
    var xml = XMLWriter(inside: ["rss", "channel"])
    xml.open("item")
    // Some readers take a title for HTML, others for text: what neither takes for a tag.
    xml.element("title", text: shown.heading.replacing(scalars: ["<": "&lt;"]))
    if let link = shown.link { xml.element("link", text: link.encoded) }
    xml.element("guid", ["isPermaLink": item.isIDAddress ? "true" : "false"], text: item.id)
    if let date = item.date { xml.element("pubDate", text: date.mail) }
    if let author = shown.author { xml.element("dc:creator", text: author) }
    if let origin = shown.origin { xml.element("dc:publisher", text: origin) }
    if let language = item.language { xml.element("dc:language", text: language) }
    for tag in shown.tags { xml.element("category", text: tag) }
    if !item.summary.isEmpty { xml.element("description", text: XMLContent(item.summary).xml) }
    if !item.html.isEmpty { xml.element("content:encoded", text: item.html) }
    if let image = shown.image { xml.element("media:content", ["url": image.encoded, "medium": "image"]) }
    xml.close()
    return xml.xml
  }
}
