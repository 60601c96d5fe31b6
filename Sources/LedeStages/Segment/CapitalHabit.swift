import LedeCore
import LedeText

/// Whether a writer begins sentences with capitals, by what follows the terminals around a candidate.
enum CapitalHabit {
  /// How far around the candidate terminals are looked at, in bytes.
  private static let reach = 400

  /// Small letters follow two terminals at least, and a capital follows none.
  static func isMissing(around candidate: Candidate) -> Bool {
    let (small, capitals) = counts(around: candidate)
    return small > 1 && capitals == 0
  }

  /// A capital follows another terminal, and a small letter follows none but this one.
  static func isKept(around candidate: Candidate) -> Bool {
    let (small, capitals) = counts(around: candidate)
    return small < 2 && capitals > 0
  }

  /// What follows terminals: small letters and capitals.
  private static func counts(around candidate: Candidate) -> (small: Int, capitals: Int) {
    let (text, block) = (candidate.text, candidate.block)
    var offset = text.boundary(atMost: Swift.max(block.lowerBound, candidate.mark.lowerBound - Self.reach))
    let limit = Swift.min(block.upperBound, candidate.end + Self.reach)
    var (small, capitals) = (0, 0)
    while offset < limit {
      let (value, length) = text.scalar(at: offset)
      offset += length
      guard candidate.knowledge.isTerminal(value, CharacterClass(of: value)), isBehindWord(offset - length, candidate)
      else { continue }
      let next = letter(behind: offset, candidate)
      if next.contains(.upper) { capitals += 1 } else if next.contains(.lower) { small += 1 }
    }
    return (small, capitals)
  }

  /// A word of three letters or more that is no known abbreviation stands before an offset.
  private static func isBehindWord(_ offset: Int, _ candidate: Candidate) -> Bool {
    let text = candidate.text
    let word = text.word(endingAt: offset, from: candidate.block.lowerBound)
    guard text.scalarCount(word) >= 3, CharacterClass(of: text.scalar(before: offset).value).contains(.lower) else {
      return false
    }
    return candidate.knowledge.abbreviation(WordHash(text, word, folded: false)) == nil
  }

  /// What the letter behind a space is; nothing where there is none.
  private static func letter(behind offset: Int, _ candidate: Candidate) -> CharacterClass {
    guard offset + 1 < candidate.block.upperBound, candidate.text.bytes[offset] == 0x20 else { return [] }
    return CharacterClass(of: candidate.text.scalar(at: offset + 1).value)
  }
}
