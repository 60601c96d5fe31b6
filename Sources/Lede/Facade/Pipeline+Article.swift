import LedeCore
import LedeRun

extension Pipeline {
  /// Reads an article from bytes, in any format and encoding that the pipeline's catalogue reads.
  /// - Parameters:
  ///   - bytes: a whole file; of a file that holds several articles the first one is read.
  ///   - name: becomes the article's `source`; its ending tells the format, unless the bytes can only be of another one.
  ///   - language: BCP 47; `nil`: the pipeline's, else it is detected.
  /// - Throws: why there is no article in them.
  public func article(_ bytes: [UInt8], named name: String, language: String? = nil) throws(ArticleError) -> Article {
    try article(bytes, named: name, language: language, reader: nil)
  }

  /// Reads the article of a file, or the first one of a file that holds several.
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - language: BCP 47; `nil`: the pipeline's, else it is detected.
  /// - Throws: why there is none; the message names the file.
  public func article(ofFile path: String, language: String? = nil) throws(ArticleError) -> Article {
    try Article.read(path, language: language ?? self.language, readers)
  }
}

extension Article {
  /// Its metadata and all its layers, as a line of JSON without a line break: what the writer `jsonl` writes. Ranges are half-open;
  /// `bytes` counts UTF-8 bytes of the text, `code_points` its Unicode code points.
  /// - Parameter withText: with the text that the ranges count in.
  public func json(withText: Bool = true) -> String { record(withText: withText).encoded }
}
