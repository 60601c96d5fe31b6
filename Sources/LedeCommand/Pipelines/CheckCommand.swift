import ArgumentParser
import Glibc
import Lede
import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks pipeline files and shows every problem with its place and its mend.",
    discussion:
      "Of a folder, all pipelines in it are checked. Exits with 0 where all is well, with 2 where there is an error.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  @Argument(
    help: "Pipeline files, folders, names of built-in pipelines, or `-` for standard input.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(name: .customLong("set"), help: "Set an option, as `lede run` does.")
  var settings: [String] = []

  @Option(
    help:
      "text for people, json for editors and CI: one array of all problems, github for annotations of a workflow, sarif for code hosts."
  )
  var format = Format.text

  @Flag(name: .shortAndLong, help: "Say nothing where all is well.")
  var quiet = false

  @Flag(help: "Warnings are errors.")
  var strict = false

  func run() throws {
    var all: [Diagnostic] = []
    // Pipelines that extend one another share its problems.
    var told: Set<String> = []
    let renderer = DiagnosticRenderer(color: false)
    for file in try PipelineFiles.find(files) {
      let outcome = PipelineLoader.load(
        file, settings: settings, environment: Environment.values, read: Environment.read)
      all += outcome.diagnostics.filter { told.insert(renderer.render([$0])).inserted }
      if format == .text, !quiet, outcome.diagnostics.isEmpty { try Console.write("\(visible(file)): fine\n") }
    }
    if format == .json {
      try Console.write(JSON.array(all.map(\.json)).pretty + "\n")
    } else if format == .sarif {
      try Console.write(SARIF.log(all, version: ledeVersion).pretty + "\n")
    } else if format == .github {
      try Console.write(all.map { $0.annotation + "\n" }.joined())
    } else if !all.isEmpty {
      try Console.write(DiagnosticRenderer(color: Console.usesColor(STDOUT_FILENO)).render(all))
    }
    if all.contains(where: { strict || $0.severity == .error }) { throw ExitCode(Exit.usage) }
  }
}
