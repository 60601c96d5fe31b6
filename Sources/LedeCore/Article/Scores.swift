/// How much each sentence matters, and why.
public struct Scores: Layer {
  public static let name = "scores"

  /// The features in order, as `shares` has them.
  public let features: [String]
  /// One for each sentence.
  public let items: [Score]
  /// The words of each sentence, for measuring how much two of them repeat each other.
  package let vocabulary: Vocabulary
  /// The words that the feature `keywords` looks for, where somebody asked; the weightiest first.
  package let keywords: [Keywords.Keyword]

  package init(
    features: [String], items: [Score], vocabulary: Vocabulary, keywords: [Keywords.Keyword] = []
  ) {
    (self.features, self.items) = (features, items)
    (self.vocabulary, self.keywords) = (vocabulary, keywords)
  }

  /// Of one sentence.
  public struct Score: Sendable, Equatable {
    /// The sum of the shares.
    public let total: Double
    /// What each feature gave: its weight times its value.
    public let shares: [Double]

    public init(total: Double, shares: [Double]) {
      self.total = total
      self.shares = shares
    }
  }
}
