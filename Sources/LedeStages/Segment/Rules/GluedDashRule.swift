import LedeText

/// "Mon.–Fri.", "vom 12.–14. Mai": a dash that touches both words binds them.
package struct GluedDashRule: SelectiveBoundaryRule {
  package static let name = "glued-dash"
  package static let help = "A dash that touches both words, or stands between two dates: Mon.–Fri., 12.–14. Mai"
  package static let examples = [
    BoundaryExample("en", "Open Mon.⁀–Fri. until six."),
    BoundaryExample("de", "Vom 12.⁀–14. Mai bleibt sie."),
    BoundaryExample("de", "Funde des 1.⁀ -3. Jahrhunderts."),
    BoundaryExample("cs", "Sraz od 5.⁀ – 7. května."),
    BoundaryExample("en", "He left Acme Inc.⁀—Ford came."),
    BoundaryExample("en", "Rates fell, Jan.⁀ – March."),
    BoundaryExample("ru", "Он пришёл.|– Она ушла."),
    BoundaryExample("en", "He left.|—She stayed."),
    BoundaryExample("en", "He said no.|—She stayed."),
    BoundaryExample("ru", "Это стоит 5.| – 7 дней ждать."),
  ]
  package static let srx = SRXExpression.cannot("what the words on both sides are is told by the language's file")

  static let needs: CandidateTraits = [.period, .markNext]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    let next = candidate.next
    guard candidate.kind == .period, candidate.closers.isEmpty, next.kind.contains(.dash) else { return nil }
    let behind = next.start + candidate.text.scalar(at: next.start).length
    let touches = behind == next.wordStart && !next.wordKind.isDisjoint(with: .word)
    if touches && !candidate.isSpaced && next.scalar != 0x2D {
      return next.scalar == 0x2013 || isAbbreviation(candidate) ? .join : nil
    }
    return bindsNumbers(candidate) || bindsDates(candidate) ? .join : nil
  }

  /// One that no number must follow: “He said no.—She left”.
  private func isAbbreviation(_ candidate: Candidate) -> Bool {
    candidate.abbreviation.map { $0.entry.kind != .beforeNumber || candidate.isNumberNext } ?? false
  }

  /// «1. -3. Jahrhundert»: two ordinals.
  private func bindsNumbers(_ candidate: Candidate) -> Bool {
    guard candidate.knowledge.ordinalDot, candidate.isDigitNext, candidate.wordStart.contains(.digit),
      candidate.wordEnd.contains(.digit)
    else { return false }
    let end = candidate.nextWord.upperBound
    return end < candidate.block.upperBound && candidate.text.bytes[end] == 0x2E
  }

  /// «Jan. – March»
  private func bindsDates(_ candidate: Candidate) -> Bool {
    candidate.isDateWord && candidate.knowledge.isDateWord(WordHash(candidate.text, candidate.nextWord, folded: true))
  }
}
