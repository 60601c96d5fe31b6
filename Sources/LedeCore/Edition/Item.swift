/// What an edition shows of an article, taken from it as it passes. It keeps neither text nor layers: a run holds the items of all
/// its articles, about as many bytes of each as a newsletter prints.
public struct Item: Sendable, Equatable {
  /// Its place among the items of the run in the order of the input, from 0. Articles pass many at a time: only who collects their
  /// items knows it.
  public var position = 0
  /// Where the article came from (`Article.source`).
  public let source: String
  /// On one line; `nil`: no headline was found.
  public let title: String?
  /// The sentences of the summary, each on one line.
  public let summary: [String]
  public let url: String?
  public let site: String?
  public let author: String?
  /// As the input has it.
  public let date: String?
  /// The address of the lead image.
  public let image: String?
  /// BCP 47; `und` where it could not be told.
  public let language: String

  public init(_ article: Article) {
    let metadata = article.metadata
    source = article.source
    title = article.title
    summary = article.summaryLines ?? []
    url = metadata.url
    site = metadata.site
    author = metadata.author
    date = metadata.date
    image = metadata.image
    language = metadata.language
  }
}
