import ArgumentParser
import FoundationEssentials
import Glibc
import Lede
import LedeConfig
import LedeCore
import LedeRun
import LedeSyntax
import LedeText
import LedeTuning

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a pipeline to start your own from, with comments and with tests that it passes.",
    discussion: """
      lede init                                                asks what for, and in which languages
      lede init --use digest --languages ru,kk -o mine.yaml
      lede init --use translation --languages en --target kk -o job.yaml
      lede init newsletter -o mine.yaml                        a built-in pipeline as it is
      """)

  @Argument(help: "A built-in pipeline to copy as it is: \(BuiltinPipelines.names.joined(separator: ", ")).")
  var pipeline: String?

  @Option(
    help: ArgumentHelp(
      "What it is for: "
        + PipelineDraft.Use.allCases.map { "\($0.rawValue) (\($0.help))" }.joined(separator: ", ") + "."))
  var use: PipelineDraft.Use?

  @Option(help: "The languages of the articles: tags or names, with commas between them.")
  var languages: String?

  @Option(help: "The language that a job is translated into.")
  var target: String?

  @Option(
    name: .shortAndLong, help: "The file to write; `-` is standard output.", completion: .file(extensions: ["yaml"]))
  var output = "pipeline.yaml"

  @Flag(help: "Replace the pipeline if it is there; no other file is replaced.")
  var force = false

  func validate() throws {
    if let pipeline, let languages, !BuiltinPipelines.names.contains(pipeline),
      let both = try? tags("\(languages),\(pipeline)"), both.count > 1
    {
      throw ValidationError("Commas stand between languages: --languages \(languages),\(pipeline).")
    }
    if let pipeline, use == nil, let meant = PipelineDraft.Use(rawValue: pipeline),
      languages != nil || target != nil || !BuiltinPipelines.names.contains(pipeline)
    {
      throw ValidationError("`\(pipeline)` says what a pipeline is for: write `--use \(meant.rawValue)`.")
    }
    if pipeline != nil, use != nil || languages != nil || target != nil {
      throw ValidationError(
        "A built-in pipeline is copied as it is: leave it out, or leave out --use, --languages and --target.")
    }
    if let pipeline, [".yaml", ".yml"].contains(where: pipeline.hasSuffix) {
      throw ValidationError(
        "`\(pipeline)` is a file, and no built-in pipeline: write it with `lede init -o \(pipeline)`.")
    }
    if let pipeline { try Arguments.checkBuiltin(pipeline) }
    try Arguments.checkNamed("--output", output)
    _ = try tags(languages ?? "")
    guard let target else { return }
    if try tags(target).count > 1 {
      throw ValidationError(
        "--target \(target): a job is translated into one language; a pipeline can have several jobs.")
    }
    if use?.isJob != true { throw ValidationError("--target goes with --use translation and --use documentation.") }
  }

  func run() throws {
    if output == "-" { return try Console.write(document()) }
    var isFolder = false
    let isThere = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    if isFolder { throw ValidationError("\(output) is a folder: name a file in it with -o.") }
    if isThere { try checkReplacement() }
    let file = try AtomicFile(path: Path(output))
    try file.append(try document())
    try file.commit()
    try writeSchema(beside: output)
    let name = visible(output)
    try Console.write("\(name): edit it, then: lede test \(name) && lede run \(name) ARTICLES -o out\n")
  }

  /// A pipeline may be replaced where that is asked for; what is none never is.
  private func checkReplacement() throws {
    let name = visible(output)
    // A pipe may keep its reader waiting for ever.
    let held = SmallFile.isFile(output) ? Environment.read(output) : nil
    let isPipeline =
      [".yaml", ".yml"].contains(where: output.hasSuffix) && PipelineLoader.isPipeline(output) { _ in held }
    if !isPipeline, held?.isEmpty != true {
      throw ValidationError("\(name) is there already and is no pipeline: name another file with -o.")
    }
    if !force {
      throw ValidationError("\(name) is there already: name another file with -o, or replace it with --force.")
    }
  }

  /// The schema that editors complete by, where the pipeline asks for it and none is there.
  private func writeSchema(beside pipeline: String) throws {
    if self.pipeline != nil { return }
    let path = Path(pipeline).folderToOpen / Path(PipelineDraft.schemaName)
    if FileManager.default.fileExists(atPath: path.description) { return }
    let file = try AtomicFile(path: path)
    try file.append(JSONSchema.pipeline().pretty + "\n")
    try file.commit()
    try Console.write("\(visible(path.description)): what editors complete and check by\n")
  }

  private func document() throws -> [UInt8] {
    if let document = pipeline.flatMap(BuiltinPipelines.document) { return document }
    let asks = isatty(STDIN_FILENO) == 1 && use == nil && languages == nil
    let use = try self.use ?? (asks ? Self.askedUse() : .newsletter)
    let tags = try tags(languages ?? (asks ? Self.answer("Languages of the articles, such as ru, kk [en]: ") : ""))
    let goal = target ?? (asks && use.isJob ? Self.answer("Translated into [en]: ") : "")
    if use.isJob, try self.tags(goal).first ?? PipelineDraft.usualTarget == tags.first ?? "en", tags.count < 2 {
      throw ValidationError(
        "The articles are in the language that they are translated into: name another with --target.")
    }
    let file = Path(output).lastPart.description
    let draft = PipelineDraft(
      for: use, languages: tags, target: try self.tags(goal).first, file: file == "-" ? "pipeline.yaml" : file)
    return Array(draft.yaml { try? Pipeline.load(yaml: $0) }.utf8)
  }

  private static func askedUse() throws -> PipelineDraft.Use {
    let uses = PipelineDraft.Use.allCases
    let choices = uses.enumerated().map { "  \($0 + 1) \($1.rawValue): \($1.help)\n" }.joined()
    let given = answer("What is it for?\n\(choices)[1]: ")
    if given.isEmpty { return .newsletter }
    guard
      let use = PipelineDraft.Use(rawValue: given)
        ?? Int(given).flatMap({ uses.indices.contains($0 - 1) ? uses[$0 - 1] : nil })
    else { throw ValidationError("`\(given)` is none of 1 to \(uses.count).") }
    return use
  }

  private static func answer(_ question: String) -> String {
    Console.show(question)
    return (readLine() ?? "").trimmed
  }

  /// The tags of languages that are given by tag or by name.
  private func tags(_ list: String) throws -> [String] {
    try list.split { ",;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }.map { given in
      if let meant = LanguageTag.meant(by: given) {
        throw ValidationError("`\(given)` names a country, and no language: did you mean `\(meant)`?")
      }
      if !given.contains("-"), let short = LanguageTag.shortCode(of: given) { return short }
      if LanguageTag.isWellFormed(given), !LanguageTag.isUnassigned(given) { return LanguageTag.canonical(given) }
      if let tag = LanguageTag.named(given) { return tag }
      if let several = languageList(given) {
        throw ValidationError("Commas stand between languages: write `\(several.joined(separator: ","))`.")
      }
      throw ValidationError("`\(given)` is no language: \(languageMend(given)).")
    }
  }
}

extension PipelineDraft.Use: ExpressibleByArgument {}
