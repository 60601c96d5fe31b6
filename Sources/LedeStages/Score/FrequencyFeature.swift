import LedeConfig

/// How often the words of a sentence occur in the article: after Luhn (1958).
///
/// The sum of the frequencies above 1 of its distinct words over the root of its length, as a share of the article's greatest.
package struct FrequencyFeature: Feature {
  package static let name = "frequency"
  package static let help = "How often the words of a sentence occur in the article"
  package static let synonyms = ["term_frequency", "tf", "tf_idf"]
  package static let examples = [
    FeatureExample(
      "en", ["The ferry sank off Anlo.": 1, "Divers found the ferry.": 0.559, "Anlo mourns.": 0.791, "It rained.": 0]),
    FeatureExample("en", ["Rain fell.": 0, "Wind blew.": 0]),
  ]

  package var weight = 0.1

  package init() {}

  package static let options: [ComponentOption<Self>] = [.weight(\.weight)]

  package func values(_ context: ScoringContext) -> [Double] {
    let vocabulary = context.vocabulary
    let sums = vocabulary.lengths.indices.map { sentence in
      var sum: Int32 = 0
      for word in vocabulary[sentence] {
        let frequency = vocabulary.words[Int(word)].frequency
        if frequency > 1 { sum += frequency }
      }
      return sum == 0 ? 0 : Double(sum) / Double(vocabulary.lengths[sentence]).squareRoot()
    }
    guard let greatest = sums.max(), greatest > 0 else { return sums }
    return sums.map { $0 / greatest }
  }
}
