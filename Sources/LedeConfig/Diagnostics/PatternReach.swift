import LedeSyntax
import LedeText

/// Patterns of lines that leave nothing to choose.
extension UserPattern {
  /// Lines that have nothing in common but that they are lines.
  private static let lines = ["A", "я", "7", "。", "«Да», 5 %"].map { Text($0) }

  private func matches(_ text: Text) -> Bool {
    guard let pattern else { return false }
    let search = PatternSearch(pattern, PatternBudget(forBytes: 0))
    return ((try? search.firstMatch(in: text, 0..<text.count)) ?? nil) != nil
  }

  /// Lines of one kind of sign, with another at their end.
  private static let even = ["а", "А", "a", "A", "7", " ", "word "].map { Text(String(repeating: $0, count: 50) + "!") }

  /// What is repeated inside what is repeated parts a line in so many ways that a search does not end.
  private var isEndless: Bool {
    guard let pattern, [")+", ")*", "){"].contains(where: written.contains) else { return false }
    return Self.even.contains { line in
      let search = PatternSearch(pattern, PatternBudget(forBytes: 0))
      do {
        _ = try search.firstMatch(in: line, 0..<line.count)
        return false
      } catch {
        return true
      }
    }
  }

  /// All lines match it.
  package var fitsAll: Bool { Self.lines.allSatisfy(matches) }

  /// Reports a pattern that all lines match, or none can.
  func reportReach(of node: Node, _ problems: inout Problems) {
    if isEndless {
      return problems.report(
        Diagnostic(
          .pattern, "this takes too long on lines that nearly match it: what it repeats holds a repetition itself",
          at: node.place, severity: .warning, help: "write one of the two, such as `\\w+` in place of `(\\w+)+`"))
    }
    let (place, matching) = (node.place, Self.lines.count(where: matches))
    if matching == Self.lines.count {
      let empty = emptyAlternative
      let example = problems.option?.name == "cut" ? ", such as `^Share`," : ","
      problems.report(
        Diagnostic(
          .pattern, "every line matches this regular expression",
          at: empty.map { node.place(inside: $0.offset + 1) } ?? place, severity: .warning,
          help: empty.map { "nothing stands \($0.side) this `|`: leave it out" }
            ?? "say what the lines have that are meant\(example) or leave it out"))
    } else if matching == 0, hasBlanksAlone, matches(Text("")) {
      problems.report(
        Diagnostic(
          .pattern, "only an empty line matches this regular expression, and none is empty", at: place,
          severity: .warning, help: "leave it out: blank lines are no lines of an article"))
    } else if hasBreak {
      problems.report(
        Diagnostic(
          .ineffective, "lines hold no line break, so that nothing can match", at: place, severity: .warning,
          help: breakMend))
    } else if let end = blankEnd {
      problems.report(
        Diagnostic(
          .ineffective, "lines \(end) with no blank, so that nothing can match", at: place, severity: .warning,
          help: "leave the blank out, or write `\\s*` for it"))
    }
  }

  /// The first `|` beside which an alternative is empty, in UTF-16 units, and on which side.
  private var emptyAlternative: (offset: Int, side: String)? {
    var (offset, before, isEscaped, inSet) = (0, Character("|"), false, false)
    let signs = Array(written)
    for (index, sign) in signs.enumerated() {
      if sign == "|", !isEscaped, !inSet {
        if index == 0 || before == "(" { return (offset, "before") }
        if index + 1 == signs.count || "|)".contains(signs[index + 1]) { return (offset, "behind") }
      }
      if !isEscaped, sign == "[" || sign == "]" { inSet = sign == "[" }
      before = isEscaped ? "a" : sign
      isEscaped = sign == "\\" && !isEscaped
      offset += sign.utf16.count
    }
    return nil
  }

  /// It speaks of the ends of lines and of blanks, and of nothing else: `^\s*$`.
  private var hasBlanksAlone: Bool {
    let rest = written.replacing("\\s", with: "").replacing("\\t", with: "")
    return rest.allSatisfy { "^$ *+?()[]".contains($0) }
  }

  /// `Photo:\n.*`, where the break is neither one of a set nor of alternatives, nor may be left out.
  private var hasBreak: Bool {
    guard let sign = written.firstRange(of: "\\n"), !["|", "[", "(?", "\\\\"].contains(where: written.contains) else {
      return false
    }
    return !(written[sign.upperBound...].first.map { "*?{".contains($0) } ?? false)
  }

  private var breakMend: String {
    if written.replacing("\\r", with: "").replacing("\\n", with: "").allSatisfy({ "^$+".contains($0) }) {
      return "leave it out: blank lines are no lines of an article"
    }
    return endsInBreak
      ? "leave out `\\n`: a line has none at its end" : "write a list, with an expression for each line: `- '…'`"
  }

  /// `^Photo\n`, `Photo\n$`, where the break stands behind all else.
  private var endsInBreak: Bool {
    let end = ["\\n", "\\r\\n"].flatMap { [$0, $0 + "$", $0 + "+"] }.filter(written.hasSuffix).max {
      $0.count < $1.count
    }
    guard let end else { return false }
    let rest = written.dropLast(end.count)
    return !rest.isEmpty && !rest.contains("\\n")
  }

  /// `^ +Photo`, `\s+$`: the end of lines at which it wants a blank. Of alternatives another one may match, and flags may change what ends.
  private var blankEnd: String? {
    if written.contains("|") || written.contains("(?") { return nil }
    let blanks = [" ", "\\s", "\\t"]
    let begins = blanks.contains { blank in
      written.hasPrefix("^" + blank) && !(written.dropFirst(1 + blank.count).first.map { "*?{".contains($0) } ?? false)
    }
    if begins { return "begin" }
    let ends = blanks.contains { written.hasSuffix($0 + "$") || written.hasSuffix($0 + "+$") }
    return ends && !written.contains("\\\\") ? "end" : nil
  }
}
