import LedeConfig
import LedeCore

/// Whole articles in Markdown, as `Article.markdown` writes them.
package struct ArticleWriter: Writer {
  package static let name = "article"
  package static let help =
    "Whole articles in Markdown: headline, subheads, lists, quotations, tables, code, emphasis and links"
  package static let synonyms = ["articles"]
  package static let fileExtension = "md"
  package static let reads = [Blocks.requirement, Cuts?.requirement]

  package var files = FileOptions(per: .article)
  package var headingLevel = 1

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [.integer("heading_level", \.headingLevel, 1...6, "The level of the headlines")]

  package var separator: String { "\n" }

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    article.markdown(headingLevel: headingLevel)
  }
}
