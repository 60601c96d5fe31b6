/// «через… 21 минуту»: a pause before a number.
package struct EllipsisRule: SelectiveBoundaryRule {
  package static let name = "ellipsis"
  package static let help = "An ellipsis before a number is a pause or leads to a page"
  package static let examples = [
    BoundaryExample("ru", "Он вернулся через…⁀ 21 минуту."),
    BoundaryExample("en", "It took them...⁀ 300 years."),
    BoundaryExample("kk", "Ол небәрі...⁀ 5 минут күтті."),
    BoundaryExample("ru", "Потом…| — 21 минута."),
    BoundaryExample("ru", "Он ждал (и ждал…)| 21 минуту."),
    BoundaryExample("en", "Who came?........⁀ 12"),
    BoundaryExample("ru", "Кто пришёл?...........⁀ 12"),
    BoundaryExample("kk", "Кім келді?..........⁀ 7"),
    BoundaryExample("en", "Who came?..| 12 men."),
    BoundaryExample("en", "It took years...| Then it ended."),
  ]
  package static let srx = SRXExpression.expressed

  /// Full stops that lead to the number of a page, in bytes.
  private static let shortestLeader = 6

  static let needs: CandidateTraits = [.ellipsis, .digitNext]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.closers.isEmpty else { return nil }
    guard candidate.kind == .ellipsis || candidate.mark.count >= Self.shortestLeader else { return nil }
    return candidate.isDigitNext && candidate.next.wordStart == candidate.next.start ? .join : nil
  }
}
