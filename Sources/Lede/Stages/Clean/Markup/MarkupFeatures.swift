import LedeText

/// What the markup model sees of each block of a page: numbers, most of them from 0 to 1.
struct MarkupFeatures {
  private let page: Page
  private let marks: [LineMarks]
  private let lines: LineFeatures
  private let blocks: [Block]
  private let tree: ElementTree
  /// By block, before it is put together with its neighbours.
  private let facts: [Fact]
  private let styles: [UInt64: Style]
  private let nearness: [Float]
  /// The block that is the headline; `nil`: it is not known.
  private let title: Int?
  private let statesBody: Bool
  private let places: MarkupPlacesOnPage
  /// By block, the share of its words that the title and the summary have.
  private let topics: [Float]
  /// The style that most of the prose has.
  private let mainStyle: (style: UInt64, prose: Double, depth: Int)

  fileprivate struct Fact {
    let element: Int
    let letters: Double
    let linkShare: Double
    let isProse: Bool
    let style: UInt64
    let isHeading: Bool
  }

  /// Blocks with the same element, classes and parent.
  fileprivate struct Style {
    var blocks = 0.0
    var letters = 0.0
    var linked = 0.0
    var prose = 0.0
  }

  /// How far up an element's names still speak for a block.
  private static let reach = 10

  init(
    _ page: Page, _ marks: [LineMarks], _ lines: LineFeatures, _ blocks: Blocks, title: Int?, subject stated: String
  ) {
    self.page = page
    self.marks = marks
    self.lines = lines
    self.blocks = blocks.items
    self.title = title
    let elements = blocks.elements
    var facts: [Fact] = []
    facts.reserveCapacity(blocks.items.count)
    var styles: [UInt64: Style] = [:]
    var statesBody = false
    for (block, line) in zip(blocks.items, page.lines) {
      let markup = block.markup ?? Markup(element: 0)
      let element = elements[markup.element]
      let linkShare = Double(markup.linkBytes) / Double(max(1, block.range.count))
      let style = element.style ^ elements[element.parent].style &* 31
      let fact = Fact(
        element: markup.element, letters: Double(line.letters), linkShare: linkShare,
        isProse: line.isProse && linkShare < 0.5, style: style, isHeading: block.headingLevel > 0)
      facts.append(fact)
      styles[style, default: Style()].add(fact)
      if markup.statedShare ?? 0 > 0.5 { statesBody = true }
    }
    self.facts = facts
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
      if topic.hashes.isEmpty { return -1 }
      return Float(topic.share(of: page.text, block.range))
    }
    var main = (style: UInt64(0), prose: 0.0, depth: 0)
    for fact in facts {
      guard let prose = styles[fact.style]?.prose, prose > main.prose else { continue }
      main = (fact.style, prose, elements[fact.element].depth)
    }
    mainStyle = main
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

  // MARK: Rows

  static let names: [String] =
    ownNames + markupNames + treeNames + placeNames
    + [-2, -1, 1, 2].flatMap { place in neighbourNames.map { "\($0)@\(place)" } }
    + MarkupPlaces.names.map { "in-\($0)" } + MarkupHints.names.map { "hint-\($0)" }
    + Builtins.cleaningRules.map { "rule-\($0.name)" }

  static var count: Int { names.count }

  /// The features of a block, in the order of `names`.
  func row(_ block: Int, into row: inout [Float]) {
    row.removeAll(keepingCapacity: true)
    addOwn(block, &row)
    addMarkup(block, &row)
    addTree(block, &row)
    addPlace(block, &row)
    for place in [-2, -1, 1, 2] { addNeighbour(block, block + place, &row) }
    let element = facts[block].element
    let places = tree.elements[element].places.rawValue
    for bit in 0..<MarkupPlaces.count { row.append(Float(places >> UInt32(bit) & 1)) }
    let inline = blocks[block].markup?.hints.rawValue ?? 0
    for bit in 0..<MarkupHints.count {
      row.append(inline >> UInt32(bit) & 1 != 0 ? 1 : nearness[element * MarkupHints.count + bit])
    }
    let start = row.count
    for _ in Builtins.cleaningRules { row.append(0) }
    for (rule, grade) in marks[block].found {
      row[start + rule] = max(row[start + rule], Float(CleaningEvidence.grades - grade))
    }
  }

  private static let ownNames = [
    "letters", "words", "ended", "colon", "comma", "inner-stops", "commas", "capitals", "digits", "separators",
    "address",
    "opening", "blank-before", "repeats", "strong-mark", "cue-heading", "date", "topic",
  ]

  private func addOwn(_ block: Int, _ row: inout [Float]) {
    let line = page.lines[block]
    let words = Float(max(1, line.words))
    row += [
      Self.log(Double(line.letters)), Self.log(Double(line.words)), line.isEnded ? 1 : 0, line.ending == .colon ? 1 : 0,
      line.ending == .comma ? 1 : 0, Self.log(Double(line.innerStops)), Float(line.commas) / words,
      line.hasCase ? Float(line.capitalised) / words : -1,
      Float(line.digits) / Float(max(1, line.digits + line.letters)),
      Float(line.separators) / words, line.hasAddress ? 1 : 0, Float(line.opening.rawValue), line.followsBlank ? 1 : 0,
      repeats(block), marks[block].isStrong ? 1 : 0, Float(lines.heading(above: block).rawValue),
      line.cues.hasDate ? 1 : 0, topics[block],
    ]
  }

  private func repeats(_ block: Int) -> Float {
    guard let range = page.repeats(of: block) else { return 0 }
    return range.lowerBound == block ? 1 : 2
  }

  private static let markupNames = [
    "link-share", "emphasis-share", "heading", "kind", "stated", "summary", "states-body", "style-blocks",
    "style-letters",
    "style-links", "style-prose", "style-rank", "style-depth",
  ]

  private func addMarkup(_ block: Int, _ row: inout [Float]) {
    let fact = facts[block]
    let style = styles[fact.style] ?? Style()
    let size = Double(max(1, blocks[block].range.count))
    let markup = blocks[block].markup
    row += [
      Float(fact.linkShare), Float(Double(markup?.emphasisBytes ?? 0) / size), Float(blocks[block].headingLevel),
      blocks[block].kindCode, statesBody ? Float(markup?.statedShare ?? 0) : -1, Float(markup?.summaryShare ?? 0),
      statesBody ? 1 : 0, Self.log(style.blocks), Self.log(style.letters / max(1, style.blocks)),
      Float(style.linked / max(1, style.letters)), Float(style.prose / max(1, tree.prose[0])),
      fact.style == mainStyle.style ? 2 : style.prose > mainStyle.prose / 4 ? 1 : 0,
      Float(tree.elements[fact.element].depth - mainStyle.depth),
    ]
  }

  private static let treeNames =
    ["off-spine", "below-spine"]
    + (0...3).flatMap { ["share^\($0)", "links^\($0)", "blocks^\($0)"] }

  private func addTree(_ block: Int, _ row: inout [Float]) {
    let element = facts[block].element
    let level = tree.levels[element]
    row += [
      Float(tree.spine.count - level),
      Float(tree.elements[element].depth - tree.elements[tree.spine[level - 1]].depth),
    ]
    var around = element
    for _ in 0...3 {
      row += [Float(tree.share(around)), Float(tree.linkShare(around)), Self.log(Double(tree.blocks[around]))]
      around = tree.elements[around].parent
    }
  }

  private static let placeNames = [
    "from-top", "from-end", "below-title", "title", "title-known", "title-distance", "run", "core", "core-distance",
    "prose-above", "prose-below", "prose-near", "prose-around", "links-around", "dates-around", "marks-around",
    "passed-related", "passed-comments", "heading-distance", "heading-marked",
  ]

  private func addPlace(_ block: Int, _ row: inout [Float]) {
    let distance = title.map { block - $0 } ?? 0
    let place = places[block]
    let around = places.around(block, 8)
    let near = places.around(block, 3)
    let core =
      block < places.core.lowerBound ? places.core.lowerBound - block : max(0, block - places.core.upperBound + 1)
    row += [
      Self.log(Double(block)), Self.log(Double(facts.count - 1 - block)),
      distance > 0 ? 1 : 0, distance == 0 && title != nil ? 1 : 0, title == nil ? 0 : 1,
      distance < 0 ? -Self.log(Double(-distance)) : Self.log(Double(distance)), Self.log(Double(place.run)),
      core == 0 ? 1 : block < places.core.lowerBound ? 0 : 2, Self.log(Double(core)),
      Float(place.prose / max(1, tree.prose[0])), Float(1 - place.prose / max(1, tree.prose[0])),
      Float(near.prose), Float(around.prose), Float(around.links), Float(around.dates), Float(around.marks),
      Float(min(3, place.related)), Float(min(3, place.comments)), Self.log(Double(place.headingDistance)),
      place.isHeadingMarked ? 1 : 0,
    ]
  }

  private static let neighbourNames = [
    "letters", "link-share", "ended", "heading", "same-parent", "same-style", "strong",
  ]

  private func addNeighbour(_ block: Int, _ other: Int, _ row: inout [Float]) {
    guard facts.indices.contains(other) else {
      for _ in Self.neighbourNames { row.append(-1) }
      return
    }
    let (fact, near) = (facts[block], facts[other])
    let sameParent = tree.elements[fact.element].parent == tree.elements[near.element].parent
    row += [
      Self.log(near.letters), Float(near.linkShare), page.lines[other].isEnded ? 1 : 0,
      near.isHeading ? 1 : 0, sameParent ? 1 : 0,
      fact.style == near.style ? 1 : 0, marks[other].isStrong ? 1 : 0,
    ]
  }

  /// Logarithm to the base 2 of one more than a number, straight between the powers of two.
  private static func log(_ value: Double) -> Float {
    let value = value + 1
    let exponent = value.exponent
    return Float(Double(exponent) + value.significand - 1)
  }
}

extension MarkupFeatures.Style {
  fileprivate mutating func add(_ fact: MarkupFeatures.Fact) {
    blocks += 1
    letters += fact.letters
    linked += fact.letters * fact.linkShare
    if fact.isProse { prose += fact.letters }
  }
}

extension Block {
  /// 1 to 6; 0: it is no heading.
  var headingLevel: Int { if case .heading(let level) = kind { level } else { 0 } }

  fileprivate var kindCode: Float {
    switch kind {
    case .paragraph: 0
    case .heading: 1
    case .listItem: 2
    case .quotation: 3
    case .tableRow: 4
    case .caption: 5
    case .code: 6
    }
  }
}
