import ArgumentParser
import Lede

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Prints each sentence behind its score.")
  @OptionGroup var options: FilterOptions
  @Option(help: "The headline.")
  var title: String?

  func run() throws {
    let article = try options.process(["segment", "score"], title: title)
    guard let sentences = article.layers[Sentences.self], let scores = article.layers[Scores.self] else { return }
    for (sentence, score) in zip(sentences.items, scores.items) {
      print(score.total, article.line(sentence.range), separator: "\t")
    }
  }
}
