import LedeSyntax
import LedeText

/// Faults of lines that stand in another column, or begin otherwise, than those that they belong to.
extension YAMLFault {
  /// `- code: auto` and below it `lists: split`: only the first has a dash.
  var dashAmongKeys: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    let (first, head) = neighbours
    guard !text(line).hasPrefix("- "), let first, indent(of: first) == indent(of: line), text(first).hasPrefix("- "),
      isKey(first.dropFirst(2))
    else { return nil }
    if let fault = marginKey(line, below: head) { return fault }
    if isList(head) { return withoutDash(line, below: first) }
    return fault(
      "a dash stands before this key, and none before the next", first.lowerBound..<first.lowerBound + 1,
      note: .init("the next", at: Place(source: source, range: line)), "remove it, or begin the next with `- `, too")
  }

  /// `- summarise` at the margin, where keys stand.
  var itemAmongKeys: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    guard text(line).hasPrefix("- "), context?.words.contains("block mapping") ?? false else { return nil }
    var above = lineBefore(line.lowerBound)
    while let range = above.map({ source.text.trimmed($0) }), indent(of: range) > indent(of: line) {
      above = lineBefore(range.lowerBound)
    }
    let key = above.map { source.text.trimmed($0) }
    if let key, indent(of: key) < indent(of: line), let name = text(key).firstMatch(of: /^([a-z_]+): [^ ]/)?.1,
      lineBefore(line.lowerBound).map({ source.text.trimmed($0) }) == key
    {
      return fault(
        "`\(name)` has a value in its line, and a list below it", line,
        note: .init("the value", at: Place(source: source, range: key)),
        "write that value on a line of its own as well, behind `- `")
    }
    return fault(
      "an item of a list stands among keys", line,
      note: key.map { .init("a key, which has no dash", at: Place(source: source, range: $0)) },
      "put it below the key that it belongs to, such as `stages:`, and indent it; or begin that key with `- `, too")
  }

  /// `- clean`, `- segment` and below them `score:`: all above have a dash, and this one has lost it.
  func lostDash(_ line: Range<Int>) -> Diagnostic? {
    if text(line).hasPrefix("-") || text(line).hasPrefix("#") { return nil }
    var (items, above): ([Range<Int>], Range<Int>?) = ([], lineBefore(line.lowerBound))
    while let range = above.map({ source.text.trimmed($0) }), indent(of: range) >= indent(of: line) {
      above = lineBefore(range.lowerBound)
      if indent(of: range) > indent(of: line) || text(range).hasPrefix("#") { continue }
      if !text(range).hasPrefix("- ") { return nil }
      items.append(range)
    }
    guard let last = items.first, items.count > 1 || !isKey(last.dropFirst(2)) else { return nil }
    return marginKey(line, below: above.map { source.text.trimmed($0) }) ?? withoutDash(line, below: last)
  }

  /// - Parameter item: the one above.
  private func withoutDash(_ line: Range<Int>, below item: Range<Int>) -> Diagnostic {
    fault(
      "no dash stands before this, and one stands before what is above it", line,
      note: .init("the one above", at: Place(source: source, range: item.lowerBound..<item.lowerBound + 1)),
      "write `- \(text(line).prefix(40))`, or indent it deeper if it belongs to the item above")
  }

  /// `markdown: *short` and below it, deeper, `title: News`.
  var belowAlias: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    guard let above = lineBefore(line.lowerBound).map({ source.text.trimmed($0) }),
      indent(of: above) < indent(of: line),
      let match = text(above).firstMatch(of: /(?:^|- )([A-Za-z_-]+): (\*[A-Za-z0-9_-]+)$/)
    else { return nil }
    return fault(
      "this stands below an alias, and nothing can", line,
      note: .init(
        "the alias", at: Place(source: source, range: above.upperBound - match.2.utf8.count..<above.upperBound)),
      "write `\(match.1): {<<: \(match.2), \(text(line).prefix(40))}`")
  }

  /// `extends:` and `newsletter` in the line below it, both at the margin, where each key has a value.
  func valueAtMargin(_ line: Range<Int>) -> Diagnostic? {
    guard indent(of: line) == 0, let above = lineBefore(line.lowerBound).map({ source.text.trimmed($0) }),
      indent(of: above) == 0, text(above).hasSuffix(":"), !text(above).contains(" "), !text(line).contains(" ")
    else { return nil }
    return fault(
      "this stands beside `\(text(above).dropLast())`, and not behind it", line,
      note: .init("the key", at: Place(source: source, range: above)),
      "write `\(text(above)) \(text(line).prefix(40))` in one line")
  }

  /// `"River news”`: a quotation mark of a word processor that was to close what opens in its line.
  func otherMark(behind open: Int) -> Range<Int>? {
    let rest = text(open + 1..<line(at: open).upperBound)
    if let other = otherClose(behind: open, before: line(at: open).upperBound) { return other }
    let signs = bytes[open] == UInt8(ascii: "'") ? "’‘′" : "”“„»«″"
    guard let sign = rest.firstIndex(where: signs.contains) else { return nil }
    // One that stands in a pair or in a word belongs to the text.
    let behind = rest[rest.index(after: sign)...]
    if behind.contains(where: signs.contains) || behind.first?.isLetter ?? false { return nil }
    let start = open + 1 + rest[..<sign].utf8.count
    return start..<start + String(rest[sign]).utf8.count
  }

  /// The line that stands in no column with the one at which reading ended: the first of those that are below the same key, or one that is
  /// less deep than its neighbours and so seems to be that key.
  var oddNeighbour: Range<Int>? {
    let (first, head) = neighbours
    guard let head, let first else { return first ?? head }
    return text(head).hasPrefix("- ") || !isOdd(head) ? first : head
  }

  /// What stands right below the key that the line seems to belong to, and that key.
  private var neighbours: (first: Range<Int>?, head: Range<Int>?) {
    let depth = indent(of: source.text.trimmed(line(at: offset)))
    var (first, above): (Range<Int>?, Range<Int>?) = (nil, lineBefore(offset))
    while let range = above.map({ source.text.trimmed($0) }) {
      above = lineBefore(range.lowerBound)
      if text(range).hasPrefix("#") { continue }
      if indent(of: range) < depth { return (first, range) }
      first = range
    }
    return (first, nil)
  }

  private func isKey(_ line: Range<Int>) -> Bool {
    let name = text(line).prefix { $0 != ":" }
    return name.utf8.count < line.count && !name.contains(" ")
  }

  /// A key that stands beside the name of an item, or one step out of the column of those above it.
  private func isOdd(_ key: Range<Int>) -> Bool {
    let (depth, column) = (indent(of: source.text.trimmed(line(at: offset))), indent(of: key))
    var above = lineBefore(key.lowerBound)
    while let range = above.map({ source.text.trimmed($0) }) {
      above = lineBefore(range.lowerBound)
      if text(range).hasPrefix("#") { continue }
      let (own, isItem) = (indent(of: range), text(range).hasPrefix("- "))
      if own == depth, isKey(range) { return true }
      if own < column {
        return isItem && (own + 2 == column || own + 2 == depth - 2 && column != depth - 2) || column == own + 1
      }
    }
    return false
  }
}
