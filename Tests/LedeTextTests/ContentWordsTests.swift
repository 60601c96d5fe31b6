import Testing

@testable import LedeText

@Suite struct ContentWordsTests {
  private func words(_ string: String) -> ContentWords {
    let text = Text(string)
    var words = ContentWords()
    words.add(text, 0..<text.count)
    return words
  }

  /// Words of three letters or more, each once, by their first five; of solid scripts pairs of characters.
  @Test(arguments: [
    ("a big ferry", 2), ("Ferry, ferry; FERRY", 1), ("ferryman ferryboat", 1), ("ferrs ferrt", 2), ("to be", 0),
    ("東京", 1), ("東京都", 2), ("東京 大阪", 2), ("東京a大阪", 2), ("東、京", 0), ("다리 시장", 2), ("다", 0), ("", 0),
  ])
  func whatCounts(text: String, count: Int) {
    #expect(words(text).count == count)
    #expect(words(text).isEmpty == (count == 0))
  }

  @Test(arguments: [
    ("old ferry", "old ferry", 1), ("old ferry", "ferry", 0.5), ("ferry", "old ferry", 1), ("old ferry", "harbour", 0),
    ("", "ferry", 0), ("ferry", "", 0),
  ])
  func howMuchIsShared(own: String, other: String, share: Double) {
    let text = Text(own)
    #expect(words(other).share(of: text, 0..<text.count) == share)
    #expect(words(own).share(in: words(other)) == share)
  }
}
