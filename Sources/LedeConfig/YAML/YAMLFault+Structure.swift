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
    let inner = words.dropLast().reversed().reduce("\(words.last ?? "")") { "{\($1): \($0)}" }
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
    guard let context, context.words.contains("flow") else { return nil }
    let start = innermostBracket ?? context.offset
    guard start < bytes.count else { return nil }
    let open = text(start..<start + 1)
    let close = open == "[" ? "]" : "}"
    let place = Place(source: source, range: offset..<min(offset + 1, bytes.count))
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
      return fault(
        "nothing stands before this comma", offset..<offset + 1, "remove the comma, or write what is missing")
    }
    if line(at: start) == line(at: offset), offset < line(at: offset).upperBound {
      return fault(
        "a comma or `\(close)` is missing before this", offset..<min(offset + 1, bytes.count),
        note: .init("the bracket opens here", at: Place(source: source, range: start..<start + 1)),
        "part the items with commas; put text with `,`, `[`, `{` or `: ` in quotes")
    }
    return fault(
      "the bracket `\(open)` that opens here is not closed", start..<start + 1,
      note: .init("what stands here cannot be inside it", at: place), "close it with `\(close)`")
  }

  /// The bracket that is open where the parser gave up: the one that it names may have been closed, or be one that closes.
  private var innermostBracket: Int? {
    var (open, quote, isComment): ([Int], UInt8?, Bool) = ([], nil, false)
    var (before, last) = (UInt8(ascii: "\n"), UInt8(ascii: "\n"))
    for place in 0..<min(offset, bytes.count) {
      let byte = bytes[place]
      defer { (before, last) = (byte == 0x20 ? before : byte, byte) }
      if isComment || quote == nil && byte == UInt8(ascii: "#") && " \n".utf8.contains(last) {
        isComment = byte != 0x0A
      } else if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        if "[{,:\n-".utf8.contains(before) { quote = byte }
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        open.append(place)
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}"), !open.isEmpty {
        open.removeLast()
      }
    }
    return open.last
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

  /// `- summarise` at the margin, where keys stand.
  var itemAmongKeys: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    guard text(line).hasPrefix("- "), context?.words.contains("block mapping") ?? false else { return nil }
    return fault(
      "an item of a list stands among keys", line,
      "put it below the key that it belongs to, such as `stages:`, and indent it")
  }

  /// A dash that stands in another column than those of the items above it.
  var columnOfDashes: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    guard text(line).hasPrefix("- ") else { return nil }
    var above = lineBefore(line.lowerBound)
    while let range = above {
      let other = source.text.trimmed(range)
      if indent(of: other) < indent(of: line) { return nil }
      if text(other).hasPrefix("- "), indent(of: other) != indent(of: line) {
        return fault(
          "this dash stands in no column of the dashes above", line.lowerBound..<line.lowerBound + 1,
          note: .init("one stands here", at: Place(source: source, range: other.lowerBound..<other.lowerBound + 1)),
          "put it below that one, or in the column of the list that it belongs to")
      }
      above = lineBefore(range.lowerBound)
    }
    return nil
  }

  func indent(of line: Range<Int>) -> Int { line.lowerBound - self.line(at: line.lowerBound).lowerBound }
}
