import LedeCore

/// Collects the containers of an article as its reader comes by.
struct ContainerCollector {
  private(set) var items: [Container] = []
  /// The innermost one that is open.
  private(set) var current: Int?
  /// Of the cells of the row at hand.
  private var column = 0

  mutating func start(_ kind: Container.Kind) {
    var kind = kind
    switch kind {
    case .row: column = 0
    case .cell:
      kind = .cell(column: column)
      column += 1
    default: break
    }
    items.append(Container(kind: kind, parent: current))
    current = items.count - 1
  }

  mutating func end() {
    current = current.flatMap { items[$0].parent }
  }
}
