/// Reads one article from a file, for commands that work on one.
public enum ArticleInput {
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - language: BCP 47; `nil`: detect it.
  public static func read(_ path: String, language: String?) throws(ArticleError) -> Article {
    let reader = Readers.kind(forFile: path) ?? PlainTextReader()
    let name = path == "-" ? "stdin" : path
    do {
      let source = try ByteSource(path: path)
      let limit = RunOptions(jobs: 1).maxSize
      let bytes =
        type(of: reader).isLineBased ? try source.nextLine(limit: limit) ?? [] : try source.readAll(limit: limit)
      return try reader.read(ReaderInput(source: name, bytes: bytes, language: language))
    } catch {
      throw ArticleError(error.code, "\(name): \(error.message)", offset: error.offset)
    }
  }
}
