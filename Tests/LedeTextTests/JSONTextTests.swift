import LedeText
import Testing

@Suite struct JSONTextTests {
  private func written(_ value: some JSONValue) -> String {
    var json = JSONText()
    json.value(value)
    return json.string
  }

  @Test func membersKeepTheirOrder() {
    var json = JSONText()
    json.object { json in
      json.member("b", 1)
      json.member("a", [true, false])
      json.member("none", Int?.none)
      json.member("left out", ifPresent: Int?.none)
      json.member("empty") { $0.object { _ in } }
      json.member("items") { json in
        json.array { json in
          json.array { $0.value("x") }
          json.object { $0.member("y", "{") }
          json.value(-2)
        }
      }
    }
    json.endLine()
    json.value("next")
    #expect(
      json.string == #"{"b":1,"a":[true,false],"none":null,"empty":{},"items":[["x"],{"y":"{"},-2]}"# + "\n\"next\"")
  }

  @Test(arguments: [
    ("quote \" and \\", #""quote \" and \\""#), ("a\n\r\tb", #""a\n\r\tb""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
    ("\u{85}\u{2028}\u{2029}", #""\u0085\u2028\u2029""#),
    ("« é — 😀 » \u{A0}\u{2027}\u{202A}", "\"« é — 😀 » \u{A0}\u{2027}\u{202A}\""), ("", "\"\""),
  ])
  func strings(_ text: String, _ expected: String) {
    #expect(written(text) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (0.1 + 0.2, "0.3"), (-2.5, "-2.5"), (1.0 / 3, "0.333333"), (0.000_000_4, "0"),
    (0.999_999_9, "1"), (0.000_001, "0.000001"), (12.050, "12.05"), (1e300, "1e+300"), (.infinity, "null"),
    (.nan, "null"),
  ])
  func numbers(_ number: Double, _ expected: String) {
    #expect(written(number) == expected)
  }
}
