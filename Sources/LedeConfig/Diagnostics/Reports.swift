import LedeSyntax
import LedeText

extension Problems {
  /// - Parameter help: the mend, where more is known than the value and its type tell.
  package mutating func wrongType(_ node: Node, _ type: OptionType, help: String? = nil) {
    if let fault = node.unseenBlank { return report(fault) }
    let found =
      node.rawScalar.map { node.isNull ? "nothing" : $0.isEmpty ? "an empty text" : "`\(brief(shown(node) ?? $0))`" }
      ?? node.kind
    report(
      Diagnostic(
        .wrongType, "\(found) stands here where \(type.wanted) is wanted", at: node.place,
        help: help ?? TypeMend(node: node, type: type, option: option).words ?? "write \(type.wanted)"))
  }

  /// An option without a value, where one may be taken back with `~`.
  mutating func warn(ofNothing node: Node) {
    report(
      Diagnostic(
        .ineffective, "no value stands here", at: node.place, severity: .warning,
        help: "write one, or `~` to take back what was given before"))
  }

  /// `keep: true`: no list of words or patterns was meant.
  mutating func refuses(flag node: Node, as type: OptionType) -> Bool {
    guard node.shape == .flag, let raw = node.rawScalar else { return false }
    wrongType(node, type, help: "write a list, or put `\(raw)` in quotes if it is meant as text")
    return true
  }

  /// A name that stands twice in a list where each can stand once.
  /// - Parameter same: what names that mean one thing have in common.
  mutating func reportTwins(
    _ items: [Node], severity: Diagnostic.Severity = .error, same: (String) -> String = { $0 }
  ) {
    var first: [String: Place] = [:]
    for item in items {
      guard let name = item.rawScalar, let place = first.updateValue(item.place, forKey: same(name)) else { continue }
      report(
        Diagnostic(
          .duplicateKey, "`\(brief(name))` stands twice in this list", at: item.place, severity: severity,
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
  mutating func needsNoOptions(_ owner: String, _ entry: Node.Entry) {
    let name = owner.filter { $0 != "`" }
    let places = homes(of: entry.key, entry.value.shape, in: name)
    // A rule and the words that it looks for have one name.
    let lists = (homes[name] ?? []).filter(\.isKnowledge).map(\.owner)
    let isList = !lists.isEmpty && ["add", "remove", "replace", "words"].contains(entry.key)
    report(
      Diagnostic(
        .unknownKey, "\(owner) has no options", at: entry.keyPlace,
        help: switchMend(entry, of: name)
          ?? (isList ? "the words of `\(name)` belong \(Self.under(lists))" : nil)
          ?? (places.isEmpty || places.count > 3
            ? "write `true` or `false` behind its name" : "this key belongs \(Self.under(places))")))
  }

  /// - Parameters:
  ///   - isClosed: keys that belong elsewhere are not meant here.
  ///   - neighbours: keys that are written beside it, below which it may stand.
  ///   - synonym: the key that it is another word for.
  ///   - taken: the keys of its mapping.
  ///   - fits: the value is one that a key of this mapping takes; `nil`: all are.
  package mutating func unknownKey(
    _ entry: Node.Entry, among names: [String], in owner: String, isClosed: Bool = false,
    near neighbours: [String] = [], synonym: String? = nil, beside taken: [String] = [],
    fits: ((String) -> Bool)? = nil
  ) {
    if let fault = misread(entry, among: names) { return report(fault) }
    let name = owner.filter { $0 != "`" }
    if let rest = rest(of: names, beside: taken, lacking: entry.key) {
      return unknownKey(
        entry, among: rest, in: owner, isClosed: isClosed, near: neighbours, synonym: synonym, fits: fits)
    }
    // What a rule or feature of the same name turns on is not meant where files are written.
    let isSwitch = entry.value.shape == .flag && isWriter(name)
    let homes = (isClosed ? [] : homes(of: entry.key, entry.value.shape, in: name)).filter {
      !isSwitch || $0.hasPrefix("emit.")
    }
    let places = neighbours.isEmpty ? homes : neighbours
    let near = sibling(of: entry.key, among: names)
    if near == nil, synonym == nil, let fault = stray(entry, among: names, in: owner, isKnown: !homes.isEmpty) {
      return report(fault)
    }
    func refuse(_ help: String, _ code: DiagnosticCode = .unknownKey) {
      report(Diagnostic(code, "\(owner) has no key `\(brief(entry.key))`", at: entry.keyPlace, help: help))
    }
    // What is meant stands there already: `Sentences: 2` above `sentences: 3`.
    if let twin = synonym ?? near, taken.contains(twin), twin != entry.key {
      return refuse("`\(twin)`, which it seems to mean, stands there as well: keep one of the two")
    }
    if let synonym { return refuse("did you mean `\(synonym)`?") }
    if let help = switchMend(entry, of: name) ?? mend(ofKey: entry, in: name) {
      return refuse(help, entry.key == "language" && !isWriter(name) ? .misplacedKey : .unknownKey)
    }
    if !places.isEmpty, near == nil || near.map({ fits?($0) == false }) ?? false {
      return refuse("this key belongs \(Self.under(places))", .misplacedKey)
    }
    refuse(
      isClosed
        ? suggestion(for: entry.key, among: names) : keySuggestion(entry, among: names, in: name, asSwitch: isSwitch))
  }

  /// What is said elsewhere than in the mapping whose key it seems to be.
  private func mend(ofKey entry: Node.Entry, in owner: String) -> String? {
    if entry.key.hasPrefix("x-") {
      return "put it at the margin: there alone keys that begin with `x-` hold what several places share"
    }
    if let help = foreignMend(entry, in: owner) { return help }
    if isWriter(owner), ["header", "headers"].contains(entry.key), entry.value.items == nil,
      homes["columns"]?.contains(where: { $0.owner == "emit.\(owner)" }) ?? false
    {
      return "leave it out: a table begins with the names of its columns"
    }
    guard let raw = entry.value.rawScalar, LanguageTag.isWellFormed(raw) else { return nil }
    if isWriter(owner), Self.sources.contains(entry.key) {
      return
        "leave it out: the language of each article is told from it; `language: \(raw)` at the margin says it of all"
    }
    let isStage = homes[owner]?.contains { $0.owner == "stages" } ?? false
    return isStage && entry.key == "language"
      ? "it belongs to the whole pipeline, and stands at the margin, for articles that are all in one language" : nil
  }

  func isWriter(_ owner: String) -> Bool {
    homes["file"]?.contains { $0.owner == "emit.\(owner)" } ?? false
  }

  /// What other programs call the language that is translated.
  private static let sources: Set = [
    "from", "lang", "language", "locale", "source", "source_lang", "source_language", "src", "src_lang",
  ]

  /// A list or mapping where the option takes neither, and one of its name elsewhere does.
  mutating func reportsHomonym(_ entry: Node.Entry, _ type: OptionType, in owner: String) -> Bool {
    // `title: {date}`: a text in braces, and no mapping.
    if type.isWritten, entry.value.bracedText != nil { return false }
    // `{kk: true, en: true}`: the keys are the items of a list.
    if type.isList, let entries = entry.value.entries,
      entries.allSatisfy({ $0.value.isNull || $0.value.shape == .flag })
    {
      return false
    }
    guard entry.value.entries?.isEmpty != true, let shape = entry.value.shape, [.list, .mapping].contains(shape),
      !type.shapes.contains(shape),
      // `abbreviation`, where a list of `abbreviations` is meant.
      let key = [entry.key, entry.key + "s"].first(where: { name in
        (homes[name] ?? []).contains { $0.shapes.contains(shape) || name != entry.key }
      })
    else { return false }
    let places = homes(of: key, key == entry.key ? shape : nil, in: owner.filter { $0 != "`" })
    wrongType(entry.value, type, help: "\(entry.value.kind) for `\(key)` belongs \(Self.under(places))")
    return true
  }

  /// The nearest key that may stand here, unless one that belongs elsewhere is nearer.
  /// - Parameter isSwitch: it turns on what only writers have.
  private func keySuggestion(
    _ entry: Node.Entry, among names: [String], in owner: String, asSwitch isSwitch: Bool
  ) -> String {
    let key = entry.key
    if let sibling = sibling(of: key, among: names) { return suggestion(for: key, among: [sibling]) }
    if let meant = sameStem(as: key, among: names) { return "did you mean `\(meant)`?" }
    let others =
      isSwitch ? [] : homes.filter { $0.value.contains { !$0.isKnowledge && !$0.owner.isEmpty } }.keys.sorted()
    // What is unlike all that may stand here is no misspelt key of elsewhere, unless a letter alone parts it from that.
    // Of short words many are one letter away.
    guard let near = nearest(to: key, among: names + others), !names.contains(near),
      respelt(key, among: [near]) != nil || key.count > 4 && editDistance(Array(key.lowercased()), Array(near)) == 1
    else {
      return suggestion(for: key, among: names)
    }
    return "did you mean `\(near)`, which belongs \(Self.under(homes(of: near, entry.value.shape, in: owner)))?"
  }

  /// A key of the same mapping that is one letter away: it is meant, whatever has that name elsewhere.
  private func sibling(of key: String, among names: [String]) -> String? {
    if let same = respelt(key, among: names) { return same }
    return nearest(to: key, among: names).flatMap { near in
      key.count > 3 && editDistance(Array(key.lowercased()), Array(near)) == 1 ? near : nil
    }
  }

  /// Where a key belongs. At most three places, since more say little.
  package static func under(_ places: [String]) -> String {
    if places == [KeyHome.margin] { return "to the whole pipeline, and stands at the margin" }
    let isKnowledge = places.prefix(3).allSatisfy { $0 == KeyHome.knowledge || $0.hasPrefix(KeyHome.knowledge + ".") }
    return "under " + places.prefix(3).map { "`\($0)`" }.joined(separator: " or ")
      + (places.count > 3 ? " and others" : "")
      + (isKnowledge ? " of a language" : "")
  }
}

/// A value in a message, on one line: a long one is cut.
package func brief(_ text: String) -> String {
  let line = text.utf8.contains(0x0A) ? text.trimmed.replacing("\n", with: " ") : text
  return line.unicodeScalars.count > 60 ? line.prefix(60) + "…" : line
}
