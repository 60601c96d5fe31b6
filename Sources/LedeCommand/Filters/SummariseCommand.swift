import ArgumentParser
import Lede

struct SummariseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarise", abstract: "Prints the sentences of a summary.", aliases: ["summarize"])
  @OptionGroup var options: FilterOptions
  @Option(help: "At most this many sentences.")
  var sentences = 3
  @Option(help: "The headline.")
  var title: String?

  func run() throws {
    let article = try options.process(["segment", "score", "summarise"], title: title)
    guard let all = article.layers[Sentences.self], let summary = article.layers[Summary.self] else { return }
    for index in summary.chosen { print(article.line(all.items[index].range)) }
  }
}
