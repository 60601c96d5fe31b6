import LedeCore
import LedeText

/// The blocks right behind and before the headline of a page: its day and its author stand there.
struct HeadlineSurroundings {
  /// Those behind it, then those before it, each from the headline on.
  let blocks: [Block]

  /// In blocks, behind the headline and before it; behind it the second paragraph ends the search sooner.
  private static let reach = (behind: 12, before: 3)
  /// A block with more bytes is a paragraph.
  static let longest = 160

  /// `nil`: no headline is known, and no line looks like one.
  init?(_ article: Article) {
    guard let blocks = article.layers[Blocks.self] else { return nil }
    guard let title = article.metadata.titleBlock ?? Self.headline(blocks, article) else { return nil }
    let items = blocks.items
    // The first paragraph may be the standfirst, and the second one is text.
    var paragraphs = 0
    let behind = items[min(title + 1, items.count)...].prefix(Self.reach.behind).prefix { block in
      if block.range.count > Self.longest { paragraphs += 1 }
      return paragraphs < 2
    }
    // Items of lists above the headline are of menus and of other stories.
    self.blocks = behind + items[..<title].suffix(Self.reach.before).reversed().filter { $0.kind != .listItem }
  }

  /// The headline of a page that states the name of its site for one: a line that says what it states elsewhere, else the only heading of the
  /// first level, else what a class calls a title, if it stands before all text.
  private static func headline(_ blocks: Blocks, _ article: Article) -> Int? {
    let items = blocks.items
    if let title = article.metadata.title,
      let same = items.firstIndex(where: { $0.range.count == title.utf8.count && article.text[$0.range] == title })
    {
      return same
    }
    let first = items.indices.filter { items[$0].kind == .heading(level: 1) && isShown(items[$0], blocks) }
    if first.count == 1 { return first[0] }
    return items.prefix { $0.range.count <= longest }.firstIndex { block in
      block.markup.map { blocks.elements[$0.element].hints.contains(.title) } ?? false && isShown(block, blocks)
    }
  }

  /// Somebody sees it, and it leads nowhere.
  private static func isShown(_ block: Block, _ blocks: Blocks) -> Bool {
    block.markup.map { $0.linkBytes < block.range.count && !blocks.elements[$0.element].places.contains(.unseen) }
      ?? true
  }
}
