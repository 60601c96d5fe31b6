import Testing

@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

@Suite struct FeatureTests {
  @Test func positionFallsEvenlyFromOne() {
    #expect(MarkedText("A.|B.|C.|D.").values(PositionFeature()) == [1, 0.75, 0.5, 0.25])
  }

  @Test func openingFallsFastFromOne() {
    #expect(MarkedText("A.|B.|C.|D.").values(OpeningFeature()) == [1, 0.5, 0.333, 0.25])
  }

  @Test func lengthGrowsUpToAFullSentence() {
    var feature = LengthFeature()
    feature.words = 4
    let text = MarkedText("One.|One two.|One two three four.|One two three four five.")
    #expect(text.values(feature) == [0.25, 0.5, 1, 1])
  }

  @Test func stopWordsCountForLength() {
    var feature = LengthFeature()
    feature.words = 4
    #expect(MarkedText("The bridge.", stopWords: ["the"]).values(feature) == [0.5])
  }

  @Test func titleIsTheShareOfItsWords() {
    let text = MarkedText(
      "The Bridge of Anlo falls.|A bridge is a road.|Rain came.", title: "Bridge falls in Anlo: the bridge",
      stopWords: ["the", "in", "of", "a"])
    #expect(text.values(TitleFeature()) == [1, 0.333, 0])
  }

  @Test func withoutATitleItsShareIsNothing() {
    #expect(MarkedText("A bridge falls.|It rains.").values(TitleFeature()) == [0, 0])
  }

  @Test func keywordsAreWordsThatComeAgain() {
    // Keywords: bridge, river.
    let text = MarkedText(
      "A bridge stood here.|The river rose.|River and bridge parted.|Nobody slept.", stopWords: ["a", "the"])
    #expect(text.values(KeywordsFeature()) == [0.5, 0.5, 1, 0])
  }

  @Test func keywordsThatComeEarlyRankBeforeLaterOnes() {
    var feature = KeywordsFeature()
    feature.count = 1
    // 2 / log2(2) beats 2 / log2(4).
    #expect(MarkedText("Bridge.|Bridge.|River.|River.").values(feature) == [1, 1, 0, 0])
  }

  @Test func spreadCountsSentencesInsteadOfOccurrences() {
    let text = MarkedText("Tram tram tram, bridge.|Bridge.")
    var feature = KeywordsFeature()
    feature.count = 1
    #expect(text.values(feature) == [1, 0])
    feature.rank = .spread
    #expect(text.values(feature) == [1, 1])
  }

  @Test func withoutRepetitionThereAreNoKeywords() {
    #expect(MarkedText("One two.|Three four.").values(KeywordsFeature()) == [0, 0])
  }

  @Test func frequencySumsWhatComesAgainOverTheRootOfTheLength() {
    // tram: 3, bridge: 2; (3 + 2) / √2, 3 / √4, 2 / √1, 0, 3 / √1; the first is the greatest.
    let text = MarkedText("Tram bridge.|A tram is late.|Bridge.|Rain.|Tram.")
    #expect(text.values(FrequencyFeature()) == [1, 0.424, 0.566, 0, 0.849])
  }

  @Test func similarityLooksAtWhatFollows() {
    // {tram, bridge} and {tram: 2, rain: 1}: 2 / √(2 · 5); {tram} and {tram: 1, rain: 1}: 1 / √2; then 0; nothing follows the last.
    let text = MarkedText("Tram bridge.|Tram.|Tram.|Rain.")
    #expect(text.values(SimilarityFeature()) == [0.632, 0.707, 0, 0])
  }
}
