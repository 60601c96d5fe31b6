/// What a regular expression says that nobody means: an anchor that what stands beside it keeps from ever matching (`/^Share/i`,
/// `‘^Share’`, `x$y`), a class that is none.
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

  /// `[[:alpha]]`: a class whose name has no second colon is a set of its letters.
  init?(class pattern: String) {
    guard let open = pattern.firstRange(of: "[:") else { return nil }
    let name = pattern[open.upperBound...].prefix { $0.isLetter }
    guard name.count > 3, pattern[name.endIndex...].hasPrefix("]") else { return nil }
    message = "`[:\(name)]` is a set of letters, and no class of them"
    help = "write `[:\(name):]`"
    offset = String(pattern[..<open.lowerBound]).utf16.count
  }

  private init(_ message: String, _ pattern: String, _ before: ArraySlice<Character>) {
    self.message = message + ": nothing can match"
    let isQuoted = pattern.hasPrefix("/")
    help =
      if isQuoted {
        "leave out the slashes; flags stand before it, as in `(?i)`"
      } else if pattern.first.map({ "“”‘’„«»".contains($0) }) ?? false {
        "leave out the quotation marks: these are letters to YAML, which knows ' and \" alone"
      } else {
        "leave out what stands there, or write a backslash before the sign"
      }
    offset = String(before).utf16.count
  }

  private static func isLiteral(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || sign == " " || "/“”‘’„«»\"'".contains(sign)
  }
}
