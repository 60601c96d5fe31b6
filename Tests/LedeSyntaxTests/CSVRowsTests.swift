import Testing

@testable import LedeSyntax

@Suite struct CSVRowsTests {
  private func cells(_ text: String, _ separator: Unicode.Scalar = ",") -> [[String]] {
    CSVRows(Array(text.utf8), separator: separator).map(\.cells)
  }

  @Test(arguments: [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,\r\n", [["a", "b"], ["c", ""]]), ("a\rb", [["a"], ["b"]]),
    ("\"a,\"\"b\"\"\nc\",d", [["a,\"b\"\nc", "d"]]), ("\"a\" b,c", [["\"a\" b", "c"]]), ("\"a,b", [["\"a", "b"]]),
    ("a \"b\",c", [["a \"b\"", "c"]]), ("", []), (",", [["", ""]]), ("\"\"", [[""]]), ("үй,мост", [["үй", "мост"]]),
  ])
  func rows(_ text: String, _ expected: [[String]]) {
    #expect(cells(text) == expected)
  }

  @Test func separators() {
    #expect(cells("a;b,c", ";") == [["a", "b,c"]] && cells("a\tb,c", "\t") == [["a", "b,c"]])
  }

  @Test func linesAreCountedInsideCells() {
    #expect(CSVRows(Array("a\n\"b\nc\"\nd".utf8), separator: ",").map(\.line) == [1, 2, 4])
  }

  @Test func whatIsQuotedIsRead() {
    #expect(cells(CSVRows.quoted("a\"b,\nc") + ",d") == [["a\"b,\nc", "d"]])
  }
}
