import LedeText

/// A comma, colon or another mark that belongs to the same sentence follows.
package struct PunctuationRule: SelectiveBoundaryRule {
  package static let name = "punctuation"
  package static let help = "A comma, colon, semicolon or closing mark follows"
  package static let examples = [
    BoundaryExample("en", "The Yahoo!⁀, Google and Bing teams met."),
    BoundaryExample("ru", "«Кто там?»⁀, Иван не ответил."),
    BoundaryExample("nl", "Hij lachte.| ,,Mooi zo.''"),
    BoundaryExample("ru", "Она улыбнулась.⁀ ) Мы тоже."),
    BoundaryExample("kk", "Ол «Алға!»⁀.| Бәрі тұрды."),
    BoundaryExample("ru", "Зал кричал «Ура!»⁀ .| Все встали."),
    BoundaryExample("ru", "Зал кричал «Ура!»⁀ ."),
    BoundaryExample("en", "It is shown in Fig.⁀ ??"),
    BoundaryExample("ru", "Он ушёл.⁀ ..| Потом пришёл."),
    BoundaryExample("kk", "Ол кетті.⁀ ..| Сосын келді."),
    BoundaryExample("ru", "Зал кричал «Ура!»| ...Потом стих."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.markNext]

  package init() {}

  // Comma, semicolon, colon, slash, equals, per cent, and their Arabic and East Asian counterparts.
  private static let continuing: Set<UInt32> = [
    0x2C, 0x3B, 0x3A, 0x2F, 0x3D, 0x25, 0x060C, 0x061B, 0x055D, 0x3001, 0xFF0C, 0xFF1B, 0xFF1A,
  ]

  package func decide(_ candidate: Candidate) -> Verdict? {
    let next = candidate.next
    if Self.continuing.contains(next.scalar) {
      // Two commas are an opening quotation mark of typewriters.
      return candidate.isSpaced && next.scalar == 0x2C
        && candidate.text.bytes[next.start...].starts(with: [0x2C, 0x2C]) ? nil : .join
    }
    if next.kind.contains(.close) && !next.kind.contains(.quote) { return .join }
    guard candidate.knowledge.isTerminal(next.scalar, next.kind) else { return nil }
    return !candidate.isSpaced || standsAlone(candidate) ? .join : nil
  }

  /// The terminals that follow stand between spaces, as in «кухню ! » .», “Fig. ??”.
  private func standsAlone(_ candidate: Candidate) -> Bool {
    var end = candidate.next.start
    while end < candidate.block.upperBound {
      let (value, length) = candidate.text.scalar(at: end)
      guard candidate.knowledge.isTerminal(value, CharacterClass(of: value)) else { break }
      end += length
    }
    guard end < candidate.block.upperBound else { return true }
    return CharacterClass(of: candidate.text.scalar(at: end).value).contains(.space)
  }
}
