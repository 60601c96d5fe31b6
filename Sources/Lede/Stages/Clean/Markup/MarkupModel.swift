/// Says of each block of a marked-up page how likely it is article: by its words and place as in pasted text, by the elements that
/// it stands in, by what their names say, by the blocks with the same style, and by what the page states of itself.
struct MarkupModel {
  /// By block.
  let probabilities: [Double]
  let hasFurniture: Bool
  private let features: MarkupFeatures

  static let trees = BoostedTrees(EmbeddedDocuments.markupModel, features: MarkupFeatures.names)

  init(_ features: MarkupFeatures, blocks: Int) {
    self.features = features
    hasFurniture = features.hasFurniture
    var row: [Float] = []
    row.reserveCapacity(MarkupFeatures.count)
    probabilities = (0..<blocks).map { block in
      row.removeAll(keepingCapacity: true)
      features.add(block, &row)
      return Self.trees.probability(row)
    }
  }

  /// The name of the feature that tipped the scales. It is found when it is asked for: rules name most of the blocks that are cut.
  func reason(_ block: Int) -> String {
    let isFor = probabilities[block] >= PageModel.Thresholds.markup.likely
    return MarkupFeatures.names[Self.trees.reason(row(block), isFor: isFor)]
  }

  private func row(_ block: Int) -> [Float] {
    var row: [Float] = []
    row.reserveCapacity(MarkupFeatures.count)
    features.add(block, &row)
    return row
  }

  /// What Scripts/fit-markup.py fits the trees to.
  var rows: [[Float]] { probabilities.indices.map(row) }
}
