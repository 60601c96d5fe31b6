import Lede

/// Whether a sentence gives figures.
struct FiguresFeature: Feature {
  static let name = "figures"
  static let help = "Sentences with figures in them"
  static let examples = [
    FeatureExample("en", ["It rained.": 0, "12 people came.": 1, "It is 2 p.m.": 1])
  ]

  var weight = 0.2

  static let options: [ComponentOption<Self>] = [
    .number("weight", \.weight, -100...100, "What its values are multiplied with")
  ]

  func values(_ context: ScoringContext) -> [Double] {
    let bytes = context.article.text.bytes
    return context.sentences.items.map { sentence in
      bytes[sentence.range].contains { (0x30...0x39).contains($0) } ? 1 : 0
    }
  }
}
