import Testing

@testable import LedeCore
@testable import LedeSyntax

@Suite struct JSONRecordTests {
  @Test(arguments: [
    ("{}", #"{"lede":1}"#),
    (" { } ", #" {"lede":1}"#),
    (#"{"a": 1.50 }"#, #"{"a": 1.50,"lede":1}"#),
    (#"{"lede":{"x":[1,2]},"a":"}"}"#, #"{"a":"}","lede":1}"#),
    (#"{"a":"\",\"lede\":0", "lede": "old"} "#, #"{"a":"\",\"lede\":0","lede":1}"#),
    (#"{"a":{"lede":2},"lede":0,"b":[{"lede":3}]}"#, #"{"a":{"lede":2},"b":[{"lede":3}],"lede":1}"#),
    (#"{"lede":0}"#, #"{"lede":1}"#),
    (#"{"lede":0,"lede":1,"lede":2}"#, #"{"lede":1}"#),
    (#"{"a":1,"lede":0,"lede":1, "b" : 2 }"#, #"{"a":1, "b" : 2,"lede":1}"#),
    (#"{"l\u0065de":0,"lede ":1}"#, #"{"lede ":1,"lede":1}"#),
    (#"{"lede\\":0,"x":"lede","y":"\\"}"#, #"{"lede\\":0,"x":"lede","y":"\\","lede":1}"#),
    (#"{"b":1,"b":2}"#, #"{"b":1,"b":2,"lede":1}"#),
  ]) func aMemberIsSetAndAllElseStays(record: String, expected: String) throws {
    let bytes = JSONRecord(try JSONText(Array(record.utf8))).setting("lede", to: 1)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
