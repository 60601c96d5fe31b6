import LedeConfig
import LedeCore
import LedeSyntax
import LedeTuning

/// What must be true of what writers write, and of explanations.
enum OutputChecks {
  static func check(_ article: Article, _ pipeline: Pipeline) throws {
    let knowledge = pipeline.knowledge.knowledge(article.metadata.language)
    let run = RunInfo(name: "fuzz")
    for (name, writer) in pipeline.writers(for: article.metadata.language) {
      let output = try self.output(of: writer, article, knowledge, run)
      switch name {
      case "xliff": try XLIFFCheck.check(output)
      case "jsonl": try jsonLines(output)
      case "tsv": try table(output, columns: 7)
      case "markdown": try MarkdownCheck.check(output, allowsOwnTags: false)
      case "items": try jsonLines(output)
      case "json-feed": _ = try JSONText(Array(output.utf8))
      case "mail": try NewsletterCheck.mail(output)
      case "rss", "atom": try NewsletterCheck.feed(output)
      case "template": try NewsletterCheck.page(output)
      case "article": try MarkdownCheck.check(output, allowsOwnTags: true)
      default: try plain(output)
      }
    }
    try plain(Explanation(color: false).render(article))
  }

  private static func output(
    of writer: any Sink, _ article: Article, _ knowledge: Knowledge, _ run: RunInfo
  ) throws(ArticleError) -> String {
    switch writer.form {
    case .entries(let writer): return writer.head(run) + (try writer.entry(article, knowledge)) + writer.tail(run)
    case .edition(let writer):
      return edition(writer, Edition([Item(article, knowledge, alternatives: writer.alternatives)]), run)
    }
  }

  private static func edition<W: EditionWriter>(_ writer: W, _ edition: Edition, _ run: RunInfo) -> String {
    var output = ""
    for piece in writer.output(of: edition, run, own: { _ in writer }).pieces { output += piece }
    return output
  }

  /// Each line is a JSON object.
  static func jsonLines(_ output: String) throws(Violation) {
    try require(output.utf8.last == 0x0A, "the last line has no end")
    for line in output.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      let json: JSONText
      do {
        json = try JSONText(Array(line))
      } catch {
        throw Violation("a line is no JSON at byte \(error.offset): \(error.message)")
      }
      try require(json.root.kind == .object, "a line is no object")
    }
  }

  /// All rows have all columns, and no cell is a formula to a spreadsheet.
  static func table(_ output: String, columns: Int) throws(Violation) {
    for row in output.unicodeScalars.split(separator: "\n") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      try require(cells.count == columns, "a row has \(cells.count) columns")
      for cell in cells {
        let first = (cell.first == "\"" ? cell.dropFirst() : cell[...]).first
        try require(first.map { !"=+-@\r".unicodeScalars.contains($0) } ?? true, "a cell is a formula: \(String(cell))")
      }
    }
  }

  /// Nothing that a terminal would obey.
  static func plain(_ output: String) throws(Violation) {
    for scalar in output.unicodeScalars where scalar != "\n" && scalar != "\t" {
      try require(
        scalar.properties.generalCategory != .control && !scalar.changesDirection,
        "the output has U+\(String(scalar.value, radix: 16))")
    }
  }
}
