/// Fills the layer `targets` of articles, once all stages have run over them.
package protocol TargetFiller: Sendable {
  /// - Parameter article: with the layers of its pipeline.
  /// - Throws: it has no sentences, so that nothing could be translated.
  func fill(_ article: inout Article) throws(ArticleError)
}
