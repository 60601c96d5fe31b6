/// A regular expression with a limit for each repetition that has none: `a*` becomes `a{0,100}`.
///
/// Only what ICU's syntax says is a repetition is touched: not an escaped star, nor one in a set or a quotation.
func boundedRepetitions(_ pattern: String, to limit: Int) -> String {
  var writer = RepetitionBounder(pattern, limit: limit)
  return writer.rewritten()
}

private struct RepetitionBounder {
  private let scalars: [Unicode.Scalar]
  private let limit: Int
  private var index = 0
  private var result = String.UnicodeScalarView()

  init(_ pattern: String, limit: Int) {
    scalars = Array(pattern.unicodeScalars)
    self.limit = limit
  }

  mutating func rewritten() -> String {
    while index < scalars.count {
      switch scalars[index] {
      case "\\": copyEscape()
      case "[": copySet()
      case "(" where starts(with: "(?"): copyGroupHead()
      case "*": bound("{0,\(limit)}")
      case "+": bound("{1,\(limit)}")
      case "{": copyInterval()
      default: copy(1)
      }
    }
    return String(result)
  }

  private func starts(with text: String) -> Bool {
    scalars[index...].starts(with: text.unicodeScalars)
  }

  private mutating func copy(_ count: Int) {
    let end = min(index + count, scalars.count)
    result.append(contentsOf: scalars[index..<end])
    index = end
  }

  private mutating func copy(through text: String) {
    while index < scalars.count, !starts(with: text) { copy(1) }
    copy(text.unicodeScalars.count)
  }

  /// `\*`, `\Q…\E`, and names and numbers in braces: `\p{L}`, `\x{2E}`, `\N{FULL STOP}`.
  private mutating func copyEscape() {
    if starts(with: "\\Q") { return copy(through: "\\E") }
    let kind = index + 1 < scalars.count ? scalars[index + 1] : " "
    copy(2)
    let takesBraces = ["p", "P", "x", "N", "u", "k"].contains(kind)
    if takesBraces, index < scalars.count, scalars[index] == "{" { copy(through: "}") }
  }

  private mutating func copySet() {
    var depth = 0
    repeat {
      switch scalars[index] {
      case "\\":
        copyEscape()
        continue
      case "[":
        depth += 1
        copy(1)
        if index < scalars.count, scalars[index] == "^" { copy(1) }
        // A closing bracket that comes first stands for itself.
        if index < scalars.count, scalars[index] == "]" { copy(1) }
        continue
      case "]": depth -= 1
      default: break
      }
      copy(1)
    } while depth > 0 && index < scalars.count
  }

  /// `(?:`, `(?#comment)`: the sign behind the bracket is no repetition.
  private mutating func copyGroupHead() {
    if starts(with: "(?#") { return copy(through: ")") }
    copy(2)
  }

  private mutating func bound(_ interval: String) {
    result.append(contentsOf: interval.unicodeScalars)
    index += 1
    copyModifier()
  }

  /// `{3}` and `{3,5}` stay; `{3,}` gets its limit.
  private mutating func copyInterval() {
    let end = scalars[index...].firstIndex(of: "}") ?? scalars.count - 1
    let inside = String(String.UnicodeScalarView(scalars[index + 1..<max(end, index + 1)]))
    copy(end - index)
    if inside.hasSuffix(","), let least = Int(inside.dropLast()) {
      result.append(contentsOf: String(max(least, limit)).unicodeScalars)
    }
    copy(1)
    copyModifier()
  }

  /// `?` and `+` behind a repetition say how it repeats.
  private mutating func copyModifier() {
    if index < scalars.count, scalars[index] == "?" || scalars[index] == "+" { copy(1) }
  }
}
