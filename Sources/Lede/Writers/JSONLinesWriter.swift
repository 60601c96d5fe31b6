import LedeConfig

/// JSONLines.
public struct JSONLinesWriter: Writer {
  public static let name = "jsonl"
  public static let help = "JSONLines"
  public static let fileExtension = "jsonl"
  public static let reads = [Blocks.requirement]

  public var per = WriterScope.job
  public var file = ""

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .choice("per", \.per, "How articles are spread over files"),
    .text("file", \.file, "Path below the output folder; `{name}` and `{language}` are filled in"),
  ]

  public func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    guard let sentences = article.layers[Sentences.self] else { return "" }
    return sentences.items.map { article.text[$0.range] + "\n" }.joined()
  }
}
