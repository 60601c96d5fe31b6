/// `(!)`, `(?)`, `[…]`: terminals that are all that a bracket or quotation holds.
package struct BracketedMarkRule: SelectiveBoundaryRule {
  package static let name = "bracketed-mark"
  package static let help = "Terminals alone in brackets or quotation marks end no sentence: (?), […]"
  package static let examples = [
    BoundaryExample("ru", "Его сосед (?)⁀ Иван ушёл."),
    BoundaryExample("kk", "Ауыл (!)⁀ Абай атында."),
    BoundaryExample("en", "They met […]⁀ Anna later."),
    BoundaryExample("en", "On the door a red “!”⁀ Paul had painted shone."),
    BoundaryExample("en", "He came (at last!) and sat down."),
    BoundaryExample("en", "The list (… and so on) is long."),
    BoundaryExample("ru", "Он спросил: «Кто ?»| Иван молчал."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.noWord, .closed]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.word.isEmpty, !candidate.closers.isDisjoint(with: [.bracket, .quote]) else { return nil }
    let before = candidate.scalar(before: candidate.mark.lowerBound)
    let opens = before.kind.contains(.open) || candidate.knowledge.opens(before.value)
    return opens ? .join : nil
  }
}
