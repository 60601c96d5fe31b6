import LedeCore
import LedeText

extension Segment {
  /// Its own text as a target: text, codes and placeholders in their order.
  var pieces: [Target.Piece] { placedPieces.map(\.piece) }

  /// The same, each with its stretch of the text.
  var placedPieces: [(piece: Target.Piece, range: Range<Int>)] {
    let text = Text(self.text)
    var (result, done) = ([(piece: Target.Piece, range: Range<Int>)](), 0)
    for mark in SegmentMark.inOrder(codes, SegmentMark.placeholders(self, Placeholder.Kind.allCases)) {
      if mark.offset > done { result.append((.text(text[done..<mark.offset]), done..<mark.offset)) }
      switch mark {
      case .inline(let index, _): result.append((.code(index), mark.offset..<mark.end))
      case .placeholder(let index, _): result.append((.placeholder(index), mark.offset..<mark.end))
      }
      done = max(done, mark.end)
    }
    if done < text.count { result.append((.text(text[done..<text.count]), done..<text.count)) }
    return result
  }
}

extension Article {
  /// Its segments; where no stage has made them and it has sentences, they are made now.
  func madeSegments() throws(ArticleError) -> Segments {
    if let segments = layers[Segments.self] { return segments }
    guard let blocks = layers[Blocks.self], let sentences = layers[Sentences.self] else {
      throw ArticleError(
        .missingLayer, "the pipeline makes no sentences that translations could belong to: put `segment` into it")
    }
    return ExtractStage().run(
      self, Resources(), blocks, sentences, layers[Inlines.self], layers[Cuts.self], layers[Summary.self],
      layers[TranslatorNotes.self], nil)
  }
}
