import LedeCore
import LedeText

/// The stories of a letter that gathers several: each with a heading that is a link, or that a link to the story follows, and a text.
///
/// One that has headings without links, as an essay has, is one article.
struct DigestStories {
  /// One story: its heading, where it leads, and what stands below.
  struct Story {
    let title: String
    var url: String?
    /// The block of the letter that it begins with, and those of its text.
    let heading: Int
    var paragraphs: [Int] = []
    /// Of the heading; 0: a paragraph that is nothing but a link.
    let level: Int
  }

  private(set) var stories: [Story] = []
  /// The blocks above the first one, where they are more than a greeting.
  private(set) var introduction: [Int] = []
  private let page: Article

  /// Of stories without headings there must be more, so that a letter with a few links in lines of their own stays whole.
  private static let least = (headed: 2, linked: 3)
  /// A text below a heading is no text with fewer words, and a line that leads on has no more.
  private static let leastWords = 6
  /// A line that is a link with more words is a headline.
  private static let leastHeadline = 3

  /// - Parameters:
  ///   - page: the letter.
  ///   - isHeaded: only stories with headings count.
  init(_ page: Article, isHeaded: Bool = false) {
    self.page = page
    guard let blocks = page.layers[Blocks.self] else { return }
    let addresses = page.layers[Inlines.self].map { LinkAddresses($0) }
    for headed in isHeaded ? [true] : [true, false] {
      let found = Self.find(page, blocks, addresses, headed: headed)
      if found.count >= (headed ? Self.least.headed : Self.least.linked) {
        stories = found
        introduction = Self.introduction(page, blocks, before: found[0].heading)
        return
      }
    }
  }

  /// An article for each story, behind what introduces them.
  /// - Parameters:
  ///   - shared: what is known of all of them.
  ///   - file: that of the letter.
  func parts(_ shared: Entry, _ file: SourceFile?) -> [ArticlePart] {
    var parts = stories.map { story in
      var entry = shared
      (entry.title, entry.url, entry.isTitleGiven) = (story.title, story.url, true)
      return ArticlePart(page, [story.heading] + story.paragraphs, entry, file)
    }
    if !introduction.isEmpty { parts.insert(ArticlePart(page, introduction, shared, file), at: 0) }
    return parts
  }

  /// The share of the letter's words outside links that the stories have: of an article beside which other ones are
  /// told of, little.
  var coverage: Double {
    guard let blocks = page.layers[Blocks.self] else { return 0 }
    let all = blocks.items.filter { block in
      let places = block.markup.map { blocks.elements[$0.element].places } ?? []
      return places.isDisjoint(with: [.unseen, .footer, .nav])
        && (block.kind.level != nil || (block.markup?.linkBytes ?? 0) * 2 < block.range.count)
    }
    let words = all.reduce(0) { $0 + WordCount.of(page.line($1.range).unicodeScalars) }
    return words == 0 ? 0 : Double(self.words(stories.flatMap { [$0.heading] + $0.paragraphs })) / Double(words)
  }

  /// Half of the stories or more have few words: digests have a few lines for each, chapters more.
  var isBrief: Bool {
    let lengths = stories.map { words($0.paragraphs) }.sorted()
    return lengths.isEmpty || lengths[lengths.count / 2] <= Self.brief
  }

  private static let brief = 120

  private func words(_ indices: [Int]) -> Int {
    let blocks = page.layers[Blocks.self]?.items ?? []
    return indices.reduce(0) { $0 + WordCount.of(page.line(blocks[$1].range).unicodeScalars) }
  }

  private static func find(_ page: Article, _ blocks: Blocks, _ addresses: LinkAddresses?, headed: Bool) -> [Story] {
    var stories: [Story] = []
    var isOpen = false
    for (index, block) in blocks.items.enumerated() {
      let places = block.markup.map { blocks.elements[$0.element].places } ?? []
      if !places.isDisjoint(with: [.unseen, .footer, .nav]) { continue }
      let line = page.line(block.range)
      let words = WordCount.of(line.unicodeScalars)
      let isLinked = (block.markup?.linkBytes ?? 0) * 5 >= block.range.count * 4
      let isHeading = headed ? block.kind.level != nil : isLinked && words >= leastHeadline && !line.hasSuffix(".")
      if isHeading {
        stories.append(
          Story(title: line, url: addresses?.address(in: block.range), heading: index, level: block.kind.level ?? 0))
        isOpen = true
      } else if isLinked {
        // It leads on to the story, and to no other: what stands behind it is of another.
        guard isOpen, let last = stories.indices.last, !stories[last].paragraphs.isEmpty else { continue }
        stories[last].url = stories[last].url ?? addresses?.address(in: block.range)
        isOpen = false
      } else if isOpen, let last = stories.indices.last, words >= leastWords || !stories[last].paragraphs.isEmpty {
        stories[last].paragraphs.append(index)
      }
    }
    // A letter's own title stands on a level of its own.
    let levels = Dictionary(grouping: stories, by: \.level).mapValues { all in
      let whole = all.filter { $0.url != nil && !$0.paragraphs.isEmpty }
      // The subheads of an essay lead nowhere, but for one here and there.
      return whole.count * 2 > all.count ? whole : []
    }
    return levels.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? []
  }

  /// What stands before the first story; empty: a greeting at most.
  private static func introduction(_ page: Article, _ blocks: Blocks, before first: Int) -> [Int] {
    let before = (0..<first).filter { index in
      let block = blocks.items[index]
      let places = block.markup.map { blocks.elements[$0.element].places } ?? []
      return places.isDisjoint(with: [.unseen, .footer, .nav]) && (block.markup?.linkBytes ?? 0) * 2 < block.range.count
        && block.kind.level == nil
    }
    let words = before.reduce(0) { $0 + WordCount.of(page.line(blocks.items[$1].range).unicodeScalars) }
    return words >= leastIntroduction ? before : []
  }

  private static let leastIntroduction = 30
}

/// Where links lead that stand in a range of a text.
struct LinkAddresses {
  private let links: [(range: Range<Int>, address: String)]

  init(_ inlines: Inlines) {
    links = inlines.items.compactMap { inline in
      guard inline.kind == .link, let address = inline.address else { return nil }
      return (inline.range, String(decoding: inlines.strings[address], as: UTF8.self))
    }
  }

  /// Of the first one that leads to a page.
  func address(in range: Range<Int>) -> String? {
    links.first { $0.range.overlaps(range) && $0.address.hasPrefix("http") }?.address
  }
}
