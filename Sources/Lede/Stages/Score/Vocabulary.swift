/// The content words of each sentence, as numbers: two words with the same stem have the same number.
public struct Vocabulary: Sendable {
  /// For each sentence its words in order.
  public let words: [[Int32]]

  public init(words: [[Int32]]) {
    self.words = words
  }
}
