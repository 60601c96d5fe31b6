import LedeText
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain Текст 字 😀", "plain Текст 字 😀"), ("a\tb", "a b"), ("\u{1B}[31mred", "\u{FFFD}[31mred"),
    ("\u{1B}]0;t\u{7}", "\u{FFFD}]0;t\u{FFFD}"), ("\u{9B}2J \u{9D}x\u{9C}", "\u{FFFD}2J \u{FFFD}x\u{FFFD}"),
    ("a\u{7F}\u{0}\u{85}", "a\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\r\nb\u{2028}c\u{2029}", "a\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("\u{202E}txt\u{202C} \u{2066}x\u{2069}", "\u{FFFD}txt\u{FFFD} \u{FFFD}x\u{FFFD}"),
    ("\u{200E}a\u{200F}\u{200D}\u{200C}\u{61C}", "\u{200E}a\u{200F}\u{200D}\u{200C}\u{61C}"),
  ]) func whatATerminalWouldObeyIsSeenInstead(_ text: String, _ expected: String) {
    #expect(Array(visible(text).utf8) == Array(expected.utf8))
  }
}
