import LedeCore

/// Counts on how many pages of a site each line stands.
struct SisterCensus {
  private var pages: [SurveyedPage] = []
  private var lines = 0
  private let capacity: Int

  /// Fewer pages say nothing.
  static let leastPages = 3

  /// - Parameter capacity: the lines that are kept, of 16 bytes each; while pages come in, up to twice as many.
  init(capacity: Int = 2_000_000) {
    self.capacity = capacity
  }

  mutating func add(_ page: SurveyedPage) {
    pages.append(page)
    lines += page.lines.count
    if lines > capacity * 2 { sample() }
  }

  /// Leaves the pages with the smallest hashes, each once, as many as there is room for. Which these are does not depend on when
  /// it is done: a page that has no room among some has none among more.
  private mutating func sample() {
    pages.sort { $0.hash < $1.hash }
    var kept: [SurveyedPage] = []
    lines = 0
    for page in pages where page.hash != kept.last?.hash {
      if lines + page.lines.count > capacity { break }
      kept.append(page)
      lines += page.lines.count
    }
    pages = kept
  }

  /// By site, as far as it has three pages or more.
  mutating func finish() -> [[UInt8]: SisterPages] {
    sample()
    let sites = Dictionary(grouping: pages, by: \.site)
    return sites.compactMapValues { $0.count < Self.leastPages ? nil : Self.sisters($0) }
  }

  private static func sisters(_ pages: [SurveyedPage]) -> SisterPages? {
    let originals = originals(pages)
    let count = Set(originals).count
    if count < leastPages { return nil }
    // The pages that have a line, as far as they are different ones.
    var last: [UInt64: (original: Int, pages: UInt32)] = [:]
    for index in originals.indices.sorted(by: { originals[$0] < originals[$1] }) {
      for line in pages[index].lines {
        let known = last[line.hash]
        if known?.original != originals[index] { last[line.hash] = (originals[index], (known?.pages ?? 0) + 1) }
      }
    }
    return SisterPages(count: count, recurring: last.compactMapValues { $0.pages > 1 ? $0.pages : nil })
  }

  /// A page with more copies than this is not taken for one page: what all of many pages have is furniture.
  private static let mostCopies = 8
  /// In bytes; shorter lines do not tell copies.
  private static let leastSize = 80

  /// For each page the first that it is a copy of, or itself.
  ///
  /// Copies (an article in two versions, say) share four fifths of their long lines, apart from those that half of all pages have.
  private static func originals(_ pages: [SurveyedPage]) -> [Int] {
    var holders: [UInt64: (size: Int, pages: [Int])] = [:]
    for (index, page) in pages.enumerated() {
      for line in page.lines where line.size >= leastSize {
        holders[line.hash, default: (Int(line.size), [])].pages.append(index)
      }
    }
    let most = min(mostCopies, max(2, pages.count / 2))
    var sizes = [Int](repeating: 0, count: pages.count)
    var shared: [Pair: Int] = [:]
    for (size, members) in holders.values where members.count <= most {
      for (place, member) in members.enumerated() {
        sizes[member] += size
        for other in members[..<place] { shared[Pair(first: other, second: member), default: 0] += size }
      }
    }
    var roots = Array(pages.indices)
    func root(_ page: Int) -> Int {
      var page = page
      while roots[page] != page {
        roots[page] = roots[roots[page]]
        page = roots[page]
      }
      return page
    }
    for (pair, size) in shared where size * 5 >= 4 * min(sizes[pair.first], sizes[pair.second]) {
      let (first, second) = (root(pair.first), root(pair.second))
      roots[max(first, second)] = min(first, second)
    }
    return pages.indices.map(root)
  }

  private struct Pair: Hashable {
    let first, second: Int
  }
}
