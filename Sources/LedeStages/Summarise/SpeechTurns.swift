import LedeCore
import LedeText

/// Paragraphs that a dash opens, as speech is set in many languages: «— Дело начато. Виновных ищут, — сказал И. Лес.».
///
/// What is said there up to the words that tell who spoke is one thing; a paragraph without such words says nothing to a reader of its sentences alone.
struct SpeechTurns {
  /// By sentence: the next one belongs to it, for the speaker is named further down in the paragraph.
  private(set) var continues: [Bool]
  /// By sentence: its paragraph is speech, and nobody is named in it.
  private(set) var isUnattributed: [Bool]

  /// - Parameter knowledge: of the language of a block.
  init(_ text: Text, _ sentences: [Sentence], _ knowledge: (_ block: Int) -> Knowledge) {
    continues = [Bool](repeating: false, count: sentences.count)
    isUnattributed = continues
    var start = 0
    while start < sentences.count {
      let block = sentences[start].block
      let end = sentences[start...].firstIndex { $0.block != block } ?? sentences.count
      if Self.isOpened(text, sentences[start].range), !Self.isAnnounced(text, sentences, start, knowledge) {
        let speaker = (start..<end).first { Self.tells(SentenceWords(text, sentences[$0].range, knowledge(block))) }
        for index in start..<end {
          continues[index] = speaker.map { index < $0 } ?? false
          isUnattributed[index] = speaker == nil
        }
      }
      start = end
    }
  }

  /// A dash before a word: not «-5 °C».
  private static func isOpened(_ text: Text, _ range: Range<Int>) -> Bool {
    let (first, length) = text.scalar(at: range.lowerBound)
    guard CharacterClass(of: first).contains(.dash) else { return false }
    let rest = text.trimmed(range.lowerBound + length..<range.upperBound)
    return !rest.isEmpty && !CharacterClass(of: text.scalar(at: rest.lowerBound).value).contains(.digit)
  }

  /// The paragraph before ends in a colon: it says who speaks.
  private static func isAnnounced(
    _ text: Text, _ sentences: [Sentence], _ start: Int, _ knowledge: (_ block: Int) -> Knowledge
  ) -> Bool {
    guard start > 0 else { return false }
    let before = sentences[start - 1]
    return SentenceEnding(text, before.range, knowledge(before.block).segmentation) == .colon
  }

  /// A verb of speaking stands behind a mark («…, — сказал Лес», “…, säger hon”), or a dash a few words before it («– Ол, — Анар атап өтті»).
  private static func tells(_ words: SentenceWords) -> Bool {
    words.words.indices.contains { index in
      guard index > 0, words.isAttribution(index) else { return false }
      return !words.follows(index) || (max(1, index - reach)..<index).contains { hasDash(words, before: $0) }
    }
  }

  /// In words, of who speaks.
  private static let reach = 3

  private static func hasDash(_ words: SentenceWords, before index: Int) -> Bool {
    let between = words.words[index - 1].range.upperBound..<words.words[index].range.lowerBound
    return words.text[between].unicodeScalars.contains { CharacterClass(of: $0.value).contains(.dash) }
      && words.text.bytes[between].count > 1
  }
}
