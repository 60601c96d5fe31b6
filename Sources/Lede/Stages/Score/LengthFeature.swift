import LedeConfig

/// Whether a sentence is long enough to say something.
public struct LengthFeature: Feature {
  public static let name = "length"
  public static let help = "The length of a sentence up to that of a full one"
  public static let examples = [
    FeatureExample(
      "en",
      [
        "The ferry sank.": 0.12, "It rained.": 0.08,
        "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six.":
          1,
      ])
  ]

  public var weight = 0.5
  public var words = 25

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .number("weight", \.weight, -100...100, "What its values are multiplied with"),
    .integer("words", \.words, 1...1000, "From this number of words on the value is 1"),
  ]

  public func values(_ context: ScoringContext) -> [Double] {
    context.vocabulary.lengths.map { min(1, Double($0) / Double(words)) }
  }
}
