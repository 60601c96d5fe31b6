/// Terminals inside a word or between words without a space: domains, files, handles, abbreviations, or a space left out.
package struct InsideWordRule: SelectiveBoundaryRule {
  package static let name = "inside-word"
  package static let help = "Terminals inside a domain, address, file name or abbreviation: site.kz, т.е."
  package static let examples = [
    BoundaryExample("ru", "Так пишет Газета.⁀Ru сегодня."),
    BoundaryExample("en", "Call Console.⁀WriteLine here."),
    BoundaryExample("ru", "Об этом пишет Kazpravda.⁀kz вчера."),
    BoundaryExample("en", "Read README.⁀md first."),
    BoundaryExample("kk", "Сауалды info@site.⁀kz қабылдайды."),
    BoundaryExample("ru", "Пришёл ген.⁀-майор Орлов."),
    BoundaryExample("ru", "Он ушёл.|«Куда?» — думали мы."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.unspaced]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard !candidate.isSpaced else { return nil }
    let next = candidate.next
    // Typographic openers and dashes may follow without a space; letters, digits and the marks of addresses do not end there.
    if !next.kind.isDisjoint(with: [.open, .quote, .dash]) && next.scalar != 0x2D { return nil }
    return .join
  }
}
