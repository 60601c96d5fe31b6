import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

@Suite struct ProblemsTests {
  @Test func aCharacterThatYAMLDoesNotTakeHasItsPlace() {
    let problems = sift("label: жж\u{1}").problems
    #expect(problems.map { "\($0.code.rawValue) \($0.place.line):\($0.place.column)" } == ["syntax 1:10"])
  }

  @Test func aProblemIsReportedOnceForAPlace() {
    let source = Source(name: "p.yaml", string: "a: 1")
    var problems = Problems()
    for (message, range) in [("no", 0..<1), ("no", 0..<1), ("no", 3..<4), ("nor", 0..<1)] {
      problems.report(Diagnostic(.unknownKey, message, at: Place(source: source, range: range)))
    }
    #expect(problems.diagnostics.map { "\($0.place.column) \($0.message)" } == ["1 no", "4 no", "1 nor"])
  }

  @Test func errorsAloneAreCountedAsErrors() {
    let source = Source(name: "p.yaml", string: "a: 1")
    var problems = Problems()
    problems.report(Diagnostic(.ineffective, "idle", at: Place(source: source, range: 0..<1), severity: .warning))
    #expect(problems.errorCount == 0)
    problems.report(Diagnostic(.unknownKey, "no", at: Place(source: source, range: 0..<1)))
    #expect(problems.errorCount == 1)
  }
}
