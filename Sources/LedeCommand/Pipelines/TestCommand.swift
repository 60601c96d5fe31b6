import ArgumentParser
import Glibc
import Lede
import LedeConfig
import LedeCore
import LedeRun
import LedeSyntax
import LedeText
import LedeTuning

struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Tries the tests of pipelines: articles, and what is to come of them.",
    discussion: """
      lede test news.yaml              its `tests`, and those of news.test.yaml beside it
      lede test pipelines/             of all pipelines in a folder
      lede test news.yaml --update     lists, counts, headlines and golden files become what comes

      A test in a pipeline:

        tests:
          - name: the menu goes
            text: |
              Home | News | About
              The bridge opened on Monday. It took four years to build.
            expect:
              cut: [Home | News | About]
              sentences: {count: 2}

      Exits with 0 where all pass, with 1 where some fail, with 2 where a pipeline is wrong or has no tests.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit
  }

  @Argument(
    help: "Pipeline files, folders, or names of built-in pipelines.", completion: .file(extensions: ["yaml", "yml"]))
  var pipelines: [String]

  @Option(name: .customLong("set"), help: "Set an option, as `lede run` does.")
  var settings: [String] = []

  @Option(help: "Only tests with this in their name.")
  var only: String?

  @Flag(help: "Change what tests expect to what comes, where they tell all of it.")
  var update = false

  @Option(help: "text for people, json for programs, junit (XML) for build servers.")
  var format = Format.text

  func run() throws {
    let files = try PipelineFiles.find(pipelines, withTests: true)
    if update { for file in files { try updateTests(of: file) } }
    let all = try files.map { ($0, try pipeline($0)) }
    let suites = all.map { TestReport.Suite(visible($0), outcomes($1)) }.filter { !$0.outcomes.isEmpty }
    if suites.isEmpty {
      // Where there are none at all the names do not matter.
      let only = all.allSatisfy { $1.tests.isEmpty } ? nil : only
      let which = only.map { " with `\($0)` in their names" } ?? ""
      let names = files.map { "`\($0)`" }.joined(separator: ", ")
      let help = only == nil ? "write some under `tests:` (lede help test)" : "`lede test` without --only tries all"
      Console.report("lede: there are no tests\(which) in \(names): \(help)")
      throw ExitCode(Exit.usage)
    }
    let report = TestReport(suites)
    switch format {
    case .text: try Console.write(report.text(color: Console.usesColor(STDOUT_FILENO)))
    case .json: try Console.write(report.json.pretty + "\n")
    case .junit: try Console.write(report.junit)
    }
    if report.failed > 0 { throw ExitCode(Exit.articles) }
  }

  private func pipeline(_ file: String) throws -> Pipeline {
    try PipelineOptions.pipeline(
      PipelineLoader.load(file, settings: settings, environment: Environment.values, read: Environment.read)
        .withoutTestFiles)
  }

  private func outcomes(_ pipeline: Pipeline) -> [TestOutcome] {
    let run = TestRun(pipeline, read: Environment.read)
    return pipeline.tests.indices.map { run.outcome($0) }.filter { only.map($0.name.contains) ?? true }
  }

  private func updateTests(of file: String) throws {
    let mends = outcomes(try pipeline(file)).flatMap(\.mends)
    var changed: [String] = []
    func write(_ bytes: [UInt8], _ path: String) throws {
      let file = try AtomicFile(path: Path(path))
      try file.append(bytes)
      try file.commit()
      changed.append(path)
    }
    for case .file(let path, let content) in mends { try write(Array(content.utf8), path) }
    let source = mends.lazy.compactMap { if case .value(let place, _) = $0 { place.source } else { nil } }.first
    if let source, source.path == file {
      let bytes = TestUpdate.bytes(of: source, with: mends)
      if bytes != Array(source.text.bytes) { try write(bytes, file) }
    }
    for path in changed { Console.report("updated: \(path)") }
  }
}
