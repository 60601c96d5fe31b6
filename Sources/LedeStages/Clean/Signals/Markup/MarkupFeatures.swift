import LedeConfig
import LedeCore
import LedeText

/// What the markup model sees of each block of a page: numbers, most of them from 0 to 1.
struct MarkupFeatures {
  let page: Page
  let marks: [LineMarks]
  let headings: LineHeadings
  let blocks: [Block]
  let tree: ElementTree
  /// By block, before it is put together with its neighbours.
  let facts: [Fact]
  let styles: MarkupStyles
  let nearness: [Float]
  /// The block that is the headline; `nil`: it is not known.
  let title: Int?
  let statesBody: Bool
  let places: MarkupPlacesOnPage
  /// By block, the share of its words that the title and the summary have.
  let topics: [Float]

  struct Fact {
    let element: Int
    let letters: Double
    let linkShare: Double
    let isProse: Bool
    let isHeading: Bool
  }

  /// How far up an element's names still speak for a block.
  private static let reach = 10

  init(
    _ page: Page, _ marks: [LineMarks], _ headings: LineHeadings, _ blocks: Blocks, title: Int?, subject stated: String
  ) {
    self.page = page
    self.marks = marks
    self.headings = headings
    self.blocks = blocks.items
    self.title = title
    let elements = blocks.elements
    var facts: [Fact] = []
    facts.reserveCapacity(blocks.items.count)
    var styles = MarkupStyles(capacity: blocks.items.count)
    var statesBody = false
    for (block, line) in zip(blocks.items, page.lines) {
      let markup = block.markup ?? Markup(element: 0)
      let element = elements[markup.element]
      let linkShare = Double(markup.linkBytes) / Double(max(1, block.range.count))
      let fact = Fact(
        element: markup.element, letters: Double(line.letters), linkShare: linkShare,
        isProse: line.isProse && linkShare < 0.5, isHeading: block.kind.level != nil)
      facts.append(fact)
      styles.add(fact, element.style ^ elements[element.parent].style &* 31, depth: element.depth)
      if markup.statedShare ?? 0 > 0.5 { statesBody = true }
    }
    self.facts = facts
    styles.findMain()
    self.styles = styles
    self.statesBody = statesBody
    tree = ElementTree(elements, facts.map { ($0.element, $0.letters, $0.linkShare, $0.isProse) })
    nearness = Self.nearness(elements)
    places = MarkupPlacesOnPage(
      page, marks,
      facts.map { .init(letters: $0.letters, linkShare: $0.linkShare, isProse: $0.isProse, isHeading: $0.isHeading) })
    let subject = Text(stated)
    var topic = ContentWords()
    topic.add(subject, 0..<subject.count)
    topics = blocks.items.map { block in
      if topic.isEmpty { return -1 }
      return Float(topic.share(of: page.text, block.range))
    }
  }

  /// For each element and hint, one over one more than the steps up to the nearest element that gives it.
  private static func nearness(_ elements: [MarkupElement]) -> [Float] {
    let count = MarkupHints.count
    var steps = [Float](repeating: 0, count: elements.count * count)
    for (index, element) in elements.enumerated() {
      for hint in 0..<count {
        if element.hints.rawValue >> UInt32(hint) & 1 != 0 {
          steps[index * count + hint] = 1
        } else if index > 0 {
          let around = steps[element.parent * count + hint]
          steps[index * count + hint] = around > 1 / Float(reach) ? 1 / (1 / around + 1) : 0
        }
      }
    }
    return steps
  }

  /// Something on the page is a list of links, or stands where no article does.
  var hasFurniture: Bool {
    facts.contains { fact in
      fact.linkShare > 0.5
        || !tree.elements[fact.element].places.isDisjoint(with: [.nav, .aside, .footer, .form, .dialog])
    }
  }
}
