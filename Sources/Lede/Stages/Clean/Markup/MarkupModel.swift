/// Says of each block of a marked-up page how likely it is article: by its words and place as in pasted text, by the elements that
/// it stands in, by what their names say, by the blocks with the same style, and by what the page states of itself; then, at a
/// second look, by what the first one made of the blocks around it.
struct MarkupModel {
  let probabilities: [Double]
  let hasFurniture: Bool
  /// By block, an index into `MarkupFeatures.names` and `secondNames`.
  private let first: [BoostedTrees.Answer]
  private let second: [BoostedTrees.Answer?]
  private let features: MarkupFeatures

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
    self.features = features
    hasFurniture = features.hasFurniture
    let threshold = PageModel.Thresholds.markup.likely
    let first = Self.firstTrees.answers(0..<blocks, threshold: threshold, features.add)
    let doubted = first.indices.filter { first[$0].probability >= Self.leastDoubt }
    let context = MarkupContext(features, first.map(\.probability))
    var second = [BoostedTrees.Answer?](repeating: nil, count: blocks)
    let answers = Self.secondTrees.answers(doubted, threshold: threshold) { block, row in
      context.add(block, &row)
      features.add(block, &row)
    }
    for (block, answer) in zip(doubted, answers) { second[block] = answer }
    probabilities = zip(first, second).map { $1?.probability ?? $0.probability }
    self.first = first
    self.second = second
  }

  /// The name of the feature that tipped the scales.
  func reason(_ block: Int) -> String {
    if let answer = second[block], Self.secondNames[answer.feature] != MarkupContext.own {
      return Self.secondNames[answer.feature]
    }
    return MarkupFeatures.names[first[block].feature]
  }

  /// What Scripts/fit-markup.py fits the trees of the first look to.
  var rows: [[Float]] {
    first.indices.map { block in
      var row: [Float] = []
      features.add(block, &row)
      return row
    }
  }

  /// What it fits those of the second look to.
  /// - Parameter probabilities: by block, of a first look that has not seen the page.
  func secondRows(_ probabilities: [Double]) -> [[Float]] {
    let context = MarkupContext(features, probabilities)
    return first.indices.map { block in
      var row: [Float] = []
      context.add(block, &row)
      features.add(block, &row)
      return row
    }
  }
}
