import LedeCore
import LedeText

extension Candidate {
  /// The abbreviation of the language that ends at the candidate, the longest one, and where it begins.
  var abbreviation: (entry: Abbreviation, start: Int)? {
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
  private func phrase(before start: Int) -> (entry: Abbreviation, start: Int)? {
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
      // «добр-с»: one letter behind a hyphen is no abbreviation.
      if value == 0x2D && previous.contains(.letter) && text.isOneLetter(offset + length..<mark.lowerBound) {
        return nil
      }
      offset += length
      previous = kind
      if kind.isDisjoint(with: .word) && offset < mark.lowerBound {
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

  /// A short run of Thai letters before the point: words there have no spaces between them, so that a run is a whole clause else.
  var isCutUnspaced: Bool {
    wordStart.contains(.unspaced) && !wordStart.contains(.wide) && text.scalarCount(word) <= 5
  }

  /// «Schulstr. 5»
  var isCompoundBeforeNumber: Bool {
    isDigitNext && closers.isEmpty && next.start == next.wordStart && knowledge.isCompoundBeforeNumber(text, word)
  }

  /// A number or Roman numeral follows, or the letter of a figure: «рис. А», “Fig. B2”.
  var isNumberNext: Bool { isDigitNext || text.isRoman(nextWord) || next.scalar == 0x2116 || isLabelNext }

  private var isLabelNext: Bool {
    let label = nextWord
    guard next.wordKind.contains(.upper), next.start == next.wordStart, !label.isEmpty else { return false }
    let first = text.scalar(at: label.lowerBound).length
    return text.bytes[(label.lowerBound + first)..<label.upperBound].allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2D }
  }

  /// «и доп. М.: Наука»: the place where a book came out goes on with what is said of it.
  var isImprintNext: Bool {
    let place = nextWord
    guard next.start == next.wordStart, next.wordKind.contains(.upper), text.scalarCount(place) <= 4 else {
      return false
    }
    let rest = text.bytes[place.upperBound..<block.upperBound]
    return rest.starts(with: [0x2E, 0x3A]) || rest.starts(with: [0x2E, 0x20, 0x3A])
  }

  /// «1920 m. Prof. Kazlauskas»: an abbreviation that the language writes in small letters has a capital only where a sentence begins.
  var isTitleNext: Bool {
    let title = nextWord
    guard wordStart.contains(.lower), next.wordKind.contains(.upper), title.upperBound < block.upperBound,
      text.bytes[title.upperBound] == 0x2E, text.scalarCount(title) > 1,
      let entry = knowledge.abbreviation(WordHash(text, title, folded: false))
    else { return false }
    return entry.kind == .never && entry.isCapitalised
  }

  /// «Av. El Sol»: an article that belongs to the name behind it.
  var isNameWithArticleNext: Bool {
    var article = nextWord
    for _ in 0..<3 {
      guard knowledge.isNameArticle(WordHash(text, article, folded: true)), let word = word(behind: article.upperBound)
      else { return false }
      if CharacterClass(of: text.scalar(at: word.lowerBound).value).contains(.upper) {
        return word.upperBound >= block.upperBound || text.bytes[word.upperBound] != 0x2E
          || knowledge.abbreviation(WordHash(text, word, folded: false)) == nil
      }
      article = word
    }
    return false
  }

  /// What follows goes on with the name or the time that the abbreviation ends: “U.S. Senate”, “9 p.m. EST”, “Inc. Chairman”.
  var goesOnAsName: Bool {
    let word = nextWord
    if knowledge.isNameFollower(WordHash(text, word, folded: true)) { return true }
    if knowledge.isDateWord(WordHash(text, word, folded: true)) || isInitialNext { return true }
    let first = text.scalar(at: word.lowerBound).length
    guard word.lowerBound + first < word.upperBound else { return false }
    return CharacterClass(of: text.scalar(at: word.lowerBound + first).value).contains(.upper)
  }

  /// Behind the word that follows comes one in small letters: “Analysts were”.
  var isSmallBehindNext: Bool {
    guard let word = word(behind: nextWord.upperBound) else { return false }
    return CharacterClass(of: text.scalar(at: word.lowerBound).value).contains(.lower)
  }

  /// The sentence so far has no words in small letters but those of names: a name, and no sentence.
  var isNameSoFar: Bool {
    var offset = sentenceStart
    guard mark.lowerBound - offset < Text.longestWord else { return false }
    while offset < mark.lowerBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      offset += length
      guard kind.contains(.letter) else { continue }
      let word = text.word(from: offset - length, to: mark.lowerBound)
      let hash = WordHash(text, word, folded: true)
      if kind.contains(.lower), !knowledge.isNameFollower(hash), !knowledge.isNameArticle(hash) { return false }
      offset = Swift.max(offset, word.upperBound)
    }
    return true
  }

  /// From an offset on there are but single capitals with points: «С. П.»
  func hasCapitalsAlone(from start: Int) -> Bool {
    var offset = start
    var isLetterBefore = false
    while offset < mark.lowerBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.letter) {
        guard kind.contains(.upper), !isLetterBefore else { return false }
      }
      isLetterBefore = kind.contains(.letter)
      offset += length
    }
    return true
  }

  /// A year or century stands before an offset.
  func isYear(before start: Int) -> Bool {
    let number = text.word(endingAt: skipSpacesBack(start), from: sentenceStart)
    return text.isRoman(number) || number.count == 4 && text.bytes[number].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// A number stands before a unit of the day: «5 a.m.»
  func isTimeBefore(_ start: Int) -> Bool { start < mark.lowerBound && isNumber(before: start) }

  /// The word behind one space.
  private func word(behind offset: Int) -> Range<Int>? {
    guard offset < block.upperBound, text.bytes[offset] == 0x20 else { return nil }
    let word = text.word(from: offset + 1, to: block.upperBound)
    return word.isEmpty ? nil : word
  }

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
      guard knowledge.abbreviation(WordHash(text, unit, folded: false))?.kind == .afterNumber else { return false }
      // «5 м. 20 см», and not the initial of «م. ر. احمدی».
      return !text.isOneLetter(unit) || scalar(before: skipSpacesBack(unit.lowerBound)).kind.contains(.digit)
    }
    let word = text.word(endingAt: end, from: sentenceStart)
    guard !word.isEmpty else { return false }
    if word.count > 4, knowledge.abbreviation(WordHash(text, word, folded: false))?.kind == .afterNumber { return true }
    return CharacterClass(of: text.scalar(at: word.lowerBound).value).contains(.digit) || text.isRoman(word)
  }
}
