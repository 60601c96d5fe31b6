/// How much each sentence matters, and why.
package struct Scores: Layer {
  package static let name = "scores"

  /// The features in order, as `shares` has them.
  package let features: [String]
  /// One for each sentence.
  package let items: [Score]
  /// The words of each sentence, for measuring how much two of them repeat each other.
  package let vocabulary: Vocabulary

  package init(features: [String], items: [Score], vocabulary: Vocabulary) {
    self.features = features
    self.items = items
    self.vocabulary = vocabulary
  }

  package struct Score: Sendable, Equatable {
    /// The sum of the shares.
    package let total: Double
    /// What each feature gave: its weight times its value.
    package let shares: [Double]

    package init(total: Double, shares: [Double]) {
      self.total = total
      self.shares = shares
    }
  }
}
