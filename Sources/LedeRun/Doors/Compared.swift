import LedeCore

extension Run {
  /// What two pipelines made of an article.
  package typealias Pair = (before: Result<Article, ArticleError>, after: Result<Article, ArticleError>)

  /// From files to a comparison: takes each article through this pipeline and through another one.
  /// - Parameters:
  ///   - other: with the same readers.
  ///   - folders: what both write goes there, each file by the name that it has with this pipeline; `nil`: nothing is written.
  ///   - make: what is kept of an article; it is called in parallel.
  ///   - consume: takes that in the order of the input, with the article's name.
  /// - Throws: what `consume` throws; an `ArticleError` where a folder cannot be written.
  package func compare<Product: Sendable>(
    _ files: [InputFile], with other: Pipeline, into folders: ComparedFolders? = nil,
    make: @escaping @Sendable (Pair) -> Product,
    consume: @escaping (_ source: String, Product) throws -> Void
  ) async throws {
    var run = self
    run.other = other
    let (surveyed, source) = await run.surveyed(files)
    var sinks = try folders.map { try ComparedSinks(pipeline, other, $0) }
    let write = sinks?.make
    try await OrderedRun.run(
      jobs: options.jobs, next: { source.next() }, isReady: { source.isReady },
      work: { item -> (FileItem, Product, ComparedSinks.Product?) in
        var item = item
        let pair = surveyed.pair(&item, other)
        return (item, make(pair), write?(pair, item))
      },
      consume: { item, product, written in
        if let written { try sinks?.consume(item, written) }
        try consume(item.source, product)
      })
    try sinks?.finish()
  }

  private func pair(_ item: inout FileItem, _ other: Pipeline) -> Pair {
    let explains = options.explains
    func processed(_ read: Result<Article, ArticleError>, _ pipeline: Pipeline, _ item: FileItem) -> Result<
      Article, ArticleError
    > {
      read.flatMap { article in
        do {
          return .success(try pipeline.process(article, in: item.folder.description, explains: explains))
        } catch {
          return .failure(error as? ArticleError ?? ArticleError(.internal, "\(error)"))
        }
      }
    }
    var again = item
    if readsTwice { again = item.held() }
    item = again
    let first = read(&item, language)
    let second = readsTwice ? read(&again, options.language ?? other.language) : first
    return (processed(first, pipeline, item), processed(second, other, item))
  }

  private func read(_ item: inout FileItem, _ language: String?) -> Result<Article, ArticleError> {
    do throws(ArticleError) {
      var article = try item.article(language: language)
      survey?.addFindings(to: &article, in: item.folder)
      return .success(article)
    } catch {
      return .failure(error)
    }
  }

  /// The pipelines take their articles to be in different languages, and readers go by the language.
  var readsTwice: Bool { other.map { (options.language ?? $0.language) != language } ?? false }
}

/// Writes what two pipelines make of the same articles.
private struct ComparedSinks {
  typealias Product = (before: Result<FileSink.Product, ArticleError>, after: Result<FileSink.Product, ArticleError>)

  private var before: FileSink
  private var after: FileSink
  let make: @Sendable (Run.Pair, FileItem) -> Product

  /// The second one's files have the names and marks of the first one's, so that only what they hold differs.
  init(_ pipeline: Pipeline, _ other: Pipeline, _ folders: ComparedFolders) throws {
    let sinks = try [(pipeline, folders.before), (other.presented(as: pipeline), folders.after)].map {
      try FileSink($0.0, OutputFolder(path: $0.1.description)) { _ in }
    }
    (before, after) = (sinks[0], sinks[1])
    let (first, second) = (sinks[0].make, sinks[1].make)
    make = { pair, item in
      (Self.product(pair.before, item, first), Self.product(pair.after, item, second))
    }
  }

  private static func product(
    _ article: Result<Article, ArticleError>, _ item: FileItem,
    _ make: (Article, FileItem) throws -> FileSink.Product
  ) -> Result<FileSink.Product, ArticleError> {
    article.flatMap { article in
      do {
        return .success(try make(article, item))
      } catch {
        return .failure(error as? ArticleError ?? ArticleError(.internal, "\(error)"))
      }
    }
  }

  mutating func consume(_ item: FileItem, _ product: Product) throws {
    try before.consume(Outcome(item: item, result: product.before))
    try after.consume(Outcome(item: item, result: product.after))
  }

  mutating func finish() throws(ArticleError) {
    _ = try before.finish()
    _ = try after.finish()
  }
}
