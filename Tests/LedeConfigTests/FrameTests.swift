import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

/// The lines of source under a message.
@Suite struct FrameTests {
  private func frame(_ yaml: String) -> [Substring] {
    rendered(yaml).split(separator: "\n").dropFirst().prefix(3).map { $0 }
  }

  @Test func wideCharactersTakeTwoColumns() {
    #expect(
      frame("{label: 標籤, mesh: 粗い}") == [
        "   |",
        " 1 | {label: 標籤, mesh: 粗い}",
        "   |                     ^^^^",
      ])
  }

  @Test func marksTakeNone() {
    #expect(
      frame("{label: e\u{301}e\u{301}, mesh: x}") == [
        "   |",
        " 1 | {label: e\u{301}e\u{301}, mesh: x}",
        "   |                   ^",
      ])
  }

  @Test func tabsAreSeenAndTakeOneColumn() {
    #expect(
      frame("{label: \"a\tb\", mesh:\tx}") == [
        "   |",
        " 1 | {label: \"a→b\", mesh:→x}",
        "   |                      ^",
      ])
  }

  @Test func controlsDoNotReachTheTerminal() {
    let text = rendered("label: \u{1B}[31mred\n")
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("1 | label: \u{FFFD}[31mred\n   |        ^\n"))
    let turned = rendered("mesh: \"\u{202E}enif\"")
    #expect(!turned.contains("\u{202E}"))
  }

  @Test func theLinesAreThoseOfEditors() {
    // YAML 1.1 breaks lines at U+2028 too; editors do not.
    let problems = sift("label: \"a\u{2028}b\"\r\nmesh: x\r\n").problems
    #expect(problems.map(\.place.line) == [2])
    #expect(problems.map(\.place.column) == [7])
  }

  @Test func aLongLineIsShownAroundThePlace() throws {
    let yaml = "{label: \"" + String(repeating: "ж", count: 2000) + "\", mesh: x}"
    let lines = frame(yaml)
    let source = try #require(lines.dropFirst().first)
    #expect(source.count < 250)
    #expect(source.hasSuffix("mesh: x}"))
    let mark = try #require(lines.last)
    #expect(Array(source)[mark.count - 1] == "x")
  }

  @Test func aMarkEndsWithItsLine() {
    #expect(
      frame("mesh: 'x\n\n  y'\nwidth: 1") == [
        "   |",
        " 1 | mesh: 'x",
        "   |       ^^",
      ])
  }

  @Test func coloursAreANSI() {
    let problems = sift("mesh: x").problems
    let text = DiagnosticRenderer(color: true).render(problems)
    #expect(text.contains("\u{1B}[1;31merror[unknown-value]\u{1B}[0m"))
  }
}
