import Testing

@testable import LedeSyntax
@testable import LedeText

@Suite struct JSONTextTests {
  private func parse(_ text: String) throws -> JSONText { try JSONText(Array(text.utf8)) }

  @Test(arguments: [
    "0", "-0", "10", "1.50", "-1e5", "1E+05", "0.0e-0", "true", " false ", "null", #""""#, "[]", "{}", "[ ]", "{ }",
    "[1,2]", "[[],{}]", #"{"":""}"#, #"{"a":1,"a":2}"#, "\t\r\n[1 , 2 ]\n", #""\"\\\/\b\f\n\r\t\u00aF""#, #""\ud800""#,
    "\"\u{7F}\u{85}\u{2028}\u{FFFF}😀\"",
  ]) func allOfJSONIsTaken(_ text: String) throws {
    _ = try parse(text)
  }

  @Test(arguments: [
    ("", 0), (" ", 1), ("01", 1), ("-", 1), ("-01", 2), ("+1", 0), ("1.", 2), (".5", 0), ("1e", 2), ("1e+", 3),
    ("0x1", 1),
    ("NaN", 0), ("nul", 0), ("True", 0), ("truE", 0), ("'a'", 0), ("1 2", 2), ("[1,]", 2), ("[,1]", 1), ("[1 2]", 3),
    ("[", 1),
    ("]", 0), ("[}", 1), (#"{"a":1,}"#, 6), ("{,}", 1), ("{a:1}", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5),
    (#"{"a":1 "b":2}"#, 7),
    ("{1:2}", 1), (#"{"a":1]"#, 6), (#""a"#, 0), (#""\q""#, 1), (#""\u12g4""#, 1), (#""\u12"#, 1), (#""\"#, 1),
    (#""\U0041""#, 1),
    ("\"a\u{0}\"", 2), ("\"a\u{1F}\"", 2), ("\"a\tb\"", 2), ("\u{FEFF}1", 0), ("1\u{0}", 1), ("1\u{A0}", 1),
    ("1\u{C}", 1),
    ("[1] // no", 4), (#"{"a":1}}"#, 7),
  ]) func allElseIsRefusedWithItsPlace(_ text: String, _ offset: Int) {
    #expect(#expect(throws: JSONFault.self) { try parse(text) }?.offset == offset)
  }

  @Test(arguments: [
    ([0x22, 0xFF, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x7B, 0x00, 0x7D, 0x00], 1), ([0xFF, 0xFE], 0),
  ])
  func onlyUTF8IsJSON(_ bytes: [UInt8], _ offset: Int) {
    #expect(#expect(throws: JSONFault.self) { try JSONText(bytes) }?.offset == offset)
  }

  @Test func nestingHasABound() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try parse(nested(JSONText.nestingLimit))
    #expect(throws: JSONFault.self) { try parse(nested(JSONText.nestingLimit + 1)) }
  }

  @Test func childrenHaveTheirBytes() throws {
    let json = try parse(#" { "a" : [1, "x,}\"]" ] , "b":{},"c":-1.5e3}"#)
    func part(_ range: Range<Int>) -> String { String(decoding: json.bytes[range], as: UTF8.self) }
    let members = Array(json.children(of: json.root))
    #expect(members.map { $0.name.map(part) } == [#""a""#, #""b""#, #""c""#])
    #expect(members.map { part($0.value.range) } == [#"[1, "x,}\"]" ]"#, "{}", "-1.5e3"])
    #expect(members.map { part($0.slot) } == [#" "a" : [1, "x,}\"]" ] "#, #" "b":{}"#, #""c":-1.5e3"#])
    #expect(members.map(\.value.kind) == [.array, .object, .number])
    let items = Array(json.children(of: members[0].value))
    #expect(items.map { part($0.value.range) } == ["1", #""x,}\"]""#])
    #expect(items.allSatisfy { $0.name == nil })
    for leaf in [members[1].value, members[2].value, items[1].value] {
      #expect(Array(json.children(of: leaf)).isEmpty)
    }
  }

  @Test(arguments: ["-1.5e+10", "0", "2E-7", "true", "null"]) func wordsEndWhereTheyEnd(_ word: String) throws {
    for behind in ["", " ", "]", ",1]", "\n"] {
      let json = try parse(behind.contains("]") ? "[\(word)\(behind)" : word + behind)
      let value = behind.contains("]") ? try #require(Array(json.children(of: json.root)).first).value : json.root
      #expect(String(decoding: json.bytes[value.range], as: UTF8.self) == word)
    }
  }

  @Test func membersAreFoundByTheCharactersOfTheirNames() throws {
    let json = try parse(#"{"é":1,"\u00e9":2,"e\u0301":3,"\\u00e9":4}"#)
    #expect(json.members(named: "é", of: json.root).map { json.bytes[$0.value.range].first } == [0x31, 0x32])
  }

  @Test(arguments: [
    ("", ""), ("abc", "abc"), (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u0446\u0415"#, "цЕ"),
    (#"\ud83d\uDE00"#, "😀"),
    (#"\u0000"#, "\0"), (#"\ud800x"#, "\u{FFFD}x"), (#"\udc00\ud800"#, "\u{FFFD}\u{FFFD}"),
    (#"\ud83d\u0041"#, "\u{FFFD}A"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
  ]) func stringsSayWhatTheyMean(_ written: String, _ meant: String) throws {
    let json = try parse("\"\(written)\"")
    let string = json.string(json.root.range)
    #expect(Array(string.text.bytes) == Array(meant.utf8))
    #expect((string.loneSurrogate != nil) == meant.contains("\u{FFFD}"))
  }

  /// Each character of a string leads back to the bytes that it is written with, and all of them together cover the string.
  @Test(arguments: [
    "plain é", #"a\n\nb\u0446\u0446é\ud83d\ude00\ud83d\ude00c\\"#, #"\t"#, #"\u0041\u0042é\u0043"#, #"\"x\""#,
  ])
  func charactersLeadBackToTheirBytes(_ written: String) throws {
    let json = try parse(" [\"\(written)\"]")
    let value = try #require(Array(json.children(of: json.root)).first).value
    let string = json.string(value.range)
    var (offset, end) = (0, value.range.lowerBound + 1)
    for scalar in string.text[0..<string.text.count].unicodeScalars {
      let length = UTF8.encode(scalar)?.count ?? 0
      let source = string.source(of: offset..<offset + length)
      #expect(source.lowerBound == end)
      let own = try parse("\"\(String(decoding: json.bytes[source], as: UTF8.self))\"")
      #expect(own.string(own.root.range).text.bytes.elementsEqual(String(scalar).utf8))
      (offset, end) = (offset + length, source.upperBound)
    }
    #expect(end == value.range.upperBound - 1)
    #expect(string.source(of: 0..<string.text.count) == value.range.lowerBound + 1..<end)
    #expect(string.source(of: offset..<offset) == end..<end)
  }
}
