import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeStages
import LedeText

/// A command that reads one text and writes another one.
protocol FilterCommand: ParsableCommand {}

/// What all filters take.
struct FilterOptions: ParsableArguments {
  @OptionGroup var language: LanguageOption

  @OptionGroup var input: InputOptions

  @Option(
    name: .customLong("set"), help: "Set an option of a stage: stage.option=value or stage.component.option=value.")
  var settings: [String] = []

  @Argument(help: "A file; `-` or nothing reads standard input.", completion: .file())
  var file = "-"

  func validate() throws {
    // That a pipeline is none of a filter's arguments is told when all of them are read.
    if file != "-", !SmallFile.isThere(file), !BuiltinPipelines.names.contains(file) {
      throw ValidationError("\(Path(file).missing).")
    }
    if SmallFile.isFolder(file) {
      throw ValidationError(
        "`\(file)` is a folder, and one file is read here: for more use `lede run PIPELINE ARTICLES -o DIR`.")
    }
  }

  /// Writes what the stages make of each article of the file, with a blank line between two.
  /// - Parameters:
  ///   - preset: the built-in pipeline that has the stages.
  ///   - more: settings that a command's own options stand for.
  ///   - prepare: changes an article before the stages.
  ///   - show: what is written of an article behind them.
  func process(
    _ stages: [String], of preset: String = "newsletter", settings more: [String] = [],
    prepare: @escaping @Sendable (inout Article) -> Void = { _ in },
    show: @escaping @Sendable (Article) throws -> String
  ) async throws {
    var run = Run(pipeline: try pipeline(stages, of: preset, settings: more), options: run)
    run.prepare = prepare
    try await run.showOrExit([InputFile(path: file)], separator: "\n", show)
  }

  /// How the file is read.
  var run: RunOptions { RunOptions(jobs: 1, language: language.tag, reader: input.reader) }

  /// A pipeline of stages with the settings of the command line.
  func pipeline(_ stages: [String], of preset: String = "newsletter", settings more: [String] = []) throws -> Pipeline {
    try PipelineOptions.pipeline(
      PipelineLoader.load(
        stages: stages, of: preset, settings: settings + more, environment: Environment.values, read: Environment.read))
  }
}

extension Run {
  /// Shows each article on standard output. One that fails is told on standard error, and the others go on.
  func showOrExit(
    _ files: [InputFile], with others: [InputFile] = [], separator: String, edition: ((Edition) -> String)? = nil,
    _ make: @escaping @Sendable (Article) throws -> String
  ) async throws {
    let failures = Failures()
    let isSurveyed = try await show(
      files, with: others, separator: separator, report: failures.report, write: { try Console.write($0) },
      edition: edition, make)
    if !others.isEmpty, !isSurveyed {
      let reason =
        leastSurveyed.map { "it takes \($0) pages with the article to tell what recurs on a site" }
        ?? "the pipeline does not ask what recurs"
      Console.report("lede: the other pages changed nothing: \(reason)")
    }
    try failures.exit()
  }
}

/// What is wrong with single articles, which others go on from: told on standard error, and in the exit code.
final class Failures {
  private var isEmpty = true

  func report(_ error: ArticleError) {
    Console.report("lede: \(error.message)")
    isEmpty = false
  }

  /// - Throws: the exit code, if there were any.
  func exit() throws {
    if !isEmpty { throw ExitCode(Exit.articles) }
  }
}

/// The headline of a text that is scored.
struct TitleOption: ParsableArguments {
  @Option(help: "The headline. Without it, a first line that reads like a headline is taken.")
  var title: String?

  /// Gives it to an article.
  var apply: @Sendable (inout Article) -> Void {
    { [title] article in
      if let title {
        article.metadata.title = title.isEmpty ? nil : title
      } else {
        article.takeFirstLineAsTitle()
      }
    }
  }
}
