import LedeCore
import LedeSyntax

/// What jobs that came back have for the units of a run.
package struct TargetCounts: Sendable, Equatable {
  /// Units whose translation is there.
  package private(set) var taken = 0
  /// Units for which that of a similar sentence is proposed.
  package private(set) var similar = 0
  /// Units that have neither.
  package private(set) var new = 0
  /// Translations of sentences that are there no more.
  package private(set) var stale = 0

  /// - Returns: `nil`: the translations of the article are from no job.
  package init?(_ article: Article) {
    guard let targets = article.layers[Targets.self], let segments = article.layers[Segments.self],
      targets.language != nil || !targets.items.isEmpty, targets.items.values.allSatisfy({ $0.origin == .job })
    else { return nil }
    for segment in segments.items {
      switch targets.items[segment.id]?.isProposal {
      case true?: similar += 1
      case false?: taken += 1
      case nil: new += 1
      }
    }
    stale = targets.stale.count
  }

  /// With those of another article.
  package func adding(_ other: TargetCounts) -> TargetCounts {
    var sum = self
    sum.taken += other.taken
    sum.similar += other.similar
    sum.new += other.new
    sum.stale += other.stale
    return sum
  }

  var json: JSON {
    .object(["taken_over": .int(taken), "similar": .int(similar), "new": .int(new), "stale": .int(stale)])
  }

  /// For people.
  var text: String {
    "translations: \(taken) taken over, \(similar) of similar sentences proposed; "
      + "\(new) \(new == 1 ? "unit is" : "units are") new, \(stale) of the job \(stale == 1 ? "is" : "are") gone"
  }
}
