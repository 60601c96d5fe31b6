import LedeSyntax
import LedeText

/// Faults of what belongs to what: keys that stand in one line, items that begin behind a key, text that is not as deep as it was.
extension YAMLFault {
  /// `cut: - '^Share'`.
  var itemBehindKey: Diagnostic? {
    guard problem.contains("block sequence entries are not allowed"), offset < bytes.count else { return nil }
    let line = line(at: offset)
    let item = text(source.text.trimmed(min(offset + 1, line.upperBound)..<line.upperBound)).prefix(40)
    let key = text(source.text.trimmed(line.lowerBound..<offset))
    if !key.hasSuffix(":") {
      return fault("a second item stands in this line", offset..<offset + 1, "begin a line of its own with `- \(item)`")
    }
    return fault(
      "a list begins in the line of its key", offset..<offset + 1,
      "write `\(key.prefix(40)) [\(item)]`, or begin the list on a line of its own; put it in quotes if it is text")
  }

  /// `- summarise: sentences: 5`, `markdown: title: News`: the second key stands where text would hardly stand.
  /// - Parameter line: from its beginning to the second colon.
  func twoKeys(_ line: String, _ value: Substring, colon: Range<Int>) -> Diagnostic? {
    let isName: (Substring) -> Bool = {
      !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == UInt8(ascii: "_") }
    }
    let first = line.split(separator: ":", maxSplits: 1)[0].drop { $0 == " " || $0 == "-" }
    guard isName(first), isName(value) else { return nil }
    let rest = text(source.text.trimmed(colon.lowerBound..<self.line(at: offset).upperBound)).dropFirst()
    let words = rest.split(separator: ":", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    // A comma parts keys that stand side by side: they need one pair of braces.
    let inner =
      words.count > 1 && words[0].contains(",")
      ? "\(words.joined(separator: ": "))"
      : words.dropLast().reversed().reduce("\(words.last ?? "")") { "{\($1): \($0)}" }
    let braces = "`\(first): {\(value): \(inner)}`"
    return line.drop(while: { $0 == " " }).hasPrefix("- ")
      ? fault(
        "two keys stand in this line", colon,
        "write \(braces), or the second on a line of its own, indented")
      : fault(
        "a second `: ` stands in this line", colon,
        "put the value in quotes if it is text, `'\(value): …'`; else write \(braces)")
  }

  /// `[a, b`, `{a: 1, , b: 2}`.
  var openBracket: Diagnostic? {
    // A sign that begins no value, on a line behind that of an open bracket, is of what follows.
    let isBehind =
      problem.contains("cannot start any token") && innermostBracket.map { line(at: $0) != line(at: offset) } ?? false
    guard isBehind || context?.words.contains("flow") ?? false, let start = innermostBracket ?? context?.offset else {
      return nil
    }
    guard start < bytes.count else { return nil }
    let open = text(start..<start + 1)
    let close = open == "[" ? "]" : "}"
    let place = Place(source: source, range: offset..<min(offset + 1, bytes.count))
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
      return fault(
        "nothing stands before this comma", offset..<offset + 1, "remove the comma, or write what is missing")
    }
    if line(at: start) == line(at: offset), offset < bytes.count, "]}".utf8.contains(bytes[offset]) {
      return fault(
        "this `\(text(offset..<offset + 1))` does not close the bracket `\(open)`", offset..<offset + 1,
        note: .init("the bracket opens here", at: Place(source: source, range: start..<start + 1)),
        "remove it, or write `\(close)`")
    }
    if let quoted = quotedText(from: start) {
      return fault(
        "`: ` makes a key, and `\(quoted.marks)` are letters to YAML", quoted.place,
        "put the value in quotes: `'\(brief(String(text(quoted.place))))'`")
    }
    if let fault = signInside(start) ?? commaAtEnd { return fault }
    if line(at: start) == line(at: offset), offset < line(at: offset).upperBound {
      return fault(
        "a comma or `\(close)` is missing before this", keyBeforeColon ?? offset..<min(offset + 1, bytes.count),
        note: .init("the bracket opens here", at: Place(source: source, range: start..<start + 1)),
        "part the items with commas; put text with `,`, `[`, `{` or `: ` in quotes")
    }
    // At the end of the file there is nothing to show.
    let isEnd = bytes[min(offset, bytes.count)...].allSatisfy { [0x20, 0x0A, 0x0D].contains($0) }
    return fault(
      "the bracket `\(open)` that opens here is not closed", start..<start + 1,
      note: isEnd ? nil : .init("what stands here cannot be inside it", at: place), "close it with `\(close)`")
  }

  /// `{sentences: 2 words: 40}`: the key whose colon is one too many for the value that it seems to be a part of.
  private var keyBeforeColon: Range<Int>? {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { return nil }
    let name = bytes[..<offset].reversed().prefix { !" ,[]{}\"'\n".utf8.contains($0) }
    return name.isEmpty ? nil : offset - name.count..<offset
  }

  /// `{"a": 1}` and below it `{"b": 2}`, or `"a": 1` above `"b": 2`: a comma is missing where the line above ends.
  private var commaAtEnd: Diagnostic? {
    guard offset < bytes.count, "{[\"'".utf8.contains(bytes[offset]),
      let last = lastSign(before: offset), line(at: last) != line(at: offset), "}]\"'".utf8.contains(bytes[last])
    else { return nil }
    return fault(
      "a comma is missing behind this", last..<last + 1,
      note: .init("the next item begins here", at: Place(source: source, range: offset..<offset + 1)),
      "part the items with a comma: `\(text(last..<last + 1)),`")
  }

  /// The last sign before a place that is neither a blank nor of a comment. Of many lines with nothing but a comment the last ones are looked
  /// at.
  private func lastSign(before place: Int) -> Int? {
    var end = place
    for _ in 0..<50 {
      guard let last = bytes[..<end].lastIndex(where: { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }) else { return nil }
      let line = line(at: last)
      let comment = (line.lowerBound...last).first { sign in
        bytes[sign] == UInt8(ascii: "#") && (sign == line.lowerBound || [0x20, 0x09].contains(bytes[sign - 1]))
          && openMarks(before: sign).quote == nil
      }
      guard let comment else { return last }
      end = comment
    }
    return nil
  }

  /// `{title: ? what}`, `{title: Week; layout: list}`.
  private func signInside(_ bracket: Int) -> Diagnostic? {
    if text(offset..<source.text.boundary(atMost: min(offset + 2, bytes.count))) == "? " {
      return fault("a value cannot begin with `?`", offset..<offset + 1, "put it in quotes, if it is text")
    }
    if let fault = foreignComma(from: bracket) { return fault }
    return semicolon(from: bracket).map {
      fault("`;` parts no items in brackets", $0..<$0 + 1, "write a comma")
    }
  }

  /// `{title: Week; layout: list}`: what parts a text from the key behind it.
  private func semicolon(from bracket: Int) -> Int? {
    guard line(at: bracket) == line(at: offset), offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
      return nil
    }
    let name = bytes[bracket..<offset].reversed().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x5F }
    let start = offset - name.count
    return !name.isEmpty && start > bracket + 2 && bytes[start - 1] == 0x20 && bytes[start - 2] == UInt8(ascii: ";")
      ? start - 2 : nil
  }

  /// What stands in quotation marks that YAML does not know, where the parser gave up inside them.
  /// - Parameter bracket: the one that is open there.
  private func quotedText(from bracket: Int) -> (place: Range<Int>, marks: String)? {
    let line = line(at: offset)
    guard offset < line.upperBound else { return nil }
    let start = max(bracket, line.lowerBound)
    let (head, tail) = (String(text(start..<offset)), String(text(offset..<line.upperBound)))
    for marks in ["«»", "“”", "„“", "»«", "「」", "『』"] {
      guard let open = head.ranges(of: marks.prefix(1)).last, let close = tail.firstRange(of: marks.suffix(1)),
        !head[open.upperBound...].contains(marks.suffix(1))
      else { continue }
      let first = start + head[..<open.lowerBound].utf8.count
      return (first..<offset + tail[..<close.upperBound].utf8.count, marks)
    }
    return nil
  }

  /// The bracket that is open where the parser gave up: the one that it names may have been closed, or be one that closes.
  private var innermostBracket: Int? { openMarks(before: offset).bracket }

  /// The innermost bracket and the quotation mark that are open before a place, read without regard to blocks of text.
  func openMarks(before end: Int) -> (bracket: Int?, quote: Int?) {
    var (open, quote, isComment): ([Int], Int?, Bool) = ([], nil, false)
    var (before, last) = (UInt8(ascii: "\n"), UInt8(ascii: "\n"))
    for place in 0..<min(end, bytes.count) {
      let byte = bytes[place]
      defer { (before, last) = (byte == 0x20 ? before : byte, byte) }
      if isComment || quote == nil && byte == UInt8(ascii: "#") && " \n".utf8.contains(last) {
        isComment = byte != 0x0A
      } else if let mark = quote {
        if byte == bytes[mark] { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        if "[{,:\n-".utf8.contains(before) { quote = place }
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        open.append(place)
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}"), !open.isEmpty {
        open.removeLast()
      }
    }
    return (open.last, quote)
  }

  /// A line of `text: |` that stands less deep than the first one.
  var shallowText: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    let depth = indent(of: line)
    var (above, first): (Range<Int>?, Range<Int>?) = (lineBefore(line.lowerBound), nil)
    while let range = above.map({ source.text.trimmed($0) }), indent(of: range) > depth {
      first = range
      above = lineBefore(range.lowerBound)
    }
    guard let first, let head = above.map({ source.text.trimmed($0) }), indent(of: head) < depth,
      [": |", ": >", ": |-", ": >-", ": |+", ": >+", "- |", "- >"].contains(where: text(head).hasSuffix)
    else { return nil }
    return fault(
      "this line stands less deep than the text that it belongs to", line,
      note: .init("the text begins here", at: Place(source: source, range: first)), "indent it as deep as that line")
  }

  /// `summarise: (sentences: 2)`.
  func roundBracket(_ value: Substring, _ place: Range<Int>) -> Diagnostic? {
    guard value.hasPrefix("(") else { return nil }
    let rest = text(source.text.trimmed(place.lowerBound..<line(at: offset).upperBound)).prefix(40)
    guard rest.hasSuffix(")") else { return nil }
    return fault(
      "round brackets hold no options", place,
      "write `{\(value.dropFirst())\(rest.dropLast())}`, or put the value in quotes if it is text")
  }

  /// The first item of a list that has lost its dash: it stands right below the key of the list, in the column of the dashes.
  var missingDash: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    guard text(line).hasPrefix("- ") else { return nil }
    var (first, key, above): (Range<Int>?, Range<Int>?, Range<Int>?) = (nil, nil, lineBefore(line.lowerBound))
    while let range = above, key == nil {
      let other = source.text.trimmed(range)
      above = lineBefore(range.lowerBound)
      if text(other).hasPrefix("#") || indent(of: other) > indent(of: line) { continue }
      if indent(of: other) < indent(of: line) {
        key = other
      } else {
        first = other
      }
    }
    guard let first, key.map({ text($0).hasSuffix(":") }) ?? false, !text(first).hasPrefix("-") else { return nil }
    if text(first).hasPrefix("<<") {
      return fault(
        "`<<` takes the keys of a mapping, and no items of a list", first, "write the items out, each behind `- `")
    }
    // In a mapping the dash is one too many.
    if isOption(first), isOption(line.dropFirst(2)), !isList(key) {
      return fault(
        "a dash stands before this key, and none before the one above", line.lowerBound..<line.lowerBound + 1,
        note: .init("the one above", at: Place(source: source, range: first)), "remove the dash")
    }
    return bullet(first)
      ?? fault(
        "no dash stands before this item, and one stands before the next", first,
        note: .init("the next", at: Place(source: source, range: line.lowerBound..<line.lowerBound + 1)),
        "write `- \(text(first).prefix(40))`")
  }

  /// `– clean`, with a sign that only looks like a hyphen: of several such lines the first is told.
  func bullet(_ line: Range<Int>) -> Diagnostic? {
    guard let (dash, code) = PastedBullet.first(of: text(line)) else { return nil }
    var first = line
    while let above = lineBefore(first.lowerBound).map({ source.text.trimmed($0) }),
      PastedBullet.first(of: text(above)) != nil
    {
      first = above
    }
    return fault(
      "`\(dash)` (\(code)) is no bullet of a list", first.lowerBound..<first.lowerBound + String(dash).utf8.count,
      PastedBullet.mend)
  }

  /// `- clean` and below it `  - segment:`, one column further than its neighbours.
  func deeperDash(below line: Range<Int>) -> Diagnostic? {
    let next = Place(source: source, range: line).line
    guard next < source.lineCount else { return nil }
    let below = source.text.trimmed(source.lineRange(next))
    guard text(below).hasPrefix("- "), indent(of: below) > indent(of: line) else { return nil }
    return fault(
      "this dash stands in no column of the dashes above", below.lowerBound..<below.lowerBound + 1,
      note: .init("one stands here", at: Place(source: source, range: line.lowerBound..<line.lowerBound + 1)),
      "put it below that one")
  }

  /// A dash that stands in another column than those of the items above it.
  var columnOfDashes: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    guard text(line).hasPrefix("- ") else { return nil }
    var (nearest, above): (Range<Int>?, Range<Int>?) = (nil, lineBefore(line.lowerBound))
    while let range = above.map({ source.text.trimmed($0) }) {
      above = lineBefore(range.lowerBound)
      if text(range).hasPrefix("- "), indent(of: range) < nearest.map(indent) ?? .max { nearest = range }
      if indent(of: range) < indent(of: line) { break }
    }
    guard let nearest, indent(of: nearest) != indent(of: line) else { return nil }
    return fault(
      "this dash stands in no column of the dashes above", line.lowerBound..<line.lowerBound + 1,
      note: .init("one stands here", at: Place(source: source, range: nearest.lowerBound..<nearest.lowerBound + 1)),
      "put it below that one, or in the column of the list that it belongs to")
  }

  func indent(of line: Range<Int>) -> Int { line.lowerBound - self.line(at: line.lowerBound).lowerBound }
}
