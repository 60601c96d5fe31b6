import LedeCore

extension Run {
  /// From files to people: shows what the pipeline makes of each article, one after the other.
  /// - Parameters:
  ///   - others: more pages of the site, which are not shown.
  ///   - separator: stands between two articles.
  ///   - report: takes what is wrong with an article, with its name; the others go on.
  ///   - write: takes what is shown of each.
  ///   - make: what is shown of an article.
  /// - Throws: what `write` throws.
  package func show(
    _ files: [InputFile], with others: [InputFile] = [], separator: String,
    report: @escaping (ArticleError) -> Void, write: @escaping (String) throws -> Void,
    _ make: @escaping @Sendable (Article) throws -> String
  ) async throws {
    let (run, source) = await surveyed(files, with: others)
    var sink = TextSink(separator: separator, report: report, write: write) { article, _ in try make(article) }
    try run.driveOneByOne(source, into: &sink)
  }
}

/// Writes what is shown of each article.
struct TextSink: RunSink {
  /// Stands between two articles.
  let separator: String
  let report: (ArticleError) -> Void
  let write: (String) throws -> Void
  let make: @Sendable (Article, FileItem) throws -> String
  private var isFirst = true

  init(
    separator: String, report: @escaping (ArticleError) -> Void, write: @escaping (String) throws -> Void,
    make: @escaping @Sendable (Article, FileItem) throws -> String
  ) {
    self.separator = separator
    self.report = report
    self.write = write
    self.make = make
  }

  mutating func consume(_ outcome: Outcome<FileItem, String>) throws {
    switch outcome.result {
    case .success(let text):
      try write((isFirst ? "" : separator) + text)
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
