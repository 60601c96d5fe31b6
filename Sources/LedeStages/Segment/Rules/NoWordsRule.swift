import LedeText

/// Terminals before the first word of a sentence, as in «… и вот».
package struct NoWordsRule: SelectiveBoundaryRule {
  package static let name = "no-words"
  package static let help = "What has no letter and no digit is no sentence"
  package static let examples = [
    BoundaryExample("ru", "…⁀ Она вошла.| Все встали."),
    BoundaryExample("kk", "«...⁀ Сосын кеттік», – деді ол."),
    BoundaryExample("ru", "Мост открыли .| Он новый."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.noWord]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.word.isEmpty else { return nil }
    // Far from the start there surely was a word; without this limit a text of marks alone would take quadratic time.
    guard candidate.mark.lowerBound - candidate.sentenceStart < Text.longestWord else { return nil }
    var offset = candidate.sentenceStart
    while offset < candidate.mark.lowerBound {
      let (value, length) = candidate.text.scalar(at: offset)
      if !CharacterClass(of: value).isDisjoint(with: .word) { return nil }
      offset += length
    }
    return .join
  }
}
