import LedeConfig
import LedeCore

/// The share of the title's words that a sentence has.
package struct TitleFeature: Feature {
  package static let name = "title"
  package static let help = "The share of the headline's words that a sentence has"
  package static let synonyms = ["headline", "heading"]
  package static let examples = [
    FeatureExample(
      "en", title: "Ferry sinks off Anlo",
      ["The ferry sank off Anlo.": 0.667, "Divers found the ferry.": 0.333, "It rained.": 0]),
    FeatureExample("kk", title: "Көпір жабылды", ["Көпір бүгін жабылды.": 1, "Көпір ескі.": 0.5, "Жаңбыр жауды.": 0]),
    FeatureExample("en", ["The ferry sank.": 0]),
  ]

  package var weight = 0.9

  package init() {}

  package static let options: [ComponentOption<Self>] = [.weight(\.weight)]

  package func values(_ context: ScoringContext) -> [Double] {
    let vocabulary = context.vocabulary
    guard !vocabulary.title.isEmpty else { return [Double](repeating: 0, count: vocabulary.lengths.count) }
    var isInTitle = [Bool](repeating: false, count: vocabulary.words.count)
    for word in vocabulary.title { isInTitle[Int(word)] = true }
    return vocabulary.lengths.indices.map { sentence in
      var found = 0
      for word in vocabulary[sentence] where isInTitle[Int(word)] { found += 1 }
      return Double(found) / Double(vocabulary.title.count)
    }
  }
}
