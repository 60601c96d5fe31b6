import LedeCore

/// The tables and lists of a page: a table is kept or cut as a whole, with its header and its caption, and of a list no item is lost alone.
struct Tables {
  /// The blocks of each table that has several, in order.
  let blocks: [[Int]]
  /// Those of each list outside tables.
  let lists: [[Int]]
  /// By block, the innermost cell around it, an index into `Blocks.containers`.
  let cells: [Int: Int]

  init(_ page: Blocks) {
    var (tables, lists, cells): ([Int: [Int]], [Int: [Int]], [Int: Int]) = ([:], [:], [:])
    if !page.containers.isEmpty {
      for (index, block) in page.items.enumerated() {
        if let table = Self.innermost(around: block, page, { $0 == .table }) {
          tables[table, default: []].append(index)
          cells[index] = Self.innermost(around: block, page) { if case .cell = $0 { true } else { false } }
        } else if let list = Self.innermost(around: block, page, { if case .list = $0 { true } else { false } }) {
          lists[list, default: []].append(index)
        }
      }
    }
    self.cells = cells
    blocks = Self.several(tables)
    self.lists = Self.several(lists)
  }

  private static func several(_ blocks: [Int: [Int]]) -> [[Int]] {
    blocks.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
  }

  /// The innermost container of a kind.
  private static func innermost(around block: Block, _ page: Blocks, _ isWanted: (Container.Kind) -> Bool) -> Int? {
    var container = block.container
    while let index = container, !isWanted(page.containers[index].kind) { container = page.containers[index].parent }
    return container
  }
}

extension Decisions {
  /// Inside the article a table is less likely to be one than this only where it is a menu or a box.
  private static let leastInside = 0.1

  private func isOfLinks(_ rows: [Int]) -> Bool {
    guard let blocks = model.markup?.blocks else { return false }
    return rows.reduce(0) { $0 + blocks[$1].linkShare } * 2 > Double(rows.count)
  }

  /// Users have decided, or a rule that knows furniture wherever it stands: letters are laid out in tables.
  private func isSettled(_ row: Int) -> Bool {
    let mark = model.marks[row]
    return isUsers(row) || mark.isCertain && (mark.weight > 0 || mark.name == ShareRule.name)
  }

  /// A page or a letter that is laid out in a table: the headline stands in it, or several paragraphs in one cell.
  private func isLayout(_ rows: [Int], _ tables: Tables) -> Bool {
    if let title, rows.contains(title) { return true }
    var withProse: Set<Int> = []
    return rows.contains { row in
      model.page.lines[row].isProse && tables.cells[row].map { !withProse.insert($0).inserted } ?? false
    }
  }

  /// Decides about tables as their rows are on average, each by its words.
  func keepWhole(_ tables: Tables, _ decisions: inout [Cuts.Decision], _ span: Range<Int>) {
    for rows in tables.blocks where !isLayout(rows, tables) {
      let words = rows.map { Double(max(1, model.page.lines[$0].words)) }
      let kept = zip(rows, words).filter { decisions[$0.0].role != .cut }.reduce(0) { $0 + $1.1 }
      let expected = zip(rows, words).reduce(0) { $0 + model.probability($1.0) * $1.1 }
      let all = words.reduce(0, +)
      // Numbers and names look like furniture line by line; where article stands above and below, the table is part of it.
      let isInside = span.contains(rows[0]) && span.contains(rows[rows.count - 1])
      let isKept = kept * 2 >= all || isInside && expected >= Self.leastInside * all && !isOfLinks(rows)
      for row in rows where !isSettled(row) && (decisions[row].role == .cut) == isKept && decisions[row].role.isText {
        decisions[row] = Cuts.Decision(isKept ? .body : .cut, rule: "table", probability: expected / all)
      }
    }
  }

  /// A kept line ends in a colon above a list that is none of links.
  private func isLedTo(_ items: [Int], _ decisions: [Cuts.Decision]) -> Bool {
    guard let above = items.first.map({ $0 - 1 }), above >= 0, model.page.lines[above].ending == .colon else {
      return false
    }
    let isKept = decisions[above].role == .body || decisions[above].role == .lead
    return isKept && !isOfLinks(items)
  }

  private func isNumber(_ line: Int) -> Bool {
    model.page.lines[line].digits > 0 && model.page.lines[line].shape == .short
  }

  /// Numbers and hours in a list of which most is kept belong to the article, whatever they look like by themselves; all of a list
  /// does that the article leads to with a colon.
  func keepWhole(lists: [[Int]], _ decisions: inout [Cuts.Decision], _ span: Range<Int>) {
    for items in lists where isLedTo(items, decisions) {
      for item in items where decisions[item].role == .cut && !isSettled(item) {
        decisions[item] = Cuts.Decision(.body, rule: "list", probability: model.probability(item))
      }
    }
    for items in lists where span.contains(items[0]) && span.contains(items[items.count - 1]) && !isOfLinks(items) {
      let kept = items.count { decisions[$0].role == .body || decisions[$0].role == .lead }
      guard kept * 2 >= items.count, kept < items.count else { continue }
      for item in items where decisions[item].role == .cut && isNumber(item) && !isSettled(item) {
        decisions[item] = Cuts.Decision(.body, rule: "list", probability: model.probability(item))
      }
    }
  }
}

extension Cuts.Role {
  /// Neither headline nor caption.
  fileprivate var isText: Bool { self != .title && self != .caption }
}
