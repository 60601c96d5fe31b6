import LedeSyntax
import LedeText

/// Keys that belong to their neighbours: below one that they stand beside, or in the place of one that is a letter away.
extension Problems {
  /// `markdown:` with its options beside it and not below: they are put where they belong. Of several that follow one another the first
  /// is told.
  mutating func nested(_ entries: [Node.Entry], among options: [OptionDescription]) -> [Node.Entry] {
    var (result, isOpen): ([Node.Entry], Bool) = ([], false)
    for entry in entries {
      if let head = result.last, head.value.isNull || isOpen, belongs(entry, below: head, among: options) {
        isOpen = true
        result[result.count - 1] = head.holding(entry)
        continue
      }
      guard let head = result.last, isOpen || head.value.isNull, head.keyPlace.definition == nil,
        !options.contains(where: { $0.name == entry.key }), let own = options.first(where: { $0.name == head.key }),
        own.type.inner.contains(where: { $0.name == entry.key })
      else {
        result.append(entry)
        isOpen = false
        continue
      }
      if !isOpen {
        report(
          Diagnostic(
            .misplacedKey, "`\(entry.key)` stands beside `\(head.key)`, and not below it", at: entry.keyPlace,
            notes: [.init("`\(head.key)` stands here", at: head.keyPlace)],
            help: "indent it\(entry.keyPlace.range == entries.last?.keyPlace.range ? "" : " and what follows") further")
        )
      }
      isOpen = true
      result[result.count - 1] = head.holding(entry)
    }
    return result
  }

  /// A key that belongs elsewhere, which is told, was indented with the ones that stand below it there.
  private func belongs(_ entry: Node.Entry, below head: Node.Entry, among options: [OptionDescription]) -> Bool {
    if options.contains(where: { $0.name == head.key || $0.name == entry.key }) || homes[head.key] == nil {
      return false
    }
    return homes[entry.key]?.contains { $0.owner == head.key || $0.owner.hasSuffix(".\(head.key)") } ?? false
  }

  /// The options among those that are written here below which the key may stand.
  /// - Parameter isClosed: the key stands nowhere else, so that those which are not written are meant where none is.
  static func below(
    _ entries: [Node.Entry], among options: [OptionDescription], key: String, isClosed: Bool
  ) -> [String] {
    let takers = options.filter { option in option.type.inner.contains { $0.name == key } }.map(\.name)
    // A file may have keys without number that nobody knows, each of which comes here.
    let written = takers.filter { name in entries.contains { $0.key == name } }
    return written.isEmpty && isClosed ? takers : written
  }

  /// A key a letter away from one that is not there: its value is judged as that one's.
  func isMisspelt(_ key: String, _ name: String, beside entries: [Node.Entry]) -> Bool {
    key.count > 3 && homes[key] == nil && editDistance(Array(key.lowercased()), Array(name)) == 1
      && !entries.contains { $0.key == name }
  }

  /// The keys that are not there yet, where one that is there is nearest to a key that belongs elsewhere, and so is not meant by it.
  func rest(of names: [String], beside taken: [String], lacking key: String) -> [String]? {
    guard homes[key] != nil, let near = nearest(to: key, among: names), taken.contains(near) else { return nil }
    return names.filter { !taken.contains($0) }
  }

  /// `targets: en`: the option that is meant by the name of another, which takes no such value, where it is one letter away.
  mutating func sibling(
    _ entry: Node.Entry, among options: [OptionDescription], beside entries: [Node.Entry], in owner: String
  ) -> String? {
    guard let raw = entry.value.rawScalar, !entry.value.isNull, !raw.contains("${"),
      let own = options.first(where: { $0.name == entry.key }), own.type.decides(raw) == false
    else { return nil }
    let meant = options.first { other in
      other.type.decides(raw) == true && !entries.contains { $0.key == other.name }
        && editDistance(Array(entry.key), Array(other.name)) == 1
    }
    guard let meant else { return nil }
    report(
      Diagnostic(
        .unknownValue, "`\(entry.key)` of \(owner) is \(own.type.wanted), and `\(brief(raw))` is none",
        at: entry.keyPlace,
        help: "did you mean `\(meant.name)`?"))
    return meant.name
  }
}

extension Problems {
  /// `- before: …` and below it `- after: …`: each alone fits where the other side may be anything, and a dash parts the two, as a rule.
  /// Who wrote braces around each meant two.
  mutating func warn(ofHalves items: [Node], _ options: [OptionDescription]) {
    for (item, next) in zip(items, items.dropFirst()) {
      guard let first = item.entries, let second = next.entries, first.count == 1, second.count == 1,
        first[0].key == options[0].name, second[0].key == options[1].name,
        item.place.source.text.bytes[item.place.range].first != UInt8(ascii: "{")
      else { continue }
      report(
        Diagnostic(
          .ineffective,
          "this dash parts `\(second[0].key)` from the `\(first[0].key)` above: each is a rule of its own",
          at: second[0].keyPlace, severity: .warning, notes: [.init("the one above", at: first[0].keyPlace)],
          help: "leave the dash out if the two are one rule; if they are two, write this one in braces"))
    }
  }
}

extension Node.Entry {
  /// The same with another key below it.
  fileprivate func holding(_ entry: Node.Entry) -> Node.Entry {
    Node.Entry(key: key, keyPlace: keyPlace, value: Node(.mapping((value.entries ?? []) + [entry]), at: keyPlace))
  }
}

extension OptionType {
  /// The options that may stand below it.
  fileprivate var inner: [OptionDescription] {
    switch self {
    case .group(let options), .component(let options), .valueOrGroup(_, let options): options
    default: []
    }
  }

  /// Whether a single value is one of its values; `nil`: only taking it tells.
  func decides(_ text: String) -> Bool? {
    switch self {
    case .flag: ["true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
    case .integer(let range): Int(text).map(range.contains) ?? false
    case .number(let range): Double(text).map(range.contains) ?? false
    case .choice(let choices): choices.contains { $0.name == text }
    case .language: LanguageTag.isWellFormed(text)
    default: nil
    }
  }
}
