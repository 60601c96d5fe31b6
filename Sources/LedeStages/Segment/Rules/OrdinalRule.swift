import LedeText

/// «am 19. Oktober», «v 19. století»: a number with a point that is an ordinal.
package struct OrdinalRule: SelectiveBoundaryRule {
  package static let name = "ordinal"
  package static let help = "Ordinals with a point before a month, century and the like: 19. Oktober"
  package static let examples = [
    BoundaryExample("de", "Am 19.⁀ Oktober regnet es."),
    BoundaryExample("de", "Im XIX.⁀ Jahrhundert regnete es."),
    BoundaryExample("sk", "Bolo to 7.⁀ Apríla 2020."),
    BoundaryExample("cs", "Bylo to 5.⁀ Května."),
    BoundaryExample("de", "Er kam als 19.| Dann ging er."),
    BoundaryExample("cs", "Stál tu v XIV.⁀ století."),
    BoundaryExample("de", "Beim 7.⁀ Anlauf riss das Seil."),
    BoundaryExample("da", "Det 3.⁀ Regiment kom."),
    BoundaryExample("de", "Sie fehlte am 7.| Alle kamen."),
    BoundaryExample("de", "Ab dem 1.⁀ 2.⁀ 2024 gilt es."),
    BoundaryExample("ko", "그날은 2023.⁀ 5.⁀ 9일이다."),
    BoundaryExample("ko", "그날은 2023.⁀ 5.⁀ 9.⁀ 열렸다."),
    BoundaryExample("cs", "Byl tu prapor VII.⁀ Pluku."),
    BoundaryExample("cs", "Je v příloze II.| Praha platí."),
    BoundaryExample("cs", "Platí od 3.⁀ 10.⁀ 2021."),
    BoundaryExample("hu", "Az est 2023.⁀ 5.⁀ 9-én volt."),
    BoundaryExample("ru", "Это было в мае 1919.| 1. Юг делится."),
    BoundaryExample("cs", "Vládl tu Karel IV.| Praha rostla."),
    BoundaryExample("en", "Turn to 3.| 5 men wait."),
    BoundaryExample("sl", "Cesar Franc II.⁀ Habsburški je umrl."),
    BoundaryExample("sr", "Краљ Петар I.⁀ Карађорђевић је дошао."),
    BoundaryExample("de", "am 5.⁀ mai fing es an."),
    BoundaryExample("hu", "Ezt a törvény 5.⁀ § (2) bekezdése mondja."),
    BoundaryExample("et", "See on seaduse 5.⁀ § lõikes."),
    BoundaryExample("hr", "U 2022.⁀ Zagreb je dobio most."),
    BoundaryExample("hr", "Rođen je 2022.| Zagreb raste."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.period, .largeWord]

  private static let section: UInt32 = 0xA7
  private static let yearDigits = 4

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .period, candidate.closers.isEmpty, !candidate.word.isEmpty else { return nil }
    let isNumber = candidate.wordStart.contains(.digit) && candidate.wordEnd.contains(.digit)
    guard isNumber || candidate.knowledge.ordinalDot && candidate.text.isRoman(candidate.word) else { return nil }
    if candidate.knowledge.isOrdinalFollower(WordHash(candidate.text, candidate.nextWord, folded: false)) {
      return .join
    }
    if isNumber && (NumericDate.goesOn(candidate) || NumericDate.isWhole(candidate)) { return .join }
    // «az 5. § alapján»: no sentence begins with the sign, and numbers of sections have a point.
    if isNumber, candidate.next.scalar == Self.section { return .join }
    guard candidate.knowledge.ordinalDot else { return nil }
    // «7. Apríla»
    if isNumber && candidate.word.count <= 2 && isMonthNext(candidate) { return .join }
    // «U 2022. Zagreb je dobio most»
    if isNumber, candidate.word.count == Self.yearDigits, !candidate.isStarterNext,
      TimePhrase.isAlone(candidate, until: candidate.word.upperBound)
    {
      return .join
    }
    if isLed(candidate) { return .join }
    return !isNumber && (isBehindSmallWord(candidate) || isOfRuler(candidate)) ? .join : nil
  }

  /// «príslušníkov XII. Pluku»: behind a word in small letters a Roman numeral is no king's, and no sentence ends with it but behind
  /// a noun that numbers are for.
  private func isBehindSmallWord(_ candidate: Candidate) -> Bool {
    guard candidate.isCapitalNext, !candidate.isStarterNext, !candidate.next.hasDash,
      candidate.text.scalarCount(candidate.word) > 1
    else { return false }
    let end = candidate.skipSpacesBack(candidate.word.lowerBound)
    let word = candidate.text.word(endingAt: end, from: candidate.sentenceStart)
    guard !word.isEmpty, word.upperBound < candidate.word.lowerBound,
      CharacterClass(of: candidate.text.scalar(at: word.lowerBound).value).contains(.lower)
    else { return false }
    return !candidate.knowledge.isLettered(WordHash(candidate.text, word, folded: true))
  }

  /// «Cesar Franc II. Habsburški je umrl»: nothing but a name so far, which is no sentence.
  private func isOfRuler(_ candidate: Candidate) -> Bool {
    candidate.isCapitalNext && !candidate.isStarterNext && !candidate.next.hasDash && candidate.hasWordsBefore
      && candidate.isNameSoFar
  }

  /// «Beim 12. Versuch», «das II. Konzil»: an article stands before the number, and no word that begins a sentence behind it.
  private func isLed(_ candidate: Candidate) -> Bool {
    guard candidate.isCapitalNext, !candidate.isStarterNext, !candidate.next.hasDash else { return false }
    let end = candidate.skipSpacesBack(candidate.word.lowerBound)
    let leader = candidate.text.word(endingAt: end, from: candidate.sentenceStart)
    guard !leader.isEmpty, leader.upperBound < candidate.word.lowerBound else { return false }
    return candidate.knowledge.isOrdinalLeader(WordHash(candidate.text, leader, folded: true))
  }

  private func isMonthNext(_ candidate: Candidate) -> Bool {
    candidate.knowledge.isDateWord(WordHash(candidate.text, candidate.nextWord, folded: true))
  }
}
