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
      case "^" where !inSet && depth == 0 && index > 0 && Self.mustTake(signs[..<index]):
        self.init("`^` is where a line begins, and text stands before it", pattern, signs[..<index])
        return
      case "$" where !inSet && depth == 0:
        switch Self.rest(signs[(index + 1)...]) {
        case .other: continue
        case .text: self.init("`$` is where a line ends, and text stands behind it", pattern, signs[..<index])
        case .anything:
          self.init(
            message: "`$` is where a line ends, so that nothing is left for what stands behind it",
            help: "leave out `$`, or what stands behind it", offset: String(signs[..<index]).utf16.count)
        }
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

  private init(message: String, help: String, offset: Int) {
    (self.message, self.help, self.offset) = (message, help, offset)
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
    !"()[]{}|*+?\\^$\n".contains(sign)
  }

  /// What stands before an anchor takes a sign at least.
  private static func mustTake(_ before: ArraySlice<Character>) -> Bool {
    // `x$^`: the end of a line before its beginning takes none.
    let before = before.reversed().drop { $0 == "$" }.reversed()
    guard let last = before.last else { return false }
    let other = before.dropLast().last
    if other == "\\" { return false }
    return last == "+" ? other.map { !"*?+}".contains($0) } ?? false : isLiteral(last)
  }

  private enum Rest {
    case text, anything, other
  }

  /// What stands behind the end of a line: text that must be there, `.*`, or what cannot be judged.
  private static func rest(_ signs: ArraySlice<Character>) -> Rest {
    guard let first = signs.first else { return .other }
    var behind = signs.dropFirst()
    if first == "[" {
      behind = behind.drop { $0 != "]" }.dropFirst()
    } else if first == "\\" {
      guard let sign = behind.first, !"bBAGZzQE".contains(sign) else { return .other }
      behind = behind.dropFirst()
      if behind.first == "{" { behind = behind.drop { $0 != "}" }.dropFirst() }
    } else if !isLiteral(first) {
      return .other
    }
    // A quantifier may leave it out.
    guard let sign = behind.first, "?*{".contains(sign) else { return .text }
    return first == "." && sign != "{" ? .anything : .other
  }
}
