import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText
@testable import LedeTranslation
@testable import LedeTuning

@Suite struct ScoreStageTests {
  @Test func sharesAddUpToTheTotal() throws {
    let text = MarkedText(
      "The tram of Anlo stops.|A tram stops.|Rain.", title: "Tram stops", stopWords: ["the", "of", "a"])
    var stage = ScoreStage()
    stage.take("{length: true, position: true, keywords: true, frequency: true, title: true}")
    let scores = try text.scores(stage)
    #expect(scores.features == ["position", "keywords", "frequency", "title", "length"])
    #expect(scores.items.count == 3)
    for item in scores.items { #expect(abs(item.total - item.shares.reduce(0, +)) < 1e-12) }
    // Its place, third of three, and one word of 25.
    let shares: [Double] = [2.0 / 3, 0, 0, 0, 0.5 / 25]
    for (share, expected) in zip(scores.items[2].shares, shares) { #expect(abs(share - expected) < 1e-12) }
  }

  @Test func noSentencesHaveNoScores() throws {
    let text = MarkedText("")
    #expect(try ScoreStage().run(text.article, text.resources, text.blocks, text.sentences, nil).items.isEmpty)
  }
}
