import LedeCore
import LedeText

/// Abbreviations of the language's file, after their four classes.
package struct AbbreviationRule: SelectiveBoundaryRule {
  package static let name = "abbreviation"
  package static let help = "Abbreviations, by what may follow them: им. Абая, и т. д., 5 млн. тенге, рис. 3"
  package static let examples = [
    BoundaryExample("ru", "Цена выросла, т.⁀ е.⁀ не упала."),
    BoundaryExample("ru", "Слово (абаз.⁀ Ажва известно."),
    BoundaryExample("ru", "Дом на ул.⁀ Абая сдан."),
    BoundaryExample("en", "We saw Dr.⁀ Smith."),
    BoundaryExample("de", "Das gilt z.⁀ B.⁀ für Kinder."),
    BoundaryExample("kk", "Завод 2024 ж.⁀ Алматыда ашылды."),
    BoundaryExample("kk", "Халық саны 20 млн.‖ Оның жартысы қалада."),
    BoundaryExample("ru", "Мы помогли им.‖ Потом ушли."),
    BoundaryExample("ru", "Вышел журнал Ген.‖ Потом закрылся."),
    BoundaryExample("ar", "وهو من المجموعة ب.‖ وقال ذلك."),
    BoundaryExample("en", "They came (from St.)⁀ on foot."),
    BoundaryExample("ru", "Купили груши и т.⁀ д.⁀ и ушли."),
    BoundaryExample("en", "Pears, apples, etc.⁀ were sold."),
    BoundaryExample("ru", "Купили груши и т.⁀ п.| Потом ушли."),
    BoundaryExample("th", "ท่าน รนก.⁀ สมชาย มาแล้ว"),
    BoundaryExample("th", "เขาไปตลาดแล้ว.| เธออยู่บ้าน"),
    BoundaryExample("ru", "Были Орлов, Лис и др.⁀ № 5 выиграл."),
    BoundaryExample("ru", "Были Орлов и др.⁀ — 5 человек."),
    BoundaryExample("es", "El 30 ago.⁀ 1984 llegó."),
    BoundaryExample("es", "Bogotá, D.C.⁀ 6 de mayo."),
    BoundaryExample("ru", "Купили груши и т.⁀ п.‖ 5 мая ушли."),
    BoundaryExample("en", "He joined Acme Inc.⁀ 12 years ago."),
    BoundaryExample("en", "He joined Acme Inc.‖ Then he left."),
    BoundaryExample("en", "He joined Acme Inc.‖ Paris was next."),
    BoundaryExample("en", "He met Acme Inc.⁀ Chairman Lee."),
    BoundaryExample("en", "He sued Acme Inc.⁀ J. Lee lost."),
    BoundaryExample("en", "The Oak Bros.⁀ Bakery is closed."),
    BoundaryExample("en", "He left the U.S.⁀ Senate."),
    BoundaryExample("en", "He left the U.S.‖ Farmers wept."),
    BoundaryExample("en", "He lives on Oak Ave.‖ Rents are high."),
    BoundaryExample("en", "Bring soap, etc.‖ Tents come later."),
    BoundaryExample("en", "It weighs 5 kg.‖ Tom lifts it."),
    BoundaryExample("en", "At 5 a.m.⁀ Mr.⁀ Orr left."),
    BoundaryExample("en", "He left at 6 P.M.‖ Mr.⁀ Orr stayed."),
    BoundaryExample("en", "Come at 9 p.m.⁀ EST."),
    BoundaryExample("de", "Er zog in die Schulstr.⁀ 5 um."),
    BoundaryExample("nl", "Zij woont Molenstr.⁀ 12 nu."),
    BoundaryExample("fi", "Hän asuu Koulunt.⁀ 5 nyt."),
    BoundaryExample("de", "Seife usw.‖ Zelte kommen."),
    BoundaryExample("es", "Vive en la Av.⁀ El Bosque."),
    BoundaryExample("it", "Il Dott.⁀ Lo Bue opera."),
    BoundaryExample("fr", "Au Bd.⁀ La Fontaine il pleut."),
    BoundaryExample("ru", "См. рис.⁀ Б на обороте."),
    BoundaryExample("en", "See Fig.⁀ A for it."),
    BoundaryExample("ru", "По плану 2021 г.⁀ Омск строил."),
    BoundaryExample("ru", "После новой школьной реформы 2021 г.⁀ Омск строил."),
    BoundaryExample("uk", "На початку 2021 р.⁀ Одеса святкувала."),
    BoundaryExample("nl", "In 44 v.⁀ Chr.⁀ Caesar stierf."),
    BoundaryExample("sv", "Omkring 500 f.⁀ Kr.⁀ Aten växte."),
    BoundaryExample("cs", "Už v 5. stol.⁀ n.⁀ l.⁀ Praha stála."),
    BoundaryExample("pl", "Po reformie 1999 r.⁀ Toruń urósł."),
    BoundaryExample("ru", "Он жил тут в 1999 г.| Омск рос."),
    BoundaryExample("ru", "Он был добр-с.| Так и жил."),
    BoundaryExample("ru", "Цена за кв.⁀ м.| Торг уместен."),
    BoundaryExample("uk", "Ціна за кв.⁀ м.| Торг можливий."),
    BoundaryExample("de", "Drei Euro pro Std.‖ Ist das viel?"),
    BoundaryExample("ru", "Права кат.⁀ В нужны."),
    BoundaryExample("ky", "Ал 1950-ж.⁀ Ошто туулган."),
    BoundaryExample("ru", "Это стоит 5 руб.⁀ 50 коп."),
    BoundaryExample("ru", "В 1998 г.⁀ Ельцин приехал."),
    BoundaryExample("ru", "Это было в 1998 г.| Потом стало лучше."),
    BoundaryExample("ru", "Главный с 2005 г.⁀ — Орлов."),
    BoundaryExample("ru", "Жил в г.⁀ Алматы."),
    BoundaryExample("ru", "См. рис.⁀ 3 и табл.⁀ IV."),
    BoundaryExample("en", "See fig.⁀ 3 and vol.⁀ 2."),
    BoundaryExample("ru", "Это рис.| Он белый."),
    BoundaryExample("ru", "Были Орлов и др.| — Кто ещё?"),
    BoundaryExample("ru", "Пришли повара и пр.| Комиссия ждала."),
    BoundaryExample("ru", "Изд.⁀ 3-е, испр.⁀ и доп.⁀ М.: Наука, 1990."),
    BoundaryExample("ru", "Изд.⁀ 3-е, испр.⁀ и доп.| Переплёт цел."),
    BoundaryExample("lt", "Jis gimė 1920 m.‖ Prof.⁀ Ona tai matė."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.period, .word]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .period, !candidate.word.isEmpty else { return nil }
    if candidate.continuesAbbreviation { return .join }
    guard let (entry, start) = candidate.abbreviation else {
      return candidate.isBehindBracket || candidate.isCutUnspaced || candidate.isCompoundBeforeNumber ? .join : nil
    }
    if isInitial(candidate, entry, start) { return nil }
    switch entry.kind {
    case .never:
      if !candidate.closers.isEmpty { return mayEnd(candidate) }
      return endsAnyway(candidate, entry, start) ? .boundary : .join
    case .sometimes:
      // «До н. э. Рим был», «In 44 v. Chr. Caesar stierf»
      let isTime = candidate.isCapitalNext && !candidate.isStarterNext && TimePhrase.isAlone(candidate, until: start)
      return isTime ? .join : mayEnd(candidate)
    case .often, .ends: return mostlyEnds(candidate, entry, start)
    case .afterNumber: return isUnit(candidate, start) ? afterNumber(candidate, start) : .join
    case .beforeNumber: return candidate.isNumberNext ? .join : nil
    }
  }

  /// «Д. К. Манаи», «Иванов С. П.»: capitals alone are initials, though the file has them in small letters.
  private func isInitial(
    _ candidate: Candidate, _ entry: Abbreviation, _ start: Int
  ) -> Bool {
    guard candidate.isSingleLetter, candidate.wordStart.contains(.upper) else { return false }
    let isAlone = start == candidate.word.lowerBound
    // «6 P.M.» is none.
    if entry.isCapitalised { return isAlone || entry.kind == .never && candidate.hasCapitalsAlone(from: start) }
    return isAlone && candidate.isCapitalNext && LoneLetter(candidate).standsForItself
  }

  /// An abbreviation that a word follows ends a sentence all the same before a word that begins one, if it is spelled like a
  /// name («Alien Ant Farm. En 1764…») or a function word («помогли им. Потом…»), stands behind a number («20 млн. Оның…»)
  /// or is a letter of a script without case.
  private func endsAnyway(
    _ candidate: Candidate, _ entry: Abbreviation, _ start: Int
  ) -> Bool {
    guard start > candidate.sentenceStart, !candidate.isLowerNext, candidate.isStarterNext, !candidate.isInitialNext,
      !candidate.isNameWithArticleNext
    else { return false }
    if entry.isCapitalised || candidate.isNumber(before: start) { return true }
    return candidate.isSingleLetter
      ? candidate.wordStart.isDisjoint(with: [.upper, .lower])
      : candidate.knowledge.isStarter(WordHash(candidate.text, candidate.word, folded: true))
  }

  /// Behind a number; of several parts («за кв. м. Торг»), or before a word that begins sentences («pro Std. Ist das viel?»).
  private func isUnit(_ candidate: Candidate, _ start: Int) -> Bool {
    if candidate.isNumber(before: start) || start < candidate.word.lowerBound { return true }
    guard candidate.isCapitalNext, candidate.isStarterNext, candidate.text.scalarCount(candidate.word) > 1 else {
      return false
    }
    return candidate.text.scalarCount(candidate.nextWord) > 1 && !candidate.isNameWithArticleNext
  }

  /// The abbreviation may end a sentence: what follows decides.
  private func mayEnd(_ candidate: Candidate) -> Verdict? {
    let next = candidate.next
    if candidate.isLowerNext || (next.hasDash && candidate.isDigitNext) || next.scalar == 0x2116 { return .join }
    if candidate.isImprintNext { return .join }
    if next.hasDash { return nil }
    if candidate.isDigitNext {
      // «30 ago. 1984», «lun. 15»
      if candidate.isDateWord || candidate.isNameSoFar { return .join }
      let endsBeforeNumber = candidate.knowledge.breakBefore == .capital && !candidate.isLoneLetter
      return endsBeforeNumber ? .boundary : .join
    }
    guard candidate.knowledge.breakBefore == .starter else { return nil }
    return candidate.isStarterNext || candidate.isTitleNext ? .boundary : .join
  }

  /// «soap, etc. Tents come», «at Acme Corp. Analysts were»: a capital begins a sentence, but for what goes on with a name.
  private func mostlyEnds(
    _ candidate: Candidate, _ entry: Abbreviation, _ start: Int
  ) -> Verdict? {
    guard candidate.isCapitalNext, !candidate.isStarterNext, !candidate.next.hasDash else {
      return entry.kind == .ends && candidate.isTimeBefore(start) && TimePhrase.isAlone(candidate, until: start)
        ? .join : mayEnd(candidate)
    }
    if candidate.goesOnAsName { return .join }
    // «At 5 a.m. Mr. Smith went»
    if candidate.isTimeBefore(start) && TimePhrase.isAlone(candidate, until: start) { return .join }
    return entry.kind == .ends || candidate.isSmallBehindNext && !candidate.isNameSoFar ? .boundary : .join
  }

  /// A unit behind its number: «в 1998 г. Ельцин» opens a sentence and cannot be one.
  private func afterNumber(_ candidate: Candidate, _ start: Int) -> Verdict? {
    let next = candidate.next
    // «Столица с 1997 г. — Астана»
    if next.hasDash && candidate.isSpaced && candidate.closers.isEmpty && candidate.isYear(before: start) {
      return .join
    }
    // «5 руб. 50 коп.», «1991 ж. 16 желтоқсанда»
    if candidate.isDigitNext && candidate.closers.isEmpty && next.start == next.wordStart { return .join }
    if !candidate.isStarterNext && TimePhrase.isAlone(candidate, until: start) { return .join }
    return mayEnd(candidate)
  }
}
