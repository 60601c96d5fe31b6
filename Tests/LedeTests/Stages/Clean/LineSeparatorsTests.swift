import LedeText
import Testing

@testable import LedeStages

@Suite struct LineSeparatorsTests {
  /// What stands behind the last bar, dash or dot of each kind, behind bars first.
  @Test(arguments: [
    ("Ferry | Harbour | Post", ["Post"]), ("Паром — Гавань – Вести", ["Гавань – Вести", "Вести"]),
    ("Паром – Гавань | Вести - сегодня", ["Вести - сегодня", "Гавань | Вести - сегодня", "сегодня"]),
    ("Айлақ :: Хабар · Порт", ["Хабар · Порт", "Порт"]), ("Ferry • Post | News", ["News", "Post | News"]),
    ("Well-read, co – op", ["op"]), ("Кемежай-порт|Хабар—бүгін", []), ("| Post", []), ("Ferry |", []),
    ("Ferry -- Post // News ~ Anlo", ["Post // News ~ Anlo", "News ~ Anlo", "Anlo"]),
    // What stands behind these is the page itself.
    ("Blog / Ferry", []), ("Home > Ferry", []), ("Home » Ferry", []), ("Home › Ferry >> Pier", []),
  ])
  func whatStandsBehindTheLastOnes(line: String, parts: [String]) {
    let text = Text(line)
    let range = 0..<text.count
    #expect(LineSeparators.last(in: text, range).map { text[$0.upperBound..<range.upperBound] } == parts)
  }

  /// Of any kind, in their order; no headline has more than a few.
  @Test(arguments: [
    ("Ferry | Harbour - Post", ["Ferry", "Ferry | Harbour"]), ("Паром — Гавань", ["Паром"]), ("Ferry", []),
    (
      "a - b - c - d - e - f - g - h",
      ["a", "a - b", "a - b - c", "a - b - c - d", "a - b - c - d - e", "a - b - c - d - e - f"]
    ),
  ])
  func whatStandsBeforeTheFirstOnes(line: String, parts: [String]) {
    let text = Text(line)
    #expect(LineSeparators.first(in: text, 0..<text.count).map { text[0..<$0.lowerBound] } == parts)
  }

  @Test(arguments: [
    ("Home » News » Ferry", true), ("Басты бет › Жаңалық › Порт", true), ("首页 >> 新闻 >> 正文", true),
    ("Home > News > Ferry", true), ("首页\u{A0}>\u{A0}新闻\u{A0}>\u{A0}正文", true), ("Home / News / Ferry", true),
    ("Port/Pier/Ferry", false), ("Rain / sun", false),
    ("Ferry » Post", false), ("Он сказал: «Паром» и «Порт»", false), ("a>b>c", false), ("Home — News — Ferry", false),
  ])
  func theWayThroughASite(line: String, isPath: Bool) {
    let text = Text(line)
    #expect(LineSeparators.isPath(text, 0..<text.count) == isPath)
  }

  @Test(arguments: [
    ("Harbour / News", true), ("Порт › Новости дня", true), ("ท่าเรือ / ข่าว", true), ("Home > Ferry", true),
    ("Harbour / News / Ferry", false), ("/ News", false), ("News /", false), ("Rain/sun", false),
    ("Harbour News", false),
    ("The old harbour / ferries are back", false), ("Ferry » Post", false),
  ])
  func aWayOfTwoSteps(line: String, isPath: Bool) {
    let text = Text(line)
    #expect(LineSeparators.isShortPath(text, 0..<text.count) == isPath)
  }

  @Test func onlyTheLineIsLookedAt() {
    let text = Text("A | B C | D")
    #expect(LineSeparators.last(in: text, 0..<5) == [1..<4])
    #expect(LineSeparators.last(in: text, 4..<7).isEmpty)
  }

  @Test func aBarIsNoDash() {
    let text = Text("A | B – C")
    #expect(LineSeparators.last(in: text, 0..<text.count).map { LineSeparators.isBar($0, in: text) } == [true, false])
  }

  @Test(arguments: [("Live: ferry: sunk", 4), ("at 12:30: ferry", 8), ("12:30", nil), ("Live:", nil)])
  func theFirstColonBeforeASpace(line: String, place: Int?) {
    let text = Text(line)
    #expect(LineSeparators.firstColon(in: text, 0..<text.count)?.lowerBound == place)
  }
}
