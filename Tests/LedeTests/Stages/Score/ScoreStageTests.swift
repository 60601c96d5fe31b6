import LedeConfig
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

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
    let shares: [Double] = [1.3 / 1.5, 0, 0, 0, 0.4 / 25]
    for (share, expected) in zip(scores.items[2].shares, shares) { #expect(abs(share - expected) < 1e-12) }
  }

  /// The keywords of a text, as a stage sees them: the scores of that feature alone.
  private func keywords(_ text: MarkedText, blocks: Blocks? = nil, _ change: (inout ScoreStage) -> Void) throws
    -> [Double]
  {
    var stage = ScoreStage()
    stage.take("{keywords: {weight: 0.5}}")
    change(&stage)
    let scores = try stage.run(text.article, text.resources, blocks ?? text.blocks, text.sentences, nil, nil)
    let index = try #require(scores.features.firstIndex(of: "keywords"))
    return scores.items.map { $0.shares[index] }
  }

  @Test func formsAndStopWordsAreWhatTheOptionsSay() throws {
    let text = MarkedText("The trams.|The tram.|Rain.", language: "en-GB", stopWords: ["the"])
    #expect(try keywords(text) { $0.stems = .none } == [0, 0, 0])
    #expect(try keywords(text) { _ in } == [0.5, 0.5, 0])
    #expect(
      try keywords(text) {
        $0.stems = .none
        $0.stopWords = false
      } == [0.5, 0.5, 0])
  }

  @Test func aParagraphInAnotherLanguageHasStopWordsOfItsOwn() throws {
    let text = MarkedText("Le bateau.|Le port.", stopWords: [])
    #expect(try keywords(text) { _ in } == [0.5, 0.5])
    var blocks = text.blocks
    blocks.items[0].language = "fr"
    #expect(try keywords(text, blocks: blocks) { _ in } == [0, 0])
  }

  @Test(arguments: [
    (
      "{}",
      [
        "position", "keywords", "frequency", "title", "length", "similarity", "centrality", "names", "cues",
        "quotation",
      ]
    ),
    (
      "{title: false, similarity: false, centrality: false, names: false, cues: false}",
      ["position", "keywords", "frequency", "length", "quotation"]
    ),
    ("{similarity: true}", ["similarity"]), ("{length: {words: 9}}", ["length"]),
  ])
  func whereNoneIsNamedTheUsualOnesCount(_ options: String, _ names: [String]) throws {
    var stage = ScoreStage()
    stage.take(options)
    #expect(try MarkedText("Rain.|Snow.").scores(stage).features == names)
  }

  @Test func aFeatureWithoutWeightIsNone() throws {
    var problems = Problems()
    var stage = ScoreStage()
    let node = try #require(
      YAMLParser.parse(
        Source(
          name: "a", string: "{position: {weight: 0}, title: false, keywords: true, frequency: true, length: true}"),
        &problems))
    stage.take(node, named: "`score`", &problems)
    let text = MarkedText("Rain.", title: "Rain")
    let scores = try stage.run(text.article, text.resources, text.blocks, text.sentences, nil, nil)
    #expect(scores.features == ["keywords", "frequency", "length"])
    stage.take("{title: true}")
    let more = try stage.run(text.article, text.resources, text.blocks, text.sentences, nil, nil)
    #expect(more.features == ["keywords", "frequency", "title", "length"] && more.items[0].shares[2] > 0)
  }

  @Test(arguments: ["boost", "avoid"]) func whatHasNothingToLookForIsIdle(_ feature: String) throws {
    var stage = ScoreStage()
    stage.take("{\(feature): true}")
    #expect(try #require(stage.idleness).reason.contains(feature))
    stage.take("{\(feature): {words: [ferry]}}")
    #expect(stage.idleness == nil)
  }

  @Test func explanationsHaveTheKeywords() throws {
    let text = MarkedText("Bridges fell.|A bridge rose.|Rain.", language: "en")
    let resources = Resources(languages: KnowledgeBase(known: [text.knowledge]), explains: true)
    let scores = try ScoreStage().run(text.article, resources, text.blocks, text.sentences, nil, nil)
    #expect(scores.keywords == [Keywords.Keyword("Bridges", weight: 1)])
    #expect(try text.scores(ScoreStage()).keywords.isEmpty)
  }

  @Test func noSentencesHaveNoScores() throws {
    let text = MarkedText("")
    #expect(try ScoreStage().run(text.article, text.resources, text.blocks, text.sentences, nil, nil).items.isEmpty)
  }
}
