import ArgumentParser
import Glibc
import Lede

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what a pipeline makes of one article, and why: each line, each sentence, each share of its score.")

  @OptionGroup var options: PipelineOptions

  @Argument(help: "A file; `-` reads standard input.", completion: .file())
  var file: String

  @Option(help: "The language of the article (BCP 47), instead of detecting it.")
  var language: String?

  @OptionGroup var input: InputOptions

  @Flag(help: "As JSON: one object with everything.")
  var json = false

  func run() throws {
    let pipeline = try options.load()
    let article = try pipeline.process(
      ArticleInput.read(file, language: language ?? pipeline.language, reader: input.reader))
    if json {
      let knowledge = pipeline.knowledge.knowledge(article.metadata.language)
      try Console.write(try JSONLinesWriter().entry(article, knowledge))
    } else {
      try Console.write(Explanation(color: Console.usesColor(STDOUT_FILENO)).render(article))
    }
  }
}
