import Foundation
import Testing

@testable import Lede

@Suite struct LineModelTests {
  @Test func theTableHasAWeightForEachFeature() {
    #expect(LineModelWeights.fitted.features.count == LineFeatures.count * LineModel.states)
  }

  /// The files' names of features are those that the rows have, and a row has a number for each.
  @Test func rowsAndTreesAgree() throws {
    #expect(PageModel.trees.unknown.isEmpty)
    #expect(HeadlineFinder.trees.unknown.isEmpty)
    let page = "Menu\nThe ferry is late\n\nThe last ferry was late again, the harbour office said on Monday.\n"
    let article = try PlainTextReader().read(ReaderInput(source: "page", bytes: Array(page.utf8), language: "en"))
    let features = CleaningFeatures(article, KnowledgeBase().knowledge("en"))
    #expect(features.rows.allSatisfy { $0.count == CleaningFeatures.rowNames.count })
    #expect(features.headlines.values.allSatisfy { $0.count == CleaningFeatures.headlineNames.count })
  }

  /// Against the sum over all paths, written out.
  @Test func marginalsAreThoseOfAllPaths() {
    let weights = LineModelWeights.fitted
    let emissions = [0.3, 0.1, -1, -2, -0.5, 1.2, 0.4, 0, -1, 0.8, 0.2, 0.5]
    var sums = [Double](repeating: 0, count: 12)
    var total = 0.0
    for first in 0..<4 {
      for second in 0..<4 {
        for third in 0..<4 {
          let path = [first, second, third]
          var score = weights.starts[first] + weights.ends[third]
          score += weights.moves[first * 4 + second] + weights.moves[second * 4 + third]
          for (line, state) in path.enumerated() { score += emissions[line * 4 + state] }
          let share = exp(score)
          total += share
          for (line, state) in path.enumerated() { sums[line * 4 + state] += share }
        }
      }
    }
    for (found, sum) in zip(LineModel.marginals(emissions, weights: weights), sums) {
      #expect(abs(found - sum / total) < 1e-9)
    }
  }
}
