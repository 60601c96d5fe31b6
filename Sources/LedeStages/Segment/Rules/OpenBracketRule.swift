import LedeText

/// "The dam (built in 1962. Restored twice) still holds": a bracket that opened inside the sentence closes further on.
package struct OpenBracketRule: SelectiveBoundaryRule {
  package static let name = "open-bracket"
  package static let help = "Sentences in a bracket inside another sentence: (built in 1962. Restored twice)"
  package static let examples = [
    BoundaryExample("en", "The dam (built in 1962.⁀ Restored twice) holds."),
    BoundaryExample("ru", "Договор (срок вышел.⁀ Подписи нет) у него."),
    BoundaryExample("kk", "Құжат [мерзімі өтті.⁀ Қолы жоқ] директорда."),
    BoundaryExample("zh", "门票五元（含税。⁀茶另计）。"),
    BoundaryExample("ja", "彼（誰？⁀太郎！）⁀が来た。"),
    BoundaryExample("de", "Er (wer?⁀ Otto!) kam."),
    BoundaryExample("kk", "(«Таң», 2011 жыл.⁀ № 8)."),
    BoundaryExample("en", "(He left.| She stayed.)"),
    BoundaryExample("en", "He left :(.| She stayed (alone)."),
    BoundaryExample("en", "He left (at six.| She stayed."),
    BoundaryExample("en", "He left (at six.)| She stayed (alone)."),
  ]
  package static let srx = SRXExpression.cannot("it asks which bracket is open")

  /// How far the closing bracket may be, in bytes.
  private static let reach = 512

  static let needs: CandidateTraits = [.openBracket]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard let open = candidate.openBracket else { return nil }
    // «他（谁？）来了»: where no space parts sentences, one goes on behind the bracket that it opened.
    guard !candidate.closers.contains(.bracket) else {
      return !candidate.isSpaced && candidate.next.wordKind.contains(.unspaced) && isInside(candidate, open)
        ? .join : nil
    }
    // «(«Айқын», 2010 жыл. № 70)»: where something was published.
    if candidate.next.scalar == 0x2116 { return .join }
    guard isInside(candidate, open) else { return nil }
    return isClosed(candidate) ? .join : nil
  }

  /// Words of the sentence stand before the bracket.
  private func isInside(_ candidate: Candidate, _ open: Int) -> Bool {
    let end = candidate.skipSpacesBack(open)
    guard end > candidate.sentenceStart else { return false }
    return candidate.scalar(before: end).kind.isDisjoint(with: [.dash, .open])
  }

  private func isClosed(_ candidate: Candidate) -> Bool {
    let text = candidate.text
    let limit = min(candidate.end + Self.reach, candidate.block.upperBound)
    var (offset, depth) = (candidate.end, 1)
    while offset < limit {
      let (value, length) = text.scalar(at: offset)
      offset += length
      // Quotation marks are open or close too, in some languages the other way round.
      let kind = CharacterClass(of: value)
      guard kind.isDisjoint(with: .quote) else { continue }
      if kind.contains(.close) { depth -= 1 } else if kind.contains(.open) { depth += 1 }
      if depth == 0 { return true }
    }
    return false
  }
}
