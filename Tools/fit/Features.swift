import ArgumentParser
import Glibc
import Lede
import LedeCore
import LedeRun
import LedeStages

/// Prints what the models of the stage `clean` see in a page, from the very rows that decide: what `fit-cleaning.py` and `fit-markup.py`
/// fit them to.
@main
struct Features: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede-features",
    abstract: "Prints the features of each block of a page, behind a line with their names.")

  @Argument(help: "A page; `-` reads standard input.")
  var file: String
  @Option(help: "The language of the text (BCP 47), instead of detecting it.")
  var language: String?
  @Option(
    help:
      "Print those of the second look at a marked-up page, after a first look that made these of its blocks (0.1,0.9,…)."
  )
  var probabilities: String?

  func run() throws {
    let article = try Article.read(file, language: language)
    guard let blocks = article.layers[Blocks.self] else { return }
    let known = probabilities.map { $0.split(separator: ",").map { Double($0) ?? 0 } }
    if let known, known.count != blocks.items.count {
      throw ValidationError("The page has \(blocks.items.count) blocks.")
    }
    let features = CleaningFeatures(
      article, KnowledgeBase().knowledge(article.metadata.language), probabilities: known)
    let output: String
    if features.markup.isEmpty {
      output = Self.text(blocks, features)
    } else {
      let names = known == nil ? CleaningFeatures.markupNames : CleaningFeatures.secondMarkupNames
      output = Self.markup(article, blocks, names, features.markup)
    }
    guard writeAll(Array(output.utf8), to: STDOUT_FILENO) else {
      throw ValidationError("Standard output cannot be written.")
    }
  }

  /// Each block's place and features.
  private static func text(_ blocks: Blocks, _ features: CleaningFeatures) -> String {
    var output = CleaningFeatures.lineNames.joined(separator: " ") + "\t"
    output += CleaningFeatures.headlineNames.joined(separator: " ") + "\t"
    output += CleaningFeatures.rowNames.joined(separator: " ") + "\n"
    for (index, block) in blocks.items.enumerated() {
      let line = features.lines[index].map(String.init).joined(separator: ",")
      let headline = cells(features.headlines[index] ?? [])
      let row = cells(features.rows[index])
      output += "\(block.range.lowerBound)\t\(block.range.upperBound)\t\(line)\t\(headline)\t\(row)\n"
    }
    return output
  }

  /// Each block's features and text.
  private static func markup(_ article: Article, _ blocks: Blocks, _ names: [String], _ rows: [[Float]]) -> String {
    var output = names.joined(separator: " ") + "\n"
    for (block, row) in zip(blocks.items, rows) {
      output += cells(row) + "\t" + article.line(block.range) + "\n"
    }
    return output
  }

  private static func cells(_ row: [Float]) -> String { row.map { "\($0)" }.joined(separator: ",") }
}
