import LedeCore
import LedeText

/// The words of a sentence as cues are looked up in them, with what stands around each.
struct SentenceWords {
  let text: Text
  let range: Range<Int>
  let words: [HashedWord]
  let knowledge: Knowledge

  /// - Parameter limit: longer sentences are looked at no further.
  init(_ text: Text, _ range: Range<Int>, _ knowledge: Knowledge, limit: Int = 96) {
    (self.text, self.range, self.knowledge) = (text, range, knowledge)
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: limit, into: &words)
    self.words = words
  }

  func length(_ kind: CoherenceKnowledge.Kind, at index: Int) -> Int {
    knowledge.coherence.length(kind, words, at: index)
  }

  /// A pointer that stands before what is at an index points at the day of the article (“this week”, “diese letzte Woche”).
  func isTime(at index: Int) -> Bool {
    guard follows(index) else { return false }
    return length(.time, at: index) > 0 || follows(index + 1) && length(.time, at: index + 1) > 0
  }

  /// A pointer begins there, and points back: “those who” does not.
  func pointer(at index: Int) -> Int {
    let pointer = length(.pointer, at: index)
    return pointer > 0 && length(.forwardPointer, at: index) <= pointer && !isTime(at: index + pointer) ? pointer : 0
  }

  func isCapital(_ index: Int) -> Bool {
    CharacterClass(of: text.scalar(at: words[index].range.lowerBound).value).contains(.upper)
  }

  /// A capital letter tells a name there: it begins no sentence and is no date.
  func isName(_ index: Int) -> Bool {
    index > 0 && !knowledge.coherence.hasCapitalNouns && isCapital(index) && length(.time, at: index) == 0
  }

  /// A name stands among words.
  func hasName(_ indices: Range<Int>) -> Bool { indices.clamped(to: words.indices).contains(where: isName) }

  /// What stands between a word and the one before has no mark in it.
  func follows(_ index: Int) -> Bool {
    guard index > 0, index < words.count else { return false }
    var offset = words[index - 1].range.upperBound
    while offset < words[index].range.lowerBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      if !CharacterClass(of: value).contains(.space) { return false }
    }
    return true
  }

  func isAttribution(_ index: Int) -> Bool {
    knowledge.segmentation.isAttribution(WordHash(text, words[index].range, folded: true))
      || knowledge.segmentation.isAttributionEnd(WordHash(text, words[index].range, folded: true))
  }
}
