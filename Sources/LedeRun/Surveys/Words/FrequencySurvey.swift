import LedeCore
import LedeText

/// Counts in how many articles of the run each word stands.
struct FrequencySurvey: Survey {
  /// Of fewer articles a word that all have may be what all are about.
  static let leastArticles = 8

  private var frequencies = DocumentFrequencies()

  static func trace(of article: Article, in folder: Path) -> Set<UInt64> { DocumentFrequencies.keys(article.text) }

  mutating func add(_ trace: Set<UInt64>) { frequencies.add(trace) }

  mutating func conclude() -> @Sendable (Article, _ folder: Path) -> DocumentFrequencies? {
    let found = frequencies.texts < Self.leastArticles ? nil : frequencies
    return { _, _ in found }
  }
}
