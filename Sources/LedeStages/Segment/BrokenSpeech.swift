import LedeText

/// “But I—” He stopped: speech that breaks off with a dash ends as with an ellipsis.
enum BrokenSpeech {
  /// Where the dash begins before a closing quotation mark at an offset, if a capital follows behind a space.
  static func start(
    _ text: Text, _ block: Range<Int>, quote: Int, _ tracker: MarkTracker, _ sentenceStart: Int
  ) -> Int? {
    guard quote > sentenceStart, let start = dashStart(text, quote, sentenceStart) else { return nil }
    let (value, length) = text.scalar(at: quote)
    guard tracker.closes(value), isBeginning(text, quote + length, block) else { return nil }
    // “—”: speech has words before the dash.
    return CharacterClass(of: text.scalar(before: start).value).isDisjoint(with: [.quote, .open]) ? start : nil
  }

  /// A long dash, or two hyphens.
  private static func dashStart(_ text: Text, _ end: Int, _ limit: Int) -> Int? {
    let last = text.scalar(before: end)
    guard CharacterClass(of: last.value).contains(.dash), end - last.length > limit else { return nil }
    guard last.value == 0x2D else { return end - last.length }
    var start = end
    while start > limit, text.bytes[start - 1] == 0x2D { start -= 1 }
    return end - start > 1 && start > limit ? start : nil
  }

  private static func isBeginning(_ text: Text, _ start: Int, _ block: Range<Int>) -> Bool {
    guard start < block.upperBound, text.bytes[start] == 0x20 else { return false }
    let end = start + 1
    guard end < block.upperBound else { return false }
    let kind = CharacterClass(of: text.scalar(at: end).value)
    return !kind.isDisjoint(with: [.upper, .quote]) && !kind.contains(.close)
  }
}
