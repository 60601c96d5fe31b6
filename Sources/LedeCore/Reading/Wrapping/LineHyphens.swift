import LedeConfig
import LedeText

/// Decides what becomes of a line break between two lines of a paragraph: whether a hyphen before it parts a word or belongs to it.
///
/// A word that the text has elsewhere without the hyphen, or with it, tells. Else a hyphen between small letters parts a word, unless the
/// language's file has a part of the word among those that hyphens belong to.
struct LineHyphens {
  private let text: Text
  /// `nil`: it is not known yet.
  private var language: String?
  private var knowledge: HyphenKnowledge?
  /// Of all words of the text with and without hyphens inside, folded; made when they are needed.
  private var words: Set<WordHash>?
  /// The parts of words with a hyphen inside, folded; made with the words.
  private var beforeHyphens: Set<WordHash> = []
  private var behindHyphens: Set<WordHash> = []

  init(_ text: Text, _ language: String?) {
    self.text = text
    self.language = language
  }

  /// - Returns: where what is left out between two lines begins, up to the next line's start; `nil`: the break stands for a space.
  mutating func seam(between line: TextLine, _ next: TextLine) -> Int? {
    let end = line.range.upperBound
    let (value, length) = text.scalar(before: end)
    let (first, _) = text.scalar(at: next.range.lowerBound)
    let (kind, following) = (CharacterClass(of: value), CharacterClass(of: first))
    // These scripts have no spaces between words.
    if kind.isSetSolid, following.isSetSolid { return end }
    guard TextLine.isHyphen(value), end - length > line.range.lowerBound else { return nil }
    let before = CharacterClass(of: text.scalar(before: end - length).value)
    guard !before.isDisjoint(with: .word), !following.isDisjoint(with: [.letter, .digit]) else {
      return nil
    }
    if value == 0xAD || value == 0xAC { return end - length }
    guard !before.contains(.digit), !following.contains(.digit), !following.contains(.upper) else { return end }
    switch kept(line, next, hyphen: end - length) {
    case .word: return end
    case .space: return nil
    case .no: return end - length
    }
  }

  /// In code points.
  private static let telling = 4

  private enum Kept { case word, space, no }

  private mutating func kept(_ line: TextLine, _ next: TextLine, hyphen: Int) -> Kept {
    let left = part(endingAt: hyphen, from: line.range.lowerBound)
    let right = part(from: next.range.lowerBound, to: next.range.upperBound)
    let knowledge = known()
    let (last, first) = (WordHash(folding: text, left), WordHash(folding: text, right))
    if knowledge.conjunctions.contains(first) { return .space }
    let words = allWords()
    var whole = WordHash()
    for range in [left, right] { whole.add(folding: text, range) }
    if words.contains(whole) { return .no }
    var hyphened = WordHash()
    hyphened.add(folding: text, left)
    hyphened.add(0x2D)
    hyphened.add(folding: text, right)
    if words.contains(hyphened) { return .word }
    let (isPrefix, isSuffix) = (knowledge.prefixes.contains(last), knowledge.suffixes.contains(first))
    // A short one may be a syllable of any word.
    let isPart =
      isPrefix && (isSuffix || text.scalarCount(left) >= Self.telling)
      || isSuffix && text.scalarCount(right) >= Self.telling
    // What is said twice is said with a hyphen, and what has one beside other words, too: “north-facing” tells of “south-facing”.
    let isUsual =
      behindHyphens.contains(first) && text.scalarCount(right) >= Self.telling
      || beforeHyphens.contains(last) && text.scalarCount(left) >= Self.telling
    return isPart || isUsual || last == first ? .word : .no
  }

  private mutating func known() -> HyphenKnowledge {
    if let knowledge { return knowledge }
    let language = language ?? LanguageIdentification.identify(text, 0..<text.boundary(atMost: Self.sample)).language
    let made = HyphenKnowledge(LanguageFile.embedded(language))
    (self.language, knowledge) = (language, made)
    return made
  }

  /// As much of the text as tells its language, in bytes.
  private static let sample = 2048

  /// The letters before an offset, up to a hyphen, apostrophe or space.
  private func part(endingAt end: Int, from limit: Int) -> Range<Int> {
    var start = end
    while start > limit {
      let (value, length) = text.scalar(before: start)
      guard isInside(value) else { break }
      start -= length
    }
    return start..<end
  }

  private func part(from start: Int, to limit: Int) -> Range<Int> {
    var end = start
    while end < limit {
      let (value, length) = text.scalar(at: end)
      guard isInside(value) else { break }
      end += length
    }
    return start..<end
  }

  private func isInside(_ value: UInt32) -> Bool {
    !CharacterClass(of: value).isDisjoint(with: [.letter, .mark])
  }

  /// Of each word and of each pair of parts with a hyphen between them.
  private mutating func allWords() -> Set<WordHash> {
    if let words { return words }
    var result: Set<WordHash> = []
    var before: Range<Int>?
    var offset = 0
    while offset < text.count {
      let word = part(from: offset, to: text.count)
      if word.isEmpty {
        let (value, length) = text.scalar(at: offset)
        if !(TextLine.isHyphen(value) && before?.upperBound == offset) { before = nil }
        offset += length
        continue
      }
      let isJoined = before.map { word.lowerBound - $0.upperBound <= 3 } ?? false
      let isParted = word.upperBound < text.count && TextLine.isHyphen(text.scalar(at: word.upperBound).value)
      if !isJoined, !isParted { result.insert(WordHash(folding: text, word)) }
      if isJoined, let before {
        var hash = WordHash(folding: text, before)
        hash.add(0x2D)
        hash.add(folding: text, word)
        result.insert(hash)
        beforeHyphens.insert(WordHash(folding: text, before))
        behindHyphens.insert(WordHash(folding: text, word))
      }
      before = word
      offset = word.upperBound
    }
    words = result
    return result
  }
}

extension WordHash {
  /// Goes on with the folded code points of a range.
  fileprivate mutating func add(folding text: Text, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      add(foldCase(value))
    }
  }
}

/// The parts of words that hyphens belong to in a language.
private struct HyphenKnowledge {
  let prefixes, suffixes, conjunctions: Set<WordHash>

  init(_ file: LanguageFile?) {
    func hashes(_ list: WordList?) -> Set<WordHash> { Set((list?.words ?? []).map { WordHash($0.folded) }) }
    let hyphens = file?.hyphens
    (prefixes, suffixes, conjunctions) = (
      hashes(hyphens?.prefixes), hashes(hyphens?.suffixes), hashes(hyphens?.conjunctions)
    )
  }
}
