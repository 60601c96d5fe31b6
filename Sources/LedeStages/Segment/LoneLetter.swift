import LedeCore
import LedeText

/// A capital with a point before another capital: is it the initial of the name that follows, or does the sentence end?
struct LoneLetter {
  private let candidate: Candidate
  private let text: Text
  /// How far back other letters may stand, in bytes.
  private static let reach = 160
  /// In letters: longer words that begin sentences may end like a surname by chance.
  private static let shortSurname = 3

  /// - Parameter candidate: its word is one letter.
  init(_ candidate: Candidate) {
    self.candidate = candidate
    text = candidate.text
  }

  /// «из группы B.», «в 5 Б.», «А, Б и В.», «точка K»: a name of something that is no person.
  var standsForItself: Bool {
    let letter = candidate.word
    guard let word = wordBefore(letter.lowerBound) else {
      return hasOtherScript || isLabel || isAnnounced(letter) || isAmongLetters
    }
    if isLettered(word) || isBehindCopula(word) { return true }
    let kind = CharacterClass(of: text.scalar(at: word.lowerBound).value)
    if kind.contains(.digit) {
      return text.scalarCount(word) <= 3 && word.lowerBound > candidate.sentenceStart
        && (isWordBefore(word.lowerBound) || isAnnounced(word))
    }
    return hasOtherScript || kind.contains(.lower) && isListed(before: word) || isAmongLetters
  }

  /// Such a noun, or one with its number before it: «3-терезе».
  private func isLettered(_ word: Range<Int>) -> Bool {
    let number = text.bytes[word].prefix { 0x30...0x39 ~= $0 }
    let isNumbered = !number.isEmpty && number.endIndex < word.upperBound && text.bytes[number.endIndex] == 0x2D
    let noun = isNumbered ? number.endIndex + 1..<word.upperBound : word
    return candidate.knowledge.isLettered(WordHash(text, noun, folded: true))
  }

  /// “The answer is C.”: a function word that is no preposition stands between such a noun and the letter.
  private func isBehindCopula(_ word: Range<Int>) -> Bool {
    let hash = WordHash(text, word, folded: true)
    guard candidate.knowledge.isStarter(hash), !candidate.knowledge.isConnective(hash),
      let noun = wordBefore(word.lowerBound)
    else { return false }
    return isLettered(noun)
  }

  /// «Ответ: Б.», «Ответ — Б.», «Біздің сынып – 9 В.»: a colon or a dash stands there.
  private func isAnnounced(_ word: Range<Int>) -> Bool {
    var end = candidate.skipSpacesBack(word.lowerBound)
    guard end > candidate.sentenceStart, end < word.lowerBound else { return false }
    let mark = candidate.scalar(before: end)
    guard mark.value == 0x3A || mark.kind.contains(.dash) else { return false }
    end = candidate.skipSpacesBack(end - mark.length)
    let noun = text.word(endingAt: end, from: candidate.sentenceStart)
    return !noun.isEmpty && isLettered(noun)
  }

  /// «Mannschaft A spielt gegen B.», “In the triangle ABC the angle is at B.”: the sentence has other letters for names.
  private var isAmongLetters: Bool {
    let letter = text.scalar(at: candidate.word.lowerBound).value
    var offset = Swift.max(candidate.sentenceStart, candidate.word.lowerBound - Self.reach)
    if offset > candidate.sentenceStart { offset = text.boundary(atMost: offset) }
    while offset < candidate.word.lowerBound {
      let (value, length) = text.scalar(at: offset)
      guard CharacterClass(of: value).contains(.letter) else {
        offset += length
        continue
      }
      let word = text.word(from: offset, to: candidate.word.lowerBound)
      if CharacterClass(of: value).contains(.upper), isLetter(word, near: letter) || isRun(word, with: letter) {
        return true
      }
      offset = Swift.max(word.upperBound, offset + length)
    }
    return false
  }

  /// A letter without a point, near another one in the alphabet; not «Karl I», and no word of one letter that begins something.
  private func isLetter(_ word: Range<Int>, near letter: UInt32) -> Bool {
    guard text.isOneLetter(word), text.bytes[word.upperBound] != 0x2E else { return false }
    let value = text.scalar(at: word.lowerBound).value
    guard !Self.regnal.contains(value), Swift.max(value, letter) - Swift.min(value, letter) <= 2 else { return false }
    return isWordBefore(word.lowerBound) || !candidate.knowledge.isStarter(WordHash(text, word, folded: true))
  }

  /// Letters of the alphabet in their order, and the letter is one of them: «ABC».
  private func isRun(_ word: Range<Int>, with letter: UInt32) -> Bool {
    guard (2...4).contains(text.scalarCount(word)) else { return false }
    var (offset, previous, isIn) = (word.lowerBound, UInt32(0), false)
    while offset < word.upperBound {
      let (value, length) = text.scalar(at: offset)
      guard CharacterClass(of: value).contains(.upper), previous == 0 || value == previous + 1 else { return false }
      isIn = isIn || value == letter
      previous = value
      offset += length
    }
    return isIn
  }

  /// «рис. А. На нём»: behind an abbreviation that has a number or a letter behind it.
  private var isLabel: Bool {
    let end = candidate.skipSpacesBack(candidate.word.lowerBound)
    guard end < candidate.word.lowerBound, end > candidate.sentenceStart, text.bytes[end - 1] == 0x2E else {
      return false
    }
    let label = text.word(endingAt: end - 1, from: candidate.sentenceStart)
    return text.scalarCount(label) > 1
      && candidate.knowledge.abbreviation(WordHash(text, label, folded: false))?.kind == .beforeNumber
  }

  /// «судья Петров А. В.»: the surname stands before, so that the initials are used up.
  var endsName: Bool {
    guard candidate.knowledge.hasSurnames else { return false }
    let (start, count) = initialsStart
    guard let name = wordBefore(start), text.scalarCount(name) > 1,
      CharacterClass(of: text.scalar(at: name.lowerBound).value).contains(.upper),
      !candidate.knowledge.isGivenName(WordHash(text, name, folded: true))
    else { return false }
    if candidate.knowledge.endsLikeSurname(text, name, isLong: count > 1) { return true }
    // «Ответственный — Ли В.»
    let end = candidate.skipSpacesBack(name.lowerBound)
    guard end < name.lowerBound, end > candidate.sentenceStart else { return false }
    let before = candidate.scalar(before: end)
    return before.kind.contains(.dash) || before.value == 0x3A
  }

  /// «А. Ли»: a short surname that is a function word, too; «Він», which ends like one, is none.
  var isBeforeShortSurname: Bool {
    let name = candidate.nextWord
    return name.lowerBound == candidate.next.start && text.scalarCount(name) <= Self.shortSurname
      && candidate.knowledge.endsLikeSurname(text, name, isLong: false)
      && !candidate.knowledge.isSubject(WordHash(text, name, folded: true))
  }

  /// «С. К. Но.»: behind two initials one word up to the next terminal is no sentence.
  var isBeforeLastWord: Bool {
    let name = candidate.nextWord
    guard initialsStart.count > 1, name.lowerBound == candidate.next.start else { return false }
    guard name.upperBound < candidate.block.upperBound else { return true }
    let value = text.scalar(at: name.upperBound).value
    return candidate.knowledge.isTerminal(value, CharacterClass(of: value))
  }

  /// Where the initials begin that end here, and how many they are.
  private var initialsStart: (offset: Int, count: Int) {
    var start = candidate.word.lowerBound
    var count = 1
    while count < 3 {
      let end = candidate.skipSpacesBack(start)
      guard end > candidate.sentenceStart, text.bytes[end - 1] == 0x2E else { break }
      let earlier = text.word(endingAt: end - 1, from: candidate.sentenceStart)
      guard text.isOneLetter(earlier) else { break }
      start = earlier.lowerBound
      count += 1
    }
    return (start, count)
  }

  /// The word that stands before an offset with only a space between.
  private func wordBefore(_ offset: Int) -> Range<Int>? {
    let end = candidate.skipSpacesBack(offset)
    guard end < offset else { return nil }
    let word = text.word(endingAt: end, from: candidate.sentenceStart)
    return word.isEmpty ? nil : word
  }

  private func isWordBefore(_ offset: Int) -> Bool { wordBefore(offset) != nil }

  /// «А, Б та В»: another letter without a point stands before the conjunction.
  private func isListed(before conjunction: Range<Int>) -> Bool {
    guard candidate.knowledge.isStarter(WordHash(text, conjunction, folded: true)),
      let letter = wordBefore(conjunction.lowerBound)
    else { return false }
    return text.isOneLetter(letter) && CharacterClass(of: text.scalar(at: letter.lowerBound).value).contains(.upper)
      && letter.lowerBound > candidate.sentenceStart
  }

  /// A Latin letter that no Cyrillic one looks like, before a word in Cyrillic.
  private var hasOtherScript: Bool {
    let letter = text.bytes[candidate.word.lowerBound]
    return candidate.word.count == 1 && Self.latinAlone.contains(letter)
      && (0x400...0x52F).contains(candidate.next.scalar)
  }

  /// I, V, X: «Charles I».
  private static let regnal: [UInt32] = [0x49, 0x56, 0x58]
  private static let latinAlone = Set("DFGIJLNQRSUVWZ".utf8)
}
