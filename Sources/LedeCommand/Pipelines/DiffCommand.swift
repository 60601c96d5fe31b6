import ArgumentParser
import Glibc
import Lede
import LedeConfig
import LedeCore
import LedeRun
import LedeSyntax
import LedeTuning

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compares what two pipelines make of articles: totals, then what changed most.",
    discussion: """
      lede diff news.yaml changed.yaml articles/
      lede diff news.yaml --set-b summarise.sentences=2 articles/     one pipeline, as it is and with a setting
      lede diff news.yaml changed.yaml articles/ --format html > changes.html

      Headlines, lines that are kept or cut, sentences, summaries, keywords and segments are compared, article by article; then what
      `group` and `arrange` make of all of them, and then the lines of the files that both write. Exits with 0 where nothing changed, with 1 where something did, with 2 where a pipeline is wrong.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Argument(
    help: "The pipeline before: a file, or the name of a built-in one.", completion: .file(extensions: ["yaml", "yml"]))
  var before: String

  @Argument(help: "The pipeline after, unless a setting tells them apart; then the input: files, folders, patterns.")
  var rest: [String]

  @Option(name: .customLong("set"), help: "Set an option of both.")
  var settings: [String] = []

  @Option(name: .customLong("set-a"), help: "Set an option of the first.")
  var settingsBefore: [String] = []

  @Option(name: .customLong("set-b"), help: "Set an option of the second.")
  var settingsAfter: [String] = []

  @Option(help: "text for people, json for programs, html for browsers.")
  var format = Format.text

  @Option(
    parsing: .unconditional,
    help: "How many articles are shown, those that changed most first. (default: 20; 1000 with json and html)")
  var show: Int?

  @OptionGroup var language: LanguageOption

  @OptionGroup var input: InputOptions

  /// The second pipeline and what stands behind it.
  private var parts: (after: String, input: [String]) {
    guard let second = rest.first, Self.isPipeline(second) || isBuiltin(second) else {
      return (before, rest)
    }
    return (second, Array(rest.dropFirst()))
  }

  private static func isPipeline(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

  private func isBuiltin(_ name: String) -> Bool { BuiltinPipelines.names.contains(name) && access(name, F_OK) != 0 }

  func validate() throws {
    try Arguments.check("--show", show, least: 0)
    try Arguments.checkReadOnce(rest)
    for (option, given) in [("--set-a", settingsBefore), ("--set-b", settingsAfter)] {
      guard let setting = given.first(where: { !$0.contains("=") }) else { continue }
      throw ValidationError("\(option) \(setting): a setting needs a value, \(option) \(setting)=….")
    }
    if rest.count > 1, rest.first == before, settingsBefore.isEmpty, settingsAfter.isEmpty {
      throw ValidationError(
        "Both pipelines are \(before): name another, or tell the two apart with --set-b stage.option=value.")
    }
    if let third = parts.input.first, parts.after != before, Self.isPipeline(third) || isBuiltin(third) {
      throw ValidationError("`\(third)` is a pipeline, too: two are compared.")
    }
    if parts.after == before, !settingsBefore.isEmpty, settingsBefore == settingsAfter {
      throw ValidationError("Both sides are the same: --set-a and --set-b have one value.")
    }
    if parts.after == before, settingsBefore.isEmpty, settingsAfter.isEmpty {
      if let second = rest.first, !SmallFile.isThere(second), !second.contains(where: { "*?[".contains($0) }) {
        let near = nearest(to: second, among: BuiltinPipelines.names)
        throw ValidationError(
          "There is no pipeline, file or folder `\(second)`\(near.map { ": did you mean `\($0)`?" } ?? ".")")
      }
      throw ValidationError("Name a second pipeline, or tell the two apart with --set-b stage.option=value.")
    }
    if parts.input.isEmpty { throw ValidationError("Name the input: files, folders, patterns.") }
  }

  func run() async throws {
    let (after, arguments) = parts
    let pipelines = try PipelineOptions.pipelines(
      [(before, settings + settingsBefore), (after, settings + settingsAfter)].map {
        PipelineLoader.load($0.0, settings: $0.1, environment: Environment.values, read: Environment.read)
      }, placed: named)
    let found = InputFinder.find(Environment.paths(arguments))
    let files = try found.filesOrExit().filter { !found.missing.contains($0.path) }
    for argument in found.missing { Console.report("lede: \(argument.missing)") }
    var comparison = Comparison(showing: show ?? (format == .text ? 20 : 1000))
    var options = RunOptions(jobs: Environment.cores, language: language.tag, reader: input.reader)
    options.explains = true
    let both = (pipelines[0], pipelines[1])
    var editions = ComparedEditions(both)
    let folders = both.0.writesFiles || both.1.writesFiles ? try ComparedFolders() : nil
    try await Run(pipeline: both.0, options: options).compare(
      files, with: both.1, into: folders,
      make: { (ArticleComparison($0.before, $0.after), ComparedItems($0.before, $0.after, both)) },
      consume: { source, made in
        if let items = made.1 { editions.add(items, at: comparison.articles) }
        comparison.add(source, made.0)
      })
    for file in folders?.files ?? [] {
      var lines = ArticleComparison()
      try folders?.differences(of: file) { lines.add(.files, isAdded: $0, $1) }
      comparison.add(file: file.description, lines)
    }
    comparison.add(newsletter: editions.comparison(now: RunInfo(both.0).time.seconds))
    let report = ComparisonReport(
      comparison, before: Self.name(before, settingsBefore), after: Self.name(after, settingsAfter),
      changes: EffectiveConfiguration(pipelines[0]).changes(to: EffectiveConfiguration(pipelines[1])))
    switch format {
    case .text: try Console.write(report.text(color: Console.usesColor(STDOUT_FILENO)))
    case .json: try Console.write(report.json.pretty + "\n")
    case .html: try Console.write(report.html)
    }
    if comparison.differs || !found.missing.isEmpty { throw ExitCode(Exit.articles) }
  }

  /// What is wrong with a setting of one side is told under the option that gave it.
  private func named(_ diagnostic: Diagnostic) -> Diagnostic {
    let (place, text) = (diagnostic.place, diagnostic.place.source.text)
    let written = String(text[0..<text.count])
    guard place.source.name == "--set", !settings.contains(written) else { return diagnostic }
    let option = settingsBefore.contains(written) ? "--set-a" : "--set-b"
    return Diagnostic(
      diagnostic.code, diagnostic.message,
      at: Place(source: Source(name: option, text: text), range: place.range), severity: diagnostic.severity,
      notes: diagnostic.notes, help: diagnostic.help)
  }

  private static func name(_ pipeline: String, _ settings: [String]) -> String {
    ([pipeline] + settings.map { "--set \($0)" }).joined(separator: " ")
  }
}
