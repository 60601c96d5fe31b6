import LedeText

/// «Он пришёл.Она ушла»: the space behind the terminal is missing.
package struct MissingSpaceRule: SelectiveBoundaryRule {
  package static let name = "missing-space"
  package static let help = "A small letter before and a capital behind the terminal, but no space: пришёл.Она"
  package static let examples = [
    BoundaryExample("ru", "Он пришёл.‖Она ушла."),
    BoundaryExample("en", "She left!‖We stayed."),
    BoundaryExample("kk", "Ол келді.‖Біз күттік."),
    BoundaryExample("ru", "«Он пришёл.»‖Она ушла."),
    BoundaryExample("ru", "Он пришёл.‖А она нет."),
    BoundaryExample("ru", "Это было в 2020.‖Он помнит."),
    BoundaryExample("en", "It runs on Windows 3.Net tools."),
    BoundaryExample("kk", "Елдің жағдайы.‖XVIII ғасыр басы."),
    BoundaryExample("en", "Really??‖so what."),
    BoundaryExample("zh", "他来了!‖3天后他走了。"),
    BoundaryExample("ar", "وصل الوزير.‖غادر الجميع."),
    BoundaryExample("ru", "Школа на ул.Сатпаева новая."),
    BoundaryExample("ru", "Так пишет Газета.Ru сегодня."),
    BoundaryExample("en", "Call Console.WriteLine here."),
    BoundaryExample("en", "Open www.site.org/Index.Html now."),
    BoundaryExample("ru", "Он молчал ...Она ушла."),
    BoundaryExample("ru", "Вышла игра Форт 3.Плюс вчера."),
    BoundaryExample("zh", "他来.她走。"),
    BoundaryExample("es", "Todos bajaron.‖¿Quién falta?"),
    BoundaryExample("es", "¡Vamos!‖¡Ya es tarde!"),
  ]
  package static let srx = SRXExpression.cannot("what looks like an address is told by the whole word")

  static let needs: CandidateTraits = [.unspaced]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard !candidate.isSpaced, !isAddress(candidate) else { return nil }
    let next = candidate.next.kind
    // «todos.¿Quién»
    if candidate.next.scalar == 0xBF || candidate.next.scalar == 0xA1 { return .boundary }
    if candidate.wordEnd.contains(.unspaced), candidate.kind != .period, next.contains(.digit) { return .boundary }
    guard next.contains(.letter), !opens(candidate) else { return nil }
    if next.contains(.upper) {
      guard beginsSentence(candidate) else { return nil }
      if candidate.kind != .period || !candidate.closers.isEmpty { return .boundary }
      if candidate.wordEnd.contains(.digit) { return candidate.isStarterNext ? .boundary : nil }
      // «ул.Абая»
      guard candidate.wordEnd.contains(.lower), hasTwoLetters(candidate), candidate.abbreviation == nil else {
        return nil
      }
      return .boundary
    }
    // «really??so what»: addresses have one mark at most.
    if next.contains(.lower), candidate.kind == .question, candidate.mark.count > 1 { return .boundary }
    // Scripts without case: two letters of one word on both sides.
    guard !next.contains(.lower), !candidate.wordEnd.isDisjoint(with: [.letter, .mark]) || candidate.kind != .period
    else { return nil }
    // «กทม.เปิดเผย»
    if candidate.kind == .period && candidate.wordEnd.contains(.unspaced) { return nil }
    return candidate.wordEnd.isDisjoint(with: [.upper, .lower]) && hasThreeLetters(candidate)
      ? .boundary : nil
  }

  /// The capital stands alone, or a small letter comes behind it: «Он», «А он», and not «NET».
  private func beginsSentence(_ candidate: Candidate) -> Bool {
    let next = candidate.nextWord
    let offset = next.lowerBound + candidate.text.scalar(at: next.lowerBound).length
    guard offset < next.upperBound else {
      return offset < candidate.block.upperBound && candidate.text.bytes[offset] == 0x20
    }
    guard CharacterClass(of: candidate.text.scalar(at: offset).value).contains(.lower) else {
      // «жағдайы.XVIII ғасырдың»
      return candidate.scalar(before: candidate.mark.lowerBound).value >= 0x250 && candidate.text.isRoman(next)
    }
    return !isDomain(candidate) && !hasInnerCapital(candidate)
  }

  /// «Газета.Ru», «Mail.Ru»: Latin letters behind others, or a short Latin word that begins no sentence.
  private func isDomain(_ candidate: Candidate) -> Bool {
    guard candidate.next.scalar < 0x80 else { return false }
    return candidate.scalar(before: candidate.mark.lowerBound).value >= 0x250
      || (candidate.nextWord.count <= 3 && !candidate.isStarterNext && !isAbbreviationNext(candidate))
  }

  private func isAbbreviationNext(_ candidate: Candidate) -> Bool {
    candidate.knowledge.abbreviation(WordHash(candidate.text, candidate.nextWord, folded: false)) != nil
  }

  /// «Console.WriteLine».
  private func hasInnerCapital(_ candidate: Candidate) -> Bool {
    var offset = candidate.nextWord.lowerBound + candidate.text.scalar(at: candidate.nextWord.lowerBound).length
    while offset < candidate.nextWord.upperBound {
      let (value, length) = candidate.text.scalar(at: offset)
      if CharacterClass(of: value).contains(.upper) { return true }
      offset += length
    }
    return false
  }

  /// The terminals stand behind a space and touch what follows: «… и ...Он».
  private func opens(_ candidate: Candidate) -> Bool {
    candidate.scalar(before: candidate.mark.lowerBound).kind.contains(.space)
  }

  private func hasTwoLetters(_ candidate: Candidate) -> Bool {
    guard !candidate.isSingleLetter else { return false }
    let last = candidate.scalar(before: candidate.mark.lowerBound)
    return candidate.scalar(before: candidate.mark.lowerBound - last.length).kind.contains(.lower)
  }

  private func hasThreeLetters(_ candidate: Candidate) -> Bool {
    candidate.text.scalarCount(candidate.word) >= 3 && candidate.text.scalarCount(candidate.nextWord) >= 3
  }

  /// The marks of an address touch the word: a slash, an at sign, an underscore, another point.
  private func isAddress(_ candidate: Candidate) -> Bool {
    let before = candidate.scalar(before: candidate.word.lowerBound).value
    let end = candidate.nextWord.upperBound
    let behind = end < candidate.block.upperBound ? UInt32(candidate.text.bytes[end]) : 0
    func marksAddress(_ value: UInt32) -> Bool {
      value == 0x2F || value == 0x40 || value == 0x5F || value == 0x3D || value == 0x5C
    }
    return marksAddress(before) || marksAddress(behind)
      || before == 0x2E && candidate.kind == .period && !candidate.wordEnd.contains(.digit)
  }
}
