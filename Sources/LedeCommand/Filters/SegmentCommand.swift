import ArgumentParser
import Lede
import LedeRun
import LedeSyntax

struct SegmentCommand: FilterCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Prints one sentence a line, with the blank lines between paragraphs.",
    discussion: """
      The text may be of any size. As jsonl, each sentence has its text on one line, its half-open range in bytes and in code points \
      of the whole text in UTF-8, the number of its paragraph from 1, and the rule that ended it.
      """)
  @OptionGroup var options: FilterOptions
  @Option(help: "text, or jsonl: one JSON object a sentence.")
  var format = SentenceFormat.text
  @Flag(
    help: """
      Print the rule that ended each sentence before it, and above it the places where it could have ended, with the rules \
      that joined them.
      """)
  var explain = false

  func run() throws {
    let failures = Failures()
    try Run(pipeline: try options.pipeline(["segment"]), options: options.run).segment(
      options.file, format: format, explains: explain, report: failures.report, write: { try Console.write($0) })
    try failures.exit()
  }
}

extension SentenceFormat: ExpressibleByArgument {}
