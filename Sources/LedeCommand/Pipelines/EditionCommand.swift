import ArgumentParser
import Lede
import LedeConfig
import LedeCore
import LedeRun
import LedeSyntax
import LedeText

struct EditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition",
    abstract: "Writes a newsletter in all its formats from an edition that was edited, without reading the articles.",
    discussion: """
      lede run job.yaml articles/ -o out       with `emit: edition:` writes out/edition.yaml as well
      lede edition out/edition.yaml            writes the formats anew, from what you made of it
      """)

  @Argument(help: "The file of the edition.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(name: .shortAndLong, help: "The folder for all output. (default: that of the file)", completion: .directory)
  var output: String?

  @Option(help: "Another pipeline than the one that the file names.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  func validate() throws {
    try Arguments.checkNamed("--output", output)
    try Arguments.checkFolder(output)
  }

  func run() throws {
    guard let bytes = Environment.read(file) else {
      if Problems.isFolder(file) || SmallFile.isFolder(file) {
        let path = (Path(file) / "edition.yaml").description
        throw ValidationError("`\(file)` is a folder: name the file of an edition in it, such as `\(path)`.")
      }
      throw ValidationError("There is no readable file `\(file)`: name the file of an edition.")
    }
    guard case .success(let text) = Text.validating(bytes) else {
      throw ValidationError("\(file) is not UTF-8: name the file of an edition, and save it as UTF-8.")
    }
    let source = Source(name: file, text: text)
    var problems = Problems()
    let read = Edition.read(source, &problems)
    if problems.diagnostics.contains(where: { $0.code == .syntax }), !Self.hasKeys(source) {
      throw ValidationError("`\(file)` is no edition: name the `edition.yaml` that `lede run` wrote.")
    }
    if !problems.diagnostics.isEmpty { Console.show(problems.diagnostics) }
    guard let edition = read, !problems.hasErrors else { throw ExitCode(Exit.usage) }
    let pipeline = try pipeline(of: edition, source)
    let folder = output ?? Path(file).folderToOpen.description
    try checkThatThereIsSomethingToWrite(edition, pipeline, folder)
    let report = try Run(pipeline: pipeline, options: RunOptions(jobs: 1)).write(edition, of: Path(file), to: folder)
    if !quiet { try Console.write(report.editionText) }
  }

  /// It has a key that editions have. What is no YAML, and has none, was never one.
  private static func hasKeys(_ source: Source) -> Bool {
    (0..<source.lineCount).contains { number in
      let line = String(source.text[source.text.trimmed(source.lineRange(number))])
      return line.hasPrefix("items:") || line.hasPrefix("pipeline:")
    }
  }

  /// Whoever edited the file would take the newsletter that is there already for the new one.
  private func checkThatThereIsSomethingToWrite(_ edition: Edition, _ pipeline: Pipeline, _ folder: String) throws {
    let writers = pipeline.writers(for: nil).map(\.writer)
    if !writers.contains(where: { $0 is any EditionWriter && !($0 is any EditionKeeper) }) {
      Console.report("lede: nothing is written: the pipeline of `\(file)` has no newsletter under `emit`")
    } else if edition.shownOrder.isEmpty {
      let reason = edition.items.isEmpty ? "`\(file)` has no items" : "all items of `\(file)` are dropped"
      Console.report("lede: nothing is written: \(reason), and what stands in `\(folder)` stays as it is")
    } else {
      return
    }
    throw ExitCode(Exit.usage)
  }

  /// What stands behind a key at the margin.
  private static func place(of key: String, in source: Source) -> Place {
    let lines = (0..<source.lineCount).map { source.text.trimmed(source.lineRange($0)) }
    let line = lines.first { String(source.text[$0]).hasPrefix(key + ":") } ?? 0..<0
    return Place(
      source: source,
      range: source.text.trimmed(min(line.lowerBound + key.utf8.count + 1, line.upperBound)..<line.upperBound))
  }

  /// A setting of an edition is told where the file has it, if it stands there as it counts.
  private static func placed(_ diagnostic: Diagnostic, in source: Source) -> Diagnostic {
    let (place, settings) = (diagnostic.place, Self.place(of: "set", in: source))
    let written = String(place.source.text[0..<place.source.text.count])
    guard place.source.name == "--set", let found = String(source.text[settings.range]).firstRange(of: written) else {
      return diagnostic
    }
    let before = String(source.text[settings.range])[..<found.lowerBound].utf8.count + settings.range.lowerBound
    let range = before + place.range.lowerBound..<before + place.range.upperBound
    return Diagnostic(
      diagnostic.code, diagnostic.message, at: Place(source: source, range: range), severity: diagnostic.severity,
      notes: diagnostic.notes, help: diagnostic.help)
  }

  private func pipeline(of edition: Edition, _ source: Source) throws -> Pipeline {
    guard let name = pipeline ?? edition.origin?.pipeline else {
      throw ValidationError(
        "\(file) does not say what its newsletter is made with: write `pipeline: NAME`, or use --pipeline.")
    }
    let near = source.path(of: name)
    let path = pipeline == nil && Environment.read(near) != nil ? near : name
    let settings = pipeline == nil ? edition.origin?.settings ?? [] : []
    let outcome = PipelineLoader.load(
      path, settings: settings, environment: Environment.values, read: Environment.read)
    if pipeline == nil, outcome.pipeline == nil, Environment.read(path) == nil,
      !BuiltinPipelines.names.contains(path)
    {
      Console.show([
        Diagnostic(
          .unreadableFile, "there is no readable file and no built-in pipeline `\(name)`",
          at: Self.place(of: "pipeline", in: source),
          help: nearest(to: name, among: BuiltinPipelines.names).map { "did you mean `\($0)`?" }
            ?? "give the path of the pipeline from this file, or name it with --pipeline")
      ])
      throw ExitCode(Exit.usage)
    }
    return try PipelineOptions.pipelines([outcome]) { Self.placed($0, in: source) }[0]
  }
}
