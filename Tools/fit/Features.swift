import ArgumentParser
import Glibc
import Lede
import LedeCore
import LedeRun
import LedeStages

/// Prints what the models of the stage `clean` see in pages, from the very tables that decide: what `fit.py` fits them to.
///
/// It reads a line for each page: the path, the probabilities of a first look (`0.1,0.9,…`, or nothing) and the headline (an index, or
/// nothing), with tabs between them. For each page it prints a line with the number of its blocks and the names of
/// columns; a line for each block with its range, and its text with line breaks and tabs as blanks; a line with the indices of the blocks
/// that the rows are of and of how many numbers each is; and the rows as little-endian 32-bit floats.
@main
struct Features: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede-features", abstract: "Prints the signals of each block of pages.")

  @Argument(help: "The model that sees them: chain, first, headline or second.")
  var model: String
  @Flag(help: "Print the rules that the models are shown, and nothing else.")
  var rules = false

  func run() throws {
    if rules { return print(CleaningFeatures.rules.joined(separator: " ")) }
    guard let model = CleaningFeatures.Model(rawValue: model) else {
      throw ValidationError("`\(model)` is none of chain, first, headline, second.")
    }
    let knowledge = KnowledgeBase()
    while let line = readLine() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let article = try Article.read(fields[0], language: nil)
      let look =
        fields.count > 1 && !fields[1].isEmpty ? fields[1].split(separator: ",").compactMap { Double($0) } : nil
      let features = CleaningFeatures(
        article, knowledge.knowledge(article.metadata.language), model, look: look,
        headline: fields.count > 2 ? Int(fields[2]) : nil)
      guard writeAll(Self.output(article, features), to: STDOUT_FILENO) else {
        throw ValidationError("Standard output cannot be written.")
      }
    }
  }

  private static func output(_ article: Article, _ features: CleaningFeatures) -> [UInt8] {
    let blocks = article.layers[Blocks.self]?.items ?? []
    var head = "\(blocks.count) \(features.names.joined(separator: " "))\n"
    for block in blocks {
      let text = article.line(block.range).replacing("\t", with: " ")
      head += "\(block.range.lowerBound)\t\(block.range.upperBound)\t\(text)\n"
    }
    head += zip(features.blocks, features.rows).map { "\($0):\($1.count)" }.joined(separator: " ") + "\n"
    var output = Array(head.utf8)
    for row in features.rows {
      for value in row { withUnsafeBytes(of: value.bitPattern.littleEndian) { output += $0 } }
    }
    return output
  }
}
