import LedeSyntax

/// A scalar as it counts and as it is written. In a message it is what is written: the value of an environment variable may be a secret,
/// and diagnostics end up in logs.
package struct ScalarText: Sendable, CustomStringConvertible {
  /// With its environment references filled in.
  package let value: String
  /// What a message shows: `${env:NAME}` in place of a value; where only defaults came in, which the file says, what counts.
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
    guard raw.utf8.contains(where: EnvironmentReference.mayBegin) else {
      return ScalarText(value: raw, description: raw)
    }
    var (result, unread, isSecret) = ("", "", false)
    var rest = raw[...]
    while let open = rest.firstRange(of: EnvironmentReference.opening) {
      // `$${env:` is the text itself.
      if rest[..<open.lowerBound].hasSuffix("$") {
        result += rest[..<rest.index(before: open.lowerBound)] + rest[open]
        rest = rest[open.upperBound...]
        continue
      }
      guard let close = rest[open.upperBound...].firstIndex(of: "}") else { break }
      unread += rest[..<open.lowerBound]
      let reference = EnvironmentReference(rest[open.upperBound..<close])
      if let fault = reference.fault(at: place) {
        problems.report(fault)
        return nil
      }
      let given = problems.environment[reference.name]
      guard let value = given ?? reference.fallback else {
        problems.report(
          Diagnostic(
            .environment, "the environment variable `\(reference.name)` is not set", at: place,
            help: "set it, or give a default: `${env:\(reference.name):-default}`"))
        return nil
      }
      if let given { problems.note(given, ofVariable: reference.name) }
      isSecret = isSecret || given != nil
      result += rest[..<open.lowerBound] + value
      rest = rest[rest.index(after: close)...]
    }
    if case .pattern = type {
    } else if let fault = EnvironmentReference.misread(unread + rest, at: place, option: problems.option?.name) {
      problems.report(fault)
      return nil
    }
    return ScalarText(value: result + rest, description: isSecret ? raw : result + rest)
  }
}

/// What stands between `${env:` and `}`.
private struct EnvironmentReference {
  static let opening = "${env:"

  let name: String
  /// What stands behind the name.
  private let rest: Substring
  private let written: Substring

  /// Whether a reference, or what somebody takes for one, may begin with a byte.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "{"): true
    default: false
    }
  }

  init(_ written: Substring) {
    let end = written.firstIndex { !Self.isNameLetter($0) } ?? written.endIndex
    (name, rest, self.written) = (String(written[..<end]), written[end...], written)
  }

  /// `nil`: it has none.
  var fallback: String? { rest.hasPrefix(":-") ? String(rest.dropFirst(2)) : nil }

  /// What makes it no reference; `nil`: it is one.
  func fault(at place: Place) -> Diagnostic? {
    func fault(_ message: String, _ help: String) -> Diagnostic {
      Diagnostic(.environment, message, at: place, help: help)
    }
    if let fallback, fallback.contains("${") {
      return fault("a default cannot ask for another variable", "write it out: `${env:\(name):-text}`")
    }
    if name.isEmpty || !rest.isEmpty && fallback == nil {
      let value = rest.drop { ":=-?+ ".contains($0) }
      if !name.isEmpty, let sign = rest.first, ":=-?+".contains(sign) {
        return fault(
          "`${env:\(brief(String(written)))}` is no reference to a variable",
          "did you mean `${env:\(name):-\(brief(String(value)))}`?")
      }
      if written.isEmpty { return fault("no name stands in `${env:}`", "write such as `${env:LEDE_NAME}`") }
      return fault(
        "`\(brief(String(written)))` can be the name of no variable",
        "write letters, digits and `_`: `${env:LEDE_NAME}`")
    }
    return nil
  }

  private static func isNameLetter(_ letter: Character) -> Bool {
    letter.isASCII && (letter.isLetter || letter.isNumber) || letter == "_"
  }

  /// `${{ env.NAME }}`, as workflows of code hosts have it.
  private static func ofWorkflow(_ text: String, _ literal: (String, String) -> Diagnostic) -> Diagnostic? {
    guard let open = text.firstRange(of: "${{"), let close = text[open.upperBound...].firstRange(of: "}}") else {
      return nil
    }
    let path = text[open.upperBound..<close.lowerBound].filter { $0 != " " }.split(separator: ".").map(String.init)
    let own = path.count > 1 && ["env", "inputs", "secrets", "vars"].contains(path[0]) ? Array(path.dropFirst()) : path
    let name = own.joined(separator: "_").uppercased()
    if name.isEmpty || !name.allSatisfy(isNameLetter) { return nil }
    return literal(String(text[open.lowerBound..<close.upperBound]), name)
  }

  /// Capitals and figures, as variables are written.
  private static func isVariable(_ name: Substring) -> Bool {
    name.allSatisfy { $0 == "_" || $0.isASCII && ($0.isUppercase || $0.isNumber) } && name.contains(where: \.isLetter)
  }

  /// What a run fills in by itself, by the option in which it does.
  private static let fillings = ["file": ["name", "language", "date", "section"], "title": ["date"]]

  /// What looks like a reference to the environment, and is none: `${NAME}`, `$(env:NAME)`, a brace that is not closed.
  /// - Parameter option: whose value it is.
  static func misread(_ text: String, at place: Place, option: String?) -> Diagnostic? {
    let own = option.flatMap { fillings[$0] } ?? []
    func literal(_ written: String, _ name: String) -> Diagnostic {
      Diagnostic(
        .environment, "`\(brief(written))` would stand there as it is written", at: place,
        help: own.contains(name) ? "did you mean `{\(name)}`?" : "did you mean `${env:\(brief(name))}`?")
    }
    for opening in ["$(env:", "$[env:", "$env:", "${env.", "{env:"] {
      guard let open = text.firstRange(of: opening), !text[..<open.lowerBound].hasSuffix("$") else { continue }
      let name = text[open.upperBound...].prefix(while: isNameLetter)
      let close =
        text[open.upperBound...].dropFirst(name.count).first.map { ")]}".contains($0) ? String($0) : "" } ?? ""
      if !name.isEmpty { return literal(opening + name + close, String(name)) }
    }
    if let fault = ofWorkflow(text, literal) { return fault }
    // `$NAME`, as shells have it, where nothing else stands there.
    if text.hasPrefix("$"), text.utf8.count > 3, isVariable(text.dropFirst()) {
      return literal(text, String(text.dropFirst()))
    }
    // `%NAME%`, as Windows has it.
    let parts = text.split(separator: "%", omittingEmptySubsequences: false)
    let between = parts.dropFirst().dropLast().first { $0.count > 2 && isVariable($0) }
    if let name = between { return literal("%\(name)%", String(name)) }
    guard let open = text.firstRange(of: "${") else { return nil }
    let inside = text[open.upperBound...]
    guard let close = inside.firstIndex(of: "}") else {
      return inside.hasPrefix("env:")
        ? Diagnostic(
          .environment, "the brace of `${env:` is not closed", at: place, help: "write `${\(brief(String(inside)))}`")
        : nil
    }
    let reference = inside[..<close]
    let halves = reference.split(separator: ":", maxSplits: 1)
    if halves.count == 2, halves[0] != "env", halves[0].filter({ $0 != " " }).lowercased() == "env" {
      return literal("${\(reference)}", String(halves[1]))
    }
    // `${NAME}`, `${NAME:-default}`, as shells have them.
    let (name, rest) = (reference.prefix(while: isNameLetter), reference.drop(while: isNameLetter))
    if name.isEmpty || !(rest.isEmpty || [":-", ":=", "-", "="].contains(where: rest.hasPrefix)) { return nil }
    let fallback = rest.drop { ":-=".contains($0) }
    return literal("${\(reference)}", fallback.isEmpty ? String(name) : "\(name):-\(fallback)")
  }
}
