import LedeCore

/// What the models of cleaning see in a page, for the scripts in Tools/fit: rows of the very table that decides.
package struct CleaningFeatures {
  /// How the numbers of a row are called, in their order.
  package let names: [String]
  /// One for each block, or for each candidate.
  package let rows: [[Float]]
  /// The blocks that the rows are of.
  package let blocks: [Int]

  /// What a model is fitted to.
  package enum Model: String, Sendable, CaseIterable { case chain, first, headline, second }

  /// - Parameters:
  ///   - article: with the blocks that its reader found.
  ///   - look: what a first look that has not seen the page makes of each block; `nil`: there has been none.
  ///   - headline: the block that a model which has not seen the page takes for the headline, where the page states none.
  package init(_ article: Article, _ knowledge: Knowledge, _ model: Model, look: [Double]?, headline: Int?) {
    let blocks = article.layers[Blocks.self] ?? Blocks([])
    var table = CleanStage().table(article, knowledge, blocks)
    if let look { table.know(look: look) }
    if table.facts.headline == nil, let headline { table.know(headline: headline) }
    let isMarkup = table.facts.markup != nil
    switch model {
    case .chain:
      names = Self.chainNames
      (self.blocks, rows) = (Array(blocks.items.indices), Self.chainRows(table.facts))
      return
    case .first: names = Signals.firstLook
    case .headline: names = Signals.headlineChoice
    case .second: names = Signals.secondLook(isMarkup: isMarkup)
    }
    self.blocks = model == .headline ? table.facts.candidates.candidates : Array(blocks.items.indices)
    let inputs = names.compactMap(SignalInput.init)
    table.fill(inputs)
    let values = table.rows(inputs, self.blocks)
    rows = self.blocks.indices.map { Array(values[$0 * inputs.count..<($0 + 1) * inputs.count]) }
  }

  /// How the features of the chain are called: a row has the numbers of those that its line has.
  private static let chainNames = (0..<ChainFeatures.count).map(ChainFeatures.name)

  private static func chainRows(_ facts: PageFacts) -> [[Float]] {
    let features = ChainFeatures(facts)
    return facts.page.lines.indices.map { line in
      var found: [Int] = []
      features.features(line, into: &found)
      return found.map(Float.init)
    }
  }

  /// The rules of `clean` that the rows show.
  package static let rules = CleaningRules.all.map(\.name)
}
