/// Says of each block of a marked-up page how likely it is article: by its words and place as in pasted text, by the elements that
/// it stands in, by what their names say, by the blocks with the same style, and by what the page states of itself.
struct MarkupModel {
  let answers: [BoostedTrees.Answer]
  let hasFurniture: Bool
  private let features: MarkupFeatures

  static let trees = BoostedTrees(EmbeddedDocuments.markupModel, features: MarkupFeatures.names)

  init(_ features: MarkupFeatures, blocks: Int) {
    self.features = features
    hasFurniture = features.hasFurniture
    answers = Self.trees.answers(blocks, threshold: PageModel.Thresholds.markup.likely, features.add)
  }

  /// The name of the feature that tipped the scales.
  func reason(_ block: Int) -> String { MarkupFeatures.names[answers[block].feature] }

  /// What Scripts/fit-markup.py fits the trees to.
  var rows: [[Float]] {
    answers.indices.map { block in
      var row: [Float] = []
      features.add(block, &row)
      return row
    }
  }
}
