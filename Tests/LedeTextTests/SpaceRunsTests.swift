import LedeText
import Testing

@Suite struct SpaceRunsTests {
  @Test(arguments: [
    ("", ""), ("Мост", "Мост"), ("  Мост \t\n через\u{A0}\u{2009}реку ", " Мост через реку "), (" \n ", " "),
    ("a\u{3000}б", "a б"), ("À la\u{85}É", "À la É"), ("дождь", "дождь"),
  ])
  func collapsed(_ text: String, _ expected: String) { #expect(text.withSpacesCollapsed == expected) }

  @Test(arguments: [
    ("", "", ""), (" \u{A0}Су  ", "Су  ", " \u{A0}Су"), ("\n\t", "", ""), ("Су", "Су", "Су"),
    ("\u{2028}À\u{2028}", "À\u{2028}", "\u{2028}À"),
  ])
  func trimmed(_ text: String, _ before: String, _ behind: String) {
    #expect(text.withoutSpaceBefore == before)
    #expect(text.withoutSpaceBehind == behind)
  }
}
