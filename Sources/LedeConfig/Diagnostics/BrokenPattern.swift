import LedeText

/// What a regular expression that does not compile was meant to be, where its text tells.
struct BrokenPattern {
  let help: String
  /// What is to be written otherwise; `nil`: the place that ICU names.
  private(set) var part: String?

  /// `nil`: nothing tells.
  init?(_ fault: Pattern.Failure, in pattern: String) {
    if let mixed = MixedRange(pattern) {
      help = mixed.help
      return
    }
    // `\u{424}`, as JavaScript and Swift write a sign by its number.
    if let number = pattern.firstMatch(of: /\\u(\{[0-9A-Fa-f]{1,6}\})/) {
      part = String(number.0)
      help = "write `\\x\(number.1)`"
      return
    }
    switch fault.name {
    case "U_REGEX_RULE_SYNTAX":
      let (units, index) = (Array(pattern.utf16), fault.offset - 1)
      guard units.indices.contains(index), let sign = Unicode.Scalar(units[index]), "+?".unicodeScalars.contains(sign)
      else { return nil }
      help = "`\(sign)` says how often what stands before it may stand there: write `\\\(sign)` for the sign itself"
    case "U_REGEX_BAD_INTERVAL":
      guard let found = pattern.firstMatch(of: /\{,([0-9]+)\}/) else { return nil }
      help = "write `{0,\(found.1)}`: both numbers are needed"
    case "U_REGEX_INVALID_RANGE":
      guard let found = pattern.firstMatch(of: /(\p{Ll})-(\p{Lu})/), found.1.uppercased() <= found.2 else {
        guard let turned = Self.turnedRange(pattern) else { return nil }
        part = turned
        help = "turn the two round: write `\(String(turned.reversed()))`"
        return
      }
      part = String(found.0)
      let (first, last) = (found.1, found.2)
      help =
        "capitals come first in the order of signs: write `\(first)-\(last.lowercased())\(first.uppercased())-\(last)`"
    default: return nil
    }
  }

  /// `Я-А`, `9-0`: the first range of letters or digits that ends before it begins.
  private static func turnedRange(_ pattern: String) -> String? {
    pattern.matches(of: /[\p{L}0-9]-[\p{L}0-9]/).map { String($0.output) }.first { range in
      let ends = range.split(separator: "-")
      return ends.count == 2 && ends[0] > ends[1] && ends[0].unicodeScalars.count == 1
        && (ends[0].unicodeScalars.first?.value ?? 0) > (ends[1].unicodeScalars.first?.value ?? 0)
    }
  }
}
