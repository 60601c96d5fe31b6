/// What blocks of Markdown stand in, and the marks that lines get for it.
struct MarkdownNesting {
  private let containers: [Container]
  /// For each container the innermost one that lines have a mark for: itself, or one around it.
  private var shown: [Int?] = []
  /// Of items: how many stand before them in their list.
  private var numbers: [Int: Int] = [:]
  /// The lists that have the second of the two signs.
  private var otherSigns: Set<Int> = []

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
    countItems()
  }

  private mutating func countItems() {
    var counts: [Int: Int] = [:]
    for (index, container) in containers.enumerated() {
      guard case .item = container.kind, let list = container.parent else { continue }
      numbers[index] = counts[list, default: 0]
      counts[list, default: 0] += 1
    }
  }

  /// A block begins. Were the signs of its list those of a list that ends right before it, the two would be one.
  mutating func begin(_ path: [Int], behind before: [Int]) {
    let common = zip(path, before).prefix { $0 == $1 }.count
    guard common < min(path.count, before.count), let list = list(of: path[common]),
      let last = self.list(of: before[common]), list != last
    else { return }
    if !otherSigns.contains(last) { otherSigns.insert(list) }
  }

  private func list(of item: Int) -> Int? {
    guard item >= 0, case .item = containers[item].kind else { return nil }
    return containers[item].parent
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
    guard case .item = containers[index].kind else { return nil }
    let list = containers[index].parent
    let isOther = list.map(otherSigns.contains) ?? false
    if let list, case .list(let start?) = containers[list].kind {
      return "\(start + (numbers[index] ?? 0))\(isOther ? ")" : ".") "
    }
    return isOther ? "* " : "- "
  }

  /// A block may stand right below the one before: it begins an item of the same list, or of a list in the same item.
  func mayFollow(_ path: [Int], _ before: [Int]) -> Bool {
    let common = zip(path, before).prefix { $0 == $1 }.count
    guard common < path.count else { return false }
    guard let list = list(of: path[common]) else { return path[common] < 0 && mark(of: path[common]) != nil }
    if common < before.count { return self.list(of: before[common]) == list }
    // A list with another number begins only behind a blank line.
    if case .list(let start?) = containers[list].kind, start != 1 { return false }
    return common > 0 && self.list(of: path[common - 1]) != nil
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
