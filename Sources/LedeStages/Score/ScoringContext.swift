import LedeCore

/// What a feature can look at.
public struct ScoringContext: Sendable {
  /// The article.
  public let article: Article
  /// What is known of its language.
  public let knowledge: Knowledge
  /// Those that want a value.
  public let sentences: Sentences
  package let vocabulary: Vocabulary
}
