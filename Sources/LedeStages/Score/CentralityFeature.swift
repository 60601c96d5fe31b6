import LedeConfig

/// How near the words of a sentence are to those of the whole article: the cosine of its words and the frequencies in the article
/// (the centroid of Radev et al. 2004), as a share of the article's greatest. Linear in the number of words.
package struct CentralityFeature: Feature {
  package static let name = "centrality"
  package static let help = "How near a sentence's words are to those of the whole article"
  package static let synonyms = ["lexrank", "pagerank", "textrank"]
  package static let examples = [
    FeatureExample("en", ["Ferry sinks near Anlo.": 0.98, "Ferry rescued.": 0.8, "Anlo ferry.": 1, "Rain.": 0.283]),
    FeatureExample("ru", ["Паром затонул.": 0.943, "Паром нашли.": 0.943, "Паром.": 1, "Дождь.": 0.333]),
  ]

  package var weight = 0.2

  package init() {}

  package static let options: [ComponentOption<Self>] = [.weight(\.weight)]

  package func values(_ context: ScoringContext) -> [Double] {
    let vocabulary = context.vocabulary
    let sums = vocabulary.lengths.indices.map { sentence in
      let words = vocabulary[sentence]
      if words.isEmpty { return 0.0 }
      let sum = words.reduce(0.0) { $0 + Double(vocabulary.words[Int($1)].frequency) }
      return sum / Double(words.count).squareRoot()
    }
    guard let greatest = sums.max(), greatest > 0 else { return sums }
    return sums.map { $0 / greatest }
  }
}
