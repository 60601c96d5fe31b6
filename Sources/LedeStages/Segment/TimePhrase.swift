import LedeCore
import LedeText

/// «По итогам 2023 г. Павлодар занял…», «At 5 a.m. Tom left»: what says when at the start of a sentence, and has no verb.
struct TimePhrase {
  private let candidate: Candidate
  private let end: Int
  private var words = 0
  /// Words that only their place tells: «после реформы».
  private var unknownWords = 0
  private var hasDate = false
  private var isOpened = false
  private var isBehindBound = false

  private static let longest = 160
  private static let mostWords = 7
  private static let mostUnknownWords = 3

  /// - Parameter end: where the unit behind the number begins.
  private init(_ candidate: Candidate, until end: Int) {
    self.candidate = candidate
    self.end = end
  }

  /// From the sentence's start to an offset there is such a phrase and nothing else.
  static func isAlone(_ candidate: Candidate, until end: Int) -> Bool {
    guard end - candidate.sentenceStart < longest else { return false }
    var phrase = Self(candidate, until: end)
    return phrase.read()
  }

  private mutating func read() -> Bool {
    let text = candidate.text
    var offset = candidate.sentenceStart
    while offset < end {
      let (value, length) = text.scalar(at: offset)
      guard !CharacterClass(of: value).isDisjoint(with: .word) else {
        offset += length
        continue
      }
      let word = text.word(from: offset, to: end)
      guard take(word, isNumber: CharacterClass(of: value).contains(.digit)) else { return false }
      offset = Swift.max(word.upperBound, offset + length)
    }
    return hasDate
  }

  private mutating func take(_ word: Range<Int>, isNumber: Bool) -> Bool {
    let (text, knowledge) = (candidate.text, candidate.knowledge)
    words += 1
    guard words <= Self.mostWords else { return false }
    if isNumber {
      hasDate = hasDate || isYear(word) || isHour(word)
      // «На заводе с 1998 г.»: a bound says nothing of the whole.
      return !(isBehindBound && unknownWords > 0)
    }
    let hash = WordHash(text, word, folded: true)
    let isOpener = knowledge.isTimeOpener(hash)
    if words == 1 { isOpened = isOpener }
    isBehindBound = knowledge.isTimeBound(hash)
    if text.isRoman(word) || knowledge.isDateWord(hash) {
      hasDate = true
      return true
    }
    if isOpener { return true }
    // «Это было в XX в.»
    if knowledge.isStarter(hash) { return !looksFinite(word) }
    if word.upperBound < end, text.bytes[word.upperBound] == 0x2E,
      knowledge.abbreviation(WordHash(text, word, folded: false)) != nil
    {
      return true
    }
    unknownWords += 1
    return isOpened && unknownWords <= Self.mostUnknownWords && !looksFinite(word)
  }

  /// Four digits: not «3-е».
  private func isYear(_ word: Range<Int>) -> Bool {
    let bytes = candidate.text.bytes[word]
    guard let first = bytes.first, first < 0x80 else { return word.count >= 4 }
    return bytes.prefix { $0 &- 0x30 < 10 }.count >= 4
  }

  /// «5 a.m.»: the unit behind the number is one of the day's hours.
  private func isHour(_ word: Range<Int>) -> Bool {
    words > 1 && isOpened && candidate.text.bytes[end..<candidate.mark.lowerBound].contains(0x2E)
  }

  /// The word ends like a verb.
  private func looksFinite(_ word: Range<Int>) -> Bool {
    candidate.knowledge.endsLikeVerb(candidate.text, word)
  }
}
