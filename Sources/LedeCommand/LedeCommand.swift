import ArgumentParser

@main
struct LedeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede",
    abstract: "Cleans articles, splits them into sentences, summarises them, prepares them for translators.",
    subcommands: [CleanCommand.self, SegmentCommand.self, ScoreCommand.self, SummariseCommand.self]
  )
}
