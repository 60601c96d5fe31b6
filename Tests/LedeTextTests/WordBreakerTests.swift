import Testing

@testable import LedeText

@Suite struct WordBreakerTests {
  @Test(arguments: [
    ("ru", "Река| |разлилась|, |но| |мост|-|то| |цел|."),
    ("en", "It's| |3.5| |km| |away|: |isn't| |that| |far|?"),
    ("kk", "Қалада| |жаңа| |мектеп|…"),
    ("th", "สวัสดี|ชาว|โลก"),
    ("zh", "我们|今天|去|北京|。"),
    ("ja", "東京|に|行き|ます|。"),
    ("ar", "ذهب| |الولد| |إلى| |المدرسة|؟"),
    ("und", "🚲| |a|🚲|b"),
  ])
  func findsWords(_ language: String, _ marked: String) {
    let pieces = marked.split(separator: "|").map(String.init)
    let text = Text(pieces.joined())
    // Of the pieces, those with a letter or a digit are words.
    let expected = pieces.filter { $0.contains { $0.isLetter || $0.isNumber } }
    let found = WordBreaker(language: language).words(in: text, 0..<text.count).map { text[$0] }
    #expect(found == expected)
  }

  @Test func countsFromTheStartOfTheTextAndStaysInTheRange() {
    let text = Text("Ой, мост цел")
    let start = "Ой, ".utf8.count
    let words = WordBreaker(language: "ru").words(in: text, start..<text.count)
    #expect(words.map { text[$0] } == ["мост", "цел"])
    #expect(words.first?.lowerBound == start)
    #expect(WordBreaker(language: "ru").words(in: text, start..<start).isEmpty)
  }

  @Test func canBeUsedAgainForLongerTexts() {
    let breaker = WordBreaker(language: "en")
    for count in [1, 1000, 3, 20_000] {
      let text = Text(String(repeating: "𝒂 ж ", count: count))
      #expect(breaker.words(in: text, 0..<text.count).count == 2 * count)
    }
  }

  @Test func aLanguageThatICUDoesNotKnowIsNoObstacle() {
    let text = Text("a b")
    #expect(WordBreaker(language: "xx-nonsense").words(in: text, 0..<3).count == 2)
  }
}
