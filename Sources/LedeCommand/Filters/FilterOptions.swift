import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeStages

/// What all filters take.
struct FilterOptions: ParsableArguments {
  @OptionGroup var language: LanguageOption

  @OptionGroup var input: InputOptions

  @Option(
    name: .customLong("set"), help: "Set an option of a stage: stage.option=value or stage.component.option=value.")
  var settings: [String] = []

  @Argument(help: "A file; `-` or nothing reads standard input.", completion: .file())
  var file = "-"

  /// Writes what the stages make of each article of the file, with a blank line between two.
  /// - Parameters:
  ///   - more: settings that a command's own options stand for.
  ///   - prepare: changes an article before the stages.
  ///   - show: what is written of an article behind them.
  func process(
    _ stages: [String], settings more: [String] = [], prepare: (inout Article) -> Void = { _ in },
    show: (Article) -> String
  ) throws {
    let pipeline = try pipeline(stages, settings: more)
    var isFirst = true
    try ArticleInput(path: file, run).forEachOrExit { article, folder in
      var article = article
      prepare(&article)
      try Console.write((isFirst ? "" : "\n") + show(try pipeline.process(article, in: folder)))
      isFirst = false
    }
  }

  /// How the file is read.
  var run: RunOptions { RunOptions(jobs: 1, language: language.tag, reader: input.reader) }

  /// A pipeline of stages with the settings of the command line.
  func pipeline(_ stages: [String], settings more: [String] = []) throws -> Pipeline {
    try PipelineOptions.pipeline(
      PipelineLoader.load(
        stages: stages, settings: settings + more, environment: Environment.values, read: Environment.read))
  }
}

extension ArticleInput {
  /// Handles each article. One that fails is told on standard error, and the others go on.
  func forEachOrExit(_ handle: (_ article: Article, _ folder: String) throws -> Void) throws {
    try reportingArticles { try forEach(report: $0, handle) }
  }
}

/// Does work that tells what is wrong with single articles, and goes on. They are told on standard error, and in the exit code.
func reportingArticles(_ work: ((ArticleError) -> Void) throws -> Void) throws {
  var hasFailed = false
  try work { error in
    Console.report("lede: \(error.message)")
    hasFailed = true
  }
  if hasFailed { throw ExitCode(Exit.articles) }
}

/// The headline of a text that is scored.
struct TitleOption: ParsableArguments {
  @Option(help: "The headline. Without it, a first line that reads like a headline is taken.")
  var title: String?

  func apply(to article: inout Article) {
    if let title {
      article.metadata.title = title.isEmpty ? nil : title
    } else {
      article.takeFirstLineAsTitle()
    }
  }
}
