import LedeCore
import LedeText

/// What a unit is in its article, for translators: a heading, a cell, an item of a list, and the heading that it stands under.
struct UnitSurroundings {
  /// `list item`, `cell 2 of row 3`.
  let name: String
  /// The text of the last heading before it, on one line; `nil`: there is none, or it is one itself.
  let heading: String?

  /// Those of an article's units, in order.
  static func all(_ segments: [Segment], of article: Article) -> [UnitSurroundings] {
    guard let blocks = article.layers[Blocks.self] else { return segments.map { named($0, nil, nil) } }
    let rows = rows(blocks)
    let headings = headings(article, blocks.items)
    return segments.map { segment in
      guard let index = segment.block else { return named(segment, nil, nil) }
      let block = blocks.items[index]
      let cell = rows[index].flatMap { row in
        segment.range.map { range in
          let column = article.text.bytes[block.range.lowerBound..<range.lowerBound].count { $0 == 0x09 } + 1
          return "cell \(column) of row \(row)"
        }
      }
      let under = headings.countAtStart { $0.index < index }
      return named(segment, cell, block.kind.level == nil && under > 0 ? headings[under - 1].text : nil)
    }
  }

  private static func named(_ segment: Segment, _ cell: String?, _ heading: String?) -> UnitSurroundings {
    if segment.isTitle { return UnitSurroundings(name: "title", heading: nil) }
    if let value = segment.value { return UnitSurroundings(name: value.nameForPeople, heading: nil) }
    let name =
      switch (segment.role, segment.kind) {
      case (.caption, _), (_, .caption): "caption"
      case (_, .tableRow): cell ?? "table row"
      case (_, .heading(let level)): "heading of level \(level)"
      case (_, .listItem): "list item"
      case (_, .quotation): "quotation"
      case (_, .code): "code"
      case (let role, .paragraph): role.rawValue
      }
    return UnitSurroundings(name: name, heading: heading)
  }

  private static func headings(_ article: Article, _ blocks: [Block]) -> [(index: Int, text: String)] {
    let isKept = article.layers[Cuts.self]
    return blocks.indices.filter { blocks[$0].kind.level != nil && (isKept?.isKept($0) ?? true) }
      .map { ($0, article.line(blocks[$0].range)) }
  }

  /// The number of each row in its table, from 1; `nil`: the block is none.
  private static func rows(_ blocks: Blocks) -> [Int?] {
    var (row, table) = (0, Int?.none)
    return blocks.items.map { block in
      guard block.kind == .tableRow else {
        row = 0
        return nil
      }
      var own = block.container
      while let index = own, blocks.containers[index].kind != .table { own = blocks.containers[index].parent }
      row = own == table || own == nil ? row + 1 : 1
      table = own
      return row
    }
  }
}

extension FileValue {
  fileprivate var nameForPeople: String {
    switch name {
    case .attribute(.alt): "what stands for an image"
    case .attribute(.title): "tip of a link or of something else"
    case .attribute(.placeholder): "hint in a field"
    case .attribute(.label): "label"
    case .attribute(.description): "description of the page"
    case .attribute(.pageTitle): "title of the page"
    case .attribute(.keywords): "keywords of the page"
    case .key(let key): "front matter: \(key)"
    }
  }
}
