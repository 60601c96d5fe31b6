import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter as plain text: each article with its headline, its summary and where it is from.
package struct PlainTextWriter: Writer {
  package static let name = "text"
  package static let help = "A newsletter as plain text: headline, summary and source of each article"
  package static let fileExtension = "txt"
  package static let reads = [Summary.requirement]

  package var per = WriterScope.run
  package var file = ""
  package var title = ""
  package var layout = NewsletterLayout.paragraph

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .text("title", \.title, "The newsletter's title, at the top of each file"),
      .choice("layout", \.layout, "How the sentences of a summary are set"),
    ]

  package var separator: String { "\n\n" }

  package func head(_ run: RunInfo) -> String {
    title.isEmpty ? "" : "\(title)\n\n\n"
  }

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    let sentences = article.summaryLines ?? []
    var parts = [article.title ?? article.source]
    if !sentences.isEmpty {
      switch layout {
      case .paragraph: parts.append(joinSentences(sentences))
      case .list: parts.append(sentences.map { "- " + $0 }.joined(separator: "\n"))
      }
    }
    parts.append(credits(of: article))
    return LegalText(parts.joined(separator: "\n\n")).readable + "\n"
  }

  private func credits(of article: Article) -> String {
    let credits = article.credits
    let address = article.metadata.url.flatMap { $0 == credits.origin ? nil : $0 }
    return ([credits.origin] + credits.rest + [address].compactMap { $0 }).joined(separator: " · ")
  }
}
