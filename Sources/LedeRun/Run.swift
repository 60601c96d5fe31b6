import LedeCore
import LedeText

/// A pipeline at work on articles, through one of four doors: from files to files (`write`), from records to records (`answer`), piece
/// by piece through a text (`segment`), or from files to people (`show`).
///
/// A door is a source, which hands on what articles are made of, and a sink, which takes what came of each in order. What lies
/// between is the same for all: the language of an article, what the run knows of it from others, and what becomes of an error are
/// settled here and nowhere else.
package struct Run: Sendable {
  let pipeline: Pipeline
  let options: RunOptions
  /// What the articles say of each other; `nil`: no stage wants to know, or there are too few.
  var survey: SurveyPass?
  /// Changes an article before the stages.
  package var prepare: @Sendable (inout Article) -> Void = { _ in }
  /// Adds translations behind the stages; `nil`: there are none.
  package var targets: (any TargetFiller)?

  /// The one whose work is compared with that of `pipeline`.
  var other: Pipeline?

  package init(pipeline: Pipeline, options: RunOptions) {
    self.pipeline = pipeline
    self.options = options
  }

  /// Of all articles: the user's, else the pipeline's; `nil`: each has the one that its record states, else the one that is detected.
  var language: String? { options.language ?? pipeline.language }

  /// Takes the articles of a source to a sink, several at a time.
  /// - Throws: why the source or the sink cannot go on.
  func drive<Source: RunSource, Sink: RunSink<Source.Item>>(_ source: Source, into sink: inout Sink) async throws {
    let make = sink.make
    try await OrderedRun.run(
      jobs: options.jobs, next: { try source.next() }, isReady: { source.isReady },
      work: { outcome(of: $0, make) }, consume: { try sink.consume($0) })
  }

  /// The same one after the other: the source may learn from what came of an article before it hands on the next.
  func driveOneByOne<Source: RunSource, Sink: RunSink<Source.Item>>(_ source: Source, into sink: inout Sink) throws {
    let make = sink.make
    try OrderedRun.run(next: { try source.next() }, work: { outcome(of: $0, make) }, consume: { try sink.consume($0) })
  }

  func outcome<Item, Product>(
    of item: Item, _ make: @Sendable (Article, Item) throws -> Product
  ) -> Outcome<Item, Product> {
    var item = item
    do {
      let article = try process(&item)
      return Outcome(item: item, result: .success(try make(article, item)))
    } catch {
      return Outcome(item: item, result: .failure(error as? ArticleError ?? ArticleError(.internal, "\(error)")))
    }
  }

  /// Reads an article and takes it through the stages.
  private func process(_ item: inout some RunItem) throws -> Article {
    var article = try item.article(language: language)
    survey?.addFindings(to: &article, in: item.folder)
    prepare(&article)
    article = try pipeline.process(article, in: item.folder.description, explains: options.explains)
    try targets?.fill(&article)
    return article
  }
}

/// What one article is made of, on its way from a source to the job that works on it.
protocol RunItem: Sendable {
  /// As the article, its errors and its output name it.
  var source: String { get }
  /// Where its file lies, which may name its site; empty: nowhere.
  var folder: Path { get }

  /// Reads the article, once.
  /// - Parameter language: BCP 47; `nil`: what the item itself states, else what is detected.
  mutating func article(language: String?) throws(ArticleError) -> Article
}

/// Hands on what articles are made of.
protocol RunSource: AnyObject {
  associatedtype Item: RunItem

  /// The next one; `nil` at the end. What is wrong with one article comes as an item that fails when it is read.
  /// - Throws: why the run cannot go on.
  func next() throws(ArticleError) -> Item?
  /// `next` would not have to wait for whoever writes the other end of a pipe.
  var isReady: Bool { get }
}

extension RunSource {
  var isReady: Bool { true }
}

/// Takes what came of each article, in the order of the source.
protocol RunSink<Item> {
  associatedtype Item: RunItem
  associatedtype Product: Sendable

  /// What it takes of an article. The job that worked on the article calls it, so that it is parallel too; what it throws fails the
  /// article alone.
  var make: @Sendable (Article, Item) throws -> Product { get }
  /// - Throws: why the run cannot go on.
  mutating func consume(_ outcome: Outcome<Item, Product>) throws
}

/// What came of one article.
struct Outcome<Item: RunItem, Product: Sendable>: Sendable {
  let item: Item
  let result: Result<Product, ArticleError>
}
