import LedeCore
import LedeText

extension JobWriter {
  package var mostWords: Int? { job.words }

  /// An article that has more words than a file may have is cut between paragraphs, one of these between units.
  package func pieces(of article: Article, _ knowledge: Knowledge) throws(ArticleError) -> [WriterPiece] {
    guard let most = job.words else { return [try piece(article, knowledge)] }
    let segments = try Segments.required(of: article)
    var pieces: [WriterPiece] = []
    for (part, words) in Self.parts(segments.items, most: most, article.languageTag) {
      var parted = article
      parted.layers.add(Segments(part, pipeline: segments.pipeline, whole: segments.whole))
      var piece = try piece(parted, knowledge)
      piece.words = words
      pieces.append(piece)
    }
    return pieces
  }

  private static func parts(_ segments: [Segment], most: Int, _ language: String) -> [(units: [Segment], words: Int)] {
    let breaker = WordBreaker(language: language)
    let words = segments.map { segment in
      let text = Text(segment.text)
      return breaker.words(in: text, 0..<text.count).count
    }
    var (parts, start, sum, paragraph) = ([(units: [Segment], words: Int)](), 0, 0, 0)
    for index in segments.indices {
      if index > start, segments[index].paragraph != segments[index - 1].paragraph { paragraph = index }
      if index > start, sum + words[index] > most {
        let end = paragraph > start ? paragraph : index
        parts.append((Array(segments[start..<end]), words[start..<end].reduce(0, +)))
        (start, sum) = (end, words[end..<index].reduce(0, +))
      }
      sum += words[index]
    }
    return parts + [(Array(segments[start...]), sum)]
  }
}
