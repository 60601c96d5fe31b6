import LedeConfig
import LedeSyntax
import LedeText

/// What came of the tests of several pipelines.
package struct TestReport {
  /// The tests of one pipeline.
  package struct Suite {
    /// The pipeline, as the user named it.
    package let name: String
    package let outcomes: [TestOutcome]

    package init(_ name: String, _ outcomes: [TestOutcome]) {
      (self.name, self.outcomes) = (name, outcomes)
    }
  }

  private let suites: [Suite]

  package init(_ suites: [Suite]) {
    self.suites = suites
  }

  package var failed: Int { suites.flatMap(\.outcomes).count { !$0.failures.isEmpty } }
  private var count: Int { suites.reduce(0) { $0 + $1.outcomes.count } }

  /// For people: each difference with its place, then the totals.
  /// - Parameter color: with ANSI colours.
  package func text(color: Bool) -> String {
    let renderer = DiagnosticRenderer(color: color)
    var text = ""
    for suite in suites {
      for outcome in suite.outcomes where !outcome.failures.isEmpty {
        text += visible("\(suite.name): \(outcome.name) failed") + "\n" + renderer.render(outcome.failures) + "\n"
      }
    }
    for suite in suites {
      let failed = suite.outcomes.count { !$0.failures.isEmpty }
      text += visible("\(suite.name): \(suite.outcomes.count - failed) passed, \(failed) failed") + "\n"
    }
    return text
  }

  package var json: JSON {
    .object([
      "passed": .int(count - failed), "failed": .int(failed),
      "pipelines": .array(
        suites.map { suite in
          .object([
            "pipeline": .string(suite.name),
            "tests": .array(
              suite.outcomes.map { outcome in
                .object([
                  "name": .string(outcome.name), "line": outcome.place.map { .int($0.line) },
                  "passed": .bool(outcome.failures.isEmpty), "failures": .array(outcome.failures.map(\.json)),
                ])
              }),
          ])
        }),
    ])
  }

  /// As build servers take it. Times are left out, so that the same tests give the same bytes.
  package var junit: String {
    let renderer = DiagnosticRenderer(color: false)
    var writer = XMLWriter()
    writer.declaration()
    writer.open("testsuites", ["tests": "\(count)", "failures": "\(failed)"])
    for suite in suites {
      let failed = suite.outcomes.count { !$0.failures.isEmpty }
      writer.open("testsuite", ["name": suite.name, "tests": "\(suite.outcomes.count)", "failures": "\(failed)"])
      for outcome in suite.outcomes {
        let attributes: XMLAttributes = [
          "name": outcome.name, "classname": suite.name, "file": outcome.place?.file,
          "line": outcome.place.map { "\($0.line)" },
        ]
        if outcome.failures.isEmpty {
          writer.element("testcase", attributes)
          continue
        }
        writer.open("testcase", attributes)
        for failure in outcome.failures {
          writer.element("failure", ["message": failure.message], text: renderer.render([failure]))
        }
        writer.close()
      }
      writer.close()
    }
    writer.close()
    return writer.xml
  }
}
