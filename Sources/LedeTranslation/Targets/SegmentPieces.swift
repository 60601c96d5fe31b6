import LedeCore
import LedeText

extension Segment {
  /// Its own text as a target: text, codes and placeholders in their order.
  var pieces: [Target.Piece] {
    let text = Text(self.text)
    var marks: [(offset: Int, end: Int, piece: Target.Piece)] = codes.enumerated().map { index, code in
      (code.offset, code.offset + code.length, .code(index))
    }
    // Of two that share characters the first one counts, and none with a mark inside does.
    var end = 0
    for (index, placeholder) in placeholders.enumerated() {
      let range = placeholder.range
      if range.lowerBound < end
        || codes.contains(where: { range.lowerBound < $0.offset && $0.offset < range.upperBound })
      {
        continue
      }
      // What closes at its start stands before it.
      let place = marks.firstIndex { $0.offset > range.lowerBound } ?? marks.count
      marks.insert((range.lowerBound, range.upperBound, .placeholder(index)), at: place)
      end = range.upperBound
    }
    var (result, done) = ([Target.Piece](), 0)
    for mark in marks {
      if mark.offset > done { result.append(.text(text[done..<mark.offset])) }
      result.append(mark.piece)
      done = max(done, mark.end)
    }
    if done < text.count { result.append(.text(text[done..<text.count])) }
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
      layers[TranslatorNotes.self])
  }
}
