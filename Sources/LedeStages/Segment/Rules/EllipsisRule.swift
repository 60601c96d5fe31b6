/// «через… 21 минуту»: a pause before a number.
package struct EllipsisRule: SelectiveBoundaryRule {
  package static let name = "ellipsis"
  package static let help = "An ellipsis before a number is a pause"
  package static let examples = [
    BoundaryExample("ru", "Он вернулся через…⁀ 21 минуту."),
    BoundaryExample("en", "It took them...⁀ 300 years."),
    BoundaryExample("kk", "Ол небәрі...⁀ 5 минут күтті."),
    BoundaryExample("ru", "Потом…| — 21 минута."),
    BoundaryExample("ru", "Он ждал (и ждал…)| 21 минуту."),
    BoundaryExample("en", "It took years...| Then it ended."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.ellipsis, .digitNext]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .ellipsis, candidate.closers.isEmpty else { return nil }
    return candidate.isDigitNext && candidate.next.wordStart == candidate.next.start ? .join : nil
  }
}
