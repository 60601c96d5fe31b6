import LedeSyntax

/// A scalar as it counts and as it is written. In a message it is what is written: the value of an environment variable may be a secret,
/// and diagnostics end up in logs.
package struct ScalarText: Sendable, CustomStringConvertible {
  /// With its environment references filled in.
  package let value: String
  /// What a message shows: `${env:NAME}` in place of a value.
  package let description: String
}

extension Node {
  /// The scalar with its `${env:NAME}` and `${env:NAME:-default}` references filled in; `nil`, and a report, where there is none.
  package func scalar(expecting type: OptionType, _ problems: inout Problems) -> ScalarText? {
    guard let raw = rawScalar, !isNull else {
      problems.wrongType(self, type)
      return nil
    }
    // Nearly all scalars: a search for text is slow beside it.
    guard raw.utf8.contains(UInt8(ascii: "$")) else { return ScalarText(value: raw, description: raw) }
    var result = ""
    var rest = raw[...]
    while let open = rest.firstRange(of: "${env:"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      let reference = rest[open.upperBound..<close]
      let split = reference.firstRange(of: ":-")
      let name = String(reference[..<(split?.lowerBound ?? reference.endIndex)])
      guard let value = problems.environment[name] ?? split.map({ String(reference[$0.upperBound...]) }) else {
        problems.report(
          Diagnostic(
            .environment, "the environment variable `\(name)` is not set", at: place,
            help: "set it, or give a default: `${env:\(name):-default}`"))
        return nil
      }
      result += rest[..<open.lowerBound] + value
      rest = rest[rest.index(after: close)...]
    }
    return ScalarText(value: result + rest, description: raw)
  }
}
