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
      lede explain mine.yaml --config                     each option with its value and where that is from
      lede explain mine.yaml page.txt --config            the same for the language and the site of an article
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: "Files; `-` reads standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "A folder or file with more pages of the site: what recurs there is cut.", completion: .file())
  var with: [String] = []

  @OptionGroup var language: LanguageOption

  @OptionGroup var input: InputOptions

  @Flag(
    help:
      "Show the configuration: each option with its value and the file and line, setting or default that it is from.")
  var config = false

  @Flag(help: "With --config: leave out what is as it is by default.")
  var changed = false

  @Option(help: "With --config: of articles from this host.")
  var site: String?

  @Flag(help: "As JSON: one object with everything, one line for each file.")
  var json = false

  func validate() throws {
    if files.isEmpty, !config, isArticle(options.pipeline) {
      throw ValidationError(
        "The pipeline stands before the articles: lede explain newsletter \(options.pipeline).")
    }
    if files.isEmpty, !config { throw ValidationError("Name a file, or show the configuration with --config.") }
    try Arguments.checkReadOnce(files)
    if !with.isEmpty, config { throw ValidationError("--config reads no other pages: leave out --with.") }
    if let site, site.contains("/") {
      let host = site.split(separator: "/").first { !$0.hasSuffix(":") }
      throw ValidationError("--site \(site): name the host alone, --site \(host ?? "example.org").")
    }
    if site != nil || changed, !config { throw ValidationError("--site and --changed go with --config.") }
  }

  /// A file that is there and is no pipeline.
  private func isArticle(_ path: String) -> Bool {
    access(path, R_OK) == 0 && !PipelineLoader.isPipeline(path, read: Environment.read)
  }

  func run() async throws {
    let pipeline = try options.load()
    if config { return try showConfiguration(of: pipeline) }
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

  private func showConfiguration(of pipeline: Pipeline) throws {
    if let site, pipeline.site(ofHost: site) == nil {
      Console.report("lede: the pipeline changes nothing for the site `\(site)`")
    }
    var scopes: [Pipeline.Scope?] = []
    for file in files {
      let article = try pipeline.article(ofFile: file, language: language.tag)
      let own = site.map { pipeline.site(ofHost: $0) } ?? pipeline.site(of: article, in: "")
      scopes.append(Pipeline.Scope(language: article.metadata.language, site: own))
    }
    if files.isEmpty {
      let isOne = language.tag != nil || site != nil
      scopes = [isOne ? Pipeline.Scope(language: language.tag, site: site.flatMap { pipeline.site(ofHost: $0) }) : nil]
    }
    for scope in scopes {
      let configuration = EffectiveConfiguration(pipeline, for: scope)
      try Console.write(json ? configuration.json.encoded + "\n" : configuration.text(changed: changed))
    }
  }

  private static func find(_ arguments: [String]) throws -> [InputFile] {
    try InputFinder.find(Environment.paths(arguments)).filesOrExit()
  }
}
