import LedeConfig
import LedeSyntax
import LedeText

/// A rule of a user's: where both of its sides fit, a sentence ends, or does not.
struct BreakRule: Sendable {
  /// Names the rule where boundaries are explained.
  let name: String
  let breaks: Bool
  let pattern: PositionPattern
  /// What messages show of its sides; `nil`: the expressions.
  var shown: String?

  var written: String { shown ?? Self.written(before: pattern.before, after: pattern.after) }

  static func written(before: String, after: String) -> String { "before `\(before)`, after `\(after)`" }
}

/// The two sides of a user's rule as a pipeline gives them: `{before: regex, after: regex}`.
package struct PositionRule: OptionValue, DefaultInitializable {
  package private(set) var pattern: PositionPattern?
  /// What messages show of its sides: environment references as they are written.
  private(set) var written = ""

  package init() {}

  static let type = OptionType.additions(.group(sides))

  private static let sides = [
    OptionDescription(
      name: "before", help: "What ends at the place; without it, anything", type: .pattern, defaultValue: nil
    ).synonyms("beforebreak", "from", "left", "match", "pattern", "prefix", "when"),
    OptionDescription(
      name: "after", help: "What begins at the place; without it, anything", type: .pattern, defaultValue: nil
    ).synonyms("afterbreak", "behind", "next", "right", "suffix", "then"),
  ]

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let entries = node.entries else { return problems.wrongType(node, type) }
    var sides = ["before": "", "after": ""]
    var (shown, fitsAll) = (sides, true)
    for entry in entries {
      guard sides[entry.key] != nil else {
        return problems.unknownKey(
          entry, among: Self.sides.map(\.name), in: "a rule", isClosed: true,
          synonym: Self.sides.name(bySynonym: entry.key))
      }
      if entry.value.rawScalar == "" { continue }
      var side = UserPattern()
      side.take(entry.value, as: .pattern, &problems)
      guard let source = side.pattern?.source else { return }
      sides[entry.key] = source
      Self.warn(ofAnchorIn: entry, source, &problems)
      fitsAll = fitsAll && side.fitsAll
      shown[entry.key] = side.written
    }
    let (before, after) = (sides["before", default: ""], sides["after", default: ""])
    if before.isEmpty && after.isEmpty {
      return problems.report(
        Diagnostic(
          .missingKey, "this rule fits everywhere", at: entries.first?.keyPlace ?? node.place,
          help: "give it `before`, `after` or both"))
    }
    if fitsAll {
      problems.report(
        Diagnostic(
          .pattern, "this rule fits behind every letter", at: node.place, severity: .warning,
          help: "say what stands there; a backslash makes a full stop of the dot: `\\.`"))
    }
    do {
      pattern = try PositionPattern(before: before, after: after)
      written = BreakRule.written(before: shown["before", default: ""], after: shown["after", default: ""])
    } catch {
      problems.refused(error, at: node["before"]?.value.place ?? node.place, help: Self.help)
    }
  }

  /// `before: ';$'`, `after: '^\s'`: each side is held against the place anyway, and the anchor wants an end of the text there.
  private static func warn(ofAnchorIn entry: Node.Entry, _ source: String, _ problems: inout Problems) {
    if source.contains("|") || source.contains("(?") { return }
    let isStart = entry.key == "after"
    let isDead = isStart ? source.hasPrefix("^") : source.hasSuffix("$") && !source.hasSuffix("\\$")
    guard isDead else { return }
    let (sign, rest) = isStart ? ("^", source.dropFirst()) : ("$", source.dropLast())
    problems.report(
      Diagnostic(
        .ineffective, "`\(sign)` never holds here: text stands \(isStart ? "before" : "behind") the place",
        at: entry.value.place, severity: .warning,
        help:
          "leave it out, since `\(entry.key)` \(isStart ? "begins" : "ends") at the place anyway: `'\(brief(String(rest)))'`"
      ))
  }

  package var yaml: String? { nil }

  /// The mend of two sides that do not go together.
  static let help = "`before` is matched as look-behind: it cannot refer back to a group"
}
