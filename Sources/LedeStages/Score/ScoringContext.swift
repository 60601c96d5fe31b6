import LedeCore

/// What a feature can look at.
public struct ScoringContext: Sendable {
  public let article: Article
  public let knowledge: Knowledge
  public let sentences: Sentences
  package let vocabulary: Vocabulary
}
