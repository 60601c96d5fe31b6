import ArgumentParser
import Lede

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Prints the article of a page, its title first.")
  @OptionGroup var options: FilterOptions
  @Flag(help: "Print all lines, each behind its role, the rule that decided, and how likely it belongs to the article.")
  var explain = false
  @Flag(help: ArgumentHelp("Print the features of each line.", visibility: .hidden))
  var features = false

  func run() throws {
    if features { return try printFeatures() }
    let article = try options.process(["clean"])
    guard let blocks = article.layers[Blocks.self], let cuts = article.layers[Cuts.self] else { return }
    if explain { return try printDecisions(article, blocks, cuts) }
    var output = article.title.map { $0 + "\n" } ?? ""
    var isFirst = true
    for (index, block) in blocks.items.enumerated() where cuts.isKept(index) && cuts.title != index {
      if !output.isEmpty, isFirst || block.followsBlank { output += "\n" }
      output += article.text[block.range] + "\n"
      isFirst = false
    }
    try Console.write(output)
  }

  private func printDecisions(_ article: Article, _ blocks: Blocks, _ cuts: Cuts) throws {
    for (block, decision) in zip(blocks.items, cuts.decisions) {
      let percent = Int((decision.probability * 100).rounded())
      try Console.write("\(decision.role.rawValue)\t\(decision.rule)\t\(percent) %\t\(article.line(block.range))\n")
    }
  }

  /// What Scripts/fit-cleaning.py fits the models to: the names, then each block's place and features.
  private func printFeatures() throws {
    let article = try options.process(["clean"])
    guard let blocks = article.layers[Blocks.self] else { return }
    let features = CleaningFeatures(article, KnowledgeBase().knowledge(article.metadata.language))
    if !features.markup.isEmpty { return try printMarkup(article, blocks, features.markup) }
    let names = [CleaningFeatures.lineNames, CleaningFeatures.headlineNames].map { $0.joined(separator: " ") }
    try Console.write(names.joined(separator: "\t") + "\n")
    for (index, block) in blocks.items.enumerated() {
      let columns = [features.lines[index], features.headlines[index] ?? []].map { $0.map(String.init).joined(separator: ",") }
      try Console.write("\(block.range.lowerBound)\t\(block.range.upperBound)\t\(columns[0])\t\(columns[1])\n")
    }
  }

  /// What Scripts/fit-markup.py fits the model of marked-up pages to: the names, then each block's features and text.
  private func printMarkup(_ article: Article, _ blocks: Blocks, _ rows: [[Float]]) throws {
    try Console.write(CleaningFeatures.markupNames.joined(separator: " ") + "\n")
    for (block, row) in zip(blocks.items, rows) {
      try Console.write(row.map { "\($0)" }.joined(separator: ",") + "\t" + article.line(block.range) + "\n")
    }
  }
}
