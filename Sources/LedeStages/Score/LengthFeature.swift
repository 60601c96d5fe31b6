import LedeConfig

/// Whether a sentence is long enough to say something.
package struct LengthFeature: Feature {
  package static let name = "length"
  package static let help = "The length of a sentence up to that of a full one"
  package static let synonyms = ["size", "word_count"]
  package static let examples = [
    FeatureExample(
      "en",
      [
        "The ferry sank.": 0.12, "It rained.": 0.08,
        "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six.":
          1,
      ])
  ]

  package var weight = 0.4
  package var words = 25

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .weight(\.weight),
    .integer("words", \.words, 1...1000, "From this number of words on the value is 1")
      .synonyms("count", "ideal", "max", "n", "number"),
  ]

  package func values(_ context: ScoringContext) -> [Double] {
    context.vocabulary.lengths.map { min(1, Double($0) / Double(words)) }
  }
}
