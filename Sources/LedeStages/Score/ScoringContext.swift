import LedeCore

/// What a feature can look at.
package struct ScoringContext: Sendable {
  package let article: Article
  package let knowledge: Knowledge
  package let sentences: Sentences
  package let vocabulary: Vocabulary
}
