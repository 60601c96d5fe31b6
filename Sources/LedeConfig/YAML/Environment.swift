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
  /// What looks like a reference to the environment, and is none: `${NAME}`, or a brace that is not closed.
  private static func misread(_ rest: Substring, at place: Place) -> Diagnostic? {
    guard let open = rest.firstRange(of: "${") else { return nil }
    let inside = rest[open.upperBound...]
    guard let close = inside.firstIndex(of: "}") else {
      return inside.hasPrefix("env:")
        ? Diagnostic(
          .environment, "the brace of `${env:` is not closed", at: place, help: "write `${\(brief(String(inside)))}`")
        : nil
    }
    let name = inside[..<close]
    let reference = name.split(separator: ":", maxSplits: 1)
    if reference.count == 2, reference[0] != "env", reference[0].filter({ $0 != " " }).lowercased() == "env" {
      return Diagnostic(
        .environment, "`${\(name)}` would stand there as it is written", at: place,
        help: "did you mean `${env:\(reference[1])}`?")
    }
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x5F || (0x30...0x39).contains($0) }
    guard isName else { return nil }
    return Diagnostic(
      .environment, "`${\(name)}` would stand there as it is written", at: place,
      help: "did you mean `${env:\(name)}`?")
  }

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
    while let open = rest.firstRange(of: "${env:") {
      // `$${env:` is the text itself.
      if rest[..<open.lowerBound].hasSuffix("$") {
        result += rest[..<rest.index(before: open.lowerBound)] + rest[open]
        rest = rest[open.upperBound...]
        continue
      }
      guard let close = rest[open.upperBound...].firstIndex(of: "}") else { break }
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
    if case .pattern = type {
    } else if let fault = Self.misread(rest, at: place) {
      problems.report(fault)
      return nil
    }
    return ScalarText(value: result + rest, description: raw)
  }
}
