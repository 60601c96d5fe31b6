import LedeCore
import LedeText

/// What punctuation a sentence ends with, closing quotes and brackets left aside.
enum SentenceEnding {
  case terminal, question, colon, none

  init(_ text: Text, _ range: Range<Int>, _ knowledge: SegmentationKnowledge) {
    var end = range.upperBound
    var isQuoted = false
    while end > range.lowerBound {
      let (value, length) = text.scalar(before: end)
      let kind = CharacterClass(of: value)
      if Self.questionMarks.contains(value) && !knowledge.notTerminators.contains(value) {
        // Who asks in a quotation is not the writer.
        self = isQuoted ? .terminal : .question
        return
      }
      if knowledge.isTerminal(value, kind) {
        self = .terminal
        return
      }
      if value == 0x3A || value == 0xFF1A {
        self = .colon
        return
      }
      guard !kind.isDisjoint(with: [.close, .quote, .space, .mark, .control]) else { break }
      isQuoted = isQuoted || kind.contains(.quote)
      end -= length
    }
    self = .none
  }

  /// Latin, Greek (its semicolon look-alike included), Armenian, Arabic, Ethiopic, full width.
  private static let questionMarks: [UInt32] = [
    0x3F, 0x37E, 0x55E, 0x61F, 0x1367, 0xFF1F, 0x2047, 0x2048, 0x2049, 0x203D,
  ]
}
