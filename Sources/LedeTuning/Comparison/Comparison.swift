import LedeSyntax

/// How what two pipelines made of many articles differs: the totals of all, and the articles that differ most.
///
/// Its memory does not grow with the number of articles.
package struct Comparison {
  package struct Entry: Sendable {
    /// The article's name.
    package let source: String
    package let comparison: ArticleComparison
    /// Its place in the input, from 0.
    fileprivate let position: Int
  }

  /// Of one part, over all articles.
  package struct Total: Sendable, Equatable {
    /// In how many articles it differs.
    package var articles = 0
    package var removed = 0
    package var added = 0
  }

  /// How many articles are kept for showing.
  private let most: Int
  package private(set) var articles = 0
  package private(set) var changed = 0
  package private(set) var totals: [ArticleComparison.Part: Total] = [:]
  /// How the newsletters of all articles differ; `nil`: they do not.
  private var newsletter: ArticleComparison?
  /// The first of those files.
  private var files: [Entry] = []
  /// Up to twice as many as are shown.
  private var kept: [Entry] = []

  /// - Parameter most: how many articles are shown.
  package init(showing most: Int) {
    self.most = most
  }

  package mutating func add(_ source: String, _ comparison: ArticleComparison) {
    articles += 1
    if comparison.isSame { return }
    changed += 1
    for (part, count) in comparison.counts {
      totals[part, default: Total()].articles += 1
      totals[part, default: Total()].removed += count.removed
      totals[part, default: Total()].added += count.added
    }
    kept.append(Entry(source: source, comparison: comparison, position: articles))
    if kept.count > 2 * most { kept = Array(worst.prefix(most)) }
  }

  /// Takes in how the newsletters differ. It counts as no article.
  package mutating func add(newsletter: ArticleComparison) {
    guard let count = newsletter.counts[.newsletter] else { return }
    self.newsletter = newsletter
    totals[.newsletter] = Total(articles: newsletter.articles, removed: count.removed, added: count.added)
  }

  /// Takes in how a file differs that writers write. It counts as no article.
  package mutating func add(file path: String, _ comparison: ArticleComparison) {
    guard let count = comparison.counts[.files] else { return }
    let total = totals[.files, default: Total()]
    totals[.files] = Total(
      articles: total.articles + 1, removed: total.removed + count.removed, added: total.added + count.added)
    if files.count < most { files.append(Entry(source: path, comparison: comparison, position: 0)) }
  }

  /// Something differs.
  package var differs: Bool { changed > 0 || newsletter != nil || totals[.files] != nil }

  /// Those with the most differences first, then in the order of the input.
  private var worst: [Entry] {
    kept.sorted { ($1.comparison.count, $0.position) < ($0.comparison.count, $1.position) }
  }

  /// What differs in the newsletter, then the articles that are shown, those with the most differences first, then files.
  package var entries: [Entry] {
    let first = newsletter.map { Entry(source: "newsletter", comparison: $0, position: 0) }
    return [first].compactMap { $0 } + worst.prefix(most) + files
  }

  /// How many articles differ beside those that are shown.
  package var hidden: Int { changed - min(kept.count, most) }
}
