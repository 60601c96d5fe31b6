import LedeCore

extension Run {
  /// What two pipelines made of an article.
  package typealias Pair = (before: Result<Article, ArticleError>, after: Result<Article, ArticleError>)

  /// From files to a comparison: takes each article through this pipeline and through another one.
  /// - Parameters:
  ///   - other: with the same readers.
  ///   - make: what is kept of an article; it is called in parallel.
  ///   - consume: takes that in the order of the input, with the article's name.
  /// - Throws: what `consume` throws.
  package func compare<Product: Sendable>(
    _ files: [InputFile], with other: Pipeline, make: @escaping @Sendable (Pair) -> Product,
    consume: @escaping (_ source: String, Product) throws -> Void
  ) async throws {
    var run = self
    run.other = other
    let (surveyed, source) = await run.surveyed(files)
    try await OrderedRun.run(
      jobs: options.jobs, next: { source.next() }, isReady: { source.isReady },
      work: { item -> (String, Product) in
        var item = item
        let pair = surveyed.pair(&item, other)
        return (item.source, make(pair))
      },
      consume: { try consume($0.0, $0.1) })
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
