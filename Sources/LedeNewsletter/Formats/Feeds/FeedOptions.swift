import LedeConfig
import LedeCore

/// What one can say of any feed.
struct FeedOptions: Sendable {
  var title = ""
  var description = ""
  var link = ""
  var address = ""
  var layout = SummaryLayout.paragraph
}

/// A newsletter as a feed.
protocol FeedNewsletter: EditionWriter {
  var feed: FeedOptions { get set }
}

extension FeedNewsletter {
  static var feedOptions: [ComponentOption<Self>] {
    fileOptions + [
      .text("title", \.feed.title, "The feed's title; the pipeline's name where there is none"),
      .text("description", \.feed.description, "What the feed is about"),
      .text("link", \.feed.link, "The page that the feed belongs to"),
      .text("address", \.feed.address, "Where the feed itself will be"),
      .choice("layout", \.feed.layout, "How the sentences of a summary are set"),
    ]
  }
}
