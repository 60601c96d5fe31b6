/// Reads one article from a file, for commands that work on one.
public enum ArticleInput {
  /// The article of a file, or the first one of a file that holds several.
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - language: BCP 47; `nil`: detect it.
  ///   - reader: `nil`: the file's name and its first bytes tell.
  public static func read(
    _ path: String, language: String?, reader: (any Reader)? = nil
  ) throws(ArticleError) -> Article {
    let name = path == "-" ? "stdin" : path
    do {
      let source = try ByteSource(path: path)
      return try read(source, name, language, source.reader(forFile: path, reader))
    } catch {
      throw ArticleError(error.code, "\(name): \(error.message)", offset: error.offset)
    }
  }

  static func read(
    _ source: ByteSource, _ name: String, _ language: String?, _ reader: any Reader
  ) throws(ArticleError) -> Article {
    let limit = RunOptions(jobs: 1).maxSize
    let bytes =
      type(of: reader).isLineBased ? try source.nextLine(limit: limit) ?? [] : try source.readAll(limit: limit)
    return try reader.read(ReaderInput(source: name, bytes: bytes, language: language))
  }
}
