import LedeCore
import LedeSyntax
import LedeText

/// The sentences of an article beside their translations, as a table in Markdown.
struct BilingualTable {
  let markdown: String

  init(_ article: Article, _ job: JobOptions) throws(ArticleError) {
    let languages = [article.languageTag, job.target ?? "und"]
    var lines = ["", "## " + article.source.onOneLine.markdownEscaped(startsLine: false), ""]
    lines.append("| # | \(languages.joined(separator: " | ")) |")
    lines.append("| --- | --- | --- |")
    for (index, unit) in try OutgoingUnit.units(of: article, job.inText).enumerated() {
      let cells = [unit.content.source, unit.givenTarget ?? []].map(Self.cell)
      lines.append("| \(index + 1) | \(cells.joined(separator: " | ")) |")
    }
    markdown = lines.joined(separator: "\n") + "\n"
  }

  /// Codes stand in it as code.
  private static func cell(_ pieces: [UnitPiece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): LegalText(text).text.spaced.markdownEscaped(startsLine: false, isCell: true, isWhole: false)
      case .code(let code): "`\(PlainCodes.text(code))`"
      }
    }.joined()
  }
}

extension String {
  /// With a blank for each line break and tab.
  fileprivate var spaced: String { String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
}
