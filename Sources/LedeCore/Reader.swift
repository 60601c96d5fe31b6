import LedeConfig
import LedeSyntax

/// Makes an article of a file, or of a record of a file.
public protocol Reader: Component {
  /// The endings of the file names that it reads, lower case, without the dot.
  static var extensions: [String] { get }
  /// Endings that files of other sorts have as well: of a folder, only those files are read whose first bytes it knows.
  static var sharedExtensions: [String] { get }
  /// The first bytes of a file can be of no other format.
  static func recognises(_ head: FileHead) -> Bool
  /// The file holds one article a line.
  static var isLineBased: Bool { get }
  /// The text is the file's as it is: a file of any size can be worked through piece by piece.
  static var isPlainText: Bool { get }
  /// The layers that it makes besides `blocks`; of some files it may make none.
  static var makes: [Requirement] { get }
  /// Makes an article.
  /// - Parameter input: the whole file, or one line of it where the reader is line-based.
  func read(_ input: ReaderInput) throws(ArticleError) -> Article
}

extension Reader {
  public static var sharedExtensions: [String] { [] }
  public static func recognises(_ head: FileHead) -> Bool { false }
  public static var isPlainText: Bool { false }
  public static var makes: [Requirement] { [] }
}

extension Reader {
  /// The article of a file or of a record, looked over, with what it was read from.
  package func article(_ input: ReaderInput) throws(ArticleError) -> Article {
    var article = try read(input).finished()
    article.file = SourceFile(input.bytes, format: Self.name)
    return article
  }

  /// The same of a file that has been read in part.
  package func article(_ begun: any FeedEntry, of input: ReaderInput) throws(ArticleError) -> Article {
    var article = try begun.article(source: input.source, language: input.language).finished()
    article.file = SourceFile(input.bytes, format: Self.name)
    return article
  }
}

/// A reader of files that hold several articles.
package protocol FeedReader: Reader {
  /// The articles of a file, one after the other.
  func entries(of bytes: [UInt8]) throws(ArticleError) -> any EntrySource
}

/// A reader of files that hold one article most of the time, and at times several, which only their text tells.
package protocol DividingReader: Reader {
  /// The articles of a file that holds several, or its one article, as far as it had to be read to tell; `nil`: it is one, or nothing
  /// tells where one ends.
  func parts(of bytes: [UInt8]) -> [any FeedEntry]?
}

/// The entries of a feed in order.
package protocol EntrySource: AnyObject {
  /// The next entry; `nil` at the end.
  /// - Throws: what is wrong with an entry; the next call gives the one behind it, if it can be found.
  func next() throws(ArticleError) -> (any FeedEntry)?
}

/// An entry of a feed, of which an article can be made.
package protocol FeedEntry: Sendable {
  /// - Parameter language: the one that the user gave, instead of the entry's own.
  func article(source: String, language: String?) throws(ArticleError) -> Article
}

extension FeedReader {
  package static var isLineBased: Bool { false }

  /// The first entry, for commands that work on one article.
  package func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    guard let entry = try entries(of: input.bytes).next() else { throw ArticleError(.empty, "the feed has no entries") }
    return try entry.article(source: input.source, language: input.language)
  }
}

/// What a reader reads.
public struct ReaderInput: Sendable {
  /// Becomes the article's `source`.
  public let source: String
  /// What is to be read.
  public let bytes: [UInt8]
  /// The byte of the file where they begin: not 0 for a line of a file.
  public let start: Int
  /// The language that the user gave for all input; `nil`: detect it.
  public let language: String?

  package init(source: String, bytes: [UInt8], start: Int = 0, language: String?) {
    self.source = source
    self.bytes = bytes
    self.start = start
    self.language = language
  }
}

/// A reader of records that are JSON objects, one a line.
package protocol RecordReader: Reader {
  /// - Parameters:
  ///   - json: the line.
  ///   - input: the line as bytes, and what is known of it.
  func read(_ json: JSONText, _ input: ReaderInput) throws(ArticleError) -> Article
}

extension ReaderInput {
  /// The input as JSON.
  /// - Throws: why a line is no JSON, and where.
  package func json() throws(ArticleError) -> JSONText {
    do {
      return try JSONText(bytes)
    } catch {
      let column = bytes[..<error.offset].count { $0 & 0xC0 != 0x80 } + 1
      throw ArticleError(
        .malformed, "the line is no JSON, column \(column): \(error.message)", offset: start + error.offset)
    }
  }
}
