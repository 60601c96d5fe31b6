import ArgumentParser
import FoundationEssentials
import Lede
import LedeConfig
import LedeCore
import LedeRun
import LedeText

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a built-in pipeline to a file, to start your own from.")

  @Argument(help: "The built-in pipeline: \(BuiltinPipelines.names.joined(separator: ", ")).")
  var pipeline = "newsletter"

  @Option(name: .shortAndLong, help: "The file to write.", completion: .file(extensions: ["yaml"]))
  var output = "pipeline.yaml"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    guard let document = BuiltinPipelines.document(pipeline) else {
      throw ValidationError(
        "There is no built-in pipeline `\(pipeline)`: choose among \(BuiltinPipelines.names.joined(separator: ", ")).")
    }
    if !force, FileManager.default.fileExists(atPath: output) {
      throw ValidationError("\(output) is there already: name another file with -o, or replace it with --force.")
    }
    let file = try AtomicFile(path: Path(output))
    try file.append(document)
    try file.commit()
    let name = visible(output)
    try Console.write("\(name): edit it, then: lede check \(name) && lede run \(name) ARTICLES -o out\n")
  }
}
