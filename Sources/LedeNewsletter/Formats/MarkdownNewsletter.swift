import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter in Markdown: each article with its headline, its summary and where it is from.
package struct MarkdownNewsletter: SequentialEditionWriter {
  package static let name = "markdown"
  package static let help = "A newsletter in Markdown: headline, summary and source of each article"
  package static let fileExtension = "md"
  package static let reads = [Summary.requirement]

  package var files = FileOptions(per: .run)
  package var title = ""
  package var headingLevel = 2
  package var layout = SummaryLayout.paragraph

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .text("title", \.title, "The newsletter's title, at the top of each file"),
      .integer("heading_level", \.headingLevel, 1...6, "The level of the articles' headings"),
      .choice("layout", \.layout, "How the sentences of a summary are set"),
    ]

  package var head: String { title.isEmpty ? "" : "# \(title.markdownEscaped())\n\n" }

  package var separator: String { "\n" }

  package func entry(_ item: Item) -> String {
    let sentences = item.summary.map { LegalText($0).readable }
    let heading = LegalText(item.title ?? item.source).readable.markdownEscaped()
    var parts = [String(repeating: "#", count: headingLevel) + " " + heading]
    if !sentences.isEmpty {
      switch layout {
      case .paragraph: parts.append(joinSentences(sentences).markdownEscaped())
      case .list: parts.append(sentences.map { "- " + $0.markdownEscaped() }.joined(separator: "\n"))
      }
    }
    parts.append(credits(of: item))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Words such as "source" would need a language: a link says it without.
  private func credits(of item: Item) -> String {
    let credits = item.credits
    let link = item.url.flatMap { LegalText(credits.origin).readable.markdownLink(to: $0) }
    let origin = link ?? LegalText(credits.origin).readable.markdownEscaped()
    return ([origin] + credits.rest.map { LegalText($0).readable.markdownEscaped(startsLine: false) }).joined(
      separator: " · ")
  }
}
