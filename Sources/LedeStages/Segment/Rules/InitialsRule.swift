/// «А. Н. Чилингаров», «J. R. R. Tolkien», «Токаев К. К. отметил»: a capital with a point is the initial of a name.
package struct InitialsRule: SelectiveBoundaryRule {
  package static let name = "initials"
  package static let help = "Initials of names: А. Н. Чилингаров, К.К.Токаев, J. R. R. Tolkien"
  package static let examples = [
    BoundaryExample("ru", "Пришли А.⁀ Н.⁀ Орлов и К.К.Лис."),
    BoundaryExample("en", "Ursula K.⁀ Le Guin wrote."),
    BoundaryExample("kk", "Жиында Қ.К.⁀ Тоқаев сөйледі."),
    BoundaryExample("hi", "बैठक में एम.एस.⁀ धोनी आए।"),
    BoundaryExample("hi", "आए ट.⁀ ठ.⁀ शर्मा।"),
    BoundaryExample("hi", "वाई.एस.⁀ रेड्डी आए।"),
    BoundaryExample("hi", "यह सच है.| लोग आए हैं."),
    BoundaryExample("en", "In hall K.⁀ 10 people sat."),
    BoundaryExample("en", "She read vol.K.⁀ Le Guin."),
    BoundaryExample("xx", "venit c.⁀ Iulius."),
    BoundaryExample("ru", "Это витамин С.‖ Это полезно."),
    BoundaryExample("ru", "Играли в группе D.‖ Зал шумел."),
    BoundaryExample("kk", "Бұл орын — блок Б.‖ Есік артта."),
    BoundaryExample("en", "Wire it to port E.‖ Turn it off."),
    BoundaryExample("de", "Sie wartet an Gate C.‖ Otto fehlt."),
    BoundaryExample("ru", "Учится в 5 Б.‖ Уроки долгие."),
    BoundaryExample("uk", "Криві А, Б та В.‖ Крива А росте."),
    BoundaryExample("de", "Team A spielt gegen B.‖ Alle jubeln."),
    BoundaryExample("kk", "Ол А тобында, мен — В.‖ Ойын ертең."),
    BoundaryExample("en", "In triangle ABC look at B.‖ Find AC."),
    BoundaryExample("en", "The answer is C.‖ Explain it."),
    BoundaryExample("ru", "Ответ: Б.‖ Объясните его."),
    BoundaryExample("kk", "Дұрыс жауап — С.‖ Неге екенін айт."),
    BoundaryExample("fr", "La réponse est B.‖ Expliquez."),
    BoundaryExample("en", "See page B.‖ Return it."),
    BoundaryExample("kk", "Біздің сынып – 9 В.‖ Сабақ ұзақ."),
    BoundaryExample("kk", "Бұл 3-терезе Д.‖ Кезек аз."),
    BoundaryExample("en", "A group of A.⁀ Smith came."),
    BoundaryExample("en", "Malcolm X met Martin L.⁀ King."),
    BoundaryExample("en", "Agent K met Ann P.⁀ Moss."),
    BoundaryExample("en", "Charles I liked H.⁀ Purcell."),
    BoundaryExample("ru", "Спорил Жуков С. П.‖ Адвокат молчит."),
    BoundaryExample("ar", "وصل س. م.⁀ حسن."),
    BoundaryExample("fa", "آقای م. ر.⁀ کریمی آمد."),
    BoundaryExample("ru", "Скорость равна V.‖ Найдите путь."),
    BoundaryExample("ru", "Судил Петров А.⁀ В.‖ Защита молчит."),
    BoundaryExample("ru", "Ответил — Ли В.‖ Телефон занят."),
    BoundaryExample("kk", "Есепті Сейтов А.‖ Комиссия тексерді."),
    BoundaryExample("ru", "Писатель Мартин Л.⁀ Кинг жил."),
    BoundaryExample("ru", "Глава Японии Н.⁀ Кан молчит."),
    BoundaryExample("es", "Vive en la C.⁀ La Palma 2."),
    BoundaryExample("es", "Hoy hace 33.8°F.| Mañana nevará."),
    BoundaryExample("ru", "Ответит А.⁀ Ли завтра."),
    BoundaryExample("uk", "Спитав Петров А.‖ Він мовчав."),
    BoundaryExample("uk", "Відповів С.⁀ К.⁀ Лі завтра."),
    BoundaryExample("ru", "Ответит С.⁀ К.⁀ Но.| Все ждут."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.period, .initial]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .period, candidate.closers.isEmpty else { return nil }
    if candidate.isSpelledInitial { return candidate.isStarterNext ? nil : .join }
    guard candidate.isSingleLetter else { return nil }
    if candidate.wordStart.isDisjoint(with: [.upper, .lower]) { return endsWithoutCase(candidate) ? nil : .join }
    // «L. 22.500», «S. 10th Street», «s. 15»
    if candidate.isDigitNext && candidate.isSpaced { return .join }
    guard candidate.wordStart.contains(.upper) else {
      // A small letter with a point is an abbreviation; a language with a file lists those that it has.
      return candidate.knowledge.hasFile ? nil : .join
    }
    guard candidate.isCapitalNext || candidate.next.hasDash, !isDegree(candidate) else { return nil }
    if candidate.isInitialNext { return .join }
    let letter = LoneLetter(candidate)
    if letter.standsForItself { return .boundary }
    if letter.isBeforeShortSurname { return .join }
    if letter.endsName { return .boundary }
    // «витамин С. Это…»: the letter stands for itself.
    guard candidate.isStarterNext, candidate.hasWordsBefore else { return .join }
    return candidate.isNameWithArticleNext || letter.isBeforeLastWord ? .join : .boundary
  }

  /// «33.8°F»
  private func isDegree(_ candidate: Candidate) -> Bool {
    candidate.scalar(before: candidate.word.lowerBound).value == 0xB0
  }

  /// In scripts without case: a word of one character, a unit behind its number, or a letter before a new sentence. A
  /// consonant with a vowel sign is a word too: «है.»
  private func endsWithoutCase(_ candidate: Candidate) -> Bool {
    isWord(candidate) || candidate.text.scalarCount(candidate.word) > 1 || candidate.isStarterNext
      || candidate.isNumber(before: candidate.word.lowerBound)
  }

  /// One character is a whole word in scripts without spaces and in Hangul.
  private func isWord(_ candidate: Candidate) -> Bool {
    let scalar = candidate.text.scalar(at: candidate.word.lowerBound).value
    return candidate.wordStart.contains(.unspaced) || (0xAC00...0xD7A3).contains(scalar)
  }
}

extension Candidate {
  /// «एम.एस.»: short names of letters joined by a point, in a script without case.
  var isSpelledInitial: Bool {
    guard wordStart.contains(.letter), wordStart.isDisjoint(with: [.upper, .lower, .unspaced]),
      word.lowerBound > sentenceStart, text.bytes[word.lowerBound - 1] == 0x2E
    else { return false }
    let first = text.word(endingAt: word.lowerBound - 1, from: sentenceStart)
    return !first.isEmpty && text.scalarCount(first) <= 3 && text.scalarCount(word) <= 3
  }

  /// Something of the sentence stands before the word.
  var hasWordsBefore: Bool { skipSpacesBack(word.lowerBound) > sentenceStart }

  /// Another single letter with a point follows.
  var isInitialNext: Bool {
    let word = nextWord
    return text.isOneLetter(word) && word.upperBound < block.upperBound && text.bytes[word.upperBound] == 0x2E
  }
}
