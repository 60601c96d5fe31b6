import LedeSyntax

extension Problems {
  package mutating func wrongType(_ node: Node, _ type: OptionType) {
    let found = node.rawScalar.map { node.isNull ? "nothing" : "`\($0)`" } ?? node.kind
    report(
      Diagnostic(
        .wrongType, "\(found) stands here where \(type.summary) is wanted", at: node.headPlace,
        help: "write \(type.summary)"))
  }

  mutating func outOfRange(_ node: Node, _ type: OptionType) {
    report(
      Diagnostic(
        .outOfRange, "`\(node.rawScalar ?? "")` is out of range", at: node.place, help: "write \(type.summary)"))
  }

  package mutating func unknownKey(_ entry: Node.Entry, among names: [String], in owner: String) {
    if let places = owners[entry.key] {
      return report(
        Diagnostic(
          .misplacedKey, "\(owner) has no key `\(entry.key)`", at: entry.keyPlace,
          help: "this key belongs under \(Self.list(places))"))
    }
    report(
      Diagnostic(
        .unknownKey, "\(owner) has no key `\(entry.key)`", at: entry.keyPlace,
        help: keySuggestion(entry.key, among: names)))
  }

  /// The nearest key that may stand here, unless one that belongs elsewhere is nearer.
  private func keySuggestion(_ key: String, among names: [String]) -> String {
    guard let near = nearest(to: key, among: names + owners.keys.sorted()), !names.contains(near),
      let places = owners[near]
    else {
      return suggestion(for: key, among: names)
    }
    return "did you mean `\(near)`, which belongs under \(Self.list(places))?"
  }

  /// At most three, since more say little.
  private static func list(_ places: [String]) -> String {
    places.prefix(3).map { "`\($0)`" }.joined(separator: " or ") + (places.count > 3 ? " and others" : "")
  }
}
