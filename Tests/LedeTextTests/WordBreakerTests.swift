<<<<<<< HEAD
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
=======
import LedeText
import Testing

@Suite struct WordBreakerTests {
  /// The words of a text, each in brackets.
  private func marked(_ string: String, language: String = "en") -> String {
    let text = Text(string)
    let words = WordBreaker(language: language).words(in: text, 0..<text.count)
    return words.map { "[\(text[$0])]" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Мост, река — и снег!", "[Мост] [река] [и] [снег]"),
    ("Что-то 3,14 и 1.000.", "[Что] [то] [3,14] [и] [1.000]"),
    ("don't l’eau rock'n'roll dogs'", "[don't] [l’eau] [rock'n'roll] [dogs]"),
    ("U.S. a..b end.", "[U.S] [a] [b] [end]"),
    ("file_name 2nd v2.0", "[file_name] [2nd] [v2.0]"),
    ("кафе\u{301} न\u{94D}यूज़", "[кафе\u{301}] [न\u{94D}यूज़]"),
    ("می\u{200C}روم a\u{200B}b", "[می\u{200C}روم] [a] [b]"),
    ("서울 날씨는 좋다.", "[서울] [날씨는] [좋다]"),
    ("… — ()", ""),
  ]) func spacedScripts(text: String, words: String) {
    #expect(marked(text) == words)
  }

  @Test(arguments: [
    ("我喜欢天气。", "zh", "[我] [喜欢] [天气]"),
    ("AIの天気 ok", "ja", "[AI] [の] [天気] [ok]"),
    ("ภาษาไทย", "th", "[ภาษา] [ไทย]"),
  ]) func unspacedScripts(text: String, language: String, words: String) {
    #expect(marked(text, language: language) == words)
  }

  @Test func onlyTheRangeIsSearched() {
    let text = Text("one two three")
    #expect(WordBreaker(language: "en").words(in: text, 4..<9) == [4..<7, 8..<9])
  }
}

@Suite struct FoldedHashTests {
  private func hash(_ string: String, limit: Int = .max) -> UInt64 {
    let text = Text(string)
    return text.foldedHash(0..<text.count, limit: limit)
  }

  @Test func caseMakesNoDifference() {
    #expect(hash("Мост") == hash("МОСТ"))
    #expect(hash("ΟΔΟΣ") == hash("οδος") && hash("οδός") == hash("ΟΔΌΣ"))
    #expect(hash("Мост") != hash("Мосты"))
    #expect(hash("ab") != hash("ba"))
  }

  @Test func aLimitCountsLettersWithTheirMarks() {
    #expect(hash("каланча", limit: 4) == hash("КАЛАчи", limit: 4))
    #expect(hash("e\u{301}abc", limit: 2) == hash("e\u{301}axy", limit: 2))
    #expect(hash("abc", limit: 2) != hash("abc", limit: 3))
>>>>>>> tests
  }
}
