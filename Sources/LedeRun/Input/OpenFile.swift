import LedeCore
import LedeText
import Synchronization

/// A file that is open, with the reader of what it begins with. The head and the whole are read through one descriptor, which closes
/// when the file has been read or nobody wants it any more.
final class OpenFile: Sendable {
  let file: InputFile
  let reader: any Reader
  private let source: Mutex<ByteSource?>

  /// - Parameters:
  ///   - given: the user's choice of a reader.
  ///   - readers: where the user made none, one of these is chosen by the file's name and first bytes.
  init(_ file: InputFile, _ given: (any Reader)?, _ readers: Readers) throws(ArticleError) {
    if let problem = file.problem { throw problem }
    let source = try ByteSource(path: file.path)
    if given == nil, let kind = try source.head().jobKind {
      throw ArticleError(
        .malformed,
        "this is a translation job (\(kind)), no article: `lede merge` puts it back into the file that it was made from"
      )
    }
    self.file = file
    if let given {
      reader = readers.like(given)
    } else if let own = readers.choose(forFile: file.path.description, try source.head()) {
      reader = own
    } else {
      throw ArticleError(.unreadable, "there is no reader for it")
    }
    self.source = Mutex(source)
  }

  /// It may hold several articles.
  var holdsSeveral: Bool { type(of: reader).isLineBased || reader is any FeedReader }

  /// All of it, for one who reads it line by line or piece by piece; `nil`: it was taken before.
  func take() -> sending ByteSource? {
    source.withLock { source in
      let taken = source
      source = nil
      return taken
    }
  }

  /// All bytes; it closes.
  /// - Parameter limit: more than this is an error, found before it is in memory.
  func readAll(limit: Int) throws(ArticleError) -> [UInt8] {
    guard let source = take() else { throw ArticleError(.internal, "the file has been read before") }
    return try source.readAll(limit: limit)
  }
}
