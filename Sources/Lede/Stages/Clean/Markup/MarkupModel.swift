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

  /// Fitted to the greatest F1, which lies below one half: what is lost is worth more than what is too much.
  static let likely = 0.45
  /// Between the first and the last block that is likely article, this is enough where no rule speaks against it.
  static let unsure = 0.35

  static let trees = BoostedTrees(EmbeddedDocuments.markupModel, features: MarkupFeatures.names)

  init(_ features: MarkupFeatures, blocks: Int) {
    self.features = features
    hasFurniture = features.hasFurniture
    var row: [Float] = []
    answers = (0..<blocks).map { block in
      features.row(block, into: &row)
      let answer = Self.trees.answer(row, threshold: Self.likely)
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
