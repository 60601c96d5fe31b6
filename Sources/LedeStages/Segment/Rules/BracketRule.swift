/// «(первый тур. — Ред.)»: a note that ends with who made it.
package struct BracketRule: SelectiveBoundaryRule {
  package static let name = "bracket-note"
  package static let help = "A dash and a few words before the closing bracket: (сборной. — Ред.)"
  package static let examples = [
    BoundaryExample("ru", "Так решили (сборной.⁀ — Ред.) все."),
    BoundaryExample("en", "He left (it was late.⁀ – Ed.) at once."),
    BoundaryExample("kk", "Олар [құраманың.⁀ – Ред.] келді."),
    BoundaryExample("ru", "(Он молчал.| — Я ждала его на старой пристани.)"),
    BoundaryExample("ru", "Он молчал.| — Куда (и зачем)?"),
    BoundaryExample("ru", "(Так сказано в тексте.⁀ — Ред.)"),
    BoundaryExample("en", "(He was late.| Then ill)"),
  ]
  package static let srx = SRXExpression.cannot("it asks which bracket is open")

  /// How far the closing bracket may be, in bytes.
  private static let reach = 48

  static let needs: CandidateTraits = [.openBracket]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.openBracket != nil, candidate.closers.isEmpty, candidate.next.hasDash else { return nil }
    let text = candidate.text
    let end = min(candidate.next.start + Self.reach, candidate.block.upperBound)
    return text.bytes[candidate.next.start..<end].contains { $0 == 0x29 || $0 == 0x5D } ? .join : nil
  }
}
