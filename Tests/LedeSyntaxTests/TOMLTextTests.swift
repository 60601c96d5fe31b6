import Testing

@testable import LedeSyntax

@Suite struct TOMLTextTests {
  private func value(_ text: String) -> TOMLText.Value? { TOMLText("a = \(text)")?.entries.first?.value }

  @Test func values() {
    #expect(value("\"x \\\"y\\\" \\u044F \\n\"") == .string("x \"y\" я \n"))
    #expect(value("'C:\\x'") == .string("C:\\x"))
    #expect(value("\"\"\"\none\n\"two\" \\\n   three\"\"\"") == .string("one\n\"two\" three"))
    #expect(value("2025-05-14T10:00:00Z # when") == .plain("2025-05-14T10:00:00Z"))
    #expect(
      value("[ 'a', # one\n  \"b\",\n]")
        == .list([.init(value: .string("a"), place: 6..<9), .init(value: .string("b"), place: 19..<22)]))
    #expect(
      value("{name = \"x\", n = 1}")
        == .table([
          .init(key: "name", value: .string("x"), place: 12..<15), .init(key: "n", value: .plain("1"), place: 21..<22),
        ]))
    #expect(value("[]") == .list([]))
  }

  @Test func placesHaveTheirQuotes() {
    let text = "a = \"x\" # one\n[b]\nc='y'\n"
    let places = TOMLText(text)?.entries.map(\.place) ?? []
    #expect(places.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == ["\"x\"", "'y'"])
  }

  @Test func tablesStandBeforeTheirKeys() {
    let text = TOMLText("t = 1\n[params]\n\"a b\".c = 'x'\n[[menu.main]]\nname = 'y'\n")
    #expect(text?.entries.map(\.key) == ["t", "params.a b.c", "menu.main.name"])
  }

  @Test(arguments: [
    "a", "a = ", "= 1", "a = 'x", "a = [1", "a = \"\\q\"", "[a\nb = 1", "a = 1 b = 2", "text of a page\n", "a = {b = 1",
    "a = 'x' y", "a\n= 1", "a # b\n= 1", "a = '\nx'", "a = \"\nx\"", "a = ['x' 'y']", "a = {b = 1 c = 2}",
  ])
  func whatIsNoTOMLIsNone(_ text: String) { #expect(TOMLText(text) == nil) }

  @Test func deepListsEnd() {
    #expect(TOMLText("a = " + String(repeating: "[", count: 100_000)) == nil)
  }
}
