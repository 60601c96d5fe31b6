import LedeConfig

/// Whole articles in Markdown, as `Article.markdown` writes them.
public struct ArticleWriter: Writer {
  public static let name = "article"
  public static let help =
    "Whole articles in Markdown: headline, subheads, lists, quotations, tables, code, emphasis and links"
  public static let fileExtension = "md"
  public static let reads = [Blocks.requirement, Cuts?.requirement]

  public var per = WriterScope.article
  public var file = ""
  public var headingLevel = 1

  public init() {}

  public static let options: [ComponentOption<Self>] =
    fileOptions + [.integer("heading_level", \.headingLevel, 1...6, "The level of the headlines")]

  public var separator: String { "\n" }

  public func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    article.markdown(headingLevel: headingLevel)
  }
}
