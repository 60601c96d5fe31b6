import LedeCore

extension Run {
  /// From files to files: works through all files and writes what the pipeline's `emit` says. An article that fails is recorded in
  /// `errors.jsonl` and on `report`; the others are done.
  /// - Throws: an `ArticleError` where the output folder or a file of the run cannot be written; an `EditionFault` where the edition of an
  ///   earlier run has faults.
  package func write(
    _ files: [InputFile], to path: String, report: @escaping (RunEvent) -> Void
  ) async throws -> RunReport {
    let folder = try OutputFolder(path: path, inputs: Set(files.compactMap(\.identity)))
    var sink = try FileSink(pipeline, folder, report: report)
    let (run, source) = await surveyed(files)
    try await run.drive(source, into: &sink)
    return try sink.finish()
  }
}

/// Writes what writers make of articles, and the log of those that failed.
struct FileSink: RunSink {
  struct Product: Sendable {
    let language: String
    let parts: [Part]
    let notes: [String]
    let cuts: CutCounts
    let usage: PipelineUsage
    let targets: TargetCounts?
  }

  let make: @Sendable (Article, FileItem) throws -> Product
  private let files: RunFiles
  private let errors: ErrorLog
  private let report: (RunEvent) -> Void
  private let pipeline: Pipeline
  private var usage = PipelineUsage()
  private var result = RunReport()

  init(_ pipeline: Pipeline, _ folder: OutputFolder, report: @escaping (RunEvent) -> Void) throws {
    files = try RunFiles(pipeline, folder)
    errors = ErrorLog(folder)
    self.report = report
    self.pipeline = pipeline
    make = { article, item in
      let language = article.metadata.language
      let parts = try pipeline.parts(of: article, pipeline.knowledge.knowledge(language))
      let usage = PipelineUsage(article, site: pipeline.site(of: article, in: item.folder.description), pipeline)
      return Product(
        language: language, parts: parts, notes: article.notes, cuts: CutCounts(article.layers[Cuts.self]),
        usage: usage,
        targets: TargetCounts(article))
    }
  }

  mutating func consume(_ outcome: Outcome<FileItem, Product>) throws {
    let error = try write(outcome)
    report(RunEvent(source: outcome.item.source, error: error, size: outcome.item.size))
  }

  /// Writes what came of an article.
  /// - Returns: why it was not done.
  /// - Throws: where a file that articles share cannot be written: then none of them can be finished.
  private mutating func write(_ outcome: Outcome<FileItem, Product>) throws(ArticleError) -> ArticleError? {
    result.bytes += outcome.item.size
    let product: Product
    do {
      product = try outcome.result.get()
      result.articleFiles += try files.write(product.parts, of: outcome.item, language: product.language)
    } catch {
      result.failed += 1
      try errors.add(outcome.item.source, error)
      return error
    }
    try files.append(product.parts, language: product.language)
    result.done += 1
    result.cuts.add(product.cuts)
    if let targets = product.targets { result.targets = result.targets?.adding(targets) ?? targets }
    usage.add(product.usage)
    if result.notes.count < Self.mostNotes { result.notes += product.notes.map { "\(outcome.item.source): \($0)" } }
    return nil
  }

  /// A report with more is not read.
  private static let mostNotes = 20

  /// Finishes the files of the run.
  mutating func finish() throws(ArticleError) -> RunReport {
    result.files = try files.finish()
    result.notes += files.notes + (result.done > 0 ? usage.notes(on: pipeline) : [])
    result.leftOut = files.leftOut
    result.errorsFile = try errors.finish()
    return result
  }
}
