import LedeCore

/// Writes units one by one, each with its origin as a line of text.
///
/// Nothing ends such a file, so that one that was cut off behind an article looks whole: the first unit of each article says how many the
/// file has.
protocol UnitWriter: JobWriter {
  /// - Parameter total: of the units of the file; `nil`: the unit does not say.
  func text(of unit: OutgoingUnit, _ article: Article, total: Int?) -> String
}

extension UnitWriter {
  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    try OutgoingUnit.units(of: article, job.inText).reduce(into: "") { $0 += text(of: $1, article, total: nil) }
  }

  package func piece(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> WriterPiece {
    let units = try OutgoingUnit.units(of: article, job.inText)
    guard let first = units.first else { return WriterPiece("") }
    let blank = text(of: first, article, total: 0)
    let room = WriterPiece.Room(between: blank, text(of: first, article, total: WriterPiece.Room.most))
    var result = room == nil ? text(of: first, article, total: nil) : blank
    for unit in units.dropFirst() { result += text(of: unit, article, total: nil) }
    var piece = WriterPiece(result)
    (piece.units, piece.room) = (units.count, room)
    return piece
  }
}

extension WriterPiece.Room {
  /// The number in which each digit differs from those of 0.
  fileprivate static let most = (0..<length).reduce(0) { number, _ in number * 10 + 9 }

  /// Where two texts differ; `nil`: not in one such place alone.
  fileprivate init?(between one: String, _ other: String) {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    guard first.count == second.count, let start = first.indices.first(where: { first[$0] != second[$0] }),
      start + Self.length <= first.count, first[(start + Self.length)...] == second[(start + Self.length)...]
    else { return nil }
    self.init(at: start)
  }
}
