import LedeSyntax
import LedeText

/// Signs that were copied with the lines of a file from where it was shown: of code in Markdown, of mail, of a comparison, of a listing;
/// and those of a merge that nobody has finished.
package struct CopiedSigns {
  private let source: Source
  /// Those on which something stands, and no comment.
  private let lines: [(range: Range<Int>, text: String)]

  private init(_ source: Source) {
    self.source = source
    lines = (0..<source.lineCount).map { source.lineRange($0) }.filter { !source.text.trimmed($0).isEmpty }
      .map { ($0, String(source.text[$0])) }.filter { !$0.text.hasPrefix("#") }
  }

  /// `nil`: there are none.
  package static func diagnostic(in source: Source) -> Diagnostic? {
    let signs = Self(source)
    return signs.fence ?? signs.markup ?? signs.merge ?? signs.mail ?? signs.comparison ?? signs.listing
  }

  private func fault(_ message: String, _ line: Range<Int>, _ count: Int?, _ help: String) -> Diagnostic {
    let end = count.map { line.lowerBound + $0 } ?? line.upperBound
    return Diagnostic(.syntax, message, at: Place(source: source, range: line.lowerBound..<end), help: help)
  }

  /// ```` ```yaml ````, with which Markdown and chats begin and end what is code. What is text stands further to the right.
  private var fence: Diagnostic? {
    let fences = lines.filter { $0.text.hasPrefix("```") || $0.text.hasPrefix("~~~") }
    guard let first = fences.first else { return nil }
    let isAlone = fences.count == 1
    return Diagnostic(
      .syntax, "a fence of Markdown stands here, which begins and ends code there, and nothing in YAML",
      at: Place(source: source, range: first.range),
      notes: fences.dropFirst().prefix(1).map { .init("so it is here", at: Place(source: source, range: $0.range)) },
      help: isAlone ? "remove this line" : "remove this line and the one that ends it")
  }

  /// `<pre><code>extends: newsletter`: the source of a page, copied with its tags.
  private var markup: Diagnostic? {
    func tags(_ line: String) -> Int {
      line.prefixMatch(
        of: /\s*(?:<(?:!doctype|\/?(?:article|body|code|div|html|main|p|pre|section|span))\b[^>]*>)+/.ignoresCase())?
        .output.utf8.count ?? 0
    }
    guard let first = lines.first, case let count = tags(first.text), count > 0 else { return nil }
    let others = lines.dropFirst().filter { tags($0.text) > 0 }
    return Diagnostic(
      .syntax, "the tags of a page stand here, and mean nothing in YAML",
      at: Place(source: source, range: first.range.lowerBound..<first.range.lowerBound + count),
      notes: others.suffix(1).map {
        .init("so it is here", at: Place(source: source, range: source.text.trimmed($0.range)))
      },
      help: others.isEmpty ? "remove them" : "remove them here and in the lines below")
  }

  /// `<<<<<<< HEAD`.
  private var merge: Diagnostic? {
    guard let open = lines.first(where: { $0.text.hasPrefix("<<<<<<< ") }),
      lines.contains(where: { $0.text.hasPrefix(">>>>>>> ") })
    else { return nil }
    return fault(
      "a merge that is not finished has left two versions here", open.range, nil,
      "keep one of them, and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`")
  }

  /// `> extends: newsletter`.
  private var mail: Diagnostic? {
    guard let first = lines.first, lines.allSatisfy({ $0.text.hasPrefix(">") }) else { return nil }
    return fault("`>` stands before each line, as mail quotes a text", first.range, 1, "remove it from all lines")
  }

  /// `+  - summarise: {sentences: 2}`.
  private var comparison: Diagnostic? {
    guard let added = lines.first(where: { Self.isAdded($0.text) }) else { return nil }
    return fault(
      "`+` and `-` stand before lines, as a comparison of two files shows them", added.range, 1,
      "remove these signs, and the lines that begin with `-`")
  }

  private static func isAdded(_ line: String) -> Bool {
    guard line.hasPrefix("+") else { return false }
    let rest = line.dropFirst().drop { $0 == " " }
    let key = rest.prefix { $0.isASCII && $0.isLetter || $0 == "_" }
    return rest.hasPrefix("- ") || !key.isEmpty && rest[key.endIndex...].hasPrefix(":")
  }

  /// `1 extends: newsletter`, `2 stages:`.
  private var listing: Diagnostic? {
    let numbers = lines.map { Self.number($0.text) }
    guard let first = lines.first, numbers.count > 1, !numbers.contains(nil),
      zip(numbers, numbers.dropFirst()).allSatisfy({ $0 ?? 0 < $1 ?? 0 })
    else { return nil }
    let indent = first.text.prefix { $0 == " " }.utf8.count
    let digits = first.text.dropFirst(indent).prefix(while: \.isNumber).utf8.count
    return fault(
      "the numbers of the lines stand before them", first.range.lowerBound + indent..<first.range.upperBound, digits,
      "remove them from all lines")
  }

  /// Of a line, with which it begins.
  private static func number(_ line: String) -> Int? {
    let rest = line.drop { $0 == " " }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let sign = rest.dropFirst(digits.count).first else { return Int(digits) }
    return " :|.)\t".contains(sign) ? Int(digits) : nil
  }
}
