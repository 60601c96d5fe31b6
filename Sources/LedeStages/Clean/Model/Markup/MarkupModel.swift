import LedeCore

/// Says of each block of a marked-up page how likely it is article: by its words and place as in pasted text, by the elements that
/// it stands in, by what their names say, by the blocks with the same style, and by what the page states of itself; then, at a
/// second look, by what the first one made of the blocks around it.
struct MarkupModel {
  /// By block.
  let probabilities: [Double]
  let hasFurniture: Bool
  /// By block, of the first look.
  private let first: [Double]
  private let features: MarkupFeatures
  private let context: MarkupContext

  /// The trees of the first look and those of the second, with a blank line between them.
  private static let text = EmbeddedDocuments.markupModel
  private static let blankLine =
    text.indices.dropLast().first { text[$0] == 0x0A && text[$0 + 1] == 0x0A } ?? text.count
  static let firstTrees = BoostedTrees(Array(text[..<blankLine]), features: MarkupFeatures.names)
  static let secondTrees = BoostedTrees(Array(text[blankLine...]), features: secondNames)

  static let secondNames = MarkupContext.names + MarkupFeatures.names

  /// What is furniture beyond doubt at the first look is not looked at again.
  private static let leastDoubt = 0.02

  init(_ features: MarkupFeatures, blocks: Int) {
    let first = Self.firstTrees.probabilities(0..<blocks, features.add)
    let context = MarkupContext(features, first)
    let doubted = first.indices.filter { first[$0] >= Self.leastDoubt }
    let second = Self.secondTrees.probabilities(doubted) { block, row in
      context.add(block, &row)
      features.add(block, &row)
    }
    var probabilities = first
    for (block, probability) in zip(doubted, second) { probabilities[block] = probability }
    self.probabilities = probabilities
    hasFurniture = features.hasFurniture
    self.first = first
    self.features = features
    self.context = context
  }

  /// The name of the feature that tipped the scales. It is found when it is asked for: rules name most of the blocks that are cut.
  func reason(_ block: Int) -> String {
    let threshold = PageModel.Thresholds.markup.likely
    if first[block] >= Self.leastDoubt {
      let feature = Self.secondTrees.reason(row(block, context), isFor: probabilities[block] >= threshold)
      if Self.secondNames[feature] != MarkupContext.own { return Self.secondNames[feature] }
    }
    return MarkupFeatures.names[Self.firstTrees.reason(row(block, nil), isFor: first[block] >= threshold)]
  }

  /// - Parameter context: of the second look; `nil`: the first one has none.
  private func row(_ block: Int, _ context: MarkupContext?) -> [Float] {
    var row: [Float] = []
    row.reserveCapacity(Self.secondNames.count)
    context?.add(block, &row)
    features.add(block, &row)
    return row
  }

  /// What Tools/fit/fit-markup.py fits the trees of the first look to.
  var rows: [[Float]] { first.indices.map { row($0, nil) } }

  /// What it fits those of the second look to.
  /// - Parameter probabilities: by block, of a first look that has not seen the page.
  func secondRows(_ probabilities: [Double]) -> [[Float]] {
    let context = MarkupContext(features, probabilities)
    return first.indices.map { row($0, context) }
  }
}
