/// Finds the headline: of the lines above the article and its first lines the one that is likeliest to be it, if any is.
enum HeadlineFinder {
  /// The headline's line; `nil`: the page has none.
  static func find(_ table: inout SignalTable) -> Int? {
    let candidates = table.facts.candidates.candidates
    let marks = table.facts.marks
    let probabilities = LookModel.headline.trees.probabilities(&table, candidates)
    var best: (line: Int, probability: Double)?
    for (line, probability) in zip(candidates, probabilities) {
      // Credits, calls and counters read like headlines of few words, the name of a column or programme like one of many.
      if marks[line].isCertain { continue }
      if probability > best?.probability ?? LookModel.headline.threshold("least") { best = (line, probability) }
    }
    return best?.line
  }
}
