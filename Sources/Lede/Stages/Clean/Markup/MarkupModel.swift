/// Says of each block of a marked-up page how likely it is article: by its words and place as in pasted text, by the elements that
/// it stands in, by what their names say, by the blocks with the same style, and by what the page states of itself.
struct MarkupModel {
  struct Answer {
    let probability: Double
    /// The name of the feature that tipped the scales.
    let reason: String
  }

  let answers: [Answer]
  let hasFurniture: Bool
  private let features: MarkupFeatures

  static let trees = BoostedTrees(EmbeddedDocuments.markupModel, features: MarkupFeatures.names)

  init(_ features: MarkupFeatures, blocks: Int) {
    self.features = features
    hasFurniture = features.hasFurniture
    var row: [Float] = []
    answers = (0..<blocks).map { block in
      features.row(block, into: &row)
      let answer = Self.trees.answer(row, threshold: PageModel.Thresholds.markup.likely)
      return Answer(probability: answer.probability, reason: MarkupFeatures.names[answer.feature])
    }
  }

  /// What Scripts/fit-markup.py fits the trees to.
  var rows: [[Float]] {
    answers.indices.map { block in
      var row: [Float] = []
      features.row(block, into: &row)
      return row
    }
  }
}
