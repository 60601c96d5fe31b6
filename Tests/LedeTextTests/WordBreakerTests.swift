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
    ("1;2 a;b l·l a‧b 1·2 1’2", "[1;2] [a] [b] [l·l] [a‧b] [1] [2] [1’2]"),
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
