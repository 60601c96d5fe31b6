import LedeCore
import LedeText

/// What stands behind a quotation, up to the next mark: «王明喊道。», «माँ ने पूछा।».
struct SpokenClause {
  private let candidate: Candidate

  init(behind candidate: Candidate) {
    self.candidate = candidate
  }

  /// How far a colon may be that announces the next speech, in bytes.
  private static let reach = 96
  /// The words of a clause that ends with its verb.
  private static let words = 6
  /// Of one that begins like a sentence.
  private static let fewWords = 3
  /// The letters of one in a script without spaces.
  private static let letters = 12
  private static let longestVerb = 6

  /// «Иван сказал: «Да»»: a colon comes before the next terminal, so that the words belong to the next speech.
  func announcesSpeech(from start: Int) -> Bool {
    let text = candidate.text
    var offset = start
    let limit = min(start + Self.reach, candidate.block.upperBound)
    while offset < limit {
      let (value, length) = text.scalar(at: offset)
      if value == 0x3A || value == 0xFF1A { return true }
      if candidate.knowledge.isTerminal(value, CharacterClass(of: value)) { return false }
      offset += length
    }
    return false
  }

  /// In languages whose verb comes last: a short clause ends with a verb of speaking, and then the sentence or its part does.
  /// - Parameter soon: it must be a very short one, up to a terminal: it begins like a sentence.
  func endsWithVerb(soon: Bool) -> Bool {
    guard candidate.knowledge.hasAttributionEnds else { return false }
    if candidate.next.wordKind.contains(.unspaced) { return endsWithVerbSolid }
    return endsWithVerbSpaced(within: soon ? Self.fewWords : Self.words, soon)
  }

  private func endsWithVerbSpaced(within words: Int, _ soon: Bool) -> Bool {
    let text = candidate.text
    var word = candidate.nextWord
    for index in 0..<words {
      let end = word.upperBound
      if endsClause(end) {
        guard !soon || index > 0 && !isComma(end) else { return false }
        return candidate.knowledge.isAttributionEnd(WordHash(text, word, folded: true))
      }
      guard text.bytes[end] == 0x20 else { return false }
      word = text.word(from: end + 1, to: candidate.block.upperBound)
      if word.isEmpty { return false }
    }
    return false
  }

  private var endsWithVerbSolid: Bool {
    let text = candidate.text
    var offsets: [Int] = []
    var offset = candidate.next.start
    while offset < candidate.block.upperBound, offsets.count <= Self.letters {
      let (value, length) = text.scalar(at: offset)
      guard CharacterClass(of: value).contains(.unspaced) || value == 0x30FC else { break }
      offsets.append(offset)
      offset += length
    }
    guard offsets.count <= Self.letters, endsClause(offset) else { return false }
    // The verb alone is a sentence of its own: someone must speak.
    return offsets.dropFirst().suffix(Self.longestVerb).contains { start in
      candidate.knowledge.isAttributionEnd(WordHash(text, start..<offset, folded: true))
    }
  }

  /// A terminal or a comma stands there, or the paragraph ends.
  private func endsClause(_ offset: Int) -> Bool {
    guard offset < candidate.block.upperBound else { return true }
    let value = candidate.text.scalar(at: offset).value
    return isComma(offset) || candidate.knowledge.isTerminal(value, CharacterClass(of: value))
  }

  private func isComma(_ offset: Int) -> Bool {
    guard offset < candidate.block.upperBound else { return false }
    let value = candidate.text.scalar(at: offset).value
    return value == 0x2C || value == 0xFF0C || value == 0x3001 || value == 0x060C
  }
}
