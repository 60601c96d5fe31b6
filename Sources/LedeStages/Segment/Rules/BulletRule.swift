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

  // Asterisk, bullet, triangular bullet, hyphen bullet, small square, square, circle, white bullet.
  private static let bullets: Set<UInt32> = [0x2A, 0x2022, 0x2023, 0x2043, 0x25AA, 0x25A0, 0x25CF, 0x25E6]

  static func isBullet(_ scalar: UInt32) -> Bool { scalar >= 0x2A && bullets.contains(scalar) }

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.isSpaced, candidate.next.wordStart > candidate.next.start else { return nil }
    return Self.isBullet(candidate.next.scalar) ? .boundary : nil
  }
}
