/// Fills the layer `targets` of articles, once all stages have run over them.
package protocol TargetFiller: Sendable {
  /// - Parameter article: with the layers of its pipeline; one without sentences is left as it is.
  func fill(_ article: inout Article)
}
