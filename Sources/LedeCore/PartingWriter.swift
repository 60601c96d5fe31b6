/// A writer whose files can be cut where they have so many words.
package protocol PartingWriter: Writer {
  /// The words of a file; `nil`: any number.
  var mostWords: Int? { get }
  /// What it writes of an article, in pieces that have at most so many words each.
  func pieces(of article: Article, _ knowledge: Knowledge) throws(ArticleError) -> [WriterPiece]
}

/// What a writer writes of an article, or of a part of it.
package struct WriterPiece: Sendable, Equatable {
  package let text: String
  /// Of the source; 0: nobody counts them.
  package let words: Int

  package init(_ text: String, words: Int = 0) { (self.text, self.words) = (text, words) }
}
