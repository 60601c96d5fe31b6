import LedeSyntax
import LedeText

/// Keys that nobody meant as such: YAML made them of a sign too few or too many.
extension Problems {
  /// What makes a key of no mapping anywhere; `nil`: it may be misspelt, or belong elsewhere.
  /// - Parameter names: those that may stand there.
  func misread(_ entry: Node.Entry, among names: [String]) -> Diagnostic? {
    if entry.value.isNull, ["…", "..."].contains(entry.key) {
      return Diagnostic(
        .unknownKey, "`\(entry.key)` stands for what an example leaves out", at: entry.keyPlace,
        help: "write what is meant, or leave it and its braces out")
    }
    if let strange = StrangeKey(entry.key) {
      return Diagnostic(.syntax, strange.message, at: entry.keyPlace, help: strange.help)
    }
    if let dotted = dotted(entry, names) { return dotted }
    guard entry.value.isNull else { return nil }
    return gluedColon(entry, names) ?? otherSign(entry, names) ?? halfNumber(entry)
  }

  /// With the lists that were written without brackets, or with round ones.
  mutating func withLists(_ entries: [Node.Entry], among options: [OptionDescription]) -> [Node.Entry] {
    withoutSplitLists(withoutRoundLists(entries), among: options)
  }

  /// Without the keys that round brackets made, each with its list, of which all is told: `{by: (newest, score)}`.
  private mutating func withoutRoundLists(_ entries: [Node.Entry]) -> [Node.Entry] {
    var result: [Node.Entry] = []
    for entry in entries {
      guard entry.value.isNull, entry.key.hasSuffix(")"), let list = RoundList(endingAt: entry.keyPlace) else {
        result.append(entry)
        continue
      }
      while let last = result.last, last.value.place.range.lowerBound >= list.place.range.lowerBound {
        result.removeLast()
      }
      report(
        Diagnostic(.syntax, "round brackets hold no list", at: list.place, help: "write `\(brief(list.mended))`"))
    }
    return result
  }

  /// What may be said of a key that is like none that may stand there.
  /// - Parameter isKnown: it belongs elsewhere.
  func stray(_ entry: Node.Entry, among names: [String], in owner: String, isKnown: Bool) -> Diagnostic? {
    if let inner = entry.value.listedEntries, !inner.isEmpty, inner.allSatisfy({ names.contains($0.key) }) {
      return Diagnostic(
        .unknownKey, "\(owner) has no key `\(brief(entry.key))`", at: entry.keyPlace,
        help: "leave it out: `\(brief(inner[0].key))` and the like stand right below \(owner)")
    }
    guard !isKnown, isBehindComma(entry) else { return nil }
    return Diagnostic(
      .unknownKey, "the comma before this makes a key of it, and \(owner) has no key `\(brief(entry.key))`",
      at: entry.keyPlace, help: "put the whole text before it and this in quotes, if it is text")
  }

  /// Without the keys that commas made of the items of a list without brackets, each with its list: `{target: ru, kk}`.
  private mutating func withoutSplitLists(_ entries: [Node.Entry], among options: [OptionDescription]) -> [Node.Entry] {
    var (result, split): ([Node.Entry], [Int]) = ([], [])
    for entry in entries {
      guard let head = result.last, isBehindComma(entry), !options.contains(where: { $0.name == entry.key }),
        split.last == result.count - 1 || head.value.rawScalar != nil && !head.value.isNull,
        options.contains(where: { $0.name == head.key && $0.type.isList })
      else {
        result.append(entry)
        continue
      }
      if split.last != result.count - 1 { split.append(result.count - 1) }
      let items = (head.value.listedItems ?? []) + [Node(.scalar(entry.key, isPlain: true), at: entry.keyPlace)]
      let range = head.value.place.range.lowerBound..<entry.keyPlace.range.upperBound
      result[result.count - 1] = Node.Entry(
        key: head.key, keyPlace: head.keyPlace,
        value: Node(.sequence(items), at: Place(source: entry.keyPlace.source, range: range)))
    }
    for index in split {
      let items = result[index].value.items?.compactMap(\.rawScalar).joined(separator: ", ") ?? ""
      report(
        Diagnostic(
          .syntax, "a comma ends `\(result[index].key)`, whose list has no brackets", at: result[index].value.place,
          help: "write `\(result[index].key): [\(brief(items))]`"))
    }
    return result
  }

  /// `position.weight: 2`.
  private func dotted(_ entry: Node.Entry, _ names: [String]) -> Diagnostic? {
    let path = entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.count > 1, !path.contains(""), names.contains(path[0]) else { return nil }
    return Diagnostic(
      .unknownKey, "`\(brief(entry.key))` is a path, as `--set` takes it, and no key", at: entry.keyPlace,
      help: "write `\(entry.value.nested(below: path))`")
  }

  /// `weight:0.5`.
  private func gluedColon(_ entry: Node.Entry, _ names: [String]) -> Diagnostic? {
    guard let colon = entry.key.firstIndex(of: ":"), names.contains(String(entry.key[..<colon])) else { return nil }
    let value = String(entry.key[entry.key.index(after: colon)...])
    let (bytes, start) = (entry.keyPlace.source.text.bytes, entry.keyPlace.range.lowerBound)
    if entry.keyPlace.definition == nil, start < bytes.count, "\"'".utf8.contains(bytes[start]) {
      return Diagnostic(
        .syntax, "these quotes make one text of a key and its value", at: entry.keyPlace,
        help: "leave them out: `\(entry.key[..<colon]): \(brief(value.trimmed))`")
    }
    let unseen = plain(value).map { value.hasPrefix($0.name) ? nil : $0 } ?? nil
    return Diagnostic(
      .syntax,
      unseen.map { "what looks like a blank behind this colon is none (\($0.code))" }
        ?? "a blank is missing behind the colon of `\(brief(entry.key))`",
      at: entry.keyPlace, help: "write `\(entry.key[..<colon]): \(brief((unseen?.name ?? value).trimmed))`")
  }

  /// `weight=0.5`, `weight 0.5`.
  private func otherSign(_ entry: Node.Entry, _ names: [String]) -> Diagnostic? {
    let halves = entry.key.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
    if halves.count == 2, names.contains(halves[0]) {
      return Diagnostic(
        .syntax, "a key and its value are parted by a colon", at: entry.keyPlace,
        help: "write `\(halves[0]): \(brief(halves[1]))`")
    }
    let words = entry.key.split(separator: " ").map(String.init)
    // On the keys of a Cyrillic keyboard `Ж` is where `:` is.
    if words.count == 2, words[0].hasSuffix("Ж"), names.contains(String(words[0].dropLast())) {
      return Diagnostic(
        .syntax, "`Ж` stands where a colon is meant", at: entry.keyPlace,
        help: "write `\(words[0].dropLast()): \(brief(words[1]))`")
    }
    guard words.count == 2, names.contains(words[0]) else { return nil }
    return Diagnostic(
      .syntax, "no colon stands behind `\(words[0])`", at: entry.keyPlace,
      help: "write `\(words[0]): \(brief(words[1]))`")
  }

  /// `{weight: 0,5}`.
  private func halfNumber(_ entry: Node.Entry) -> Diagnostic? {
    guard let first = firstHalf(of: entry) else { return nil }
    return Diagnostic(
      .wrongType, "a comma parts this number in two", at: entry.keyPlace,
      help: entry.key.count == 3
        ? "write it without the comma, `\(first)\(entry.key)`, or with a point, `\(first).\(entry.key)`"
        : "write it with a point: `\(first).\(entry.key)`")
  }

  /// What stands before the comma of `{weight: 0,5}`; `nil`: the key is no second half of a number.
  private func firstHalf(of entry: Node.Entry) -> String? {
    let place = entry.keyPlace
    let (bytes, start) = (place.source.text.bytes, (place.definition ?? place.range).lowerBound)
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    guard start > 1, bytes[start - 1] == UInt8(ascii: ","), entry.key.utf8.allSatisfy(isDigit) else { return nil }
    let digits = bytes[..<(start - 1)].reversed().prefix(while: isDigit).prefix(20)
    return digits.isEmpty ? nil : String(decoding: digits.reversed(), as: UTF8.self)
  }

  /// `{title: News, weather}`: a text that its comma has parted in two, in braces.
  private func isBehindComma(_ entry: Node.Entry) -> Bool {
    guard entry.value.isNull, entry.keyPlace.definition == nil else { return false }
    let (bytes, range) = (entry.keyPlace.source.text.bytes, entry.keyPlace.range)
    let before = bytes[..<min(range.lowerBound, bytes.count)].last { $0 != 0x20 }
    let behind = bytes[min(range.upperBound, bytes.count)...].first { $0 != 0x20 }
    return before == UInt8(ascii: ",") && behind.map { [UInt8(ascii: ","), UInt8(ascii: "}")].contains($0) } ?? false
  }
}
