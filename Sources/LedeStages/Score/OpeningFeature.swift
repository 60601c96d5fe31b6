import LedeConfig

/// How near a sentence stands to the first: 1, 1/2, 1/3 …
package struct OpeningFeature: Feature {
  package static let name = "opening"
  package static let help = "How near a sentence stands to the first: 1, 1/2, 1/3 …"
  package static let synonyms = ["first", "first_sentence"]
  package static let examples = [
    FeatureExample("en", ["The ferry is back.": 1, "It runs daily.": 0.5, "It is blue.": 0.333, "It is late.": 0.25])
  ]

  package var weight = 0.5

  package init() {}

  package static let options: [ComponentOption<Self>] = [.weight(\.weight)]

  package func values(_ context: ScoringContext) -> [Double] {
    context.sentences.items.indices.map { 1 / Double(1 + $0) }
  }
}
