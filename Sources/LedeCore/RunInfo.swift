import LedeSyntax

/// What a writer knows of the run.
public struct RunInfo: Sendable {
  /// The pipeline's name.
  public let name: String
  /// When it began.
  package let time: Timestamp
  /// Of its place, in minutes east of Greenwich.
  package let zone: Int
  /// What is known of the languages of its articles.
  package let knowledge: KnowledgeBase
  /// Of all articles of the file that is written, BCP 47; `nil`: the file may have several.
  package var language: String?

  package init(
    name: String, time: Timestamp = Timestamp(seconds: 0), zone: Int = 0, knowledge: KnowledgeBase = KnowledgeBase()
  ) {
    (self.name, self.time, self.zone, self.knowledge) = (name, time, zone, knowledge)
  }

  /// The day of the run where it is made, in ISO 8601.
  package var day: String { String(time.iso(zone: zone).prefix { $0 != "T" }) }
}
