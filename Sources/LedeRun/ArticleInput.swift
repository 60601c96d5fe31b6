import LedeCore

/// The articles of files, one after the other, for commands that show what they make of each.
package struct ArticleInput {
  private let source: WorkSource
  private let options: RunOptions
  private let survey: SurveyPass?

  /// - Parameters:
  ///   - opened: the first file, opened already.
  ///   - survey: what the files and others say of each other.
  init(
    _ files: [InputFile], opened: ByteSource? = nil, _ options: RunOptions, _ readers: Readers,
    survey: SurveyPass? = nil
  ) {
    source = WorkSource(files: files, opened: opened, options, readers)
    self.options = options
    self.survey = survey
  }

  /// - Parameter path: `-` is standard input.
  package init(path: String, _ options: RunOptions, _ readers: Readers) {
    self.init([InputFile(path: path)], options, readers)
  }

  /// The next article and the folder of its file; `nil` at the end.
  /// - Throws: what is wrong with an article, with its name; the next call gives the one behind it.
  package func next() throws(ArticleError) -> (article: Article, folder: String)? {
    guard let item = source.next() else { return nil }
    do {
      var size = 0
      var article = try item.article(language: options.language, limit: options.maxSize, &size)
      survey?.addFindings(to: &article, in: item.folder)
      return (article, item.folder.description)
    } catch {
      throw error.named(item.source)
    }
  }

  /// Handles each article. One that fails is reported, and the others go on.
  /// - Throws: what is wrong with the output.
  package func forEach(
    report: (ArticleError) -> Void, _ handle: (_ article: Article, _ folder: String) throws -> Void
  ) throws {
    while true {
      do {
        guard let (article, folder) = try next() else { return }
        do {
          try handle(article, folder)
        } catch let error as ArticleError where error.code != .unwritable {
          throw error.named(article.source)
        }
      } catch let error as ArticleError where error.code != .unwritable {
        report(error)
      }
    }
  }

  /// The article of a file, or the first one of a file that holds several.
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - language: BCP 47; `nil`: detect it.
  package static func read(_ path: String, language: String?, _ readers: Readers) throws(ArticleError) -> Article {
    guard let first = try ArticleInput(path: path, RunOptions(jobs: 1, language: language), readers).next() else {
      throw ArticleError(.empty, "\(path): the file has no articles")
    }
    return first.article
  }
}
