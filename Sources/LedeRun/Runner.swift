import LedeCore

/// Runs a pipeline over files and writes what its `emit` says.
package struct Runner: Sendable {
  let pipeline: Pipeline
  let options: RunOptions

  package init(pipeline: Pipeline, options: RunOptions) {
    self.pipeline = pipeline
    self.options = options
  }

  /// What a worker made of an article.
  private struct Product: Sendable {
    let item: WorkItem
    /// Bytes of input.
    let size: Int
    let output: Result<Output, ArticleError>
  }

  private struct Output: Sendable {
    let language: String
    let parts: [Part]
  }

  /// Works through all files. An article that fails is recorded in `errors.jsonl` and on `report`; the others are done.
  /// - Throws: an `ArticleError` where the output folder or a file of the run cannot be written.
  package func run(_ files: [InputFile], to path: String, report: (RunEvent) -> Void) async throws -> RunReport {
    let folder = try OutputFolder(path: path, inputs: Set(files.compactMap(\.identity)))
    let writers = JobWriters(pipeline, folder)
    let errors = ErrorLog(folder)
    let source = WorkSource(files: files, options, pipeline.readers)
    let survey = await pipeline.survey(files, options)
    var result = RunReport()
    try await OrderedRun.run(
      jobs: options.jobs,
      next: { source.next() },
      isReady: { true },
      work: { product($0, survey) },
      consume: { product in
        let error = try consume(product, writers, errors, &result)
        report(RunEvent(source: product.item.source, error: error, size: product.size))
      })
    result.files = try writers.finish()
    result.errorsFile = try errors.finish()
    return result
  }

  private func product(_ item: WorkItem, _ survey: SurveyPass?) -> Product {
    var size = 0
    do {
      let (article, knowledge) = try process(item, survey, &size)
      let language = article.metadata.language
      let parts = try pipeline.parts(of: article, knowledge)
      return Product(item: item, size: size, output: .success(Output(language: language, parts: parts)))
    } catch {
      let reason = error as? ArticleError ?? ArticleError(.unreadable, "\(error)")
      return Product(item: item, size: size, output: .failure(reason))
    }
  }

  /// Reads an article and takes it through the stages.
  private func process(_ item: WorkItem, _ survey: SurveyPass?, _ size: inout Int) throws -> (Article, Knowledge) {
    let kept = survey?.article(item)
    size = kept?.size ?? 0
    var article =
      try kept?.article ?? item.article(language: options.language ?? pipeline.language, limit: options.maxSize, &size)
    survey?.addFindings(to: &article, in: item.folder)
    return (
      try pipeline.process(article, in: item.folder.description),
      pipeline.knowledge.knowledge(article.metadata.language)
    )
  }

  /// Writes what came of an article.
  /// - Returns: why it was not done.
  /// - Throws: where a file that articles share cannot be written: then none of them can be finished.
  private func consume(
    _ product: Product, _ writers: JobWriters, _ errors: ErrorLog, _ result: inout RunReport
  ) throws(ArticleError) -> ArticleError? {
    result.bytes += product.size
    do {
      let output = try product.output.get()
      result.articleFiles += try writers.write(output.parts, of: product.item, language: output.language)
    } catch {
      result.failed += 1
      try errors.add(product.item.source, error)
      return error
    }
    if case .success(let output) = product.output { try writers.append(output.parts, language: output.language) }
    result.done += 1
    return nil
  }
}
