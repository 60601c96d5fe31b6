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
  package var words: Int
  /// Its units, where its writer tells how many its file has; else 0.
  package var units = 0
  /// Where it tells so; `nil`: nowhere.
  package var room: Room?

  package init(_ text: String, words: Int = 0) { (self.text, self.words) = (text, words) }

  /// Its text, in a file that has so many units.
  package func text(ofAll total: Int) -> String {
    guard let room, let digits = Room.digits(total) else { return text }
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(room.offset..<room.offset + Room.length, with: digits)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A place for digits, which are known once the file has all its pieces.
  package struct Room: Sendable, Equatable {
    /// Of their first, in bytes of the piece.
    package let offset: Int
    /// Of them all.
    package static let length = 8

    package init(at offset: Int) { self.offset = offset }

    /// A number as long as the place; `nil`: it is too large.
    package static func digits(_ number: Int) -> [UInt8]? {
      let digits = Array(String(number).utf8)
      return digits.count > length ? nil : [UInt8](repeating: UInt8(ascii: "0"), count: length - digits.count) + digits
    }
  }
}
