import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct LargeTextTests {
  @Test(arguments: ["a.|", "a:|", "“a|", "he b.|", "a' ", "a» ", "a.", "...|", "字"])
  func timeIsLinear(unit: String) throws {
    try expectLinearTime(2_000, unit) { count in
      let text = MarkedText(String(repeating: unit, count: count), leaningOpeners: ["he"])
      var scoring = ScoreStage()
      scoring.take("{position: true, keywords: true, frequency: true, title: true, length: true, similarity: true}")
      let scores = try text.scores(scoring)
      var stage = SummariseStage()
      stage.words = count / 2
      stage.minimumWords = 1
      stage.maximumOverlap = 1
      let summary = try stage.run(text.article, text.resources, text.blocks, text.sentences, scores)
      #expect(summary.chosen.reduce(0) { $0 + scores.vocabulary.lengths[$1] } <= count / 2)
    }
  }
}
