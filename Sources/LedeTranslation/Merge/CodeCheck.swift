import LedeCore

/// Holds a translation to the codes of its source: each once, pairs in order and nested. What is certain is mended.
struct CodeCheck {
  private let segment: Segment
  /// The length of the segment's text, in bytes.
  private let length: Int
  /// The placeholders that the job had as codes, by their indices.
  private let protected: [Int]
  /// How the job calls the marks, by their indices.
  private let names: [Int: String]
  /// Emphasis that the job did not have and whose place nobody can tell is left out.
  var leavesOutEmphasis = false

  init(_ segment: Segment, _ codes: JobCodes) {
    self.segment = segment
    (protected, names) = (codes.placeholders, codes.names)
    length = segment.text.utf8.count
  }

  /// - Parameter pieces: of the target.
  /// - Returns: the pieces, mended.
  func checked(_ pieces: [[Target.Piece]]) throws(ArticleError) -> [Target.Piece] {
    var mended = withoutNeighbouringDoubles(pieces.flatMap { $0 })
    try addLost(&mended)
    for index in segment.codes.indices where mended.count(where: { $0 == .code(index) }) > 1 {
      throw Self.failure("the code \(name(index)) stands twice: keep it once")
    }
    try checkPlaceholders(mended)
    try checkNesting(mended)
    return mended
  }

  private static func failure(_ message: String) -> ArticleError { ArticleError(.codes, message) }

  /// As the job calls it, and as the file has it.
  private func name(_ index: Int) -> String {
    let markup = "`\(segment.codes[index].markup)`"
    return names[index].map { "\($0), \(markup)," } ?? markup
  }

  /// One that stands twice with nothing between it and itself was doubled by a slip.
  private func withoutNeighbouringDoubles(_ pieces: [Target.Piece]) -> [Target.Piece] {
    var result: [Target.Piece] = []
    for piece in pieces {
      if case .code = piece, result.last == piece { continue }
      result.append(piece)
    }
    return result
  }

  /// Codes at the edges of the source go back there; where others stood nobody can tell.
  private func addLost(_ pieces: inout [Target.Piece]) throws(ArticleError) {
    let lost = segment.codes.indices.filter { !pieces.contains(.code($0)) }
    let leading = lost.prefix {
      segment.codes[$0].offset == 0 && segment.codes[$0].part != .closing && !canLeaveOut(segment.codes[$0])
    }
    for (place, index) in leading.enumerated() { pieces.insert(.code(index), at: place) }
    for index in lost.dropFirst(leading.count) {
      if canLeaveOut(segment.codes[index]) { continue }
      guard segment.codes[index].offset == length, segment.codes[index].part != .opening else {
        throw Self.failure("the code \(name(index)) is lost: put it back where it belongs")
      }
      pieces.append(.code(index))
    }
  }

  private func canLeaveOut(_ code: Segment.Code) -> Bool {
    guard leavesOutEmphasis else { return false }
    switch (code.kind, code.part) {
    case (.lineBreak, .standalone): return true
    case (.emphasis, .opening), (.emphasis, .closing), (.strong, .opening), (.strong, .closing),
      (.strikethrough, .opening), (.strikethrough, .closing), (.other, .opening), (.other, .closing),
      (.other, .standalone):
      return true
    default: return false
    }
  }

  /// A checked translation is without some of the marks.
  func leavesOut(_ pieces: [Target.Piece]) -> Bool {
    leavesOutEmphasis && segment.codes.indices.contains { !pieces.contains(.code($0)) }
  }

  /// Those of a template or message are in the translation, whether the job had them as codes or as text; addresses may be left out where
  /// they were text.
  private func checkPlaceholders(_ pieces: [Target.Piece]) throws(ArticleError) {
    let text = pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    let codes = Set(protected)
    for (index, placeholder) in segment.placeholders.enumerated() {
      let (count, name) = (pieces.count(where: { $0 == .placeholder(index) }), segment.placeholderText(index))
      let isWanted = codes.contains(index) || placeholder.kind == .placeholder && !isSaid(name, in: pieces)
      if count == 0, isWanted, !text.contains(name) { throw Self.failure("`\(name)` is lost: put it back as it is") }
      if count > 1, codes.contains(index) {
        throw Self.failure("the placeholder `\(name)` stands twice: keep it once")
      }
    }
  }

  /// Text has one index for all placeholders that say the same.
  private func isSaid(_ name: String, in pieces: [Target.Piece]) -> Bool {
    pieces.contains { if case .placeholder(let index) = $0 { segment.placeholderText(index) == name } else { false } }
  }

  /// Pairs close in the order in which they opened.
  private func checkNesting(_ pieces: [Target.Piece]) throws(ArticleError) {
    var open: [Int] = []
    for piece in pieces {
      guard case .code(let index) = piece else { continue }
      let code = segment.codes[index]
      switch code.part {
      case .opening: open.append(code.pair)
      case .closing:
        guard open.popLast() == code.pair else {
          throw Self.failure("the code \(name(index)) closes what is not open at its place: put the codes in order")
        }
      case .openingAlone, .closingAlone, .standalone: break
      }
    }
  }
}
