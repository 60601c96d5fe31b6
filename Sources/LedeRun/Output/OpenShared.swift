import LedeCore

/// A file that articles share, being written.
final class OpenShared {
  let key: SharedFile
  let writer: any Sink
  /// Below the output folder, without its ending, and with it.
  let stem: String
  var name: String
  /// Of the files that its words are parted into, from 1; `nil`: so far they are in one file.
  var number: Int?
  /// `nil`: one of a file for each language, of which there may be any number; its entries are in the spool.
  let file: AtomicFile?
  /// In the spool.
  private(set) var pieces: [Range<Int>] = []
  var isEmpty = true
  /// Of what is in it, where somebody counts them.
  var words = 0
  /// Of its entries, in bytes, and where they begin behind its head.
  var (length, start) = (0, 0)
  /// Of its entries, where their writer tells how many the file has, and the places where it tells so, from `start`.
  private var units = 0
  private var rooms: [Int] = []
  /// It has been written: the paths of its files.
  var paths: [String]?

  init(_ key: SharedFile, _ writer: any Sink, _ stem: String, _ name: String, number: Int?, _ file: AtomicFile?) {
    (self.key, self.writer, self.stem, self.name, self.number, self.file) = (key, writer, stem, name, number, file)
  }

  func add(_ piece: Range<Int>) {
    if let last = pieces.last, last.upperBound == piece.lowerBound {
      pieces[pieces.count - 1] = last.lowerBound..<piece.upperBound
    } else {
      pieces.append(piece)
    }
  }

  /// Takes note of a piece that comes next.
  func count(_ piece: WriterPiece, behind separator: Int) {
    words += piece.words
    units += piece.units
    if let room = piece.room { rooms.append(length + separator + room.offset) }
  }

  /// Tells how many units the file has, where its pieces have room for it.
  func fill(_ file: AtomicFile) throws(ArticleError) {
    guard let digits = WriterPiece.Room.digits(units) else { return }
    for room in rooms { try file.replace(digits, at: start + room) }
  }

  /// It is full for what comes next.
  func isFull(for words: Int, most: Int?) -> Bool {
    guard let most, self.words > 0 else { return false }
    return self.words + words > most
  }
}
