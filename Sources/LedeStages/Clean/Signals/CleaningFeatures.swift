import LedeCore

/// What the models of cleaning see in a page, for Tools/fit/fit-cleaning.py.
package struct CleaningFeatures: Sendable {
  /// How the features of lines are called, in their order.
  package static let lineNames = (0..<LineFeatures.count).map(LineFeatures.name)
  /// How the numbers of the rows of headlines are called, in their order.
  package static let headlineNames = HeadlineRow.names

  /// How the numbers of the rows of lines are called, in their order.
  package static let rowNames = LineRow.names

  /// The features of each block that the chain sees.
  package let lines: [[Int]]
  /// The numbers of each block that the trees see; empty for marked-up pages.
  package let rows: [[Float]]
  /// The features of the blocks that may be the headline, as the line model sees the page now.
  package let headlines: [Int: [Float]]

  /// How the features of the blocks of marked-up pages are called, in their order.
  package static let markupNames = MarkupFeatures.names
  /// The same at the second look.
  package static let secondMarkupNames = MarkupModel.secondNames
  /// The features of each block of a marked-up page; empty for plain text.
  package let markup: [[Float]]

  /// - Parameters:
  ///   - article: with the blocks that its reader found.
  ///   - probabilities: of a marked-up page, what a first look makes of its blocks; the features are then those of the second.
  package init(_ article: Article, _ knowledge: Knowledge, probabilities: [Double]? = nil) {
    let blocks = article.layers[Blocks.self] ?? Blocks([])
    let model = CleanStage().model(article, knowledge, blocks, article.findings[SisterPages.self], fits: true)
    let features = LineFeatures(model.page, model.marks, model.headings)
    lines = blocks.items.indices.map { line in
      var found: [Int] = []
      features.features(line, into: &found)
      return found
    }
    markup = probabilities.flatMap { model.markup?.secondRows($0) } ?? model.markup?.rows ?? []
    let row = LineRow(model.page, model.marks, model.headings, features, title: model.title)
    rows =
      model.markup != nil
      ? []
      : blocks.items.indices.map { line in
        var found: [Float] = []
        row.add(line, &found)
        return found
      }
    let finder = HeadlineFinder(model)
    headlines = Dictionary(uniqueKeysWithValues: zip(finder.candidates, finder.rows))
  }
}
