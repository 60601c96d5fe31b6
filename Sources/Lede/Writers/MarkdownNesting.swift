/// What blocks of Markdown stand in, and the marks that lines get for it.
struct MarkdownNesting {
  private let containers: [Container]
  /// For each container the innermost one that lines have a mark for: itself, or one around it.
  private var shown: [Int?] = []
  /// Of items, what stands before their first line.
  private var marks: [Int: String] = [:]

  /// Deeper ones say nothing to a reader, and the margins of a page of them would be longer than its text.
  private static let deepest = 12
  /// Blocks whose reader knows no more of them than their kind stand in one of these.
  private static let bareItem = -1
  private static let bareQuotation = -2

  init(_ blocks: Blocks) {
    containers = blocks.containers
    var depths: [Int] = []
    for (index, container) in containers.enumerated() {
      let around = container.parent.flatMap { shown[$0] }
      let depth = around.map { depths[$0] } ?? 0
      depths.append(depth + 1)
      switch container.kind {
      case .quotation, .item: shown.append(depth < Self.deepest ? index : around)
      default: shown.append(around)
      }
      if shown[index] != index { depths[index] = depth }
    }
    markItems()
  }

  private mutating func markItems() {
    /// Of lists: how many items have come, and which of its two signs it has.
    var counts: [Int: Int] = [:]
    var signs: [Int: Bool] = [:]
    /// The last list in each container.
    var lists: [Int: Int] = [:]
    for (index, container) in containers.enumerated() {
      let parent = container.parent ?? -1
      switch container.kind {
      case .list:
        // Two lists that follow one another would be one, were their signs the same.
        let place = container.parent.flatMap { shown[$0] } ?? -1
        signs[index] = lists[place].map { !(signs[$0] ?? false) } ?? false
        lists[place] = index
      case .item:
        let number = counts[parent, default: 0]
        counts[parent] = number + 1
        let isOther = signs[parent] ?? false
        if parent >= 0, case .list(let start?) = containers[parent].kind {
          marks[index] = "\(start + number)\(isOther ? ")" : ".") "
        } else {
          marks[index] = isOther ? "* " : "- "
        }
      default: break
      }
    }
  }

  // MARK: Paths

  /// The quotations and items that a block stands in, from the outermost on.
  func path(_ block: Block) -> [Int] {
    var path: [Int] = []
    var next = block.container.flatMap { shown[$0] }
    while let index = next {
      path.append(index)
      next = containers[index].parent.flatMap { shown[$0] }
    }
    if path.isEmpty, block.kind == .listItem { return [Self.bareItem - 2 * (block.range.lowerBound + 1)] }
    if path.isEmpty, block.kind == .quotation { return [Self.bareQuotation - 2 * (block.range.lowerBound + 1)] }
    return path.reversed()
  }

  /// What stands before a line: the signs of items that the line before does not stand in, and room for those that it does.
  func margin(_ path: ArraySlice<Int>, _ before: [Int]) -> String {
    var (margin, isSame) = ("", true)
    for (depth, index) in path.enumerated() {
      isSame = isSame && depth < before.count && before[depth] == index
      guard let mark = mark(of: index) else {
        margin += "> "
        continue
      }
      margin += isSame ? String(repeating: " ", count: mark.utf8.count) : mark
    }
    return margin
  }

  /// `nil`: it is a quotation.
  private func mark(of index: Int) -> String? {
    if index < 0 { return index % 2 == 0 ? nil : "- " }
    return marks[index]
  }

  /// A block whose path has more than what it shares with that of the block before may stand right below it: it begins an item.
  func mayFollow(_ path: [Int], _ before: [Int], behind common: Int) -> Bool {
    let index = path[common]
    guard index >= 0, case .item = containers[index].kind, let list = containers[index].parent,
      case .list(let start?) = containers[list].kind
    else { return mark(of: index) != nil }
    // A list with another number begins only behind a blank line.
    return start == 1 || common < before.count && before[common] >= 0 && containers[before[common]].parent == list
  }

  // MARK: Tables

  /// How many blocks from the first on stand in the same table; 1: it is in none.
  func table(of blocks: ArraySlice<Int>, _ all: Blocks) -> Int {
    guard let first = blocks.first, let table = Self.table(of: all.items[first], containers) else { return 1 }
    return blocks.prefix { Self.table(of: all.items[$0], containers) == table }.count
  }

  /// The table of a row; `nil`: the block is no row, or stands in a list in one.
  private static func table(of block: Block, _ containers: [Container]) -> Int? {
    guard block.kind == .tableRow, var next = block.container else { return nil }
    while true {
      switch containers[next].kind {
      case .table: return next
      case .cell, .row: break
      default: return nil
      }
      guard let parent = containers[next].parent else { return nil }
      next = parent
    }
  }
}
