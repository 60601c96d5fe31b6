import LedeCore

/// Where the articles of a file stand that have no id and are known by their number: others may have come or gone before them.
struct MovedArticles {
  private let wanted: [String: Job]
  /// Those that stand elsewhere now, by their number.
  private var moved: [Int: Job] = [:]
  private var names: Set<String> = []

  /// - Parameters:
  ///   - wanted: by the names of their articles.
  ///   - articles: those of the file, from its first one on.
  init(_ wanted: [String: Job], _ articles: () -> FileSource) {
    self.wanted = wanted
    let numbered = wanted.filter { name, job in
      job.hash != nil && name.split(separator: "#").last.map { Int($0) != nil } ?? false
    }
    if numbered.isEmpty { return }
    var missing = numbered
    // By their hashes, the numbers of those that no job is known to be of: all of a file may have moved by one.
    var found: [String: ArraySlice<Int>] = [:]
    let source = articles()
    var count = 0
    while var item = source.next() {
      count += 1
      guard let article = try? item.article(language: nil), article.metadata.id == nil, let hash = article.file?.hash
      else { continue }
      if missing[article.source]?.hash == hash {
        missing[article.source] = nil
      } else {
        found[hash, default: []].append(count)
      }
    }
    for (name, job) in missing.sorted(by: { $0.key < $1.key }) {
      guard let hash = job.hash, let count = found[hash]?.popFirst() else { continue }
      moved[count] = job
      names.insert(name)
    }
  }

  /// What is to go into an article.
  /// - Parameter count: its number in the file.
  func job(of article: Article, at count: Int) -> Job? {
    if let job = moved[count] { return job }
    return names.contains(article.source) ? nil : wanted[article.source]
  }
}
