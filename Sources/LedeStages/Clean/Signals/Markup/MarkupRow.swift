import LedeConfig
import LedeCore

/// The row of numbers that the trees see of a block.
extension MarkupFeatures {
  static let names: [String] =
    ownNames + markupNames + treeNames + placeNames
    + [-2, -1, 1, 2].flatMap { place in neighbourNames.map { "\($0)@\(place)" } }
    + MarkupPlaces.names.map { "in-\($0)" } + MarkupHints.names.map { "hint-\($0)" }
    + CleaningRules.all.map { "rule-\($0.name)" }

  /// Adds the features of a block to a row, in the order of `names`.
  func add(_ block: Int, _ row: inout [Float]) {
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
    for _ in CleaningRules.all { row.append(0) }
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
      FeatureScale.log(Double(line.letters)), FeatureScale.log(Double(line.words)), line.isEnded ? 1 : 0,
      line.ending == .colon ? 1 : 0,
      line.ending == .comma ? 1 : 0, FeatureScale.log(Double(line.innerStops)), Float(line.commas) / words,
      line.hasCase ? Float(line.capitalised) / words : -1,
      Float(line.digits) / Float(max(1, line.digits + line.letters)),
      Float(line.separators) / words, line.hasAddress ? 1 : 0, Float(line.opening.rawValue), line.followsBlank ? 1 : 0,
      repeats(block), marks[block].isStrong ? 1 : 0, Float(headings[block].kind.rawValue),
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
    let style = styles[block]
    let size = Double(max(1, blocks[block].range.count))
    let markup = blocks[block].markup
    row += [
      Float(fact.linkShare), Float(Double(markup?.emphasisBytes ?? 0) / size), Float(blocks[block].kind.level ?? 0),
      blocks[block].kindCode, statesBody ? Float(markup?.statedShare ?? 0) : -1, Float(markup?.summaryShare ?? 0),
      statesBody ? 1 : 0, FeatureScale.log(style.blocks), FeatureScale.log(style.letters / max(1, style.blocks)),
      Float(style.linked / max(1, style.letters)), Float(style.prose / max(1, tree.prose[0])),
      styles.rank(of: block),
      Float(tree.elements[fact.element].depth - styles.mainDepth),
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
      row += [Float(tree.share(around)), Float(tree.linkShare(around)), FeatureScale.log(Double(tree.blocks[around]))]
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
      FeatureScale.log(Double(block)), FeatureScale.log(Double(facts.count - 1 - block)),
      distance > 0 ? 1 : 0, distance == 0 && title != nil ? 1 : 0, title == nil ? 0 : 1,
      distance < 0 ? -FeatureScale.log(Double(-distance)) : FeatureScale.log(Double(distance)),
      FeatureScale.log(Double(place.run)),
      core == 0 ? 1 : block < places.core.lowerBound ? 0 : 2, FeatureScale.log(Double(core)),
      Float(place.prose / max(1, tree.prose[0])), Float(1 - place.prose / max(1, tree.prose[0])),
      Float(near.prose), Float(around.prose), Float(around.links), Float(around.dates), Float(around.marks),
      Float(min(3, place.related)), Float(min(3, place.comments)), FeatureScale.log(Double(place.headingDistance)),
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
      FeatureScale.log(near.letters), Float(near.linkShare), page.lines[other].isEnded ? 1 : 0,
      near.isHeading ? 1 : 0, sameParent ? 1 : 0,
      styles.areEqual(block, other) ? 1 : 0, marks[other].isStrong ? 1 : 0,
    ]
  }
}

extension Block {
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
