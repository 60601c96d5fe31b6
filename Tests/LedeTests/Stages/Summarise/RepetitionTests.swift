import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeStages
@testable import LedeText

/// Which sentence of a summary another one says again.
@Suite struct RepetitionTests {
  /// Twelve sentences; each has three words that no other has, unless it is given.
  private func repetition(_ given: [Int: String], standfirst: Range<Int>, chosen: [Int]) -> Repetition {
    let sentences = "abcdefghijkl".enumerated().map { index, letter in
      given[index] ?? [4, 5, 6].map { String(repeating: letter, count: $0) }.joined(separator: " ")
    }
    var repetition = Repetition(MarkedText(sentences.joined(separator: "|")).vocabulary(), standfirst: standfirst)
    for sentence in chosen { repetition.add(sentence) }
    return repetition
  }

  private static let first = "harbour council buys seven ferry boats today"
  /// Three of its seven words are those of the first.
  private static let again = "harbour council buys nothing more this year"

  /// Soon behind the standfirst a sentence may say less of it again.
  @Test(arguments: [(1, 0..<1, true), (7, 0..<1, true), (8, 0..<1, false), (2, 0..<3, false), (3, 1..<3, false)])
  func aStandfirstIsRepeatedSooner(sentence: Int, standfirst: Range<Int>, isRepeated: Bool) throws {
    let found = repetition([0: Self.first, sentence: Self.again], standfirst: standfirst, chosen: [0])
    #expect((found.most(sentence) != nil) == isRepeated)
    let whatever = try #require(found.most(sentence, whatever: true))
    #expect(whatever.sentence == 0 && (whatever.share * 1000).rounded() == 429)
    #expect(found.allowance(whatever, of: sentence) == (isRepeated ? 2.0 / 3 : 1))
  }

  /// Sentences of two words are compared with none, and none with them.
  @Test func shortSentencesAreNotCompared() {
    let found = repetition([0: Self.first, 4: "harbour council", 5: "ferry boats"], standfirst: 0..<0, chosen: [0, 5])
    #expect(found.most(4, whatever: true) == nil)
    #expect(
      repetition([0: "ferry boats", 4: Self.first], standfirst: 0..<0, chosen: [0]).most(4, whatever: true) == nil)
  }

  /// What a longer sentence has whole is said again, however much more it says.
  @Test func whatStandsWholeInALongerOneIsRepeated() {
    let long = "harbour council buys ferry boats because nobody wants old ones that leak all winter long"
    let found = repetition([0: long, 9: "council buys boats"], standfirst: 0..<0, chosen: [0])
    #expect(found.most(9)?.sentence == 0)
  }

  @Test func ofTwoThatAreAsLikeTheEarlierOneCounts() {
    let found = repetition([2: Self.first, 5: Self.first, 9: Self.first], standfirst: 0..<0, chosen: [5, 2])
    #expect(found.most(9)?.sentence == 2)
  }
}
