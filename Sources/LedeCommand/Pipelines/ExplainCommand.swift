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
    var runOptions = RunOptions(jobs: Environment.cores, language: language.tag, reader: input.reader)
    runOptions.explains = true
    let run = Run(pipeline: pipeline, options: runOptions)
    let files = try Self.find(files).map(\.namedByPath)
    let others = try Self.find(with)
    if json {
      try await run.showOrExit(files, with: others, separator: "") { article in
        try JSONLinesWriter().entry(article, pipeline.knowledge.knowledge(of: article))
      }
    } else {
      let explanation = Explanation(color: Console.usesColor(STDOUT_FILENO))
      try await run.showOrExit(
        files, with: others, separator: "\n", edition: { explanation.render($0) }, { explanation.render($0) })
    }
  }

  private static func find(_ arguments: [String]) throws -> [InputFile] {
    try InputFinder.find(Environment.paths(arguments)).filesOrExit()
  }
}
