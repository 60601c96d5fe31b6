import LedeCore

/// The blocks of a page by style: those with the same element, classes and parent.
struct MarkupStyles {
  struct Style {
    /// Of the first block.
    let depth: Int
    var blocks = 0.0
    var letters = 0.0
    var linked = 0.0
    var prose = 0.0
  }

  private var numbers: [UInt64: Int] = [:]
  private var styles: [Style] = []
  /// By block, an index into `styles`.
  private var ofBlock: [Int] = []
  /// The style that most of the prose has; `nil`: there is no prose.
  private var main: Int?

  init(capacity: Int) {
    ofBlock.reserveCapacity(capacity)
  }

  /// Adds the next block.
  mutating func add(_ fact: MarkupFacts.BlockFacts, _ style: UInt64, depth: Int) {
    let number = numbers[style] ?? styles.count
    if number == styles.count {
      numbers[style] = number
      styles.append(Style(depth: depth))
    }
    ofBlock.append(number)
    styles[number].blocks += 1
    styles[number].letters += fact.letters
    styles[number].linked += fact.letters * fact.linkShare
    if fact.isProse { styles[number].prose += fact.letters }
  }

  /// Finds the main style, of equal ones the first.
  mutating func findMain() {
    var prose = 0.0
    for (number, style) in styles.enumerated() where style.prose > prose { (main, prose) = (number, style.prose) }
  }

  subscript(block: Int) -> Style { styles[ofBlock[block]] }

  /// A style as a number below `count`.
  func number(of block: Int) -> Int { ofBlock[block] }

  var count: Int { styles.count }

  func areEqual(_ block: Int, _ other: Int) -> Bool { ofBlock[block] == ofBlock[other] }

  /// The depth of the main style.
  var mainDepth: Int { main.map { styles[$0].depth } ?? 0 }

  /// 2: the main style, 1: one with a quarter of its prose, 0: another.
  func rank(of block: Int) -> Float {
    if ofBlock[block] == main { return 2 }
    return self[block].prose > (main.map { styles[$0].prose } ?? 0) / 4 ? 1 : 0
  }
}
