import LedeConfig
import LedeCore
import LedeText

/// The share of the article's keywords that a sentence has.
///
/// Keywords are the words that occur more than once, ranked by frequency / log2(2 + first sentence): what an article is about
/// comes often and early.
package struct KeywordsFeature: Feature {
  package static let name = "keywords"
  package static let help = "The share of the article's keywords that a sentence has"
  package static let examples = [
    FeatureExample(
      "en", ["The ferry sank off Anlo.": 1, "Divers found the ferry.": 0.5, "Anlo mourns.": 0.5, "It rained.": 0]),
    FeatureExample("ru", ["Паром затонул.": 1, "Паром нашли.": 1, "Шёл дождь.": 0]),
    FeatureExample("en", ["Rain fell.": 0, "Wind blew.": 0]),
  ]

  /// What makes a word a keyword.
  package enum Rank: String, OptionChoice {
    case frequency, spread

    package var help: String {
      switch self {
      case .frequency: "how often it occurs"
      case .spread: "in how many sentences it occurs"
      }
    }
  }

  package var weight = 0.5
  package var count = 10
  package var rank = Rank.frequency

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .number("weight", \.weight, -100...100, "What its values are multiplied with"),
    .integer("count", \.count, 1...1000, "How many words are keywords"),
    .choice("rank", \.rank, "What makes a word a keyword, besides its first place in the article"),
  ]

  package func values(_ context: ScoringContext) -> [Double] {
    let vocabulary = context.vocabulary
    let keywords = keywords(vocabulary)
    guard !keywords.isEmpty else { return [Double](repeating: 0, count: vocabulary.lengths.count) }
    var isKeyword = [Bool](repeating: false, count: vocabulary.words.count)
    for keyword in keywords { isKeyword[Int(keyword)] = true }
    let share = 1 / Double(keywords.count)
    return vocabulary.lengths.indices.map { sentence in
      var found = 0
      for word in vocabulary[sentence] where isKeyword[Int(word)] { found += 1 }
      return Double(found) * share
    }
  }

  /// The numbers of the keywords, the best first.
  private func keywords(_ vocabulary: Vocabulary) -> [Int32] {
    var ranked: [(value: Double, number: Int32)] = []
    for (number, word) in vocabulary.words.enumerated() {
      let occurrences = rank == .frequency ? word.frequency : word.spread
      guard occurrences > 1 else { continue }
      ranked.append((Double(occurrences) / log2(Double(2 + word.first)), Int32(number)))
    }
    ranked.sort { ($0.value, $1.number) > ($1.value, $0.number) }
    return ranked.prefix(count).map(\.number)
  }
}
