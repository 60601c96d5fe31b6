import LedeText

/// What a feature can look at.
public struct ScoringContext: Sendable {
  public let article: Article
  public let knowledge: Knowledge
  public let sentences: Sentences
  /// The headline: from cleaning, or from the input's metadata.
  public let title: String?
  public let vocabulary: Vocabulary
}
