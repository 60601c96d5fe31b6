import ArgumentParser
import Glibc
import Lede
import LedeRun
import LedeSyntax
import LedeTuning

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what a pipeline makes of an article, and why: each line, each sentence, each share of its score.",
    discussion: """
      lede explain newsletter page.txt
      lede explain newsletter page.txt --with articles    as a run over the folder would clean it
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: "Files; `-` reads standard input.", completion: .file())
  var files: [String]

  @Option(help: "A folder or file with more pages of the site: what recurs there is cut.", completion: .file())
  var with: [String] = []

  @OptionGroup var language: LanguageOption

  @OptionGroup var input: InputOptions

  @Flag(help: "As JSON: one object with everything, one line for each file.")
  var json = false

  func run() async throws {
    let pipeline = try options.load()
    let explanation = Explanation(color: Console.usesColor(STDOUT_FILENO))
    let options = RunOptions(jobs: Environment.cores, language: language.tag, reader: input.reader)
    var isFirst = true
    let input = try await pipeline.input(Self.find(files), with: Self.find(with), options)
    try input.forEachOrExit { article, folder in
      let article = try pipeline.process(article, in: folder)
      if json {
        let knowledge = pipeline.knowledge.knowledge(article.metadata.language)
        return try Console.write(try JSONLinesWriter().entry(article, knowledge))
      }
      try Console.write((isFirst ? "" : "\n") + explanation.render(article))
      isFirst = false
    }
  }

  private static func find(_ arguments: [String]) throws -> [InputFile] {
    try InputFinder.find(Environment.paths(arguments)).filesOrExit()
  }
}
