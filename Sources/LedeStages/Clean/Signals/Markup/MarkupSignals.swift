import LedeConfig
import LedeCore

/// What the markup of a page says of each block; of pasted text nothing.
extension Signals {
  static let markup: [Signal] = [block, styles, tree, around, elements, hints].flatMap { $0 }

  private static let block: [Signal] = [
    of("link-share") { Float($0.blocks[$1].linkShare) },
    of("emphasis-share") { facts, block in
      let block = facts.blocks[block].block
      return Float(Double(block.markup?.emphasisBytes ?? 0) / Double(max(1, block.range.count)))
    },
    of("heading") { Float($0.blocks[$1].block.kind.level ?? 0) },
    of("kind") { $0.blocks[$1].block.kindCode },
    of("topic") { $0.topics[$1] },
    of("states-body") { facts, _ in facts.statesBody ? 1 : 0 },
    of("stated") { facts, block in facts.statesBody ? Float(facts.blocks[block].block.markup?.statedShare ?? 0) : -1 },
    of("summary") { Float($0.blocks[$1].block.markup?.summaryShare ?? 0) },
  ]

  private static let styles: [Signal] = [
    of("style-blocks") { FeatureScale.log($0.styles[$1].blocks) },
    of("style-letters") { FeatureScale.log($0.styles[$1].letters / max(1, $0.styles[$1].blocks)) },
    of("style-links") { Float($0.styles[$1].linked / max(1, $0.styles[$1].letters)) },
    of("style-prose") { Float($0.styles[$1].prose / max(1, $0.tree.prose[0])) },
    of("style-rank") { $0.styles.rank(of: $1) },
    of("style-depth") { Float($0.tree.elements[$0.blocks[$1].element].depth - $0.styles.mainDepth) },
    // Beside the block below; shifted by one line, beside the one above.
    of("same-style") { $1 + 1 < $0.blocks.count && $0.styles.areEqual($1, $1 + 1) ? 1 : 0 },
    of("same-parent") { facts, block in
      if block + 1 >= facts.blocks.count { return 0 }
      return facts.ancestor(of: block, 1) == facts.ancestor(of: block + 1, 1) ? 1 : 0
    },
  ]

  private static let tree: [Signal] =
    [
      of("off-spine") { Float($0.tree.spine.count - $0.tree.levels[$0.blocks[$1].element]) },
      of("below-spine") { facts, block in
        let element = facts.blocks[block].element
        let spine = facts.tree.spine[facts.tree.levels[element] - 1]
        return Float(facts.tree.elements[element].depth - facts.tree.elements[spine].depth)
      },
    ]
    + (0...3).flatMap { level in
      [
        of("share^\(level)") { Float($0.tree.share($0.ancestor(of: $1, level))) },
        of("links^\(level)") { Float($0.tree.linkShare($0.ancestor(of: $1, level))) },
        of("blocks^\(level)") { FeatureScale.log($0.tree.blocks[$0.ancestor(of: $1, level)]) },
      ]
    }

  private static let around: [Signal] =
    [3, 8].flatMap { reach -> [Signal] in
      [
        .at("links-\(reach)") { facts, line in
          let around = facts.sums.around(line, reach)
          return Float(around.linked / max(1, around.letters))
        },
        .at("prose-letters-\(reach)") { facts, line in
          let around = facts.sums.around(line, reach)
          return Float(around.proseLetters / max(1, around.letters))
        },
      ]
    } + [
      Signal("heading-above", values: { facts in headingAbove(facts).map { FeatureScale.log($0.distance) } }),
      Signal("heading-marked", values: { facts in headingAbove(facts).map { $0.isMarked ? 1 : 0 } }),
    ]

  /// The blocks since the last heading, and whether a rule found something in that.
  private static func headingAbove(_ facts: PageFacts) -> [(distance: Int, isMarked: Bool)] {
    var above = (distance: 0, isMarked: false)
    return facts.page.lines.indices.map { line in
      defer {
        let isHeading = facts.markup?.blocks[line].isHeading ?? false
        above = isHeading ? (0, facts.marks[line].isStrong) : (above.distance + 1, above.isMarked)
      }
      return above
    }
  }

  private static let elements: [Signal] = MarkupPlaces.names.enumerated().map { bit, name in
    of("in-\(name)") { Float($0.tree.elements[$0.blocks[$1].element].places.rawValue >> UInt32(bit) & 1) }
  }

  private static let hints: [Signal] = MarkupHints.names.enumerated().map { hint, name in
    of("hint-\(name)") { $0.nearness(hint, to: $1) }
  }

  private static func of(_ name: String, _ value: @escaping @Sendable (MarkupFacts, Int) -> Float) -> Signal {
    Signal(name) { facts in
      guard let markup = facts.markup else { return facts.page.lines.map { _ in 0 } }
      return facts.page.lines.indices.map { value(markup, $0) }
    }
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
