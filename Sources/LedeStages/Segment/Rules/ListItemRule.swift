import LedeText

/// «… платит. (б) Хозяин чинит»: behind the terminal an item of a list begins.
package struct ListItemRule: SelectiveBoundaryRule {
  package static let name = "list-item"
  package static let help = "The letter or number of an item follows in brackets, or with one: (b) Both sign"
  package static let examples = [
    BoundaryExample("en", "(a) One pays.‖ (b) One mends."),
    BoundaryExample("en", "The tenant pays.‖ (viii) The landlord mends."),
    BoundaryExample("de", "a) Otto zahlt.‖ b) Ilse flickt.‖ c) Alle gehen."),
    BoundaryExample("ru", "Жилец платит.‖ (б) Хозяин чинит."),
    BoundaryExample("kk", "1) Төлейді.‖ 2) жөндейді."),
    BoundaryExample("en", "He left (a) at noon.| I stayed."),
    BoundaryExample("pt", "Há outra (pág. 15) melhor."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.spaced]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.isSpaced, candidate.openBracket == nil, isBracketNear(candidate),
      let marker = ListMarker(candidate.text, at: candidate.next.start, in: candidate.block), marker.style != .point
    else { return nil }
    if isCapital(behind: marker.range.upperBound, candidate) { return .boundary }
    // «1) платит. 2) чинит»: the sentence before is an item, too.
    guard let first = ListMarker(candidate.text, at: candidate.sentenceStart, in: candidate.block) else { return nil }
    return marker.follows(first) ? .boundary : nil
  }

  /// The bytes of «(viii)»: no marker has more.
  private static let longest = 6

  /// Most words that follow are no markers, and are passed at once.
  private func isBracketNear(_ candidate: Candidate) -> Bool {
    let start = candidate.next.start
    let end = min(start + Self.longest, candidate.block.upperBound)
    var offset = start + 1
    while offset < end {
      if candidate.text.bytes[offset] == 0x29 { return true }
      offset += 1
    }
    return false
  }

  private func isCapital(behind offset: Int, _ candidate: Candidate) -> Bool {
    var offset = offset
    while offset < candidate.block.upperBound {
      let (value, length) = candidate.text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      guard kind.contains(.space) || !kind.isDisjoint(with: [.quote, .open]) else {
        return kind.contains(.letter) && !kind.contains(.lower)
      }
      offset += length
    }
    return false
  }
}
