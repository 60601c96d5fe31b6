import Testing

@testable import Lede

@Suite struct LargeTextTests {
  /// Work that grew with the square of the length would not end within the limit.
  @Test(.timeLimit(.minutes(4)), arguments: ["a.|", "a:|", "“a|", "he b.|", "a' ", "a.", "...|", "字"])
  func timeIsLinear(unit: String) throws {
    let text = MarkedText(String(repeating: unit, count: 40_000), leaningOpeners: ["he"])
    let scores = try ScoreStage().run(text.article, text.languages, text.blocks, text.sentences, nil)
    var stage = SummariseStage()
    stage.words = 20_000
    stage.minimumWords = 1
    stage.maximumOverlap = 1
    let summary = try stage.run(text.article, text.languages, text.blocks, text.sentences, scores)
    #expect(summary.chosen.reduce(0) { $0 + scores.vocabulary.lengths[$1] } <= 20_000)
  }
}
