import LedeCore
import LedeText

/// Translations that jobs brought back, for articles that are read once more: unchanged, or in a new version.
///
/// A unit is found by its id, and equal ones by their neighbours (`UnitMatcher`); what the job of this article does not have, by its text in
/// any of the jobs; else the translation of a similar sentence is proposed (`Target.score` below 1).
package struct JobTargets: TargetFiller {
  /// By the articles' names.
  private let jobs: [String: Job]
  /// All that is translated, by the hash of its text: an id without the number of its repetition.
  private let byText: [String: JobUnit]
  private let similar: SimilarUnits
  /// BCP 47; `nil`: the jobs do not say.
  package let language: String?

  package init(_ jobs: [Job]) {
    self.jobs = Dictionary(grouping: jobs, by: \.original).mapValues { Job(joining: $0) }
    let translated = jobs.flatMap(\.units).filter(\.isTranslated)
    byText = Dictionary(translated.map { (String(UnitMatcher.base($0.id)), $0) }) { first, _ in first }
    similar = SimilarUnits(translated)
    language = jobs.lazy.compactMap(\.targetLanguage).first
  }

  package func fill(_ article: inout Article) throws(ArticleError) {
    let made = try article.madeSegments()
    let segments = made.items
    var targets: [String: Target] = [:]
    let units = jobs[article.source]?.units ?? []
    var found = [JobUnit?](repeating: nil, count: segments.count)
    var taken: Set<Int> = []
    for match in UnitMatcher.matches(units, segments) {
      found[match.segment] = units[match.unit]
      taken.insert(match.unit)
    }
    for (segment, unit) in zip(segments, found) {
      if let unit, unit.isTranslated, let target = Self.target(unit, segment, score: 1) {
        targets[segment.id] = target
      } else if let target = other(segment) {
        targets[segment.id] = target
      } else if let unit, unit.isFuzzy, let target = Self.target(unit, segment, score: 0.99) {
        targets[segment.id] = target
      }
    }
    let stale = units.indices.filter { !taken.contains($0) && units[$0].isTranslated }
    article.layers.add(made)
    article.layers.add(
      Targets(targets, language: language, stale: stale.map { units[$0].source.plainText.onOneLine }))
  }

  /// What another place has for the same text, or for a similar one.
  private func other(_ segment: Segment) -> Target? {
    if let unit = byText[String(UnitMatcher.base(segment.id))], let target = Self.target(unit, segment, score: 1) {
      return target
    }
    guard let (unit, score) = similar.best(for: segment.text) else { return nil }
    // The same words with other codes are no perfect match.
    return Self.target(unit, segment, score: min(score, 0.99))
  }

  /// - Returns: `nil`: its codes are not those of the segment.
  private static func target(_ unit: JobUnit, _ segment: Segment, score: Double) -> Target? {
    guard let target = unit.target, (try? CharacterCheck.check(unit.source, target)) != nil else { return nil }
    guard score == 1 else {
      let pieces = ProposedPieces(unit.source, of: segment).pieces(target)
      return Target(pieces, origin: .job, score: score, state: .initial)
    }
    guard let codes = JobCodes(unit.source, of: segment),
      let pieces = try? CodeCheck(segment, codes).checked(codes.known(target))
    else { return nil }
    let state = unit.state.map { $0 == .initial ? .translated : $0 } ?? .translated
    return Target(pieces, origin: .job, score: score, state: state)
  }
}
