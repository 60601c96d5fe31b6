import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

@Suite struct DiagnosticJSONTests {
  @Test func placesAreLinesColumnsAndBytes() throws {
    let problem = try #require(sift("label: ё\nmesh: ё").problems.first)
    #expect(
      problem.json.encoded
        == #"{"severity":"error","code":"unknown-value","message":"`ё` is not known here","#
        + #""place":{"file":"sieve.yaml","line":2,"column":7,"end_line":2,"end_column":8,"offset":16,"end_offset":18},"#
        + #""help":"known here: `fine`, `coarse`","notes":[]}"#)
  }

  @Test func notesHavePlacesToo() throws {
    let problem = try #require(sift("width: 1\nwidth: 2").problems.first)
    #expect(
      problem.json.encoded.hasSuffix(
        #""notes":[{"message":"it first stands here","place":{"file":"sieve.yaml","line":1,"column":1,"end_line":1,"#
          + #""end_column":6,"offset":0,"end_offset":5}}]}"#))
  }

  @Test func everyCodeIsExplained() {
    for code in DiagnosticCode.allCases { #expect(code.help.hasSuffix(".")) }
    #expect(Set(DiagnosticCode.allCases.map(\.rawValue)).count == DiagnosticCode.allCases.count)
  }
}
