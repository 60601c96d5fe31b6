import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter in Markdown: each article with its headline, its summary and where it is from.
package struct MarkdownNewsletter: SequentialEditionWriter, RemarkingSink, Dated {
  package static let name = "markdown"
  package static let help = "A newsletter in Markdown: headline, summary and source of each article"
  package static let synonyms = ["md", "newsletter"]
  package static let fileExtension = "md"
  package static let reads = Item.layers

  package var files = FileOptions(per: .run)
  package var title = ""
  package var headingLevel = 2
  package var layout = SummaryLayout.paragraph
  package var link = LinkPlace.source
  package var images = false

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .text("title", \.title, "The newsletter's title, at the top of each file" + NewsletterTitle.help)
        .synonyms("subject"),
      .integer(
        "heading_level", \.headingLevel, 1...6,
        "The level of the articles' headings, or of the sections' where there are some"
      )
      .synonyms("level"),
      .choice("layout", \.layout, "How the sentences of a summary are set")
        .synonyms("format", "style"),
      .choice("link", \.link, "What leads to the article")
        .synonyms("url"),
      .flag("images", \.images, "The picture of each article, by its address")
        .synonyms("pictures"),
    ]

  package var isDated: Bool { NewsletterTitle(title).isDated }
  package var remarks: [(option: String, idleness: Idleness)] { NewsletterTitle(title).remarks }

  package func head(_ run: RunInfo) -> String {
    NewsletterTitle(title).shown(run, in: run.language).map { "# \($0.markdownEscaped())\n\n" } ?? ""
  }

  package var separator: String { "\n" }

  package func heading(ofSection section: String) -> String {
    String(repeating: "#", count: headingLevel) + " " + (section.shown ?? "").markdownEscaped() + "\n\n"
  }

  package func entry(_ item: Item, own: Self, _ run: RunInfo) -> String {
    let shown = ShownItem(item, run)
    let level = item.section == nil ? headingLevel : min(headingLevel + 1, 6)
    let heading = (link.isHeadline ? shown.link.flatMap { shown.heading.markdownLink(to: $0.text) } : nil)
    var parts = [String(repeating: "#", count: level) + " " + (heading ?? shown.heading.markdownEscaped())]
    if images, let image = shown.image, let link = shown.heading.markdownLink(to: image.text) {
      parts.append("!" + link)
    }
    if !shown.sentences.isEmpty {
      switch own.layout {
      case .paragraph: parts.append(joinSentences(shown.sentences).markdownEscaped())
      case .list: parts.append(shown.sentences.map { "- " + $0.markdownEscaped() }.joined(separator: "\n"))
      }
    }
    if let credits = credits(shown) { parts.append(credits) }
    if let others = shown.others { parts.append(line(others)) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Words such as "source" would need a language: a link says it without.
  private func credits(_ shown: ShownItem) -> String? {
    var parts = shown.credits.map { $0.markdownEscaped(startsLine: false) }
    if link.isSource, let origin = shown.origin, let address = shown.link {
      parts[0] = origin.markdownLink(to: address.text) ?? parts[0]
    } else if let first = shown.credits.first {
      parts[0] = first.markdownEscaped()
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private func line(_ others: ShownItem.Others) -> String {
    let names = others.items.map { name, link in
      link.flatMap { name.markdownLink(to: $0.text) } ?? name.markdownEscaped(startsLine: false)
    }
    return others.also.markdownEscaped() + " " + names.joined(separator: ", ")
  }
}

/// What of an item in Markdown leads to its article.
package enum LinkPlace: String, OptionChoice {
  case source, headline, both

  package var help: String {
    switch self {
    case .source: "the name of its source"
    case .headline: "its headline"
    case .both: "both"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .source: ["below"]
    case .headline: ["title"]
    default: []
    }
  }

  fileprivate var isSource: Bool { self != .headline }
  fileprivate var isHeadline: Bool { self != .source }
}
