import LedeText
import Testing

@Suite struct WordCountTests {
  @Test(arguments: [
    ("", 0), ("The ferry runs again.", 4), ("18-й рейс", 3), ("渡轮今天复航", 3), ("渡輪は、A線", 3), ("नदी में नाव", 3),
    // The mark behind an emoji is no word.
    ("⛴️ ⛴️", 0), ("ก", 0),
  ])
  func asPeopleCount(_ text: String, _ count: Int) {
    #expect(WordCount.of(text.unicodeScalars) == count)
  }
}
