import LedeConfig

/// How much of a sentence is taken up by what follows: the cosine of its words and the counts of those behind it.
package struct SimilarityFeature: Feature {
  package static let name = "similarity"
  package static let help = "How much of a sentence is taken up by those that follow: for long digests"
  package static let synonyms = ["cosine"]
  package static let examples = [
    FeatureExample("en", ["Ferry Anlo.": 0.5, "Ferry sank.": 0.354, "Ferry found.": 0, "Rain fell.": 0])
  ]

  package var weight = 0.5

  package init() {}

  package static let options: [ComponentOption<Self>] = [.weight(\.weight)]

  package func values(_ context: ScoringContext) -> [Double] {
    let vocabulary = context.vocabulary
    var values = [Double](repeating: 0, count: vocabulary.lengths.count)
    var following = [Double](repeating: 0, count: vocabulary.words.count)
    var squares = 0.0
    for sentence in values.indices.reversed() {
      var product = 0.0
      for word in vocabulary[sentence] {
        product += following[Int(word)]
        following[Int(word)] += 1
      }
      let own = Double(vocabulary[sentence].count)
      if product > 0 { values[sentence] = product / (own * squares).squareRoot() }
      // |a + b|² = |a|² + 2ab + |b|²
      squares += 2 * product + own
    }
    return values
  }
}
