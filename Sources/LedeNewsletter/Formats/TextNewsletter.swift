import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter as plain text: each article with its headline, its summary and where it is from.
package struct TextNewsletter: SequentialEditionWriter {
  package static let name = "text"
  package static let help = "A newsletter as plain text: headline, summary and source of each article"
  package static let fileExtension = "txt"
  package static let reads = [Summary.requirement]

  package var files = FileOptions(per: .run)
  package var title = ""
  package var layout = SummaryLayout.paragraph

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .text("title", \.title, "The newsletter's title, at the top of each file"),
      .choice("layout", \.layout, "How the sentences of a summary are set"),
    ]

  package var head: String { title.isEmpty ? "" : "\(title)\n\n\n" }

  package var separator: String { "\n\n" }

  package func entry(_ item: Item) -> String {
    var parts = [item.title ?? item.source]
    if !item.summary.isEmpty {
      switch layout {
      case .paragraph: parts.append(joinSentences(item.summary))
      case .list: parts.append(item.summary.map { "- " + $0 }.joined(separator: "\n"))
      }
    }
    parts.append(credits(of: item))
    return LegalText(parts.joined(separator: "\n\n")).readable + "\n"
  }

  private func credits(of item: Item) -> String {
    let credits = item.credits
    let address = item.url.flatMap { $0 == credits.origin ? nil : $0 }
    return ([credits.origin] + credits.rest + [address].compactMap { $0 }).joined(separator: " · ")
  }
}
