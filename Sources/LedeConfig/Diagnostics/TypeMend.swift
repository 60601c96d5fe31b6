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
    if case .text = type, items.count > 1 {
      let all = items.compactMap(\.rawScalar).joined(separator: ", ")
      return option?.name == "text"
        ? "write a block of text: `text: |`, and below it its lines, indented" : "write one text: `'\(brief(all))'`"
    }
    return items.count == 1
      ? "write `\(brief(first))`, without brackets" : "write one of them alone, such as `\(brief(first))`"
  }

  private func mapping(_ entries: [Node.Entry]) -> String? {
    if case .list(.choice) = type, !entries.isEmpty {
      return "write `[\(entries.prefix(3).map { brief($0.key) }.joined(separator: ", "))]`"
    }
    if case .list = type { return listOfKeys(entries) }
    if case .additions = type { return "write a list, `{add: […]}` or `{replace: […]}`" }
    guard type.isSingle else { return nil }
    let source = node.place.source
    let (start, bytes) = (node.place.range.lowerBound, source.text.bytes)
    if type.isWritten, entries.count == 1, start < bytes.count, bytes[start] != UInt8(ascii: "{") {
      // In brackets the item ends where they close.
      let isInLine = entries[0].value.rawScalar != nil
      let end = isInLine ? node.place.range.upperBound : bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = String(source.text[source.text.trimmed(start..<end)])
      return "put it in quotes, since a colon makes a key: `'\(brief(line))'`"
    }
    guard let only = entries.first?.value.rawScalar, entries.count == 1, !only.isEmpty else { return nil }
    return "write `\(brief(only))` alone"
  }

  // MARK: single values

  /// `0,5`, `1 000`, `30%`, `400 words`.
  private var number: String? {
    guard type.isNumber, let raw = node.rawScalar else { return nil }
    if let plain = Self.plainNumber(raw), type.takes(plain) { return "write `\(plain)`" }
    if case .number = type, raw.contains(","), Double(raw.replacing(",", with: ".")) != nil {
      return "write `\(raw.replacing(",", with: "."))`, with a point"
    }
    if let share { return share }
    if ["all", "any", "max", "nil", "none", "unlimited", "*"].contains(raw.lowercased()) { return limitless(raw) }
    if let digits = KeyboardLayout.digits(raw), type.takes(digits) {
      return "write `\(digits)`: these are its keys of another keyboard"
    }
    let digits = raw.filter { !"_'’".contains($0) }
    if digits != raw, type.takes(digits) { return "write `\(digits)`, with nothing between the digits" }
    if let value = Double(raw) ?? fraction(raw), type.takes(shortest(value)) { return "write `\(shortest(value))`" }
    let runs = raw.replacing("..", with: " ").split { !($0.isASCII && $0.isNumber || $0 == ".") }
      .filter { $0.contains(where: \.isNumber) }
    let gaps = raw.filter { !($0.isASCII && $0.isNumber) }
    if runs.count > 1, !gaps.isEmpty, gaps.allSatisfy({ " _'’,\u{A0}\u{202F}\u{2009}".contains($0) }),
      runs.dropFirst().allSatisfy({ $0.count == 3 }), runs[0].count < 4
    {
      return "write `\(runs.joined())`, with nothing between the digits"
    }
    guard let only = runs.first, let value = Double(only), only.count < raw.count else { return nil }
    let rest = raw.firstRange(of: only).map { raw[$0.upperBound...] } ?? ""
    if let days = days(value, rest) { return days }
    if let whole = multiple(of: value, rest) { return "write `\(whole)`, the number alone" }
    if !type.takes(String(only)) { return nil }
    return runs.count > 1 ? "write one number, such as `\(only)`" : "write `\(only)`, the number alone"
  }

  /// `−1` with the sign of mathematics, `３`, `٣`: a number in other signs than YAML's; `nil`: it is none.
  private static func plainNumber(_ raw: String) -> String? {
    let signs: [Character: Character] = ["−": "-", "–": "-", "－": "-", "．": ".", "٫": "."]
    let plain = raw.map { sign in
      sign.isASCII ? String(sign) : sign.wholeNumberValue.map(String.init) ?? signs[sign].map(String.init) ?? "?"
    }.joined()
    return plain != raw && Double(plain) != nil ? plain : nil
  }

  /// `100 KB`, `2k`, `1M`: thousands and millions.
  private func multiple(of value: Double, _ rest: Substring) -> String? {
    let unit = rest.lowercased().filter { $0 != " " }
    let factor: Double = ["k", "kb", "kib"].contains(unit) ? 1000 : ["m", "mb", "mib"].contains(unit) ? 1_000_000 : 1
    let whole = shortest(value * factor)
    return factor > 1 && type.takes(whole) ? whole : nil
  }

  /// Hours, weeks and months, where a number of days is wanted.
  private func days(_ value: Double, _ rest: Substring) -> String? {
    guard let name = option?.name, name == "days" || name.hasSuffix("_days"), type.isNumber else { return nil }
    let unit = rest.lowercased().filter(\.isLetter)
    let hours: Double? =
      switch unit {
      case "h", "hour", "hours": 1
      case "w", "week", "weeks": 24 * 7
      case "month", "months": 24 * 30
      case "y", "year", "years": 24 * 365
      default: nil
      }
    guard let hours else { return nil }
    let days = shortest((value * hours / 24).rounded(.up))
    return type.takes(days) ? "write `\(days)`: these are days" : nil
  }

  /// `all`, `none`: only an option without a default has no limit where it is left out.
  private func limitless(_ raw: String) -> String {
    let isNothing = ["nil", "none"].contains(raw.lowercased())
    guard case .integer(let range) = type, range.upperBound < .max, !isNothing, option?.isOpen == false else {
      return "leave it out if there is to be no limit, or write \(type.summary)"
    }
    return "write `\(range.upperBound)`, the most there may be"
  }

  /// `1/3`, in hundredths.
  private func fraction(_ raw: String) -> Double? {
    let parts = raw.split(separator: "/").map { Double($0.filter { $0 != " " }) }
    guard parts.count == 2, let first = parts[0], let second = parts[1], second > 0 else { return nil }
    return (first / second * 100).rounded() / 100
  }

  /// `1`, `y`: what other formats have for true and false.
  private var flag: String? {
    switch (type, node.rawScalar?.lowercased()) {
    case (.flag, _): break
    case (.component(let options), _) where options.isEmpty: break
    case (.component, "active"?), (.component, "enable"?), (.component, "enabled"?): return "write `true`"
    case (.component, "disable"?), (.component, "disabled"?), (.component, "inactive"?): return "write `false`"
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
    return ["1", "y", "t"].contains(raw) ? "write `true`" : ["0", "n", "f"].contains(raw) ? "write `false`" : nil
  }

  /// `30%` or `30` where a share from 0 to 1 is wanted.
  var share: String? {
    guard case .number(let range) = type, range == 0...1, let raw = node.rawScalar else { return nil }
    let digits = raw.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = raw.dropFirst(digits.count).filter { $0 != " " }
    guard unit == "%" || unit.allSatisfy(\.isLetter), let percent = Double(digits),
      percent >= 10 || percent > 1 && !unit.isEmpty || unit == "%", percent <= 100
    else { return nil }
    return "write `\(percent / 100)`: it is a share, not a percentage"
  }

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
    guard let raw = node.rawScalar else { return nil }
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
  fileprivate var isWritten: Bool {
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
  fileprivate func takes(_ text: String) -> Bool { decides(text) ?? isSingle }

  /// Its values are single ones.
  fileprivate var isSingle: Bool {
    switch self {
    case .flag, .integer, .number, .text, .choice, .language, .pattern: true
    default: false
    }
  }
}
