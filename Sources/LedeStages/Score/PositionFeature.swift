import LedeConfig

/// How early a sentence stands: from 1 for the first, evenly down.
package struct PositionFeature: Feature {
  package static let name = "position"
  package static let help = "How early a sentence stands: from 1, evenly down towards 0 at the end"
  package static let examples = [
    FeatureExample("en", ["The ferry is back.": 1, "It runs daily.": 0.75, "It is blue.": 0.5, "It is late.": 0.25]),
    FeatureExample("kk", ["Паром қайтты.": 1, "Ол көк.": 0.667, "Ол кешікті.": 0.333]),
  ]

  package var weight = 2.0

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .number("weight", \.weight, -100...100, "What its values are multiplied with")
  ]

  package func values(_ context: ScoringContext) -> [Double] {
    let count = Double(context.sentences.items.count)
    return context.sentences.items.indices.map { 1 - Double($0) / count }
  }
}
