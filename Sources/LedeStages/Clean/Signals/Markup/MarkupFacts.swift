import LedeConfig
import LedeCore
import LedeText

/// What the markup of a page says of its blocks.
struct MarkupFacts {
  /// One for each block.
  let blocks: [BlockFacts]
  let tree: ElementTree
  let styles: MarkupStyles
  /// The page states what its body is.
  let statesBody: Bool
  /// By block, the share of its words that the title and the summary have; -1: the page states none.
  let topics: [Float]
  /// For each element and hint, one over one more than the steps up to the nearest element that gives it.
  private let nearness: [Float]

  struct BlockFacts {
    let block: Block
    let element: Int
    let letters: Double
    /// The share of its bytes that stands in links.
    let linkShare: Double
    let isProse: Bool
    /// Those of its inline elements.
    let hints: MarkupHints

    var isHeading: Bool { block.kind.level != nil }
  }

  /// How far up an element's names still speak for a block.
  private static let reach = 10

  /// - Parameter stated: what the page says it is about.
  init(_ page: Page, _ blocks: Blocks, subject stated: String) {
    let elements = blocks.elements
    var facts: [BlockFacts] = []
    facts.reserveCapacity(blocks.items.count)
    var styles = MarkupStyles(capacity: blocks.items.count)
    var statesBody = false
    for (block, line) in zip(blocks.items, page.lines) {
      let markup = block.markup ?? Markup(element: 0)
      let element = elements[markup.element]
      let linkShare = Double(markup.linkBytes) / Double(max(1, block.range.count))
      let fact = BlockFacts(
        block: block, element: markup.element, letters: Double(line.letters), linkShare: linkShare,
        isProse: line.isProse && linkShare < 0.5, hints: markup.hints)
      facts.append(fact)
      styles.add(fact, element.style ^ elements[element.parent].style &* 31, depth: element.depth)
      if markup.statedShare ?? 0 > 0.5 { statesBody = true }
    }
    styles.findMain()
    self.blocks = facts
    self.styles = styles
    self.statesBody = statesBody
    tree = ElementTree(elements, facts.map { ($0.element, $0.letters, $0.linkShare, $0.isProse) })
    nearness = Self.nearness(elements)
    let subject = Text(stated)
    var topic = ContentWords()
    topic.add(subject, 0..<subject.count)
    topics = blocks.items.map { block in
      topic.isEmpty ? -1 : Float(topic.share(of: page.text, block.range))
    }
  }

  private static func nearness(_ elements: [MarkupElement]) -> [Float] {
    let count = MarkupHints.count
    var steps = [Float](repeating: 0, count: elements.count * count)
    // What is given by an element or near it: of most, nothing is.
    var given = [UInt32](repeating: 0, count: elements.count)
    for (index, element) in elements.enumerated() {
      var left = element.hints.rawValue | (index > 0 ? given[element.parent] : 0)
      while left != 0 {
        let hint = left.trailingZeroBitCount
        left &= left - 1
        let around = element.hints.rawValue >> UInt32(hint) & 1 != 0 ? .infinity : steps[element.parent * count + hint]
        guard around > 1 / Float(reach) else { continue }
        steps[index * count + hint] = 1 / (1 / around + 1)
        given[index] |= 1 << UInt32(hint)
      }
    }
    return steps
  }

  /// How near a hint is to a block: 1 on it, less on elements around it, 0 too far.
  func nearness(_ hint: Int, to block: Int) -> Float {
    blocks[block].hints.rawValue >> UInt32(hint) & 1 != 0
      ? 1 : nearness[blocks[block].element * MarkupHints.count + hint]
  }

  /// A hint is given by its own element or one of those nearest around it.
  func isHinted(_ hint: MarkupHints, _ block: Int) -> Bool {
    nearness(hint.rawValue.trailingZeroBitCount, to: block) >= 1 / 4
  }

  /// The element that a block stands in, or one so many levels above it.
  func ancestor(of block: Int, _ level: Int) -> Int {
    var element = blocks[block].element
    for _ in 0..<level { element = tree.elements[element].parent }
    return element
  }

  /// The outermost element of an article that a block stands in; `nil`: it stands in none.
  func article(of block: Int) -> Int? {
    var found: Int?
    var element = blocks[block].element
    while tree.elements[element].places.contains(.article) {
      found = element
      if element == 0 { break }
      element = tree.elements[element].parent
    }
    return found
  }

  /// The innermost element that holds two.
  func common(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while one != other {
      // Parents stand before their children.
      if one > other { one = tree.elements[one].parent } else { other = tree.elements[other].parent }
    }
    return one
  }

  func isInside(_ element: Int, _ other: Int) -> Bool { common(element, other) == other }

  /// Of the children of an element the one that a block stands in; `nil`: the block is in none.
  func child(of element: Int, holding block: Int) -> Int? {
    var child = blocks[block].element
    while child > element, tree.elements[child].parent != element { child = tree.elements[child].parent }
    return child > element ? child : nil
  }

  /// Something on the page is a list of links, or stands where no article does.
  var hasFurniture: Bool {
    blocks.contains { block in
      block.linkShare > 0.5
        || !tree.elements[block.element].places.isDisjoint(with: [.nav, .aside, .footer, .form, .dialog])
    }
  }
}
