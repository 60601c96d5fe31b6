import LedeSyntax
import LedeText

/// Patterns of lines that leave nothing to choose.
extension UserPattern {
  /// Lines that have nothing in common but that they are lines.
  private static let lines = ["A", "я", "7", "。", "«Да», 5 %"].map { Text($0) }

  /// Reports a pattern that all lines match, or none can.
  func reportReach(at place: Place, _ problems: inout Problems) {
    guard let pattern else { return }
    let search = PatternSearch(pattern, PatternBudget(forBytes: 0))
    func matches(_ text: Text) -> Bool { ((try? search.firstMatch(in: text, 0..<text.count)) ?? nil) != nil }
    let matching = Self.lines.count(where: matches)
    if matching == Self.lines.count {
      problems.report(
        Diagnostic(
          .pattern, "every line matches this regular expression", at: place, severity: .warning,
          help: "say what the lines have that are meant, such as `^Share`, or leave it out"))
    } else if matching == 0, hasBlanksAlone, matches(Text("")) {
      problems.report(
        Diagnostic(
          .pattern, "only an empty line matches this regular expression, and none is empty", at: place,
          severity: .warning, help: "leave it out: blank lines are no lines of an article"))
    }
  }

  /// It speaks of the ends of lines and of blanks, and of nothing else: `^\s*$`.
  private var hasBlanksAlone: Bool {
    let rest = written.replacing("\\s", with: "").replacing("\\t", with: "")
    return rest.allSatisfy { "^$ *+?()[]".contains($0) }
  }
}
