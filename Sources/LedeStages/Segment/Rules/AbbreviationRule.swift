import LedeCore
import LedeText

/// Abbreviations of the language's file, after their four classes.
package struct AbbreviationRule: BoundaryRule {
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
    BoundaryExample("ru", "Были Орлов, Лис и др.⁀ № 5 выиграл."),
    BoundaryExample("ru", "Были Орлов и др.⁀ — 5 человек."),
    BoundaryExample("es", "El 30 ago.⁀ 1984 llegó."),
    BoundaryExample("ru", "Купили груши и т.⁀ п.‖ 5 мая ушли."),
    BoundaryExample("en", "He joined Acme Inc.⁀ 12 years ago."),
    BoundaryExample("en", "He joined Acme Inc.‖ Then he left."),
    BoundaryExample("en", "He joined Acme Inc.⁀ Paris was next."),
    BoundaryExample("ru", "Это стоит 5 руб.⁀ 50 коп."),
    BoundaryExample("ru", "В 1998 г.⁀ Ельцин приехал."),
    BoundaryExample("ru", "Это было в 1998 г.| Потом стало лучше."),
    BoundaryExample("ru", "Жил в г.⁀ Алматы."),
    BoundaryExample("ru", "См. рис.⁀ 3 и табл.⁀ IV."),
    BoundaryExample("en", "See fig.⁀ 3 and vol.⁀ 2."),
    BoundaryExample("ru", "Это рис.| Он белый."),
    BoundaryExample("ru", "Были Орлов и др.| — Кто ещё?"),
  ]
  package static let srx = SRXExpression.expressed

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .period, !candidate.word.isEmpty else { return nil }
    if candidate.continuesAbbreviation { return .join }
    guard let (entry, start) = candidate.abbreviation else { return candidate.isBehindBracket ? .join : nil }
    // «Д. К. Манаи»: a capital alone is an initial.
    if entry.isCapitalised && candidate.isSingleLetter && start == candidate.word.lowerBound { return nil }
    switch entry.kind {
    case .never:
      if !candidate.closers.isEmpty { return mayEnd(candidate) }
      return endsAnyway(candidate, entry, start) ? .boundary : .join
    case .sometimes: return mayEnd(candidate)
    case .afterNumber: return candidate.isNumber(before: start) ? afterNumber(candidate, start) : .join
    case .beforeNumber: return candidate.isNumberNext ? .join : nil
    }
  }

  /// An abbreviation that a word follows ends a sentence all the same before a word that begins one, if it is spelled like a
  /// name («Alien Ant Farm. En 1764…») or a function word («помогли им. Потом…»), stands behind a number («20 млн. Оның…»)
  /// or is a letter of a script without case.
  private func endsAnyway(
    _ candidate: Candidate, _ entry: SegmentationKnowledge.Abbreviation, _ start: Int
  ) -> Bool {
    guard start > candidate.sentenceStart, !candidate.isLowerNext, candidate.isStarterNext, !candidate.isInitialNext
    else { return false }
    if entry.isCapitalised || candidate.isNumber(before: start) { return true }
    return candidate.isSingleLetter
      ? candidate.wordStart.isDisjoint(with: [.upper, .lower])
      : candidate.knowledge.isStarter(WordHash(candidate.text, candidate.word, folded: true))
  }

  /// The abbreviation may end a sentence: what follows decides.
  private func mayEnd(_ candidate: Candidate) -> Verdict? {
    let next = candidate.next
    if candidate.isLowerNext || (next.hasDash && candidate.isDigitNext) || next.scalar == 0x2116 { return .join }
    if next.hasDash { return nil }
    if candidate.isDigitNext {
      // «30 ago. 1984», «lun. 15»
      if candidate.isDateWord { return .join }
      let endsBeforeNumber = candidate.knowledge.breakBefore == .capital && !candidate.isLoneLetter
      return endsBeforeNumber ? .boundary : .join
    }
    guard candidate.knowledge.breakBefore == .starter else { return nil }
    return candidate.isStarterNext ? .boundary : .join
  }

  /// A unit behind its number: «в 1998 г. Ельцин» opens a sentence and cannot be one.
  private func afterNumber(_ candidate: Candidate, _ start: Int) -> Verdict? {
    // «5 руб. 50 коп.», «1991 ж. 16 желтоқсанда»
    let next = candidate.next
    if candidate.isDigitNext && candidate.closers.isEmpty && next.start == next.wordStart { return .join }
    if !candidate.isStarterNext && TimePhrase.isAlone(candidate, until: start) { return .join }
    return mayEnd(candidate)
  }
}

extension Candidate {
  /// The abbreviation of the language that ends at the candidate, the longest one, and where it begins.
  var abbreviation: (entry: SegmentationKnowledge.Abbreviation, start: Int)? {
    var start = abbreviationStart
    if knowledge.hasPhrases, let phrase = phrase(before: start) { return phrase }
    while start < mark.lowerBound {
      if let entry = knowledge.abbreviation(WordHash(text, start..<mark.lowerBound, folded: false)) {
        return (entry, start)
      }
      guard let following = partStart(after: start) else { return nil }
      start = following
    }
    return nil
  }

  /// The word before is a month or a weekday.
  var isDateWord: Bool { knowledge.isDateWord(WordHash(text, word, folded: true)) }

  /// The word before is one letter, and no part of a longer abbreviation.
  var isLoneLetter: Bool { isSingleLetter && abbreviationStart == word.lowerBound }

  /// An abbreviation with a space and no point before it: «и пр.».
  private func phrase(before start: Int) -> (entry: SegmentationKnowledge.Abbreviation, start: Int)? {
    let end = skipSpacesBack(start)
    guard end < start else { return nil }
    let first = text.word(endingAt: end, from: sentenceStart).lowerBound
    guard first < end else { return nil }
    return knowledge.abbreviation(WordHash(text, first..<mark.lowerBound, folded: false)).map { ($0, first) }
  }

  /// The candidate is an inner point of an abbreviation with spaces: the first one of «т. е.».
  var continuesAbbreviation: Bool {
    let next = nextWord
    guard isSpaced, closers.isEmpty, next.lowerBound == self.next.start, next.upperBound < block.upperBound,
      text.bytes[next.upperBound] == 0x2E
    else { return false }
    var start = abbreviationStart
    while start < mark.lowerBound {
      let whole = WordHash(text, start..<next.upperBound, folded: false)
      if knowledge.beginsAbbreviation(WordHash(text, start..<mark.lowerBound, folded: false)),
        knowledge.abbreviation(whole) != nil || knowledge.beginsAbbreviation(whole)
      {
        return true
      }
      guard let following = partStart(after: start) else { return false }
      start = following
    }
    return false
  }

  /// Where the longest abbreviation that could end here would begin: words joined by points, at most four with spaces between.
  private var abbreviationStart: Int {
    var start = word.lowerBound
    var spaces = 0
    let limit = Swift.max(sentenceStart, mark.lowerBound - Text.longestWord)
    while start > limit {
      var offset = start
      let before = text.scalar(before: offset)
      if before.value != 0x2E && before.value != 0x2D {
        guard CharacterClass(of: before.value).contains(.space), spaces < 3 else { break }
        offset -= before.length
        guard offset > limit, text.bytes[offset - 1] == 0x2E else { break }
        spaces += 1
      }
      let earlier = text.word(endingAt: offset - 1, from: limit)
      guard !earlier.isEmpty else { break }
      start = earlier.lowerBound
    }
    return start
  }

  /// The next place inside a possible abbreviation where a shorter one could begin: behind a point with a space, a hyphen or
  /// a number.
  private func partStart(after start: Int) -> Int? {
    var offset = start
    var previous: CharacterClass = []
    while offset < mark.lowerBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if previous.contains(.digit) && kind.contains(.letter) { return offset }
      offset += length
      previous = kind
      if kind.isDisjoint(with: .wordly) && offset < mark.lowerBound {
        // «terra.cl»: what touches the point is no word of its own.
        guard
          kind.contains(.space) || value != 0x2E || !CharacterClass(of: text.scalar(at: offset).value).contains(.letter)
        else { continue }
        while offset < mark.lowerBound, !CharacterClass(of: text.scalar(at: offset).value).contains(.letter) {
          offset += text.scalar(at: offset).length
        }
        return offset < mark.lowerBound ? offset : nil
      }
    }
    return nil
  }

  /// One short word in small letters behind an opening bracket: «(англ. …», «(lat. …».
  var isBehindBracket: Bool {
    guard wordStart.contains(.lower), word.count <= 16, closers.isEmpty, word.lowerBound > sentenceStart else {
      return false
    }
    return scalar(before: word.lowerBound).kind.contains(.open)
  }

  /// A number or Roman numeral follows.
  var isNumberNext: Bool { isDigitNext || text.isRoman(nextWord) || next.scalar == 0x2116 }

  /// A number stands before an offset: «5 », «XX », «1990-х », «5 тыс. ».
  func isNumber(before start: Int) -> Bool {
    var end = start
    if scalar(before: end).kind.contains(.digit) { return true }
    // «80 км/ч»
    if end > sentenceStart, text.bytes[end - 1] == 0x2F {
      end = text.word(endingAt: end - 1, from: sentenceStart).lowerBound
    }
    end = skipSpacesBack(end)
    if end > sentenceStart, text.bytes[end - 1] == 0x2E {
      let unit = text.word(endingAt: end - 1, from: sentenceStart)
      return knowledge.abbreviation(WordHash(text, unit, folded: false))?.kind == .afterNumber
    }
    let word = text.word(endingAt: end, from: sentenceStart)
    guard !word.isEmpty else { return false }
    if word.count > 4, knowledge.abbreviation(WordHash(text, word, folded: false))?.kind == .afterNumber { return true }
    return CharacterClass(of: text.scalar(at: word.lowerBound).value).contains(.digit) || text.isRoman(word)
  }
}
