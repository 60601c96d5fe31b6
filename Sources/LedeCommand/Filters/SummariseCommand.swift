import ArgumentParser
import Lede

struct SummariseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarise", abstract: "Prints the sentences of a summary, one a line.", aliases: ["summarize"])
  @OptionGroup var options: FilterOptions
  @OptionGroup var title: TitleOption
  @Option(help: "At most this many sentences.")
  var sentences = 3

  func validate() throws {
    if sentences < 1 { throw ValidationError("--sentences must be at least 1.") }
  }

  func run() throws {
    let article = try options.process(
      ["segment", "score", "summarise"], settings: ["summarise.sentences=\(sentences)"], prepare: title.apply)
    guard let all = article.layers[Sentences.self], let summary = article.layers[Summary.self] else { return }
    try Console.write(summary.chosen.map { article.line(all.items[$0].range) + "\n" }.joined())
  }
}
