import LedeCore
import LedeText

/// An article that some blocks of a page or letter are, with the way back to their bytes.
struct ArticlePart: FeedEntry {
  /// As it was read.
  private let whole: Article
  /// Of the whole, in order.
  private let blocks: [Int]
  private let stated: Entry
  private let file: SourceFile?

  /// - Parameters:
  ///   - blocks: of the whole, in order.
  ///   - stated: what is known of it.
  ///   - file: what the whole was read from.
  init(_ whole: Article, _ blocks: [Int], _ stated: Entry, _ file: SourceFile?) {
    (self.whole, self.blocks, self.stated, self.file) = (whole, blocks, stated, file)
  }

  func article(source: String, language: String?) -> Article {
    let all = whole.layers[Blocks.self]?.items ?? []
    let excision = Excision(whole.text, without: rest(of: all))
    // What stands around it in the page says nothing of it, such as the list that its headline is in, too.
    let around = blocks.first.flatMap { all[$0].container }
    let items = blocks.map { index in
      let block = all[index]
      let isBare = block.kind == .tableRow || block.kind == .listItem && around != nil && block.container == around
      var kept = Block(
        range: excision.place(of: block.range), followsBlank: true, kind: isBare ? .paragraph : block.kind)
      kept.isProtected = block.isProtected
      return kept
    }
    var metadata = Metadata(language: language ?? "und", encoding: whole.metadata.encoding)
    stated.lay(over: &metadata)
    var article = Article(
      source: source, text: excision.text, origin: Article.Origin.runs(excision.origins).through(whole.origin),
      metadata: metadata, blocks: Blocks(items))
    if let inlines = whole.layers[Inlines.self] { article.layers.add(own(inlines, all).placed(by: excision)) }
    article.file = file
    stated.tellLanguage(of: &article, given: language, declared: nil)
    return article
  }

  /// What is none of it; the white space before each of its blocks is.
  private func rest(of all: [Block]) -> [Range<Int>] {
    var (ranges, end) = ([Range<Int>](), 0)
    for index in blocks {
      let start = end == 0 ? all[index].range.lowerBound : max(end, all[index - 1].range.upperBound)
      if start > end { ranges.append(end..<start) }
      end = all[index].range.upperBound
    }
    return end < whole.text.count ? ranges + [end..<whole.text.count] : ranges
  }

  /// The marks that stand in its blocks: those without text would be anywhere.
  private func own(_ inlines: Inlines, _ all: [Block]) -> Inlines {
    let ranges = blocks.map { all[$0].range }
    let items = inlines.items.filter { inline in
      let next = ranges.countAtStart { $0.upperBound < inline.range.lowerBound }
      return next < ranges.count && ranges[next].lowerBound <= inline.range.upperBound
    }
    return Inlines(items, strings: inlines.strings)
  }
}
