/// Chooses what to keep of a page so that the F1 that may be expected of it is greatest.
///
/// Who keeps all blocks from some probability on gets 2·TP / (kept + article), each in words. The greatest such F1 is reached where
/// blocks are kept from half of it on (Lipton, Elkan and Naryanaswamy, 2014): a page that is clear asks for nearly even chances, one
/// that is not for less.
struct ExpectedF1 {
  /// From 0 to 1.
  let best: Double

  init(_ probabilities: [Double], _ words: [Double]) {
    let order = probabilities.indices.filter { probabilities[$0] > 0 }
      .sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
    let article = order.reduce(0) { $0 + probabilities[$1] * words[$1] }
    var (kept, shared, best) = (0.0, 0.0, 0.0)
    for block in order {
      kept += words[block]
      shared += probabilities[block] * words[block]
      best = max(best, 2 * shared / (kept + article))
    }
    self.best = best
  }

  /// How likely a block must be article to be kept.
  var threshold: Double { best / 2 }
}
