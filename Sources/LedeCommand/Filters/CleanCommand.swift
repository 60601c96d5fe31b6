import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeStages
import LedeText

struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Prints the article of a page, its title first.")
  @OptionGroup var options: FilterOptions
  @Option(help: "text, or markdown: with subheads, lists, quotations, tables, code, emphasis and links.")
  var format = ArticleFormat.text
  @Flag(help: "Print all lines, each behind its role, the rule that decided, and how likely it belongs to the article.")
  var explain = false
  @Flag(help: ArgumentHelp("Print the features of each line.", visibility: .hidden))
  var features = false
  @Option(
    help: ArgumentHelp(
      "With --features: those of the second look at a marked-up page after a first look that made these of its blocks.",
      visibility: .hidden))
  var probabilities: String?

  func run() async throws {
    if features { return try writeFeatures() }
    try await options.process(
      ["clean"], show: explain ? Self.decisions : format == .markdown ? Self.markdown : Self.text)
  }

  @Sendable private static func markdown(of article: Article) -> String { article.markdown() }

  @Sendable private static func text(of article: Article) -> String {
    guard let blocks = article.layers[Blocks.self], let cuts = article.layers[Cuts.self] else { return "" }
    var output = article.title.map { $0 + "\n" } ?? ""
    var isFirst = true
    for (index, block) in blocks.items.enumerated() where cuts.isKept(index) && cuts.title != index {
      if !output.isEmpty, isFirst || block.followsBlank { output += "\n" }
      output += article.text[block.range] + "\n"
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

  /// What Scripts/fit-cleaning.py fits the models to: the names, then each block's place and features.
  private func writeFeatures() throws {
    let article = try Article.read(options.file, language: options.language.tag)
    guard let blocks = article.layers[Blocks.self] else { return }
    let known = probabilities.map { $0.split(separator: ",").map { Double($0) ?? 0 } }
    if let known, known.count != blocks.items.count {
      throw ValidationError("The page has \(blocks.items.count) blocks.")
    }
    let features = CleaningFeatures(
      article, KnowledgeBase().knowledge(article.metadata.language), probabilities: known)
    if !features.markup.isEmpty {
      let names = known == nil ? CleaningFeatures.markupNames : CleaningFeatures.secondMarkupNames
      return try writeMarkup(article, blocks, names, features.markup)
    }
    var output = CleaningFeatures.lineNames.joined(separator: " ") + "\t"
    output += CleaningFeatures.headlineNames.joined(separator: " ") + "\t"
    output += CleaningFeatures.rowNames.joined(separator: " ") + "\n"
    for (index, block) in blocks.items.enumerated() {
      let line = features.lines[index].map(String.init).joined(separator: ",")
      let headline = Self.cells(features.headlines[index] ?? [])
      let row = Self.cells(features.rows[index])
      output += "\(block.range.lowerBound)\t\(block.range.upperBound)\t\(line)\t\(headline)\t\(row)\n"
    }
    try Console.write(output)
  }

  /// What Scripts/fit-markup.py fits the model of marked-up pages to: the names, then each block's features and text.
  private func writeMarkup(_ article: Article, _ blocks: Blocks, _ names: [String], _ rows: [[Float]]) throws {
    var output = names.joined(separator: " ") + "\n"
    for (block, row) in zip(blocks.items, rows) {
      output += Self.cells(row) + "\t" + article.line(block.range) + "\n"
    }
    try Console.write(output)
  }

  private static func cells(_ row: [Float]) -> String { row.map { "\($0)" }.joined(separator: ",") }
}

/// How an article is printed.
enum ArticleFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown
}
