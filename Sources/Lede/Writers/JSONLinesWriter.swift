import LedeConfig
import LedeCore
import LedeNewsletter
import LedeSyntax
import LedeText

/// Everything that is known of an article on one line.
///
/// Ranges are half-open and given twice: `bytes` counts the UTF-8 bytes of `text`, `code_points` its Unicode code points, so that in
/// Python `text[a:b]` is the sentence. `source` counts the bytes of the file, of a record those of the file of records; it is left out
/// where the text is not followed back to the file (XML feeds, mail). What is not known of an article has no field.
package struct JSONLinesWriter: Writer {
  package static let name = "jsonl"
  package static let help =
    "JSON lines: each article with its blocks, sentences, scores and summary, and the reason for each"
  package static let synonyms = ["json", "json_lines", "ndjson"]
  package static let fileExtension = "jsonl"
  package static let reads = [
    Blocks.requirement, Cuts?.requirement, Sentences?.requirement, Keywords?.requirement, Scores?.requirement,
    Summary?.requirement,
  ]

  package var files = FileOptions(per: .run)
  package var text = true

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [.flag("text", \.text, "Include the text that all ranges count in")]

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    article.record(withText: text).encoded + "\n"
  }
}
