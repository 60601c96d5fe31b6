import ArgumentParser
import Lede
import LedeConfig
import LedeCore
import LedeRun
import LedeSyntax

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a pipeline over articles and writes what its `emit` says.",
    discussion: """
      lede run newsletter articles/ -o out
      lede run job.yaml 'feeds/**/*.jsonl' page.txt -o out --set emit.xliff.target=kk
      lede run newsletter --jsonl < records.jsonl > answers.jsonl
      lede run translation-job articles/ -o new --set emit.xliff.target=kk --targets back/job.xlf
      lede run newsletter articles/ -o out --targets back/job.xlf      the newsletter in the job's language
      lede run mine.yaml articles/ -o out --stamp out/stamp.json         what the outputs come from
      lede run mine.yaml articles/ --verify out/stamp.json               what differs from that; runs nothing
      """)

  @OptionGroup var options: PipelineOptions

  @Argument(help: "Files, folders, patterns (quoted), or `-` for standard input.", completion: .file())
  var input: [String] = []

  @Option(name: .shortAndLong, help: "The folder for all output.", completion: .directory)
  var output: String?

  @Flag(help: "Be a filter: JSON lines on standard input, exactly one line out for each, nothing written to files.")
  var jsonl = false

  @OptionGroup var translations: TargetOptions

  @OptionGroup var stamps: StampOptions

  @OptionGroup var language: LanguageOption

  @OptionGroup var format: InputOptions

  @Option(
    parsing: .unconditional, help: "Articles to work on at a time. (default: the number of cores; 1 with --jsonl)")
  var jobs: Int?

  @Option(parsing: .unconditional, help: "The largest file or record: bytes, or such as 64k, 10M.")
  var maxSize = ByteCount(bytes: 64 << 20)

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  func validate() throws {
    try Arguments.check("--jobs", jobs)
    try Arguments.checkNamed("--output", output)
    try Arguments.checkFolder(output, mend: "; what a file is called says `file` of its writer")
    try Arguments.checkReadOnce(input)
    // ICU counts in 32 bits.
    try maxSize.validate("--max-size")
    if jsonl {
      if !input.isEmpty || output != nil {
        throw ValidationError("--jsonl reads standard input and writes standard output: leave out files and -o.")
      }
      if json { throw ValidationError("--jsonl writes answers alone on standard output: leave out --json.") }
      if stamps.isAsked { throw ValidationError("--stamp and --verify are for files: leave out --jsonl.") }
    } else if stamps.isAsked, input.contains("-") {
      throw ValidationError("Standard input can be read only once, and a stamp needs files: name them instead of `-`.")
    }
  }

  /// What is missing, when the parser has said which options there are not.
  private func checkIsWhole() throws {
    if jsonl { return }
    if input.isEmpty {
      let name = options.pipeline
      if SmallFile.isFolder(name) || ![".yaml", ".yml"].contains(where: name.hasSuffix) && SmallFile.isThere(name) {
        throw ValidationError(
          "`\(name)` is no pipeline: name one before the articles, such as `lede run newsletter \(name) -o out`.")
      }
      throw ValidationError("Name the input: files, folders, patterns, or `-` for standard input.")
    }
    if output == nil, stamps.verify == nil {
      // What `cp` and the like take last.
      let last = input.count > 1 ? input.last.flatMap { SmallFile.isThere($0) || $0.contains("*") ? nil : $0 } : nil
      throw ValidationError(
        "Name the output folder: -o \(last ?? "DIR")." + (last == nil ? "" : " `\(last ?? "")` stands among the input.")
      )
    }
  }

  func run() async throws {
    try checkIsWhole()
    let pipeline = try options.load()
    if let stamp = stamps.verify { return try verify(pipeline, stamp) }
    let failed = jsonl ? try await filter(pipeline) : try await write(pipeline)
    if failed > 0 { throw ExitCode(Exit.articles) }
  }

  private func filter(_ pipeline: Pipeline) async throws -> Int {
    let options = RunOptions(jobs: jobs ?? 1, maxSize: maxSize.bytes, language: language.tag)
    return try await run(pipeline, options).answer { try Console.write($0) }
  }

  private func run(_ pipeline: Pipeline, _ options: RunOptions) throws -> Run {
    var run = Run(pipeline: pipeline, options: options)
    run.targets = try translations.filler()
    return run
  }

  /// The files of the articles.
  /// - Throws: the exit code for bad usage.
  func inputFiles() throws -> [InputFile] {
    let found = InputFinder.find(Environment.paths(input), output: output)
    let files = try found.filesOrExit()
    if found.leftOutOutput, !quiet, let output {
      Console.report("lede: the output folder `\(output)` lies in the input: what it holds is not read")
    }
    try stamps.check(files)
    return files
  }

  private func write(_ pipeline: Pipeline) async throws -> Int {
    guard let output else { return 0 }
    guard pipeline.writesFiles else {
      Console.report(
        "lede: the pipeline `\(pipeline.name)` writes nothing: add `emit` with a writer, or use --jsonl or `lede explain`"
      )
      throw ExitCode(Exit.usage)
    }
    let files = try inputFiles()
    // What changes while the run is at work shall differ from the stamp.
    let stamp = stamps.stamp == nil ? nil : try runStamp(pipeline, files)
    let stampFile = try stamps.open(besides: output)
    let progress = Progress(total: files.count, isShown: Console.isErrorTerminal && !quiet && !json)
    let options = RunOptions(
      jobs: jobs ?? Environment.cores, maxSize: maxSize.bytes, language: language.tag, reader: format.reader)
    let report = try await run(pipeline, options).write(files, to: output) { event in
      progress.advance(event)
      if let error = event.error { Console.report("\(event.source): \(error.code.rawValue): \(error.message)") }
    }
    progress.finish()
    try stamps.write(stamp, into: stampFile)
    if json {
      try Console.write(report.json.pretty + "\n")
    } else if !quiet {
      try Console.write(report.text)
    }
    return report.failed
  }
}
