import ArgumentParser
import Lede
import LedeCore

struct ScoreCommand: AsyncParsableCommand, FilterCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Prints each sentence behind its score and a tab.")
  @OptionGroup var options: FilterOptions
  @OptionGroup var title: TitleOption

  func run() async throws {
    try await options.process(["segment", "score"], prepare: title.apply, show: Self.scores)
  }

  @Sendable private static func scores(of article: Article) -> String {
    guard let sentences = article.layers[Sentences.self], let scores = article.layers[Scores.self] else { return "" }
    var output = ""
    for (sentence, score) in zip(sentences.items, scores.items) {
      output += "\((score.total * 1000).rounded() / 1000)\t\(article.line(sentence.range))\n"
    }
    return output
  }
}
