import LedeText

/// A word in small letters follows: the sentence goes on, unless the writer has no capitals.
package struct LowerCaseRule: SelectiveBoundaryRule {
  package static let name = "lower-case"
  package static let help = "A word in small letters follows"
  package static let examples = [
    BoundaryExample("ru", "Вход в зрит.⁀ зал закрыт."),
    BoundaryExample("ru", "Он (как всегда!)⁀ опоздал."),
    BoundaryExample("kk", "Ол «иә!»⁀ тағы айтты."),
    BoundaryExample("ru", "Он ушёл…⁀ и вернулся."),
    BoundaryExample("en", "I call Yahoo!⁀ every day."),
    BoundaryExample("en", "Is that right?⁀ he asked."),
    BoundaryExample("en", "We played Guess Who?⁀ with the kids."),
    BoundaryExample("en", "Did you see Tom Hanks?‖ he was there."),
    BoundaryExample("en", "are you free?‖ i am ready."),
    BoundaryExample("xx", "venit marcus.⁀ abiit."),
    BoundaryExample("ru", "мы пришли (как всегда).‖ потом ушли."),
    BoundaryExample("en", "call 303-8160.‖ they answer."),
    BoundaryExample("de", "im 5.⁀ oder mehr jahren."),
    BoundaryExample("en", "take 5 in.⁀ of rope."),
    BoundaryExample("ru", "мы купили велосипед.‖ потом ушли."),
    BoundaryExample("kk", "біз үйге бардық.‖ кейін ұйықтадық."),
    BoundaryExample("en", "the sun set.‖ then it rained."),
    BoundaryExample("en", "that is it.‖ then it rained."),
    BoundaryExample("en", "see you Saturday.‖ then we talk."),
    BoundaryExample("en", "it is NASA.‖ they know."),
    BoundaryExample("ru", "Но, увы!⁀ поезд ушёл."),
    BoundaryExample("en", "When, thump!⁀ thump!⁀ down she came."),
    BoundaryExample("fr", "Mais, hélas !⁀ il est parti."),
    BoundaryExample("en", "we left, sadly!‖ it was fun."),
    BoundaryExample("en", "We left late.‖ slept well.‖ felt good."),
    BoundaryExample("ru", "Были тут в мае.‖ еда вкусная.‖ всё понравилось."),
    BoundaryExample("kk", "Біз кеше келдік.‖ қала әдемі.‖ тамақ дәмді."),
    BoundaryExample("en", "lol.‖ ok bye then.‖ see you."),
    BoundaryExample("fr", "Il a un supplém.⁀ de trois euros.| Il part."),
    BoundaryExample("en", "by Doe.⁀ jr came."),
    BoundaryExample("ru", "Это строит.⁀ фирма из Омска.| Она старая."),
    BoundaryExample("hu", "Az önkorm.⁀ épület zárva van.| Hétfőn nyit."),
    BoundaryExample("kk", "Бұл қызмет.⁀ пәтер еді.| Оны сатты."),
    BoundaryExample("nl", "Hij kwam niet.‖ 't Was koud."),
    BoundaryExample("nl", "Wie kwam er?‖ ’s-Hertogenbosch sliep."),
    BoundaryExample("nl", "Hier woont J.⁀ ’t Hart."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.smallNext]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.isLowerNext else { return nil }
    if isCutWordNext(candidate) { return .boundary }
    guard candidate.isSpaced, candidate.closers.isEmpty, !candidate.next.hasDash, !candidate.next.hasQuote,
      !candidate.next.hasBracket
    else { return .join }
    if candidate.kind == .question {
      if isName(candidate) || isTitle(candidate) { return .join }
      return candidate.isAttributionNear || isInterjection(candidate) ? .join : .boundary
    }
    return isOrdinaryWord(candidate) ? .boundary : .join
  }

  /// «Hij kwam niet. ’s Avonds regende het»: of a word that is cut to one letter the next one has the capital. «J. ’t Hart» is a name.
  private func isCutWordNext(_ candidate: Candidate) -> Bool {
    let (text, next, limit) = (candidate.text, candidate.next, candidate.block.upperBound)
    guard Self.apostrophes.contains(next.scalar), candidate.isSpaced, !candidate.isSingleLetter,
      next.wordStart == next.start + text.scalar(at: next.start).length
    else { return false }
    let gap = next.wordStart + text.scalar(at: next.wordStart).length
    guard gap + 1 < limit, text.bytes[gap] == 0x20 || text.bytes[gap] == 0x2D else { return false }
    return CharacterClass(of: text.scalar(at: gap + 1).value).contains(.upper)
  }

  private static let apostrophes: [UInt32] = [0x27, 0x2018, 0x2019, 0x201B]

  /// «Yahoo! is»: a capitalised word inside the sentence; no name ends in a question mark.
  private func isName(_ candidate: Candidate) -> Bool {
    candidate.wordStart.contains(.upper) && candidate.word.lowerBound > candidate.sentenceStart
      && !candidate.text.bytes[candidate.mark].contains(0x3F)
  }

  /// “We played Guess Who? with the kids”: two words with capitals inside the sentence, and a preposition behind them.
  private func isTitle(_ candidate: Candidate) -> Bool {
    guard candidate.wordStart.contains(.upper), candidate.mark.count == 1, isConnectiveNext(candidate) else {
      return false
    }
    let end = candidate.skipSpacesBack(candidate.word.lowerBound)
    let before = candidate.text.word(endingAt: end, from: candidate.sentenceStart)
    guard !before.isEmpty, before.lowerBound > candidate.sentenceStart, end < candidate.word.lowerBound else {
      return false
    }
    return CharacterClass(of: candidate.text.scalar(at: before.lowerBound).value).contains(.upper)
  }

  /// «но, увы! он опоздал»: one word between marks, of a writer who has capitals.
  private func isInterjection(_ candidate: Candidate) -> Bool {
    guard candidate.mark.count == 1, !candidate.beginsSmall, !candidate.text.bytes[candidate.mark].contains(0x3F) else {
      return false
    }
    // «hélas !»
    let end = candidate.skipSpacesBack(candidate.mark.lowerBound)
    let word = candidate.text.word(endingAt: end, from: candidate.sentenceStart)
    let before = candidate.skipSpacesBack(word.lowerBound)
    guard before > candidate.sentenceStart, before < word.lowerBound, word.lowerBound < end else { return false }
    let mark = candidate.scalar(before: before).value
    return mark == 0x2C || mark == 0x3B || mark == 0x21
  }

  /// No abbreviation: the language's file does not know it, and it is written out, or the writer has no capitals.
  private func isOrdinaryWord(_ candidate: Candidate) -> Bool {
    guard candidate.kind == .period, candidate.knowledge.hasFile else { return false }
    // «(как всегда). потом»: abbreviations do not end with a closing mark.
    guard !candidate.word.isEmpty else { return !candidate.wordEnd.isDisjoint(with: [.close, .quote]) }
    if candidate.wordStart.contains(.digit) { return endsWithNumber(candidate) }
    let length = candidate.text.scalarCount(candidate.word)
    // Units: «5 in. of rope».
    if length <= 4 && candidate.isNumber(before: candidate.word.lowerBound) { return false }
    if candidate.wordStart.contains(.lower) {
      if isFunctionWord(candidate) && (candidate.isStarterNext || length >= 4) { return true }
      return candidate.beginsSmall ? endsChat(candidate, length) : isWrittenOut(candidate, length)
    }
    guard candidate.wordStart.contains(.upper), !candidate.text.isRoman(candidate.word) else { return false }
    if length >= 3 && candidate.wordEnd.contains(.upper) { return true }
    return length >= 6 && (candidate.beginsSmall || candidate.isWordWhole || isSubjectNext(candidate))
  }

  /// The writer has no capitals so far: only short words are in doubt.
  private func endsChat(_ candidate: Candidate, _ length: Int) -> Bool {
    length >= 5 || length >= 3 && candidate.isStarterNext || length >= 2 && candidate.hasWordsBefore
      || length >= 3 && CapitalHabit.isMissing(around: candidate)
  }

  /// The sentence began with a capital, and the next one would not.
  private func isWrittenOut(_ candidate: Candidate, _ length: Int) -> Bool {
    if isSubjectNext(candidate) { return length >= 3 }
    let endsInVowel = candidate.knowledge.endings.endsInVowel(candidate.text, candidate.word)
    if length >= 5 {
      guard candidate.isWordWhole else { return false }
      let isShort = length < 8 && !endsInVowel
      // A cut word may look like a whole one: «строит. фирма».
      if isShort, !candidate.isStarterNext, CapitalHabit.isKept(around: candidate) { return false }
      let isDoubtful = isShort && isConnectiveNext(candidate)
      return !isDoubtful || CapitalHabit.isMissing(around: candidate)
    }
    guard length >= 3, endsInVowel || length == 4 && candidate.isWordWhole else { return false }
    return endsInVowel && candidate.isStarterNext || CapitalHabit.isMissing(around: candidate)
  }

  /// «supplém. de trois euros»: what the abbreviation names is told further.
  private func isConnectiveNext(_ candidate: Candidate) -> Bool {
    candidate.knowledge.isConnective(WordHash(candidate.text, candidate.nextWord, folded: true))
  }

  /// «call 303-8160. they»: neither an ordinal nor the number of a list item.
  private func endsWithNumber(_ candidate: Candidate) -> Bool {
    candidate.wordEnd.contains(.digit) && !candidate.knowledge.ordinalDot && candidate.isStarterNext
      && candidate.hasWordsBefore && (candidate.beginsSmall || candidate.word.count > 2)
  }

  private func isSubjectNext(_ candidate: Candidate) -> Bool {
    candidate.knowledge.isSubject(WordHash(candidate.text, candidate.nextWord, folded: true))
  }

  private func isFunctionWord(_ candidate: Candidate) -> Bool {
    candidate.knowledge.isStarter(WordHash(candidate.text, candidate.word, folded: true))
  }
}

extension Candidate {
  /// The first letter of the sentence so far is a small one.
  var beginsSmall: Bool {
    var offset = sentenceStart
    let limit = Swift.min(sentenceStart + 16, mark.lowerBound)
    while offset < limit {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if !kind.isDisjoint(with: [.letter, .digit]) { return kind.contains(.lower) }
      offset += length
    }
    return false
  }

  /// The word is written out, by how it ends.
  var isWordWhole: Bool { knowledge.endings.isWhole(text, word) }
}
