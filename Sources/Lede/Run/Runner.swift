/// Runs a pipeline over files and writes what its `emit` says.
public struct Runner: Sendable {
  let pipeline: Pipeline
  let options: RunOptions

  public init(pipeline: Pipeline, options: RunOptions) {
    self.pipeline = pipeline
    self.options = options
  }

  /// An article on its way, with the names of the files that it alone goes to.
  private struct Assignment: Sendable {
    let item: WorkItem
    let files: [String: String]
  }

  /// What a worker made of an article.
  private struct Product: Sendable {
    let source: String
    let size: Int
    /// By writer: what goes to a file of the run, and whole files.
    let entries: Result<[String: String], ArticleError>
    let files: [String: String]
  }

  /// Works through all files. An article that fails is recorded in `errors.jsonl` and on `report`; the others are done.
  /// - Throws: an `ArticleError` where the output folder or a file of the run cannot be written.
  public func run(_ files: [InputFile], to path: String, report: (RunEvent) -> Void) async throws -> RunReport {
    let folder = try OutputFolder(path: path)
    let writers = JobWriters(pipeline, folder)
    let errors = ErrorLog(folder)
    let source = WorkSource(files: files, maxSize: options.maxSize)
    var result = RunReport()
    try await OrderedRun.run(
      jobs: options.jobs,
      next: { source.next().map { Assignment(item: $0, files: writers.reserve($0)) } },
      isReady: { true },
      work: { product($0) },
      consume: { product in
        try consume(product, writers, errors, &result)
        report(RunEvent(source: product.source, error: product.entries.failure, size: product.size))
      })
    result.files = try writers.finish()
    result.errorsFile = try errors.finish()
    return result
  }

  private func product(_ assignment: Assignment) -> Product {
    var size = 0
    do {
      let (article, knowledge) = try process(assignment.item, &size)
      var entries: [String: String] = [:]
      var files: [String: String] = [:]
      let job = Job(name: pipeline.name)
      for (name, writer) in pipeline.writers(for: article.metadata.language) {
        let entry = try writer.entry(article, knowledge)
        if let file = assignment.files[name] {
          files[file] = writer.head(job) + entry + writer.tail(job)
        } else {
          entries[name] = entry
        }
      }
      return Product(source: assignment.item.source, size: size, entries: .success(entries), files: files)
    } catch {
      let reason = error as? ArticleError ?? ArticleError(.unreadable, "\(error)")
      return Product(source: assignment.item.source, size: size, entries: .failure(reason), files: [:])
    }
  }

  /// Reads an article and takes it through the stages.
  private func process(_ item: WorkItem, _ size: inout Int) throws -> (Article, Knowledge) {
    let bytes: [UInt8]
    switch item.content {
    case .file(let file): bytes = try ByteSource(path: file.path).readAll(limit: options.maxSize)
    case .record(let line): bytes = line
    case .failure(let error): throw error
    }
    size = bytes.count
    let language = options.language ?? pipeline.language
    let article = try item.reader.read(ReaderInput(source: item.source, bytes: bytes, language: language))
    return (try pipeline.process(article), pipeline.knowledge.knowledge(article.metadata.language))
  }

  private func consume(_ product: Product, _ writers: JobWriters, _ errors: ErrorLog, _ result: inout RunReport) throws
  {
    result.bytes += product.size
    do {
      let entries = try product.entries.get()
      try writers.write(product.files)
      try writers.append(entries)
      result.done += 1
      result.articleFiles += product.files.count
    } catch {
      result.failed += 1
      try errors.add(product.source, error)
    }
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
