import LedeConfig

/// How early a sentence stands: 1 for the first, and falling fast at first, slowly later, as what a reader must know does in news. It is
/// the place that counts, not the share of the article: the first two sentences differ as much in a long article as in a short one.
package struct PositionFeature: Feature {
  package static let name = "position"
  package static let help = "How early a sentence stands: from 1 for the first, fast at first, down towards 0"
  package static let synonyms = ["lead", "location", "place"]
  package static let examples = [
    FeatureExample("en", ["The ferry is back.": 1, "It runs daily.": 0.8, "It is blue.": 0.667, "It is late.": 0.571]),
    FeatureExample("kk", ["Паром қайтты.": 1, "Ол көк.": 0.8, "Ол кешікті.": 0.667]),
  ]

  package var weight = 1.3
  package var half = 4

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .weight(\.weight),
    .integer("half", \.half, 1...100_000, "So many sentences behind the first the value is one half")
      .synonyms("decay", "half_life"),
  ]

  package func values(_ context: ScoringContext) -> [Double] {
    context.sentences.items.indices.map { 1 / (1 + Double($0) / Double(half)) }
  }
}
