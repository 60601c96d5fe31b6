import LedeSyntax
import LedeText

/// What to write in place of a value of the wrong type, where what is there tells what is meant.
struct TypeMend {
  let node: Node
  let type: OptionType
  /// The option, where that is known: `isOpen` where it may be without a value.
  var option: (name: String, isOpen: Bool)?

  /// `nil`: nothing tells.
  var words: String? {
    if node.isNull { return nothing }
    if let items = node.items { return list(items) }
    if let entries = node.entries { return mapping(entries) }
    if node.rawScalar == "..." { return "write what is meant: `...` stands for what an example leaves out" }
    if let raw = node.rawScalar, let mark = WideMark.first(in: raw) {
      return "write `\(brief(mark.mended(raw)))`: `\(mark.sign)` (\(mark.code)) is no `\(mark.meant)` to YAML"
    }
    if let raw = node.rawScalar, let (bare, code) = plain(raw), raw.hasPrefix(bare) || raw.hasSuffix(bare),
      type.takes(bare.trimmed)
    {
      return "write `\(brief(bare.trimmed))`: a character that nobody sees (\(code)) stands beside it"
    }
    if type.isList, node.spansLines, !node.isQuoted, node.rawScalar?.contains(" - ") ?? false {
      return "begin the first line with `- `, too, on a line of its own"
    }
    return node.aliasMend ?? flag ?? number ?? parts ?? inner ?? members
  }

  /// The options of a mapping, or the parts of a component, where nothing tells which one is meant.
  private var members: String? {
    let options: [OptionDescription]
    switch type {
    case .group(let own): options = own
    case .component(let own): options = own.filter(\.type.isPart)
    default: return nil
    }
    if options.isEmpty { return nil }
    let names = options.prefix(4).map { "`\($0.name)`" }.joined(separator: ", ")
    return "write a mapping of \(names)\(options.count > 4 ? " and others" : "")"
  }

  // MARK: nothing

  private var nothing: String? {
    let (bytes, end) = (node.place.source.text.bytes, node.place.range.upperBound)
    let rest = bytes[min(end, bytes.count)...].prefix { $0 != 0x0A }.drop { $0 == 0x20 }
    if node.rawScalar?.isEmpty ?? false, rest.first == UInt8(ascii: "#"), type.isWritten {
      return "`#` begins a comment: put the value in quotes"
    }
    if let raw = node.rawScalar, raw.count > 1, type.isWritten { return "put `\(raw)` in quotes, or leave it out" }
    if case .group = type { return nil }
    return "write \(type.wanted), or leave it out"
  }

  // MARK: lists and mappings where a single value is wanted

  private func list(_ items: [Node]) -> String? {
    if case .group(let options) = type {
      let lists = options.filter(\.type.isList)
      if lists.count < 3, let first = lists.first { return "write `{\(first.name): […]}`" }
      return members
    }
    guard type.isSingle, let first = items.first?.rawScalar, type.takes(first) else { return nil }
    if let signs = setOfSigns(items) { return signs }
    if case .text = type, items.count > 1 {
      let all = items.compactMap(\.rawScalar).joined(separator: ", ")
      return option?.name == "text"
        ? "write a block of text: `text: |`, and below it its lines, indented" : "write one text: `'\(brief(all))'`"
    }
    return items.count == 1
      ? "write `\(brief(first))`, without brackets" : "write one of them alone, such as `\(brief(first))`"
  }

  /// `before: [;)]`: a set of a regular expression, which is a list without quotes.
  private func setOfSigns(_ items: [Node]) -> String? {
    let written = String(node.place.source.text[node.place.range])
    guard case .pattern = type, items.count == 1, !items[0].isQuoted, let text = items[0].rawScalar,
      written.hasPrefix("["), !written.contains("'")
    else { return nil }
    return "put it in quotes if it is a set of signs: `'\(brief(written))'`; without brackets it is `\(brief(text))`"
  }

  private func mapping(_ entries: [Node.Entry]) -> String? {
    if case .list = type, let changed = changedList(entries) { return changed }
    if case .list(.choice) = type, !entries.isEmpty {
      return "write `[\(entries.prefix(3).map { brief($0.key) }.joined(separator: ", "))]`"
    }
    if case .list = type { return listOfKeys(entries) }
    if case .additions = type { return "write a list, `{add: […]}` or `{replace: […]}`" }
    guard type.isSingle else { return nil }
    if type.isWritten, let braced = node.bracedText {
      return "put it in quotes, since braces begin a mapping in YAML: `'\(braced)'`"
    }
    if let pattern = wrappedPattern(entries) { return "write `\(brief(pattern))`" }
    let source = node.place.source
    let (start, bytes) = (node.place.range.lowerBound, source.text.bytes)
    if type.isWritten, entries.count == 1, start < bytes.count, bytes[start] != UInt8(ascii: "{") {
      // In brackets the item ends where they close.
      let isInLine = entries[0].value.rawScalar != nil
      let end = isInLine ? node.place.range.upperBound : bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = String(source.text[source.text.trimmed(start..<end)])
      return "put it in quotes, since a colon makes a key: `'\(brief(line.replacing("'", with: "''")))'`"
    }
    guard let only = entries.first?.value.rawScalar, entries.count == 1, !only.isEmpty else { return nil }
    return "write `\(brief(only))` alone"
  }

  // MARK: single values

  /// `1`, `y`: what other formats have for true and false.
  private var flag: String? {
    switch (type, node.rawScalar?.lowercased()) {
    case (.flag, let raw?), (.component, let raw?):
      if ["active", "enable", "enabled"].contains(raw) { return "write `true`" }
      if ["disable", "disabled", "inactive", "nil", "none", "omit", "skip"].contains(raw) { return "write `false`" }
    default: return nil
    }
    switch (type, node.rawScalar?.lowercased()) {
    case (.flag, _): break
    case (.component, let raw?) where Self.answers[raw] != nil: break
    case (.component(let options), _) where options.isEmpty: break
    // What writes a file has no number that says how much of it there is to be.
    case (.component(let options), "1"?) where options.contains { $0.name == "file" }: return "write `true`"
    case (.component(let options), "0"?) where options.contains { $0.name == "file" }: return "write `false`"
    default: return nil
    }
    guard let raw = node.rawScalar?.lowercased() else { return nil }
    let words = ["true", "false", "yes", "no", "on", "off"]
    if let word = KeyboardLayout.latin(raw).first(where: words.contains) {
      return "write `\(word)`: these are its keys of another keyboard"
    }
    if let isYes = Self.answers[raw] { return "write `\(isYes)`" }
    return ["1", "y", "t"].contains(raw) ? "write `true`" : ["0", "n", "f"].contains(raw) ? "write `false`" : nil
  }

  /// Yes and no in the languages of most articles.
  private static let answers = [
    "да": true, "иә": true, "ия": true, "так": true, "ja": true, "oui": true, "sí": true, "si": true, "evet": true,
    "нет": false, "жоқ": false, "ні": false, "nein": false, "non": false, "hayır": false,
  ]

  /// `emit: markdown`, `emit: tsv csv`, `emit: html`.
  private var parts: String? {
    guard case .component(let options) = type, let raw = node.rawScalar else { return nil }
    let names = raw.split { " ,;".contains($0) }.map(String.init)
    let parts = options.filter(\.type.isPart)
    let meant = names.compactMap { name in
      parts.first { $0.name == name }?.name ?? parts.name(bySynonym: name)
        ?? nearest(to: name, among: parts.map(\.name))
    }
    return meant.isEmpty || meant.count < names.count ? nil : "write `[\(meant.joined(separator: ", "))]`"
  }

  /// `markdown: news.md`, `summary: It rained.`
  private func valueAlone(_ raw: String, _ options: [OptionDescription]) -> String? {
    if case .valueOrGroup(.list, _) = type, Double(raw) == nil { return "write `[\(brief(raw))]`" }
    let takesWords = options.contains { if case .words = $0.type { $0.name == "words" } else { false } }
    if takesWords, Double(raw) == nil { return "write `{words: [\(brief(raw))]}`" }
    if raw.hasSuffix(".mustache"), options.contains(where: { $0.name == "template" }) {
      return "write `{template: \(brief(raw))}`"
    }
    guard let dot = raw.lastIndex(of: "."), (2...8).contains(raw[dot...].count), !raw.contains(" "),
      raw[dot...].dropFirst().allSatisfy(\.isLetter), options.contains(where: { $0.name == "file" })
    else { return nil }
    return "write `{file: \(brief(raw))}`"
  }

  /// `position: 2`, `sentences: 1`: the value of the first option that takes such a one.
  private var inner: String? {
    let options: [OptionDescription]
    switch type {
    case .component(let own), .group(let own), .valueOrGroup(_, let own): options = own
    default: return nil
    }
    guard let written = node.rawScalar else { return nil }
    // `0,5`, as most languages write numbers.
    let raw = written.wholeMatch(of: /[0-9]+,[0-9]+/) == nil ? written : written.replacing(",", with: ".")
    let parts = raw.split(maxSplits: 1) { "=:".contains($0) }.map { $0.filter { $0 != " " } }
    if parts.count == 2, options.contains(where: { $0.name == parts[0] }) {
      return "write `{\(parts[0]): \(brief(parts[1]))}`"
    }
    // `3 sentences`: a number and the name of an option.
    let words = raw.split(separator: " ").map(String.init)
    if words.count == 2, let named = options.first(where: { $0.name == words[1] }), named.type.takes(words[0]) {
      return "write `{\(named.name): \(words[0])}`"
    }
    let isNumber = Double(raw) != nil
    // A feature without weight is off.
    if isNumber, Double(raw) == 0, options.contains(where: { $0.name == "weight" }) { return "write `false`" }
    if let value = valueAlone(raw, options) { return value }
    let meant = options.first {
      switch $0.type {
      case .integer: Int(raw) != nil
      case .number: isNumber
      case .pattern: !isNumber && type.isGroup
      default: false
      }
    }
    guard let meant else { return nil }
    let quote = node.isSingleQuoted ? "'" : ""
    return "write `{\(meant.name): \(quote)\(brief(raw))\(quote)}`"
  }
}

extension OptionType {
  /// A value that is text, to YAML.
  var isWritten: Bool {
    switch self {
    case .text, .pattern: true
    default: false
    }
  }

  var isList: Bool {
    switch self {
    case .list, .additions, .words: true
    default: false
    }
  }

  fileprivate var isGroup: Bool { if case .group = self { true } else { false } }

  /// A single value is one of its values.
  func takes(_ text: String) -> Bool { decides(text) ?? isSingle }

  /// Its values are texts of one kind or another, as items of most lists are.
  var takesOne: Bool {
    switch self {
    case .text, .choice, .language, .pattern: true
    default: false
    }
  }

  /// Its values are single ones.
  fileprivate var isSingle: Bool {
    switch self {
    case .flag, .integer, .number, .text, .choice, .language, .pattern: true
    default: false
    }
  }
}
