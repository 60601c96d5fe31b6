import LedeSyntax
import LedeText

extension Problems {
  package mutating func wrongType(_ node: Node, _ type: OptionType) {
    let found = node.rawScalar.map { node.isNull ? "nothing" : "`\(brief(shown(node) ?? $0))`" } ?? node.kind
    report(
      Diagnostic(
        .wrongType, "\(found) stands here where \(type.wanted) is wanted", at: node.place,
        help: TypeMend(node: node, type: type).words ?? "write \(type.wanted)"))
  }

  /// A well-formed tag that no language has, since it is the code of a country, or a longer code of a language that has a shorter one.
  package mutating func warn(ofCountry tag: String, at place: Place) {
    if let meant = LanguageTag.meant(by: tag) {
      report(
        Diagnostic(
          .unknownLanguage, "`\(tag)` names a country, and no language", at: place, severity: .warning,
          help: "did you mean `\(meant)`?"))
    } else if let primary = tag.split(separator: "-").first, let short = LanguageTag.shortCode(of: String(primary)) {
      report(
        Diagnostic(
          .unknownLanguage, "no article is in `\(tag)`: the tag of the language is `\(short)`", at: place,
          severity: .warning, help: "write `\(short + tag.dropFirst(primary.count))`"))
    }
  }

  /// A name that stands twice in a list where each can stand once.
  mutating func reportTwins(_ items: [Node]) {
    var first: [String: Place] = [:]
    for item in items {
      guard let name = item.rawScalar, let place = first.updateValue(item.place, forKey: name) else { continue }
      report(
        Diagnostic(
          .duplicateKey, "`\(brief(name))` stands twice in this list", at: item.place,
          notes: [.init("it first stands here", at: place)], help: "keep one of them"))
    }
  }

  mutating func outOfRange(_ node: Node, _ type: OptionType) {
    report(
      Diagnostic(
        .outOfRange, "`\(brief(shown(node) ?? ""))` is out of range", at: node.place,
        help: TypeMend(node: node, type: type).share ?? "write \(type.summary)"))
  }

  /// The value that a message shows: what the file says.
  private func shown(_ node: Node) -> String? {
    var trial = self
    return node.isNull ? nil : node.scalar(expecting: .text, &trial)?.description
  }

  /// Of a component that can only be on or off.
  mutating func needsNoOptions(_ owner: String, at place: Place) {
    report(
      Diagnostic(.unknownKey, "\(owner) has no options", at: place, help: "write `true` or `false` behind its name"))
  }

  /// - Parameter isClosed: keys that belong elsewhere are not meant here.
  package mutating func unknownKey(
    _ entry: Node.Entry, among names: [String], in owner: String, isClosed: Bool = false
  ) {
    if let strange = StrangeKey(entry.key) {
      return report(
        Diagnostic(.syntax, strange.message, at: entry.keyPlace, help: strange.help))
    }
    if let colon = entry.key.firstIndex(of: ":"), entry.value.isNull, names.contains(String(entry.key[..<colon])) {
      let value = String(entry.key[entry.key.index(after: colon)...])
      let unseen = plain(value).map { value.hasPrefix($0.name) ? nil : $0 } ?? nil
      let message =
        unseen.map { "what looks like a blank behind this colon is none (\($0.code))" }
        ?? "a blank is missing behind the colon of `\(brief(entry.key))`"
      return report(
        Diagnostic(
          .syntax, message, at: entry.keyPlace,
          help: "write `\(entry.key[..<colon]): \(brief(unseen?.name ?? value))`"))
    }
    let words = entry.key.split(separator: " ").map(String.init)
    if entry.value.isNull, words.count == 2, names.contains(words[0]) {
      return report(
        Diagnostic(
          .syntax, "no colon stands behind `\(words[0])`", at: entry.keyPlace,
          help: "write `\(words[0]): \(brief(words[1]))`"))
    }
    if entry.value.isNull, isSecondHalf(entry) {
      return report(
        Diagnostic(
          .wrongType, "a comma parts this number in two", at: entry.keyPlace, help: "write it with a point: `0.5`"))
    }
    if !isClosed, let places = owners[entry.key], sibling(of: entry.key, among: names) == nil {
      return report(
        Diagnostic(
          .misplacedKey, "\(owner) has no key `\(entry.key)`", at: entry.keyPlace,
          help: "this key belongs under \(Self.list(places))"))
    }
    report(
      Diagnostic(
        .unknownKey, "\(owner) has no key `\(brief(entry.key))`", at: entry.keyPlace,
        help: isClosed ? suggestion(for: entry.key, among: names) : keySuggestion(entry.key, among: names)))
  }

  /// What stands behind the comma of `{weight: 0,5}`.
  private func isSecondHalf(_ entry: Node.Entry) -> Bool {
    let (bytes, start) = (entry.keyPlace.source.text.bytes, entry.keyPlace.range.lowerBound)
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    return start > 1 && bytes[start - 1] == UInt8(ascii: ",") && isDigit(bytes[start - 2])
      && entry.key.utf8.allSatisfy(isDigit)
  }

  /// The nearest key that may stand here, unless one that belongs elsewhere is nearer.
  private func keySuggestion(_ key: String, among names: [String]) -> String {
    if let sibling = sibling(of: key, among: names) { return "did you mean `\(sibling)`?" }
    guard let near = nearest(to: key, among: names + owners.keys.sorted()), !names.contains(near),
      let places = owners[near]
    else {
      return suggestion(for: key, among: names)
    }
    return "did you mean `\(near)`, which belongs under \(Self.list(places))?"
  }

  /// A key of the same mapping that is one letter away: it is meant, whatever has that name elsewhere.
  private func sibling(of key: String, among names: [String]) -> String? {
    nearest(to: key, among: names).flatMap { near in
      key.count > 3 && editDistance(Array(key.lowercased()), Array(near)) == 1 ? near : nil
    }
  }

  /// At most three, since more say little.
  private static func list(_ places: [String]) -> String {
    places.prefix(3).map { "`\($0)`" }.joined(separator: " or ") + (places.count > 3 ? " and others" : "")
  }
}

/// The mend of what is no language tag: the tag that is meant, where that can be told.
package func languageMend(_ value: String) -> String {
  let hyphens = value.replacing("_", with: "-")
  if hyphens != value, LanguageTag.isWellFormed(hyphens) {
    let primary = hyphens.prefix { $0 != "-" }
    let short = LanguageTag.shortCode(of: primary.lowercased()) ?? String(primary)
    return "write `\(LanguageTag.canonical(short + hyphens.dropFirst(primary.count)))`"
  }
  if ["auto", "detect", "none"].contains(value.lowercased()) {
    return "leave it out: languages are told from the text"
  }
  if let tag = LanguageTag.named(value) { return "write `\(tag)`" }
  if ["*", "default", "all", "any", "other"].contains(value.lowercased()) {
    return "put what holds for all languages under `stages`"
  }
  let parts = value.split { " ,;/".contains($0) }.map(String.init)
  if parts.count > 1, parts.allSatisfy(LanguageTag.isWellFormed) { return "name one language, such as `\(parts[0])`" }
  return "write one such as `ru`, `kk` or `zh-Hant`"
}

/// A value in a message: a long one is cut.
package func brief(_ text: String) -> String { text.unicodeScalars.count > 60 ? text.prefix(60) + "…" : text }
