import LedeText

/// «am 19. Oktober», «v 19. století»: a number with a point that is an ordinal.
package struct OrdinalRule: BoundaryRule {
  package static let name = "ordinal"
  package static let help = "Ordinals with a point before a month, century and the like: 19. Oktober"
  package static let examples = [
    BoundaryExample("de", "Am 19.⁀ Oktober regnet es."),
    BoundaryExample("de", "Im XIX.⁀ Jahrhundert regnete es."),
    BoundaryExample("sk", "Bolo to 7.⁀ Apríla 2020."),
    BoundaryExample("cs", "Bylo to 5.⁀ Května."),
    BoundaryExample("de", "Er kam als 19.| Dann ging er."),
  ]
  package static let srx = SRXExpression.expressed

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .period, candidate.closers.isEmpty, !candidate.word.isEmpty else { return nil }
    let isNumber = candidate.wordStart.contains(.digit) && candidate.wordEnd.contains(.digit)
    guard isNumber || candidate.knowledge.ordinalDot && candidate.text.isRoman(candidate.word) else { return nil }
    if candidate.knowledge.isOrdinalFollower(WordHash(candidate.text, candidate.nextWord, folded: false)) {
      return .join
    }
    // «7. Apríla»
    let isDay = isNumber && candidate.knowledge.ordinalDot && candidate.word.count <= 2
    return isDay && isMonthNext(candidate) ? .join : nil
  }

  private func isMonthNext(_ candidate: Candidate) -> Bool {
    candidate.knowledge.isDateWord(WordHash(candidate.text, candidate.nextWord, folded: true))
  }
}
