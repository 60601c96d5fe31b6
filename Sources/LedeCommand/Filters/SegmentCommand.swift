import ArgumentParser
import Lede

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Prints one sentence a line, with the blank lines between paragraphs.")
  @OptionGroup var options: FilterOptions
  @Flag(help: "Print the rule that ended each sentence before it.")
  var explain = false

  func run() throws {
    let article = try options.process(["segment"])
    guard let blocks = article.layers[Blocks.self], let sentences = article.layers[Sentences.self] else { return }
    var output = ""
    var block = -1
    for sentence in sentences.items {
      if sentence.block != block, block >= 0, blocks.items[sentence.block].followsBlank { output += "\n" }
      block = sentence.block
      output += (explain ? sentence.rule + "\t" : "") + article.line(sentence.range) + "\n"
    }
    try Console.write(output)
  }
}
