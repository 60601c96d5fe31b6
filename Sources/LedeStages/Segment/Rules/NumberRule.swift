/// Decimals, versions, dates, times, section numbers: a point between two digits.
package struct NumberRule: SelectiveBoundaryRule {
  package static let name = "number"
  package static let help = "A point between two digits: 3.5, 12.05.2024"
  package static let examples = [
    BoundaryExample("en", "It cost $3.⁀50."),
    BoundaryExample("kk", "Бағасы 2.⁀5 мың."),
    BoundaryExample("ru", "Дата 12.⁀05.⁀2024."),
    BoundaryExample("fr", "Voir le N°.⁀ 1026 ici."),
    BoundaryExample("ru", "Штраф в ?⁀ 13 тысяч отменили."),
    BoundaryExample("ru", "Дом на ул.5 сдан."),
    BoundaryExample("ru", "Стоит 5.| 6 человек."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.digitNext]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    if candidate.kind == .question && isLostSign(candidate) { return .join }
    guard candidate.kind == .period, candidate.closers.isEmpty else { return nil }
    if candidate.isDigitNext && isNumberSign(candidate) { return .join }
    guard !candidate.isSpaced else { return nil }
    return candidate.next.kind.contains(.digit) && !candidate.wordEnd.contains(.letter) ? .join : nil
  }

  /// «штраф ? 13 тыс.»: what is left of a sign of money.
  private func isLostSign(_ candidate: Candidate) -> Bool {
    candidate.word.isEmpty && candidate.closers.isEmpty && candidate.wordEnd.contains(.space)
      && candidate.next.start == candidate.next.wordStart
  }

  /// «N°. 5»: a letter and a degree sign.
  private func isNumberSign(_ candidate: Candidate) -> Bool {
    let sign = candidate.scalar(before: candidate.mark.lowerBound)
    guard sign.value == 0xB0 else { return false }
    return candidate.scalar(before: candidate.mark.lowerBound - sign.length).kind.contains(.letter)
  }
}
