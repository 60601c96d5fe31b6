import LedeCore
import LedeText

/// Which sentences can be read without their neighbours.
struct Coherence {
  private let text: Text
  private let sentences: Sentences
  private let knowledge: Knowledge
  private let others: [Int: Knowledge]
  /// Sentences that belong together, as ranges of indices: a line that ends in a colon and what it announces, and the sentences of
  /// one quotation.
  let units: [Range<Int>]
  /// Terminal punctuation ends most sentences: what has none is a heading, caption or list item. Where it is rare, as in Thai,
  /// its absence says nothing.
  private let isPunctuated: Bool

  /// - Parameter others: the knowledge of the blocks that are in another language.
  init(_ text: Text, _ sentences: Sentences, _ knowledge: Knowledge, others: [Int: Knowledge]) {
    self.text = text
    self.sentences = sentences
    self.knowledge = knowledge
    self.others = others
    var units: [Range<Int>] = []
    var ended = 0
    var start = 0
    for (index, sentence) in sentences.items.enumerated() {
      let ending = Self.ending(text, sentence.range, (others[sentence.block] ?? knowledge).segmentation)
      if ending == .terminal { ended += 1 }
      if index + 1 < sentences.items.count, ending == .colon || sentences.items[index + 1].startsInsideQuotation {
        continue
      }
      units.append(start..<index + 1)
      start = index + 1
    }
    self.units = units
    isPunctuated = ended * 2 > sentences.items.count
  }

  /// Why a unit cannot stand in the summary as it is; `nil`: it can.
  ///
  /// - Parameter followsChosen: the sentence before is in the summary.
  func obstacle(_ unit: Range<Int>, followsChosen: Bool) -> Summary.Reason? {
    if isPunctuated {
      let last = sentences.items[unit.upperBound - 1]
      switch Self.ending(text, last.range, (others[last.block] ?? knowledge).segmentation) {
      case .terminal: break
      case .colon: return .announcement
      case .none: if !isLead(unit) { return .fragment }
      }
    }
    guard !followsChosen, unit.lowerBound > 0 else { return nil }
    return leans(unit.lowerBound) ? .leaningOpener : nil
  }

  /// In Unicode code points, as the sentence stands in the text.
  func characterCount(_ sentence: Int) -> Int { text.scalarCount(sentences.items[sentence].range) }

  /// The first sentence, unless it is so short that it is a heading: leads are often set without a full stop.
  private func isLead(_ unit: Range<Int>) -> Bool {
    guard unit == 0..<1 else { return false }
    let total = sentences.items.reduce(0) { $0 + $1.range.count }
    return sentences.items[0].range.count * 2 * sentences.items.count >= total
  }

  private func leans(_ sentence: Int) -> Bool {
    let knowledge = others[sentences.items[sentence].block] ?? knowledge
    let openers = knowledge.leaningOpeners
    var words: [HashedWord] = []
    WordHasher.words(text, sentences.items[sentence].range, limit: openers.longest + 1, into: &words)
    let length = openers.matchLength(words, at: 0)
    // "This Monday" and "ce lundi" point at the day of the article, not at the sentence before.
    return length > 0 && knowledge.cues.dateWords.matchLength(words, at: length) == 0
  }

  private enum Ending {
    case terminal, colon, none
  }

  /// What punctuation a sentence ends with, closing quotes and brackets left aside.
  private static func ending(_ text: Text, _ range: Range<Int>, _ knowledge: SegmentationKnowledge) -> Ending {
    var end = range.upperBound
    while end > range.lowerBound {
      let (value, length) = text.scalar(before: end)
      let kind = CharacterClass(of: value)
      if knowledge.terminators.contains(value) { return .terminal }
      if value == 0x3A || value == 0xFF1A { return .colon }
      if value == 0x2026 { return .terminal }
      if kind.contains(.terminal) { return knowledge.notTerminators.contains(value) ? .none : .terminal }
      guard !kind.isDisjoint(with: [.close, .quote, .space, .mark, .control]) else { return .none }
      end -= length
    }
    return .none
  }
}
