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
  static func pipeline(_ outcome: PipelineLoader.Outcome) throws -> Pipeline { try pipelines([outcome])[0] }

  /// The pipelines of some outcomes; a problem that they share goes to standard error once.
  /// - Throws: the exit code for bad configuration, when the problems of all are told.
  /// - Parameter placed: says where a problem stands, if that is elsewhere than in a setting of the command line.
  static func pipelines(
    _ outcomes: [PipelineLoader.Outcome], placed: (Diagnostic) -> Diagnostic = { $0 }
  ) throws -> [Pipeline] {
    var told: Set<String> = []
    let renderer = DiagnosticRenderer(color: false)
    let problems = outcomes.flatMap(\.diagnostics).map(placed).filter { told.insert(renderer.render([$0])).inserted }
    if !problems.isEmpty { Console.show(problems) }
    return try outcomes.map { outcome in
      guard let pipeline = outcome.pipeline else { throw ExitCode(Exit.usage) }
      return pipeline
    }
  }
}
