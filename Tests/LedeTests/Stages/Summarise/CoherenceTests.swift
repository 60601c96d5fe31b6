import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

@Suite struct CoherenceTests {
  private func stage(_ sentences: Int) -> SummariseStage {
    var stage = SummariseStage()
    stage.continuity = 0
    stage.sentences = sentences
    stage.minimumWords = 1
    stage.wholeOpening = false
    return stage
  }

  @Test func aSentenceThatLeansOnOneLeftOutIsPassedOver() throws {
    let text = MarkedText(
      "Рейс отменён.|Мэр подал в отставку.|Он не назвал причин.|Снег летит.", leaningOpeners: ["он"])
    let summary = try text.summary([1, 2, 4, 3], stage(1))
    #expect(summary.chosen == [3])
    #expect(summary.reasons == [2: .leaningOpener])
  }

  @Test func itMayFollowWhatItLeansOn() throws {
    let text = MarkedText(
      "Рейс отменён.|Мэр подал в отставку.|Он не назвал причин.|Снег летит.", leaningOpeners: ["он"])
    let summary = try text.summary([1, 3, 4, 2], stage(2))
    #expect(summary.chosen == [1, 2])
    #expect(summary.reasons.isEmpty)
  }

  @Test func anAnswerBringsNoQuestionAlong() throws {
    let text = MarkedText("Who pays?|He says the mayor does.|Snow falls on the trams.", leaningOpeners: ["he"])
    #expect(try text.summary([1, 9, 2], stage(2)).chosen == [2])
  }

  @Test(arguments: ["...", "!!!", String(repeating: "mill ", count: 3000)])
  func whatCannotBeReadIsNoSummary(text: String) throws {
    #expect(try MarkedText(text).summary([1], stage(1)).chosen == [])
  }

  @Test func openersAreWholeWordsAndPhrases() throws {
    let text = MarkedText(
      "Trams stop.|In addition, roads close.|Hence rain.|Henceforth shops open.",
      leaningOpeners: ["in addition", "hence"])
    let summary = try text.summary([1, 4, 3, 2], stage(1))
    #expect(summary.chosen == [3])
    #expect(summary.reasons == [1: .leaningOpener, 2: .leaningOpener])
  }

  @Test func theFirstSentenceLeansOnNothing() throws {
    #expect(try MarkedText("He came.|Rain fell.", leaningOpeners: ["he"]).summary([2, 1], stage(1)).chosen == [0])
  }

  @Test func aQuotationIsWholeOrLeftOut() throws {
    let text = MarkedText("“We wait.|Trams come.|Rain goes,” she said.|Roads close.", insideQuotation: [1, 2])
    let summary = try text.summary([1, 3, 4, 2], stage(1))
    #expect(summary.chosen == [3])
    #expect(summary.reasons == [0: .overBudget, 1: .overBudget, 2: .overBudget])
    let named = MarkedText("“We wait.|Trams come.|Rain goes,” Ann Lee said.|Roads close.", insideQuotation: [1, 2])
    #expect(try named.summary([4, 2, 3, 1], stage(3)).chosen == [0, 1, 2])
  }

  @Test func aQuotationComesWithItsAnnouncement() throws {
    let text = MarkedText("Trams stop.|The mayor said:|“We shall wait.”|Rain falls.")
    #expect(try text.summary([1, 1, 4, 2], stage(2)).chosen == [1, 2])
    let summary = try text.summary([1, 1, 4, 2], stage(1))
    #expect(summary.chosen == [3])
    #expect(summary.reasons == [1: .overBudget, 2: .overBudget])
  }

  @Test func anAnnouncementOfNothingIsPassedOver() throws {
    let summary = try MarkedText("Trams stop.|Roads close.|Read on:").summary([1, 1, 2], stage(2))
    #expect(summary.chosen == [0, 1])
    #expect(summary.reasons == [2: .announcement])
  }

  @Test func aFragmentIsPassedOver() throws {
    let text = MarkedText("Trams stop.|What comes next|Roads close (“soon.”)|Rain falls.")
    let summary = try text.summary([1, 4, 3, 2], stage(2))
    #expect(summary.chosen == [2, 3])
    #expect(summary.reasons == [1: .fragment])
  }

  @Test(arguments: ["Roads close…", "Roads close!", "“Roads close”, they said!", "Roads close。", "Roads close.)"])
  func whatEndsASentenceIsNoFragment(sentence: String) throws {
    #expect(try MarkedText("Trams stop.|\(sentence)|Rain falls.").summary([1, 3, 2], stage(1)).chosen == [1])
  }

  @Test func aLeadNeedsNoFullStop() throws {
    #expect(try MarkedText("Trams stop at noon|Rain falls.|Roads close.").summary([3, 2, 1], stage(1)).chosen == [0])
  }

  @Test func aHeadingIsNoLead() throws {
    let text = MarkedText("Trams|All trams stop at noon.|Roads close at night.")
    #expect(try text.summary([3, 2, 1], stage(1)).reasons == [0: .fragment])
  }

  @Test func daysPointAtTheArticle() throws {
    let text = MarkedText("Trams stop.|This Monday rain falls.|This rain falls.", leaningOpeners: ["this"])
    #expect(try text.summary([1, 3, 4], stage(1)).chosen == [1])
  }

  @Test func whatLeansOnAChosenSentenceMayFindNoRoom() throws {
    let text = MarkedText("Rain falls.|Trams stop.|They wait.", leaningOpeners: ["they"])
    let summary = try text.summary([1, 2, 3], stage(1))
    #expect(summary.chosen == [1] && summary.reasons == [2: .overBudget])
  }

  @Test func textsWithoutPunctuationHaveNoFragments() throws {
    let text = MarkedText("รถรางหยุดตอนเที่ยง|ฝนตก|ถนนปิด?", language: "th")
    #expect(try text.summary([1, 3, 2], stage(1)).chosen == [1])
  }
}
