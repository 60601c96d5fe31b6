import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter as plain text: each article with its headline, its summary and where it is from.
package struct TextNewsletter: SequentialEditionWriter, RemarkingSink, Dated {
  package static let name = "text"
  package static let help = "A newsletter as plain text: headline, summary and source of each article"
  package static let synonyms = ["plain", "plain_text", "txt"]
  package static let fileExtension = "txt"
  package static let reads = Item.layers

  package var files = FileOptions(per: .run)
  package var title = ""
  package var layout = SummaryLayout.paragraph

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .text("title", \.title, "The newsletter's title, at the top of each file" + NewsletterTitle.help)
        .synonyms("heading", "headline", "subject"),
      .choice("layout", \.layout, "How the sentences of a summary are set")
        .synonyms("format", "style"),
    ]

  package var isDated: Bool { NewsletterTitle(title).isDated }
  package var remarks: [(option: String, idleness: Idleness)] { NewsletterTitle(title).remarks }

  package func head(_ run: RunInfo) -> String {
    NewsletterTitle(title).shown(run, in: run.language).map { "\($0)\n\n\n" } ?? ""
  }

  package var separator: String { "\n\n" }

  package func heading(ofSection section: String) -> String {
    let line = section.shown ?? ""
    return "\(line)\n\(String(repeating: "=", count: max(3, line.count)))\n\n\n"
  }

  package func entry(_ item: Item, own: Self, _ run: RunInfo) -> String {
    let shown = ShownItem(item, run)
    var parts = [shown.heading]
    if !shown.sentences.isEmpty {
      switch own.layout {
      case .paragraph: parts.append(joinSentences(shown.sentences))
      case .list: parts.append(shown.sentences.map { "- " + $0 }.joined(separator: "\n"))
      }
    }
    let lines = [shown.credits.joined(separator: " · "), shown.link?.text ?? "", others(shown)].filter { !$0.isEmpty }
    if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func others(_ shown: ShownItem) -> String {
    guard let others = shown.others else { return "" }
    let names = others.items.map { name, link in link.map { "\(name) (\($0.text))" } ?? name }
    return others.also + " " + names.joined(separator: ", ")
  }
}
