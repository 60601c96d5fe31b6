import ArgumentParser
import LedeCore

struct SummariseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarise", abstract: "Prints the sentences of a summary, one a line.", aliases: ["summarize"])
  @OptionGroup var options: FilterOptions
  @OptionGroup var title: TitleOption
  @Option(help: "At most this many sentences.")
  var sentences = 3

  func validate() throws {
    if sentences < 1 { throw ValidationError("--sentences must be at least 1.") }
  }

  func run() async throws {
    try await options.process(
      ["segment", "score", "summarise"], settings: ["summarise.sentences=\(sentences)"], prepare: title.apply,
      show: { article in (article.summaryLines ?? []).map { $0 + "\n" }.joined() })
  }
}
