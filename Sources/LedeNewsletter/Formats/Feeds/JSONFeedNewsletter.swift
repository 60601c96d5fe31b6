import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter as a JSON Feed, version 1.1.
package struct JSONFeedNewsletter: FeedNewsletter {
  package static let name = "json-feed"
  package static let help = "A newsletter as a JSON Feed"
  package static let fileExtension = "json"
  package static let reads = Item.layers

  package var files = FileOptions(per: .run)
  var feed = FeedOptions()

  package init() {}

  package static let options = feedOptions

  package func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput {
    let head = self.head(edition, run)
    let count = edition.items.count
    let items = edition.items.lazy.enumerated().lazy.map { index, item in
      let record = Self.record(FeedItem(item, run, layout: own(item).feed.layout))
      return "\n" + record.encoded + (index + 1 < count ? "," : "\n")
    }
    // The items stand where the head ends.
    return EditionOutput(head.encoded.dropLast() + ",\"items\":[", items, "]}\n")
  }

  private func head(_ edition: Edition, _ run: RunInfo) -> JSON {
    let head = FeedHead(feed, edition, run)
    return .object([
      "version": "https://jsonfeed.org/version/1.1", "title": .string(head.title),
      "description": head.description.map { .string($0) },
      "home_page_url": head.link.map { .string($0.encoded) }, "feed_url": head.address.map { .string($0.encoded) },
      "language": head.language.map { .string($0) },
    ])
  }

  private static func record(_ item: FeedItem) -> JSON {
    let shown = item.shown
    return .object([
      "id": .string(item.id), "url": shown.link.map { .string($0.encoded) }, "title": .string(shown.heading),
      "content_html": item.html.isEmpty ? nil : .string(item.html),
      // One of the two must be there.
      "content_text": item.html.isEmpty ? .string(shown.heading) : nil,
      "summary": item.summary.isEmpty ? nil : .string(item.summary),
      "image": shown.image.map { .string($0.encoded) }, "date_published": item.date.map { .string($0.iso) },
      "authors": (shown.author ?? shown.origin).map { .array([.object(["name": .string($0)])]) },
      "tags": shown.tags.isEmpty ? nil : .array(shown.tags.map { .string($0) }),
      "language": item.language.map { .string($0) },
    ])
  }
}
