import LedeText

/// An item of a list begins behind the terminal: «… готово. • начали второй».
package struct BulletRule: SelectiveBoundaryRule {
  package static let name = "bullet"
  package static let help = "A list bullet follows: • * ▪"
  package static let examples = [
    BoundaryExample("ru", "Дом сдан.‖ • начали второй."),
    BoundaryExample("en", "It is up.‖ * roofs come next."),
    BoundaryExample("kk", "Үй бар.‖ ▪ қора жоқ."),
    BoundaryExample("ru", "Дом сдан.•начали второй."),
  ]
  package static let srx = SRXExpression.cannot("a bullet inside a paragraph is told by the sentence before it")

  static let needs: CandidateTraits = [.spaced, .markNext]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.isSpaced, candidate.next.wordStart > candidate.next.start else { return nil }
    return Bullet.isOne(candidate.next.scalar) ? .boundary : nil
  }
}
