import LedeConfig

/// One part of a sentence's score.
public protocol Feature: Component {
  /// One, at least, in which sentences have different values.
  static var examples: [FeatureExample] { get }
  /// What the feature's values are multiplied with; 0 turns it off, also for one language of a pipeline.
  var weight: Double { get }
  /// A value for each sentence, as a rule from 0 to 1.
  /// - Throws: where a user's pattern hits a limit.
  func values(_ context: ScoringContext) throws -> [Double]
}

extension Feature {
  public static var exampleLines: [String] { examples.flatMap(\.lines) }
}

extension ComponentOption where Owner: Feature {
  /// The option that each built-in feature has.
  static func weight(_ path: WritableKeyPath<Owner, Double> & Sendable) -> Self {
    .number("weight", path, -100...100, "What its values are multiplied with")
      .synonyms("coefficient", "factor", "value")
  }
}
