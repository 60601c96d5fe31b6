import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct MarkTrackerTests {
  /// Takes all marks of a text into account.
  private func tracker(_ string: String) -> MarkTracker {
    let text = Text(string)
    var tracker = MarkTracker(KnowledgeBase().knowledge("en").segmentation)
    var offset = 0
    while offset < text.count {
      let (value, length) = text.scalar(at: offset)
      tracker.note(value, CharacterClass(of: value), at: offset, length: length, in: text, 0..<text.count)
      offset += length
    }
    return tracker
  }

  private func quotations(_ string: String) -> [String] {
    var tracker = tracker(string)
    tracker.finish(0..<string.utf8.count)
    return tracker.quotations.map { Text(string)[$0] }
  }

  @Test func aQuotationStandsInAnother() {
    #expect(quotations("He said “a ‘b’ c” to me") == ["“a ‘b’ c”", "‘b’"])
  }

  @Test func anApostropheClosesNothing() {
    #expect(quotations("‘It’s the boys’ boat’") == ["‘It’s the boys’"])
    #expect(quotations("“It’s “a”") == ["“It’s “a”", "“a”"])
  }

  @Test func aQuotationThatBeginsAParagraphReachesToItsEnd() {
    #expect(quotations("“One. Two.") == ["“One. Two."])
    #expect(quotations("He: “One. Two.").isEmpty)
  }

  @Test func eightMarksAreKeptOpen() {
    #expect(tracker("a " + String(repeating: "(", count: 8) + "b" + String(repeating: ")", count: 7)).openBracket == 2)
    #expect(
      tracker("a " + String(repeating: "(", count: 9) + "b" + String(repeating: ")", count: 8)).openBracket == nil)
  }
}
