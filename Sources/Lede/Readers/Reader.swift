import LedeConfig
import LedeText

/// Makes an article of a file, or of a record of a file.
public protocol Reader: Component {
  /// The endings of the file names that it reads, lower case, without the dot.
  static var extensions: [String] { get }
  /// The file holds one article a line.
  static var isLineBased: Bool { get }
  /// Makes an article.
  /// - Parameter input: the whole file, or one line of it where the reader is line-based.
  func read(_ input: ReaderInput) throws(ArticleError) -> Article
}

/// What a reader reads.
public struct ReaderInput: Sendable {
  /// Becomes the article's `source`.
  public let source: String
  public let bytes: [UInt8]
  /// The language that the user gave for all input; `nil`: detect it.
  public let language: String?

  public init(source: String, bytes: [UInt8], language: String?) {
    self.source = source
    self.bytes = bytes
    self.language = language
  }
}
