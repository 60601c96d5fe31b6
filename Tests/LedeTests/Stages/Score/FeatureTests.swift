import Testing

@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

@Suite struct FeatureTests {
  @Test func positionFallsFastAtFirst() throws {
    var feature = PositionFeature()
    #expect(try MarkedText("A.|B.|C.|D.|E.").values(feature) == [1, 0.8, 0.667, 0.571, 0.5])
    feature.half = 1
    #expect(try MarkedText("A.|B.|C.|D.").values(feature) == [1, 0.5, 0.333, 0.25])
  }

  @Test func firstSentencesDifferAsMuchInLongArticles() throws {
    let long = try MarkedText(String(repeating: "A.|", count: 60)).values(PositionFeature())
    #expect(Array(long.prefix(2)) == [1, 0.8])
  }

  @Test(arguments: [
    ("Мэр сообщил Анне Лис.", 0.5), ("Мэр. Анна пришла.", 0), ("Мэр, Анна и Лис.", 0.5), ("Мэр «Анна».", 0),
  ])
  func namesHaveCapitalsThatNoBeginningAsksFor(_ sentence: String, _ value: Double) throws {
    #expect(try MarkedText(sentence).values(NamesFeature()) == [value])
  }

  @Test func keywordsOfTheUserCountInAllTheirForms() throws {
    let text = MarkedText("Bridges fell.|Rain came.", language: "en")
    var stage = ScoreStage()
    stage.take("{keywords: {weight: 1, words: [bridge]}}")
    #expect(try text.scores(stage).items.map(\.total) == [1, 0])
  }

  @Test func keywordsFollowTheTermsThatWereFound() throws {
    let text = MarkedText("Bridges fell.|Rain came.|Rain fell.", language: "en")
    var stage = ScoreStage()
    stage.take("{keywords: {weight: 1}}")
    let terms = Keywords([.init("bridges", weight: 1)])
    #expect(try text.scores(stage, terms: terms).items.map(\.total) == [1, 0, 0])
  }

  @Test func aPatternThatHitsALimitIsAnError() throws {
    var stage = ScoreStage()
    stage.take("{avoid: {patterns: ['a*a*a*b']}}")
    let text = MarkedText(String(repeating: "a", count: 4000) + ".")
    #expect(throws: (any Error).self) { try text.scores(stage) }
  }

  @Test func openingFallsFastFromOne() throws {
    #expect(try MarkedText("A.|B.|C.|D.").values(OpeningFeature()) == [1, 0.5, 0.333, 0.25])
  }

  @Test func lengthGrowsUpToAFullSentence() throws {
    var feature = LengthFeature()
    feature.words = 4
    let text = MarkedText("One.|One two.|One two three four.|One two three four five.")
    #expect(try text.values(feature) == [0.25, 0.5, 1, 1])
  }

  @Test func stopWordsCountForLength() throws {
    var feature = LengthFeature()
    feature.words = 4
    #expect(try MarkedText("The bridge.", stopWords: ["the"]).values(feature) == [0.5])
  }

  @Test func titleIsTheShareOfItsWords() throws {
    let text = MarkedText(
      "The Bridge of Anlo falls.|A bridge is a road.|Rain came.", title: "Bridge falls in Anlo: the bridge",
      stopWords: ["the", "in", "of", "a"])
    #expect(try text.values(TitleFeature()) == [1, 0.333, 0])
  }

  @Test func withoutATitleItsShareIsNothing() throws {
    #expect(try MarkedText("A bridge falls.|It rains.").values(TitleFeature()) == [0, 0])
  }

  @Test func keywordsAreWordsThatComeAgain() throws {
    // Keywords: bridge, river.
    let text = MarkedText(
      "A bridge stood here.|The river rose.|River and bridge parted.|Nobody slept.", stopWords: ["a", "the"])
    #expect(try text.values(KeywordsFeature()) == [0.5, 0.5, 1, 0])
  }

  @Test func keywordsThatComeEarlyRankBeforeLaterOnes() throws {
    var feature = KeywordsFeature()
    feature.count = 1
    // 2 / log2(2) beats 2 / log2(4).
    #expect(try MarkedText("Bridge.|Bridge.|River.|River.").values(feature) == [1, 1, 0, 0])
  }

  @Test func spreadCountsSentencesInsteadOfOccurrences() throws {
    let text = MarkedText("Tram tram tram, bridge.|Bridge.")
    var feature = KeywordsFeature()
    feature.count = 1
    #expect(try text.values(feature) == [1, 0])
    feature.rank = .spread
    #expect(try text.values(feature) == [1, 1])
  }

  @Test func withoutRepetitionThereAreNoKeywords() throws {
    #expect(try MarkedText("One two.|Three four.").values(KeywordsFeature()) == [0, 0])
  }

  @Test func frequencySumsWhatComesAgainOverTheRootOfTheLength() throws {
    // tram: 3, bridge: 2; (3 + 2) / √2, 3 / √4, 2 / √1, 0, 3 / √1; the first is the greatest.
    let text = MarkedText("Tram bridge.|A tram is late.|Bridge.|Rain.|Tram.")
    #expect(try text.values(FrequencyFeature()) == [1, 0.424, 0.566, 0, 0.849])
  }

  @Test func similarityLooksAtWhatFollows() throws {
    // {tram, bridge} and {tram: 2, rain: 1}: 2 / √(2 · 5); {tram} and {tram: 1, rain: 1}: 1 / √2; then 0; nothing follows the last.
    let text = MarkedText("Tram bridge.|Tram.|Tram.|Rain.")
    #expect(try text.values(SimilarityFeature()) == [0.632, 0.707, 0, 0])
  }
}
