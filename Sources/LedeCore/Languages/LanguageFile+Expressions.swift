import LedeConfig
import LedeSyntax

extension LanguageFile {
  /// Regular expressions and empty texts in lists of words, which are looked up as they are written. What is removed is there or not.
  static func checkExpressions(_ node: Node, _ problems: inout Problems) {
    for entry in node.entries ?? [] where entry.key != "remove" { checkExpressions(entry.value, &problems) }
    for item in node.items ?? [] {
      checkExpressions(item, &problems)
      guard let raw = item.rawScalar, !item.isNull || item.isQuoted else { continue }
      func warn(_ message: String, _ help: String) {
        problems.report(Diagnostic(.ineffective, message, at: item.place, severity: .warning, help: help))
      }
      if raw.isEmpty {
        warn("an empty text is no word", "leave it out")
      } else if isExpression(raw) {
        warn(
          "a regular expression is no word, and no text has this one",
          "write the words themselves; expressions for lines go under `cut` of `clean`")
      }
    }
  }

  /// What words do not have: `^Share`, `More.*`, `view(s|ed)`, `\\d+`. An abbreviation with a backslash before its dot is told as such.
  private static func isExpression(_ word: String) -> Bool {
    if word.hasSuffix("\\.") { return false }
    return word.count > 1 && word.hasPrefix("^") || word.contains("\\") || word.contains(/\.[*+]|\([^)]*\|[^)]*\)/)
  }
}
