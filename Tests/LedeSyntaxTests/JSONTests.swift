import Testing

@testable import LedeSyntax
@testable import LedeText

@Suite struct JSONTests {
  @Test func membersKeepTheirOrderAndNilIsLeftOut() {
    let json = JSON.object([
      "b": 1, "a": [true, .null], "none": nil, "items": .object(["x": "y"]), "empty": .object([]),
    ])
    #expect(json.encoded == #"{"b":1,"a":[true,null],"items":{"x":"y"},"empty":{}}"#)
  }

  @Test(arguments: [
    ("quote \" and \\", #""quote \" and \\""#), ("a\n\r\tb", #""a\n\r\tb""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("\u{85}\u{2028}\u{2029}", #""\u0085\u2028\u2029""#),
    ("« é — 😀 » \u{A0}\u{2027}", "\"« é — 😀 » \u{A0}\u{2027}\""), ("", "\"\""),
  ])
  func strings(_ text: String, _ expected: String) {
    #expect(JSON.string(text).encoded == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (0.1 + 0.2, "0.3"), (-2.5, "-2.5"), (1.0 / 3, "0.333333"), (0.000_000_4, "0"),
    (0.999_999_9, "1"), (12.050, "12.05"), (1e305, "1e+305"), (.infinity, "null"), (.nan, "null"),
  ])
  func numbers(_ number: Double, _ expected: String) {
    #expect(JSON.number(number).encoded == expected)
  }
}
