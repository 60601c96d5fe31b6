/// Terminals with no other use: the danda, the ideographic full stop, the Arabic question mark and their like.
package struct PlainTerminalRule: SelectiveBoundaryRule {
  package static let name = "plain-terminal"
  package static let help = "A terminal of a script where it has no other use: 。 । ؟ ။"
  package static let examples = [
    BoundaryExample("hi", "वह आया।‖ वह गई।"),
    BoundaryExample("zh", "他来了。‖她走了。"),
    BoundaryExample("zh", "他来了。‖iPhone很贵。"),
    BoundaryExample("zh", "长１．⁀５米。"),
    BoundaryExample("hy", "Նա եկավ։‖ Նա գնաց։"),
    BoundaryExample("hy", "Ժամը 2:⁀15 է։"),
    BoundaryExample("hy", "Նա եկավ։ — և գնաց։"),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.plain]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind.contains(.plain) else { return nil }
    if candidate.next.hasDash && candidate.isLowerNext { return nil }
    // A decimal or a time: «１．５», «2:15».
    if !candidate.isSpaced && candidate.wordEnd.contains(.digit) && candidate.isDigitNext { return .join }
    return .boundary
  }
}
