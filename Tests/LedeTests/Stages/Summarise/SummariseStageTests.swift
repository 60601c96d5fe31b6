import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

@Suite struct SummariseStageTests {
  private func stage(_ sentences: Int?, words: Int? = nil, characters: Int? = nil) -> SummariseStage {
    var stage = SummariseStage()
    stage.continuity = 0
    stage.sentences = sentences
    stage.minimumWords = 1
    stage.wholeOpening = false
    stage.words = words
    stage.characters = characters
    return stage
  }

  @Test func theBestSentencesComeInTheOrderOfTheText() throws {
    let text = MarkedText("Trams stop.|Rain falls.|Roads close.|Shops open.")
    #expect(try text.summary([1, 4, 2, 3], stage(2)).chosen == [1, 3])
  }

  /// Room that is left behind a sentence which was too long is for good sentences, of half the best one's score or more.
  @Test(arguments: [(2.0, [0, 2]), (1.9, [0])]) func poorSentencesDoNotFillTheBudget(score: Double, chosen: [Int])
    throws
  {
    let text = MarkedText("Trams stop here.|Rain falls over all of the old town.|Roads close.")
    #expect(try text.summary([4, 3, score], stage(nil, words: 5)).chosen == chosen)
  }

  /// A quotation that does not fit says nothing of single sentences.
  @Test func aUnitThatIsTooLongLeavesRoomForOthers() throws {
    let text = MarkedText(
      "Trams stop here.|“We wait.|Trams come,” she said.|Roads close.", insideQuotation: [2])
    #expect(try text.summary([4, 3, 3, 1], stage(2)).chosen == [0, 3])
  }

  /// Of three words of the same weight, two are the same.
  @Test(arguments: [(0.67, [0, 1]), (0.66, [0])]) func theGreatestOverlapIsAllowed(overlap: Double, chosen: [Int])
    throws
  {
    var stage = stage(2)
    (stage.maximumOverlap, stage.redundancy) = (overlap, 0)
    #expect(try MarkedText("Red trams stop.|Red trams wait.").summary([2, 1], stage).chosen == chosen)
  }

  @Test func whatFollowsAChosenSentenceIsWorthMore() throws {
    let text = MarkedText("Trams stop.|Rain falls on all streets.|Roads close.|Shops open.")
    var stage = stage(2)
    stage.continuity = 4
    // Five words of twenty: one more.
    #expect(try text.summary([4, 1.1, 2, 1], stage).chosen == [0, 1])
    #expect(try text.summary([4, 0.9, 2, 1], stage).chosen == [0, 2])
  }

  /// Of its twelve words: the nearest whole number, and one sentence at least.
  @Test(arguments: [(0.5, [0, 2]), (0.46, [0, 2]), (0.45, [2]), (0.1, [2])])
  func aShareOfTheArticleIsABudget(share: Double, chosen: [Int]) throws {
    var stage = stage(nil)
    stage.share = share
    let text = MarkedText("Trams stop today.|Rain falls on all old roads.|Shops close tonight.")
    #expect(try text.summary([3, 2, 4], stage).chosen == chosen)
  }

  /// Six words are nearer to five than three are.
  @Test(arguments: [(5, [0, 1]), (4, [0])]) func theNearestMayBeMore(words: Int, chosen: [Int]) throws {
    var stage = stage(nil, words: words)
    let text = MarkedText("Trams stop today.|Rain falls tonight.|Roads close.")
    stage.fit = .nearest
    #expect(try text.summary([3, 2, 0.1], stage).chosen == chosen)
    stage.fit = .atMost
    #expect(try text.summary([3, 2, 0.1], stage).chosen == [0])
  }

  @Test func charactersAreThoseThatReadersCount() throws {
    let text = MarkedText("Cafe\u{301} au lait 👨‍👩‍👧.")
    #expect(try text.summary([1], stage(nil, characters: 15)).chosen == [0])
    #expect(try text.summary([1], stage(nil, characters: 14)).chosen == [])
  }

  @Test func ofEqualSentencesTheEarlierIsChosen() throws {
    #expect(try MarkedText("Trams stop.|Rain falls.|Roads close.").summary([1, 1, 1], stage(1)).chosen == [0])
  }

  @Test func withoutABudgetThreeSentencesAreChosen() throws {
    let text = MarkedText("Trams stop.|Rain falls.|Roads close.|Shops open.")
    #expect(try text.summary([1, 1, 1, 1], stage(nil)).chosen == [0, 1, 2])
    #expect(try text.summary([1, 1, 1, 1], stage(nil, words: 100)).chosen == [0, 1, 2, 3])
  }

  @Test func wordsAreABudget() throws {
    let text = MarkedText("Trams stop at noon.|Rain falls on all roads.|Shops close.")
    let summary = try text.summary([3, 2, 1.6], stage(nil, words: 6))
    #expect(summary.chosen == [0, 2])
    #expect(summary.reasons == [1: .overBudget])
  }

  @Test(arguments: [(23, [0, 1]), (22, [0]), (10, [])]) func charactersAreABudget(limit: Int, chosen: [Int]) throws {
    // 11 code points, a space, 11 code points.
    let text = MarkedText("Мост узкий.|Снег летит.")
    #expect(try text.summary([2, 1.5], stage(nil, characters: limit)).chosen == chosen)
  }

  @Test func allBudgetsHold() throws {
    let text = MarkedText("Trams stop.|Rain falls.|Roads close.")
    #expect(try text.summary([3, 2, 1.6], stage(1, words: 100, characters: 100)).chosen == [0])
    #expect(try text.summary([3, 2, 1.6], stage(3, words: 2, characters: 100)).chosen == [0])
  }

  @Test func aFullBudgetIsNotFilledUpWithPoorSentences() throws {
    let text = MarkedText("Trams stop at noon.|Rain falls on all roads.|Yes, well.")
    #expect(try text.summary([3, 2, 0.4], stage(nil, words: 6)).chosen == [0])
  }

  @Test func whatIsSaidAlreadyIsWorthLess() throws {
    let text = MarkedText("Trams stop at noon.|Trams wait all night.|Rain falls on roads.")
    #expect(try text.summary([3, 2.04, 2], stage(2)).chosen == [0, 2])
    var stage = stage(2)
    stage.redundancy = 0
    #expect(try text.summary([3, 2.04, 2], stage).chosen == [0, 1])
  }

  @Test func aDatelineIsTooShort() throws {
    let text = MarkedText("Алматы. 5 мая.|Трамваи сегодня не ходят.|В городе третий день идёт снег.")
    let summary = try text.summary([3, 2, 1], SummariseStage())
    #expect(summary.chosen == [1, 2] && summary.reasons == [0: .tooShort])
  }

  @Test func ratherAPoorSummaryThanNone() throws {
    #expect(try MarkedText("Rain!|Snow!").summary([1, 2], SummariseStage()).chosen == [0, 1])
    #expect(try MarkedText("The mayor said:|“We shall wait.”").summary([1, 2], stage(1)).chosen == [1])
  }

  @Test func aRepetitionIsPassedOver() throws {
    let text = MarkedText("Trams stop at noon.|At noon, trams stop.|Rain falls.")
    let summary = try text.summary([3, 3, 1], stage(2))
    #expect(summary.chosen == [0, 2])
    #expect(summary.passedOver == [1: .init(.repetition, repeats: .init(sentence: 0, share: 1))])
  }

  @Test func whatIsSaidAgainTakesFromTheScore() throws {
    var stage = stage(2)
    (stage.redundancy, stage.maximumOverlap) = (2, 1)
    let text = MarkedText("Trams stop at noon downtown.|Trams stop at midnight uptown.|Rain falls on green hills.")
    let summary = try text.summary([3, 2.5, 2], stage, explains: true)
    #expect(summary.chosen == [0, 2])
    #expect(summary.passedOver == [1: .init(.outscored, repeats: .init(sentence: 0, share: 0.6), loss: 1.2)])
  }

  /// Lines without a stop may be more than sentences: the text counts, not its lines.
  @Test func labelsAreNoSentencesWhereTheTextHasStops() throws {
    let text = MarkedText("All trams of the old town stop at the pier today.|Harbour|News|Sport")
    #expect(try text.summary([1, 9, 8, 7], stage(2)).chosen == [0])
  }
}
