import Testing

@testable import LedeConfig
@testable import LedeSyntax

@Suite struct SARIFTests {
  @Test func aProblemIsAResultWithItsRuleAndItsPlace() {
    let source = Source(name: "мои/p 1.yaml", string: "имя: x\n")
    let place = Place(source: source, range: 8..<9)
    let note = Diagnostic.Note("first here", at: Place(source: source, range: 0..<6))
    let log = SARIF.log(
      [Diagnostic(.unknownKey, "no key", at: place, severity: .warning, notes: [note], help: "leave it out")],
      version: "1.0"
    ).encoded
    #expect(log.hasPrefix(#"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#))
    #expect(log.contains(#""rules":[{"id":"unknown-key","shortDescription":{"text":"A key that nothing knows."}}]"#))
    #expect(log.contains(#""ruleId":"unknown-key","level":"warning","message":{"text":"no key: leave it out"}"#))
    #expect(log.contains(#""uri":"%D0%BC%D0%BE%D0%B8/p%201.yaml""#))
    #expect(log.contains(#""region":{"startLine":1,"startColumn":6,"endLine":1,"endColumn":7}"#))
    #expect(log.contains(#""relatedLocations":[{"id":0,"message":{"text":"first here"}"#))
  }

  @Test func nothingIsNoResult() {
    #expect(SARIF.log([], version: "1.0").encoded.contains(#""results":[]"#))
  }
}
