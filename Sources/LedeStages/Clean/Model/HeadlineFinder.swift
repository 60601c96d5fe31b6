import LedeCore
import LedeText

/// Finds the headline: of the lines above the article and its first lines the one that is likeliest to be it, if any is.
struct HeadlineFinder {
  let candidates: [Int]
  private let model: PageModel
  private let row: HeadlineRow

  /// How far above the article a headline may stand, in lines.
  private static let reach = 60

  init(_ model: PageModel) {
    self.model = model
    let lines = model.page.lines
    let kept = lines.indices.filter { model.probability($0) >= model.thresholds.likely }
    let start = kept.first { lines[$0].isProse } ?? kept.first ?? 0
    let nearby = lines.isEmpty ? 0..<0 : max(0, start - Self.reach)..<min(lines.count, start + 2)
    candidates = nearby.filter { lines[$0].letters > 0 && !Self.isParagraph(lines[$0]) }
    row = HeadlineRow(model, candidates: candidates, kept: kept, bodyStart: start)
  }

  /// The words of the longest headlines that are sentences.
  private static let longestSentences = 15

  /// Sentences with a full stop behind the last: where there is little else on the page, the first lines of an article are all
  /// that might be its headline.
  private static func isParagraph(_ line: PageLine) -> Bool {
    line.ending == .stop && line.innerStops > 0 && line.words > longestSentences
  }

  static let trees = BoostedTrees(EmbeddedDocuments.headlineModel, features: HeadlineRow.names)
  /// How likely a line must be the headline, beside none: to miss one is worse than to take a first line for one.
  private static let least = 0.31

  /// The headline's line; `nil`: the page has none.
  func find() -> Int? {
    var best: (line: Int, probability: Double)?
    for (line, probability) in zip(candidates, Self.trees.probabilities(candidates.indices, row.add)) {
      // The name of a column or programme stands on most pages of its site.
      if model.marks[line].isCertain, model.marks[line].weight > 0 { continue }
      if probability > best?.probability ?? Self.least { best = (line, probability) }
    }
    return best?.line
  }

  /// The rows of the candidates, in their order.
  var rows: [[Float]] {
    candidates.indices.map { index in
      var found: [Float] = []
      row.add(index, &found)
      return found
    }
  }

  /// Below this a line is another title than the one that is known.
  private static let leastSimilarity = 0.8

  /// The line that reads most like a title that is known; `nil`: none does.
  static func match(_ title: String, in page: Page) -> Int? {
    let text = Text(title)
    var wanted = ContentWords()
    wanted.add(text, 0..<text.count)
    var best: (line: Int, similarity: Double)?
    for (index, line) in page.lines.enumerated() where line.range.count < text.count * 2 + 20 {
      if wanted.greatestSimilarity(to: page.text, line.range) < leastSimilarity { continue }
      var words = ContentWords()
      words.add(page.text, line.range)
      let similarity = words.similarity(to: wanted)
      if similarity >= leastSimilarity, similarity > best?.similarity ?? 0 { best = (index, similarity) }
    }
    return best?.line
  }
}
