/// What an edition shows of an article, taken from it as it passes. It keeps neither text nor layers: a run holds the items of all
/// its articles, about as many bytes of each as a newsletter prints.
package struct Item: Sendable, Equatable {
  /// Its place among the items of the run in the order of the input, from 0. Articles pass many at a time: only who collects their
  /// items knows it.
  package var position = 0
  /// Where the article came from (`Article.source`).
  package let source: String
  /// On one line; `nil`: no headline was found.
  package let title: String?
  /// The sentences of the summary, each on one line.
  package let summary: [String]
  package let url: String?
  package let site: String?
  package let author: String?
  /// As the input has it.
  package let date: String?
  /// The address of the lead image.
  package let image: String?
  /// BCP 47; `und` where it could not be told.
  package let language: String

  package init(_ article: Article) {
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
