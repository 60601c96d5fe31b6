import ArgumentParser
import Glibc
import Lede
import LedeConfig
import LedeCore

/// What all commands with a pipeline take.
struct PipelineOptions: ParsableArguments {
  @Argument(
    help: "A pipeline file, or the name of a built-in pipeline.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(name: .customLong("set"), help: "Set an option: stage.option=value or stage.component.option=value.")
  var settings: [String] = []

  @Flag(help: "Refuse a pipeline of which there are warnings.")
  var strict = false

  func load() throws -> Pipeline {
    let outcome = PipelineLoader.load(
      pipeline, settings: settings, environment: Environment.values, read: Environment.read)
    let result = try Self.pipeline(outcome)
    if strict, !outcome.diagnostics.isEmpty { throw ExitCode(Exit.usage) }
    return result
  }

  /// The pipeline of an outcome; its problems go to standard error.
  /// - Throws: the exit code for bad configuration.
  static func pipeline(_ outcome: PipelineLoader.Outcome) throws -> Pipeline {
    if !outcome.diagnostics.isEmpty { Console.show(outcome.diagnostics) }
    guard let pipeline = outcome.pipeline else { throw ExitCode(Exit.usage) }
    return pipeline
  }
}
