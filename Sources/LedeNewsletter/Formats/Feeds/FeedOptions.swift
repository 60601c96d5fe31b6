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
protocol FeedNewsletter: EditionWriter, RemarkingSink, Dated {
  var feed: FeedOptions { get set }
}

extension FeedNewsletter {
  /// Where no article has a date, the feed has that of the run.
  package var isDated: Bool { true }

  package var remarks: [(option: String, idleness: Idleness)] {
    NewsletterTitle(feed.title).remarks + NewsletterTitle.remarks(of: feed.description, in: "description")
      + NewsletterTitle.remarks(of: feed.link, in: "link") + NewsletterTitle.remarks(of: feed.address, in: "address")
      + [("link", feed.link), ("address", feed.address)].filter { !$0.1.isEmpty && WebAddress($0.1) == nil }.map {
        name, value in
        (
          name,
          Idleness(
            "`\(brief(value))` is no address of the web, so that the feed goes without",
            mend: WebAddress.meant(by: value).map { "write `\(brief($0))`" }
              ?? "write all of it, such as `https://river.example/\(FileEnding.known(of: value) == nil ? "" : value)`")
        )
      }
  }

  static var feedOptions: [ComponentOption<Self>] {
    fileOptions + [
      .text("title", \.feed.title, "The feed's title; the pipeline's name where there is none" + NewsletterTitle.help),
      .text("description", \.feed.description, "What the feed is about")
        .synonyms("about", "subtitle", "summary"),
      .text("link", \.feed.link, "The page that the feed belongs to")
        .synonyms("home", "homepage", "site", "website"),
      .text("address", \.feed.address, "Where the feed itself will be")
        .synonyms("feed_url", "href", "self", "url"),
      .choice("layout", \.feed.layout, "How the sentences of a summary are set")
        .synonyms("format", "style"),
    ]
  }
}
