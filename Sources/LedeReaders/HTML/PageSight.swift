import LedeCore
import LedeText

/// How much of a page there is to be seen.
struct PageSight {
  /// Something outside of menus and the like reads like a sentence, or there is much that is not shown yet.
  let hasProse: Bool
  /// There are more such words than a note that asks for scripts has.
  let isArticle: Bool
  /// There is hardly a word outside of menus and the like, but for headings, and no more inside of them than a notice has.
  let isBare: Bool

  private static let fewWords = 4
  private static let longestNotice = 80
  private static let shortestProse = 8
  private static let leastArticle = 40

  init(_ builder: HTMLBlockBuilder) {
    var (all, prose, aside) = (0, 0, 0)
    for block in builder.blocks {
      guard let markup = block.markup, markup.linkBytes * 2 < block.range.count else { continue }
      let places = builder.elements[markup.element].places
      let words = WordCount.of(String(decoding: builder.bytes[block.range], as: UTF8.self).unicodeScalars)
      let isProse = words >= Self.shortestProse
      if !places.isDisjoint(with: [.nav, .footer, .dialog, .unseen]) {
        if isProse { aside += words }
        continue
      }
      if block.kind.level == nil { all += words }
      if isProse { prose += words }
      if prose >= Self.leastArticle { break }
    }
    (hasProse, isArticle) = (prose > 0 || aside >= Self.longestNotice, prose >= Self.leastArticle)
    isBare = all < Self.fewWords && aside < Self.longestNotice
  }
}
