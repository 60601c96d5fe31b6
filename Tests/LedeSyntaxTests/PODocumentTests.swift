import Testing

@testable import LedeSyntax

@Suite struct PODocumentTests {
  private func entries(_ text: String) throws -> [POEntry] { try PODocument(Array(text.utf8)).entries }

  @Test func anEntry() throws {
    let entry = try #require(
      entries(
        """
        # ours
        #. note
        #: \u{2068}my file.md\u{2069}
        #, fuzzy, c-format
        #| msgid "old"
        msgctxt "a:1"
        msgid ""
        "Мост "
        "через реку"
        msgstr "Көпір"

        """
      ).first)
    #expect(entry.extracted == ["note"] && entry.references == ["my file.md"] && entry.flags == ["fuzzy", "c-format"])
    #expect(entry.context == "a:1" && entry.id == "Мост через реку" && entry.text == "Көпір" && entry.line == 1)
  }

  @Test func entriesEndWhereTheNextBegins() throws {
    let text =
      "msgid \"a\"\r\nmsgstr \"b\"\r\nmsgid \"c\"\r\nmsgstr \"d\"\r\n#, fuzzy\r\nmsgctxt \"x\"\r\nmsgid \"e\"\r\nmsgstr \"\""
    let entries = try entries(text)
    #expect(entries.map(\.id) == ["a", "c", "e"] && entries.map(\.text) == ["b", "d", ""])
    #expect(entries.map(\.flags) == [[], [], ["fuzzy"]] && entries.map(\.context) == [nil, nil, "x"])
  }

  @Test func obsoleteEntriesAreLeftOut() throws {
    #expect(
      try entries("msgid \"a\"\nmsgstr \"b\"\n#~ msgid \"c\"\n#~ msgstr \"d\"\n#~| msgid \"x\"\n").map(\.id) == ["a"])
  }

  @Test func formsForNumbers() throws {
    let entry = try #require(
      entries("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"").first)
    #expect(entry.isPlural && entry.id == "a" && entry.text == "c")
  }

  @Test(arguments: [
    (#"a\"b\\n\n\t"#, "a\"b\\n\n\t"), (#"\x41\101\u"#, "AAu"), (#"\xZ"#, "xZ"), ("é", "é"),
  ])
  func escapes(_ written: String, _ text: String) throws {
    #expect(try entries("msgid \"\(written)\"\nmsgstr \"\"").map(\.id) == [text])
  }

  @Test(arguments: ["a\"b\\c\nd\te", "a\rb", "Мост", "one\ntwo\n", "", "{1}"])
  func whatIsWrittenIsRead(_ text: String) throws {
    var entry = POEntry()
    (entry.context, entry.id, entry.text) = (text, text, text)
    (entry.extracted, entry.references, entry.flags) = (["x"], ["my file.md"], ["fuzzy"])
    #expect(try entries(entry.written) == [entry])
    #expect(entry.written.hasSuffix("\n\n"))
  }

  @Test func controlsDoNotBreakLines() {
    var entry = POEntry()
    (entry.extracted, entry.references, entry.id) = (["a\nmsgid \"x\""], ["b\r\nc"], "\u{1}")
    #expect(entry.written == "#. a msgid \"x\"\n#: \u{2068}b c\u{2069}\nmsgid \"\u{FFFD}\"\nmsgstr \"\"\n\n")
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgstr \"b", 2), ("\"a\"", 1), ("msgid \"a\"\n\nmsgstr \"b\"", 3), ("hello", 1),
    ("msgid \"a\"b\"\nmsgstr \"\"", 1), ("msgid a", 1), ("msgid \"a\\\"", 1),
  ])
  func brokenOnes(_ text: String, _ line: Int) {
    #expect {
      try PODocument(Array(text.utf8))
    } throws: {
      ($0 as? PODocument.Failure)?.line == line
    }
  }

  @Test func fieldsOfTheHeader() throws {
    let entry = try #require(entries("msgid \"\"\nmsgstr \"\"\n\"Language: pt_BR\\n\"\n\"X: a: b\\n\"\n").first)
    #expect(entry.fields == ["Language": "pt_BR", "X": "a: b"])
  }
}
