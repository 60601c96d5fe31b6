import ArgumentParser
import LedeCore

struct SummariseCommand: AsyncParsableCommand, FilterCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarise", abstract: "Prints the sentences of a summary, one a line.", aliases: ["summarize"])
  @OptionGroup var options: FilterOptions
  @OptionGroup var title: TitleOption
  @Option(help: "The built-in pipeline whose choice it is: \(BuiltinPipelines.names.joined(separator: ", ")).")
  var preset = "newsletter"
  @Option(parsing: .unconditional, help: "At most this many sentences; without any limit as the preset says.")
  var sentences: Int?
  @Option(parsing: .unconditional, help: "At most this many words.")
  var words: Int?
  @Option(parsing: .unconditional, help: "At most this many characters.")
  var characters: Int?

  func validate() throws {
    for (name, limit) in [("sentences", sentences), ("words", words), ("characters", characters)] {
      try Arguments.check("--\(name)", limit)
      if limit != nil, options.settings.contains(where: { $0.hasPrefix("summarise.\(name)=") }) {
        throw ValidationError("--\(name) and --set summarise.\(name) say the same: leave out one of the two.")
      }
    }
    try Arguments.checkBuiltin(preset)
  }

  func run() async throws {
    try await options.process(
      ["segment", "score", "summarise"], of: preset, settings: limits, prepare: title.apply,
      show: { article in (article.summaryLines ?? []).map { $0 + "\n" }.joined() })
  }

  /// The limits of the command line stand in place of those of the preset.
  private var limits: [String] {
    let given = [("sentences", sentences), ("words", words), ("characters", characters)]
    if given.allSatisfy({ $0.1 == nil }) { return [] }
    return given.map { name, limit in "summarise.\(name)=\(limit.map { String($0) } ?? "null")" }
  }
}
