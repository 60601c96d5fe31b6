import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeText
import LedeTuning

extension RunCommand {
  /// What the outputs of this run come from.
  /// - Throws: the exit code for bad usage where a file cannot be read twice.
  func runStamp(_ pipeline: Pipeline, _ files: [InputFile]) throws -> RunStamp {
    var choices = ["--max-size": String(maxSize.bytes)]
    if pipeline.isDated { choices["day of the run"] = RunInfo(pipeline).day }
    choices["--language"] = language.tag
    choices["--input-format"] = format.name
    if translations.pseudo { choices["--pseudo"] = "true" }
    let targets = try translations.targets.map { path in
      ("--targets \(Self.lastPart(path))", try hash(of: InputFile(path: path)))
    }
    return RunStamp(
      pipeline, choices: choices, files: Dictionary(targets) { "\($0) \($1)" },
      inputs: try files.map { ($0.name, try hash(of: $0)) })
  }

  private func hash(of file: InputFile) throws -> String {
    if let hash = file.contentHash { return hash }
    Console.report("lede: `\(file.name)` can be read only once: a stamp needs files")
    throw ExitCode(Exit.usage)
  }

  private static func lastPart(_ path: String) -> String { Path(path).lastPart.description }

  /// Holds the run to a stamp and tells what differs.
  /// - Throws: the exit code where something does.
  func verify(_ pipeline: Pipeline, _ path: String) throws {
    let old = try StampOptions.read(path)
    let comparison = StampComparison(old, try runStamp(pipeline, try inputFiles()))
    if json {
      try Console.write(comparison.json.pretty + "\n")
    } else if !quiet {
      try Console.write(comparison.text(path))
    }
    if !comparison.isSame { throw ExitCode(Exit.articles) }
  }
}
