import LedeCore

extension Run {
  /// From files to people: shows what the pipeline makes of each article, one after the other.
  /// - Parameters:
  ///   - others: more pages of the site, which are not shown.
  ///   - separator: stands between two articles.
  ///   - report: takes what is wrong with an article, with its name; the others go on.
  ///   - write: takes what is shown of each.
  ///   - edition: what is shown, at the end, of what stages of the run made of several articles; `nil`: nothing.
  ///   - make: what is shown of an article.
  /// - Returns: the other pages, if there are some, had a part in it: there were enough of them, and the pipeline looks for what recurs.
  /// - Throws: what `write` throws.
  @discardableResult
  package func show(
    _ files: [InputFile], with others: [InputFile] = [], separator: String,
    report: @escaping (ArticleError) -> Void, write: @escaping (String) throws -> Void,
    edition: ((Edition) -> String)? = nil, _ make: @escaping @Sendable (Article) throws -> String
  ) async throws -> Bool {
    let (run, source) = await surveyed(files, with: others)
    // Those that are shown tell it themselves.
    let shown = Set(files.map(\.path))
    for (file, error) in run.survey?.unread ?? [] where !shown.contains(file.path) { report(error) }
    let pipeline = pipeline
    let keepsItems = edition != nil && pipeline.hasRunStages
    var sink = TextSink(separator: separator, report: report, write: write) { article, _ in
      let item = keepsItems ? Item(article, pipeline.knowledge.knowledge(of: article)) : nil
      return TextSink.Product(text: try make(article), item: item)
    }
    try run.driveOneByOne(source, into: &sink)
    if let edition, sink.items.count > 1 {
      try write(separator + edition(pipeline.process(Edition(sink.items), now: RunInfo(pipeline).time.seconds)))
    }
    return run.survey != nil
  }
}

/// Writes what is shown of each article.
struct TextSink: RunSink {
  struct Product: Sendable {
    let text: String
    /// `nil`: no stage of the run is to be shown.
    let item: Item?
  }

  /// Stands between two articles.
  let separator: String
  let report: (ArticleError) -> Void
  let write: (String) throws -> Void
  let make: @Sendable (Article, FileItem) throws -> Product
  private(set) var items: [Item] = []
  private var isFirst = true

  init(
    separator: String, report: @escaping (ArticleError) -> Void, write: @escaping (String) throws -> Void,
    make: @escaping @Sendable (Article, FileItem) throws -> Product
  ) {
    self.separator = separator
    self.report = report
    self.write = write
    self.make = make
  }

  mutating func consume(_ outcome: Outcome<FileItem, Product>) throws {
    switch outcome.result {
    case .success(let product):
      try write((isFirst ? "" : separator) + product.text)
      if var item = product.item {
        item.position = items.count
        items.append(item)
      }
      isFirst = false
    case .failure(let error): report(error.named(outcome.item.source))
    }
  }
}

extension Article {
  /// The article of a file, or the first one of a file that holds several.
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - language: BCP 47; `nil`: detect it.
  package static func read(_ path: String, language: String?, _ readers: Readers) throws(ArticleError) -> Article {
    let source = FileSource([InputFile(path: path)], RunOptions(jobs: 1), readers)
    guard var item = source.next() else { throw ArticleError(.empty, "\(path): the file has no articles") }
    do { return try item.article(language: language) } catch { throw error.named(item.source) }
  }
}
