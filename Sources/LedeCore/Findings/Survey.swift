import LedeText

/// A look at all articles of a run before the work on each: it takes a light trace of each, concludes over all, and gives each
/// article a finding.
///
/// What it concludes depends neither on the order of the traces nor on the number of jobs, and its memory is bounded.
package protocol Survey: Sendable {
  associatedtype Trace: Sendable
  associatedtype Found: Finding

  /// Fewer articles teach nothing: the run goes without.
  static var leastArticles: Int { get }

  init()

  /// What it keeps of an article.
  /// - Parameter folder: where its file lies; empty: where it lies says nothing.
  static func trace(of article: Article, in folder: Path) -> Trace
  mutating func add(_ trace: Trace)
  /// What was learned of all, as a function that gives an article its finding; `nil`: there is none for it.
  mutating func conclude() -> @Sendable (_ article: Article, _ folder: Path) -> Found?
}

/// The declaration of a survey.
package struct SurveyKind: Sendable {
  /// The finding that it gives.
  package let finding: String
  package let leastArticles: Int
  package let trace: @Sendable (Article, _ folder: Path) -> any Sendable
  /// Concludes over the traces that a function hands out one by one.
  package let start: @Sendable () -> any StartedSurvey

  package init<S: Survey>(_ type: S.Type) {
    finding = S.Found.name
    leastArticles = S.leastArticles
    trace = { S.trace(of: $0, in: $1) }
    start = { Started<S>() }
  }

  private struct Started<S: Survey>: StartedSurvey {
    private var survey = S()

    mutating func add(_ trace: any Sendable) {
      if let trace = trace as? S.Trace { survey.add(trace) }
    }

    mutating func conclude() -> @Sendable (inout Article, _ folder: Path) -> Void {
      let find = survey.conclude()
      return { article, folder in
        if let found = find(article, folder) { article.findings.add(found) }
      }
    }
  }
}

/// A survey at work, whatever its traces are.
package protocol StartedSurvey: Sendable {
  mutating func add(_ trace: any Sendable)
  /// A function that adds an article's finding.
  mutating func conclude() -> @Sendable (inout Article, _ folder: Path) -> Void
}
