import LedeText
import Synchronization

/// How a language looks in its first words: enough to see that a paragraph is written in it, for a hundredth of what it costs to
/// ask CLD2 for its language.
final class LanguageProfile: Sendable {
  /// So much of a paragraph must show it, in bytes: twenty-five words of Russian, fifty of English.
  private static let sample = 320

  private static let cache = Mutex<[String: LanguageProfile]>([:])

  private let stopWords: WordTable
  /// The letters of the language's own words below `blocksEnd`, a bit each, without the basic ones.
  private let letters: [UInt64]
  /// It has letters above: an alphabet of Asia, syllables, ideographs.
  private let hasOthers: Bool
  /// The number of letters below `blocksEnd` that are not basic.
  private let specialCount: Int
  private let isUnspaced: Bool

  /// The end of Latin, Greek, Cyrillic, Armenian and Hebrew: from there on a script tells.
  private static let blocksEnd: UInt32 = 0x600

  private init(_ file: LanguageFile) {
    let functionWords = file.scoring.stopWords.words
    var stopWords = WordTable(capacity: functionWords.count)
    for hash in Set(functionWords.map { WordHash($0.folded) }) { stopWords.insert(hash.value, 0) }
    self.stopWords = stopWords
    var letters = [UInt64](repeating: 0, count: Int(Self.blocksEnd) / 64)
    var hasOthers = false
    var isUnspaced = false
    let words = [
      functionWords, file.scoring.leaningOpeners.words, file.segmentation.starters.words,
      file.segmentation.attribution.words, file.dates.months.words, file.dates.weekdays.words,
    ]
    for scalar in words.joined().lazy.flatMap(\.unicodeScalars) {
      let value = foldCase(scalar.value)
      if Self.isBasic(value) || CharacterClass(of: value).isDisjoint(with: [.letter, .mark]) { continue }
      if value < Self.blocksEnd {
        letters[Int(value >> 6)] |= 1 << UInt64(value & 63)
      } else {
        hasOthers = true
        isUnspaced = isUnspaced || CharacterClass(of: value).contains(.unspaced)
      }
    }
    (self.letters, self.hasOthers, self.isUnspaced) = (letters, hasOthers, isUnspaced)
    specialCount = letters.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// `nil`: the language has no file with stop words.
  static func of(_ language: String) -> LanguageProfile? {
    guard let tag = LanguageFile.bestTag(language) else { return nil }
    if let known = cache.withLock({ $0[tag] }) { return known }
    guard let file = LanguageFile.embedded(tag), !file.scoring.stopWords.words.isEmpty else { return nil }
    let made = LanguageProfile(file)
    // Two tasks may both make it; they make the same.
    cache.withLock { $0[tag] = made }
    return made
  }

  /// The beginning of a paragraph has the stop words of the language, or most of the letters that set it apart, and next to no
  /// letters that it does not write.
  ///
  /// Two stop words without a foreign letter are enough: most paragraphs are done after six or seven words.
  func fits(_ text: Text, _ range: Range<Int>) -> Bool {
    let end = min(range.upperBound, range.lowerBound + Self.sample)
    var (words, hits, letters, foreign, unspaced) = (0, 0, 0, 0, 0)
    var special: UInt64 = 0
    var hash = FNV1a.seed
    var isInWord = false
    var offset = range.lowerBound
    while offset < end {
      let (value, length) = text.scalar(at: offset)
      offset += length
      let kind = CharacterClass(of: value)
      if !kind.isDisjoint(with: [.letter, .mark]) {
        let folded = foldCase(value)
        letters += 1
        if !Self.isBasic(folded) {
          if !has(folded) { foreign += 1 }
          special |= 1 << UInt64(folded & 63)
        }
        if kind.contains(.unspaced) { unspaced += 1 }
        hash = FNV1a.combine(hash, UInt64(folded))
        isInWord = true
      } else if isInWord {
        words += 1
        if stopWords[hash] != nil { hits += 1 }
        if hits >= 2, foreign == 0, hits * 5 >= words { return true }
        (hash, isInWord) = (FNV1a.seed, false)
      }
    }
    if foreign * 24 > letters { return false }
    if isUnspaced { return unspaced * 2 > letters }
    return hits >= 2 && hits * 9 >= words
      || foreign == 0 && special.nonzeroBitCount * 2 > specialCount && specialCount > 0
  }

  /// All letters of a range are letters of the language.
  func writes(_ text: Text, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let folded = foldCase(value)
      if CharacterClass(of: value).contains(.letter), !Self.isBasic(folded), !has(folded) { return false }
      offset += length
    }
    return true
  }

  /// The letters that most languages of a script have: they set none apart.
  @inline(__always)
  private static func isBasic(_ letter: UInt32) -> Bool { letter < 0x80 || letter &- 0x430 < 0x20 }

  @inline(__always)
  private func has(_ letter: UInt32) -> Bool {
    letter < Self.blocksEnd ? letters[Int(letter >> 6)] >> UInt64(letter & 63) & 1 != 0 : hasOthers
  }
}
