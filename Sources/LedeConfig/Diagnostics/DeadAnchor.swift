/// An anchor in a regular expression that what stands beside it keeps from ever matching: `/^Share/i`, `‘^Share’`, `x$y`.
struct DeadAnchor {
  let message: String
  let help: String
  /// In UTF-16 units.
  let offset: Int

  /// `nil`: there is none for sure.
  init?(_ pattern: String) {
    // With the flag `m` lines begin and end inside, with `x` blanks count for nothing; of alternatives another one may match.
    guard !pattern.contains("(?"), !pattern.contains("|"), pattern.contains("^") || pattern.contains("$") else {
      return nil
    }
    let signs = Array(pattern)
    var (depth, isEscaped, inSet) = (0, false, false)
    for (index, sign) in signs.enumerated() {
      defer { isEscaped = sign == "\\" && !isEscaped }
      if isEscaped { continue }
      switch sign {
      case "[": inSet = true
      case "]": inSet = false
      case "(" where !inSet: depth += 1
      case ")" where !inSet: depth -= 1
      case "^" where !inSet && depth == 0 && index > 0 && Self.isLiteral(signs[index - 1]):
        if index > 1, signs[index - 2] == "\\" { continue }
        self.init("`^` is where a line begins, and text stands before it", pattern, signs[..<index])
        return
      case "$" where !inSet && depth == 0 && index + 1 < signs.count && Self.isLiteral(signs[index + 1]):
        // A quantifier behind the letter may leave it out.
        if index + 2 < signs.count, "?*{".contains(signs[index + 2]) { continue }
        self.init("`$` is where a line ends, and text stands behind it", pattern, signs[..<index])
        return
      default: break
      }
    }
    return nil
  }

  private init(_ message: String, _ pattern: String, _ before: ArraySlice<Character>) {
    self.message = message + ": nothing can match"
    let isQuoted = pattern.hasPrefix("/")
    help =
      isQuoted
      ? "leave out the slashes; flags stand before it, as in `(?i)`"
      : "leave out what stands there, or write a backslash before the sign"
    offset = String(before).utf16.count
  }

  private static func isLiteral(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || sign == " " || "/“”‘’„«»\"'".contains(sign)
  }
}
