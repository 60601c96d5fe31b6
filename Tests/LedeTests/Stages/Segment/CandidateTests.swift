import Testing

@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct CandidateTests {
  private func words(_ string: String) -> [Int] {
    let text = Text(string)
    return [text.word(from: 0, to: text.count).count, text.word(endingAt: text.count, from: 0).count]
  }

  /// Words of Finnish or Turkish are long; nothing that has more is looked up.
  @Test func wordsHaveUpTo96Bytes() {
    for length in [25, 96] { #expect(words(String(repeating: "a", count: length)) == [length, length]) }
    #expect(words(String(repeating: "a", count: 97)) == [96, 96])
  }

  @Test func singleHyphensAndApostrophesStandInsideWords() {
    #expect(words("rock-n’roll") == [13, 13])
    #expect(words("rock--roll") == [4, 4])
    #expect(words("-rock-") == [5, 5])
  }

  @Test(arguments: [("a", true), ("И\u{306}", true), ("ab", false), ("7", false), ("", false)])
  func aLetterWithItsMarksIsOne(_ string: String, _ isOne: Bool) {
    let text = Text(string)
    #expect(text.isOneLetter(0..<text.count) == isOne)
  }
}
