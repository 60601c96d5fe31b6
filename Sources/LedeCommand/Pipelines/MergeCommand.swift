import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeText

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Writes translated articles: puts returned translation jobs back into their files.",
    discussion: """
      lede merge job.xlf --source articles -o translated
      lede merge job.xlf -o out --only final     what has been approved, and nothing else

      Only the bytes of translated units change. A file that has changed since is taken apart anew by its pipeline, and its units are
      found by their ids; what it no longer says is in errors.jsonl.
      """)

  @Argument(
    help: "Jobs that came back: XLIFF 1.2 and 2, TMX, tables, PO catalogues, JSON lines of units.",
    completion: .file(extensions: ["xlf", "xliff"]))
  var jobs: [String]

  @Option(help: "The folder that the job was made from.", completion: .directory)
  var source: String?

  @Option(name: .shortAndLong, help: "The folder for all output.", completion: .directory)
  var output: String

  @Option(help: "Take only targets that are done so far: translated, reviewed or final.")
  var only: Target.State?

  @Option(
    help:
      "The pipeline that made the job, for files that have changed since; it is found by itself where it is built in.",
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Option(
    help:
      "Write plain text and Markdown in this encoding, where theirs lacks letters: utf-8. Pages and feeds stay in the one that they state. (default: as they are)"
  )
  var encoding: MergedEncoding?

  @Option(parsing: .unconditional, help: "The largest file: bytes, or such as 64k, 10M.")
  var maxSize = ByteCount(bytes: 64 << 20)

  @Flag(help: "Replace files that are there already.")
  var force = false

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    try maxSize.validate("--max-size")
    try Arguments.checkNamed("--output", output)
    try Arguments.checkFolder(output)
    try Arguments.checkReadOnce(jobs)
    if let folder = jobs.dropFirst().first(where: SmallFile.isFolder), source == nil {
      throw ValidationError("`\(folder)` is a folder: name the one that the job was made from with --source \(folder).")
    }
    if let folder = jobs.first(where: SmallFile.isFolder) {
      let path = (Path(folder) / "*.xlf").description
      throw ValidationError("`\(folder)` is a folder: name the jobs in it that came back, such as \(path).")
    }
    if let source, !SmallFile.isFolder(source) {
      throw ValidationError("--source \(source) is no folder: name the one that the job was made from.")
    }
    if let source, SmallFile.isSame(source, output) {
      throw ValidationError(
        "--source and -o are one folder, where the next run would find what this one writes: name another with -o; it may lie in that one."
      )
    }
  }

  /// Nothing is made of nothing, and no folder either.
  private func checkThatThereIsAJob() throws {
    if jobs.contains(where: { $0 == "-" || SmallFile.isThere($0) }) { return }
    for job in jobs { Console.report("lede: \(Path(job).missing)") }
    throw ExitCode(Exit.usage)
  }

  func run() throws {
    if let pipeline {
      // Else it would be missed only where a file has changed.
      _ = try PipelineOptions.pipeline(
        PipelineLoader.load(pipeline, settings: [], environment: Environment.values, read: Environment.read))
    }
    try checkThatThereIsAJob()
    var run = JobRun.standard { [pipeline] name, settings in
      // A job comes from outside: what it names may be built in, and never a file.
      // One that has lost its name is taken apart by the pipeline that cuts nothing.
      let known = name.isEmpty ? "documentation" : name
      guard let path = pipeline ?? BuiltinPipelines.names.first(where: { $0 == known }) else { return nil }
      return PipelineLoader.load(
        path, settings: settings, environment: Environment.values, read: Environment.read
      ).pipeline
    }
    run.source = source.map { Path($0) }
    run.options.least = only
    run.options.writesUTF8 = encoding == .utf8
    (run.replaces, run.maxSize) = (force, maxSize.bytes)
    let report = try run.merge(jobs.map { InputFile(path: $0) }, to: output) { source, error in
      Console.report("\(source): \(error.code.rawValue): \(error.message)")
    }
    if json {
      try Console.write(report.json.pretty + "\n")
    } else if !quiet {
      try Console.write(report.text)
    }
    if report.errorsFile != nil { throw ExitCode(Exit.articles) }
  }
}

enum MergedEncoding: String, ExpressibleByArgument, CaseIterable {
  case utf8 = "utf-8"
}

extension Target.State: ExpressibleByArgument {}
