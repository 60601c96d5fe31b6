import LedeCore
import LedeText

/// How what two pipelines made of one article differs.
package struct ArticleComparison: Sendable {
  /// A sort of thing that can differ.
  package enum Part: String, Sendable, CaseIterable {
    case errors, titles, lines, sentences, summaries, keywords, segments
    /// What the stages of the run make of all articles: shown, left out, moved, grouped otherwise.
    case newsletter
    /// Lines of what writers write.
    case files
  }

  /// One thing that only one of the two has, or that both judge otherwise.
  package struct Difference: Sendable, Equatable {
    package let part: Part
    /// It is there behind the second pipeline, not behind the first.
    package let isAdded: Bool
    /// On one line.
    package let text: String
    /// What decided, behind the pipeline that does not have it; for lines behind the second one. `nil`: nothing is known.
    package let reason: String?
  }

  /// Of each part, how much is gone and how much is new.
  package private(set) var counts: [Part: (removed: Int, added: Int)] = [:]
  /// The first ones of each part; a page may have thousands.
  package private(set) var differences: [Difference] = []

  /// How many articles it is about: one, of a newsletter those that differ in it.
  var articles = 1

  static let mostShown = 40

  package var isSame: Bool { counts.isEmpty }
  /// How many differences there are.
  package var count: Int { counts.values.reduce(0) { $0 + $1.removed + $1.added } }

  package init() {}

  package init(_ before: Result<Article, ArticleError>, _ after: Result<Article, ArticleError>) {
    switch (before, after) {
    case (.success(let before), .success(let after)): compare(before, after)
    case (.failure(let before), .failure(let after)):
      if before.message != after.message {
        add(.errors, isAdded: false, before.message)
        add(.errors, isAdded: true, after.message)
      }
    case (.failure(let error), .success): add(.errors, isAdded: false, error.message)
    case (.success, .failure(let error)): add(.errors, isAdded: true, error.message)
    }
  }

  package mutating func add(_ part: Part, isAdded: Bool, _ text: String, reason: String? = nil) {
    counts[part, default: (0, 0)].removed += isAdded ? 0 : 1
    counts[part, default: (0, 0)].added += isAdded ? 1 : 0
    let shown = counts[part].map { $0.removed + $0.added } ?? 0
    // A blank line is counted, and says nothing.
    guard shown <= Self.mostShown, !text.isEmpty else { return }
    differences.append(Difference(part: part, isAdded: isAdded, text: brief(text), reason: reason))
  }

  /// A line may be as long as its file.
  private func brief(_ text: String) -> String { text.count > 300 ? text.prefix(300) + "…" : text }

  private mutating func compare(_ before: Article, _ after: Article) {
    if before.title != after.title {
      if let title = before.title { add(.titles, isAdded: false, title) }
      if let title = after.title { add(.titles, isAdded: true, title) }
    }
    compareLines(before, after)
    compareSentences(before, after)
    compareSummaries(before, after)
    compareTexts(
      .keywords, before.layers[Keywords.self]?.items.map(\.term), after.layers[Keywords.self]?.items.map(\.term))
    compareTexts(
      .segments, before.layers[Segments.self]?.items.map(\.text), after.layers[Segments.self]?.items.map(\.text))
  }

  /// Lines that are kept by one pipeline alone.
  private mutating func compareLines(_ before: Article, _ after: Article) {
    let (old, new) = (before.layers[Cuts.self], after.layers[Cuts.self])
    let blocks = after.layers[Blocks.self]?.items ?? []
    guard old != nil || new != nil, blocks.count == before.layers[Blocks.self]?.items.count else { return }
    for index in blocks.indices {
      let (was, isKept) = (old?.isKept(index) ?? true, new?.isKept(index) ?? true)
      guard was != isKept else { continue }
      let rule = (isKept ? old : new)?.decisions[index].rule
      add(
        .lines, isAdded: isKept, after.line(blocks[index].range),
        reason: rule.map { "\(isKept ? "was cut" : "cut") by \($0)" })
    }
  }

  private mutating func compareSentences(_ before: Article, _ after: Article) {
    guard let old = before.layers[Sentences.self]?.items, let new = after.layers[Sentences.self]?.items else {
      return compareTexts(
        .sentences, before.layers[Sentences.self]?.items.map { before.line($0.range) },
        after.layers[Sentences.self]?.items.map { after.line($0.range) })
    }
    let (oldRanges, newRanges) = (Set(old.map(\.range)), Set(new.map(\.range)))
    for sentence in old where !newRanges.contains(sentence.range) {
      add(.sentences, isAdded: false, before.line(sentence.range))
    }
    for sentence in new where !oldRanges.contains(sentence.range) {
      add(.sentences, isAdded: true, after.line(sentence.range), reason: "ended by \(sentence.rule)")
    }
  }

  private mutating func compareSummaries(_ before: Article, _ after: Article) {
    func chosen(_ article: Article) -> [Range<Int>] {
      guard let summary = article.layers[Summary.self], let sentences = article.layers[Sentences.self] else {
        return []
      }
      return summary.chosen.map { sentences.items[$0].range }
    }
    let (old, new) = (chosen(before), chosen(after))
    for range in old where !new.contains(range) {
      add(.summaries, isAdded: false, before.line(range), reason: Self.reason(range, after))
    }
    for range in new where !old.contains(range) {
      add(.summaries, isAdded: true, after.line(range), reason: Self.reason(range, before))
    }
  }

  /// Why a sentence was not taken.
  private static func reason(_ range: Range<Int>, _ article: Article) -> String? {
    guard let summary = article.layers[Summary.self],
      let index = article.layers[Sentences.self]?.items.firstIndex(where: { $0.range == range })
    else { return nil }
    return summary.passedOver[index].map(\.description)
  }

  private mutating func compareTexts(_ part: Part, _ before: [String]?, _ after: [String]?) {
    let (old, new) = (before ?? [], after ?? [])
    if old == new { return }
    // What stands elsewhere in the list is neither gone nor new; only how often counts.
    func counts(_ texts: [String]) -> [String: Int] { texts.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    var (missing, more) = (counts(new), counts(old))
    for text in old {
      if missing[text, default: 0] > 0 { missing[text, default: 0] -= 1 } else { add(part, isAdded: false, text) }
    }
    for text in new {
      if more[text, default: 0] > 0 { more[text, default: 0] -= 1 } else { add(part, isAdded: true, text) }
    }
  }
}
