import ArgumentParser
import Lede
import LedeCore
import LedeSyntax

struct LedeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede",
    abstract: "Turns article files into short summaries and translation jobs, through pipelines written in YAML.",
    discussion: """
      Exit codes: 0 all fine, 1 some articles failed, 2 bad configuration or usage, 70 internal error.
      Shell completions: lede --generate-completion-script bash|zsh|fish
      """,
    version: ledeVersion,
    groupedSubcommands: [
      CommandGroup(
        name: "Pipelines",
        subcommands: [
          RunCommand.self, MergeCommand.self, EditionCommand.self, CheckCommand.self, TestCommand.self,
          DiffCommand.self,
          ExplainCommand.self, InitCommand.self,
        ]),
      CommandGroup(
        name: "Filters: plain text in, plain text out",
        subcommands: [
          CleanCommand.self, SegmentCommand.self, KeywordsCommand.self, ScoreCommand.self, SummariseCommand.self,
        ]),
      CommandGroup(name: "Reference", subcommands: [ListCommand.self, SchemaCommand.self, SRXCommand.self]),
    ]
  )

  static var subcommands: [any ParsableCommand.Type] { configuration.groupedSubcommands.flatMap { $0.subcommands } }

  /// The subcommand of this name.
  static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    subcommands.first { $0.configuration.commandName == name || $0.configuration.aliases.contains(name) }
  }

  /// What other programs call what subcommands do.
  private static let synonyms = [
    "build": "run", "compare": "diff", "create": "init", "lint": "check", "new": "init", "process": "run",
    "summary": "summarise", "validate": "check", "verify": "check",
  ]

  /// The parser says of a misspelt subcommand only that its options are unknown, and of one that help is asked for nothing.
  static func checkSubcommand(_ arguments: [String]) throws {
    let argument = arguments.first == "help" ? arguments.dropFirst().first : arguments.first
    let subcommands = subcommands.map { $0.configuration }
    let names = subcommands.compactMap { $0.commandName } + subcommands.flatMap { $0.aliases } + ["help"]
    if let argument, argument.hasPrefix("--"), let meant = nearest(to: argument, among: ["--version", "--help"]),
      meant != argument
    {
      throw ValidationError("There is no option `\(argument)`: did you mean `\(meant)`?")
    }
    if let argument, ["-v", "-V", "version"].contains(argument) {
      throw ValidationError(
        "There is no \(argument == "version" ? "subcommand" : "option") `\(argument)`: did you mean `--version`?")
    }
    let option = argument.map { String($0.prefix { $0 != "=" }) } ?? ""
    if option.hasPrefix("-"), option != "-h", option != "--help", let name = arguments.first(where: names.contains) {
      throw ValidationError("`\(option)` stands before the subcommand: write `lede \(name) … \(option) …`.")
    }
    guard let argument, !argument.hasPrefix("-"), !names.contains(argument) else { return }
    if BuiltinPipelines.names.contains(argument) || [".yaml", ".yml"].contains(where: argument.hasSuffix) {
      throw ValidationError("`\(argument)` is a pipeline, and no subcommand: write `lede run \(argument) …`.")
    }
    let meant = (synonyms[argument.lowercased()] ?? nearest(to: argument, among: names)).map { "did you mean `\($0)`?" }
    throw ValidationError(
      "There is no subcommand `\(argument)`: \(meant ?? "there are \(names.joined(separator: ", ")).")")
  }
}
