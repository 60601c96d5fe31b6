import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeStages
import LedeText

struct CleanCommand: AsyncParsableCommand, FilterCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Prints the article of a page, its title first.")
  @OptionGroup var options: FilterOptions
  @Option(help: "text, or markdown: with subheads, lists, quotations, tables, code, emphasis and links.")
  var format = ArticleFormat.text
  @Flag(help: "Print all lines, each behind its role, the rule that decided, and how likely it belongs to the article.")
  var explain = false

  func validate() throws {
    if explain, format == .markdown {
      throw ValidationError("--explain prints lines of its own, and no Markdown: leave out one of the two.")
    }
  }

  func run() async throws {
    try await options.process(
      ["clean"], show: explain ? Self.decisions : format == .markdown ? Self.markdown : Self.text)
  }

  @Sendable private static func markdown(of article: Article) -> String { article.markdown() }

  @Sendable private static func text(of article: Article) -> String {
    guard let blocks = article.layers[Blocks.self], let cuts = article.layers[Cuts.self] else { return "" }
    var output = article.title.map { $0 + "\n" } ?? ""
    var isFirst = true
    let title = cuts.title
    for (index, block) in blocks.items.enumerated() where cuts.isKept(index) && index != title {
      if !output.isEmpty, isFirst || block.followsBlank { output += "\n" }
      // A paragraph a line; `--format markdown` has the breaks that an author made.
      output += (block.kind == .code ? article.shown(block.range) : article.line(block.range)) + "\n"
      isFirst = false
    }
    return output
  }

  @Sendable private static func decisions(on article: Article) -> String {
    guard let blocks = article.layers[Blocks.self], let cuts = article.layers[Cuts.self] else { return "" }
    var output = ""
    for (block, decision) in zip(blocks.items, cuts.decisions) {
      let percent = Int((decision.probability * 100).rounded())
      output += "\(decision.role.rawValue)\t\(decision.rule)\t\(percent) %\t\(visible(article.line(block.range)))\n"
    }
    return output
  }
}

/// How an article is printed.
enum ArticleFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown
}
