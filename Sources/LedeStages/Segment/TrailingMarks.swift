import LedeCore
import LedeText

/// What may stand behind terminals and belongs to their sentence, besides brackets and quotation marks: notes, omissions, emoji.
struct TrailingMarks {
  private let text: Text
  private let knowledge: SegmentationKnowledge
  private let block: Range<Int>

  init(_ text: Text, _ knowledge: SegmentationKnowledge, _ block: Range<Int>) {
    self.text = text
    self.knowledge = knowledge
    self.block = block
  }

  /// Reads one of them.
  /// - Parameters:
  ///   - isGlued: no space stands before it.
  ///   - terminals: where the terminals end.
  func read(_ start: Int, isGlued: Bool, behind terminals: Int, _ sentenceStart: Int) -> (
    end: Int, closers: Candidate.Closers
  )? {
    let byte = text.bytes[start]
    switch byte {
    case 0x5B, 0x28:
      if let end = noteEnd(start, isGlued: isGlued) { return (end, .footnote) }
      return omissionEnd(start).map { ($0, .bracket) }
    case 0x3A, 0x3B: return emoticonEnd(start).map { ($0, []) }
    case 0x3C: return isGlued ? tagEnd(start).map { ($0, []) } : nil
    case 0x27: return typewriterQuoteEnd(start).map { ($0, .quote) }
    case 0x30...0x39, 0x2A:
      return isGlued ? gluedNoteEnd(start, behind: terminals, sentenceStart).map { ($0, .footnote) } : nil
    case 0xC2, 0xE2: if isGlued, let end = signEnd(start) { return (end, .footnote) }
    default: break
    }
    guard byte >= 0xE2 else { return nil }
    return Emoji.end(text, start, block, isGlued: isGlued, sentenceStart).map { ($0, []) }
  }

  // MARK: notes

  /// The end of `[12]`, `[3–5]`, `(7)` behind the terminals, and of a glued note in words: `[citation needed]`.
  private func noteEnd(_ start: Int, isGlued: Bool) -> Int? {
    let isSquare = text.bytes[start] == 0x5B
    guard isSquare || isGlued else { return nil }
    let closer: UInt8 = isSquare ? 0x5D : 0x29
    let limit = min(start + (isSquare && isGlued ? Self.longestNote : 16), block.upperBound)
    var offset = start + 1
    var hasOther = false
    while offset < limit, text.bytes[offset] != closer {
      let (value, length) = text.scalar(at: offset)
      let isNumeric = value < 0x80 && Self.numeric.contains(UInt8(value)) || value == 0x2013
      if !isNumeric {
        guard isSquare, isGlued, CharacterClass(of: value).isDisjoint(with: [.open, .quote]), value != 0x2026 else {
          return nil
        }
        hasOther = true
      }
      offset += length
    }
    guard offset < limit, offset > start + 1, text.bytes[offset] == closer else { return nil }
    let first = CharacterClass(of: text.scalar(at: start + 1).value)
    guard hasOther ? first.contains(.letter) : first.contains(.digit) else { return nil }
    return offset + 1
  }

  private static let longestNote = 64
  private static let numeric = Array("0123456789,;- ".utf8)

  /// The end of a number or asterisk that is glued behind the terminals: «in the city.11 The next».
  private func gluedNoteEnd(_ start: Int, behind terminals: Int, _ sentenceStart: Int) -> Int? {
    var end = start
    if text.bytes[start] == 0x2A {
      while end < block.upperBound, text.bytes[end] == 0x2A { end += 1 }
      return end - start <= 3 && isSpaceOrEnd(end) ? end : nil
    }
    while end < block.upperBound, text.bytes[end] &- 0x30 < 10 { end += 1 }
    guard end - start <= 3, isSpaceOrEnd(end), text.bytes[start] != 0x30 else { return nil }
    end = furtherNotesEnd(end)
    guard isBeginning(end) else { return nil }
    // The terminals stand behind a whole word: not «fig.11», not «v1.2».
    var mark = terminals
    while mark > sentenceStart, !CharacterClass(of: text.scalar(before: mark).value).isDisjoint(with: .terminal) {
      mark -= text.scalar(before: mark).length
    }
    guard mark > sentenceStart else { return nil }
    let before = CharacterClass(of: text.scalar(before: mark).value)
    if !before.isDisjoint(with: [.close, .quote]) { return end }
    guard before.contains(.lower) || before.contains(.letter) && before.isDisjoint(with: [.upper, .unspaced]) else {
      return nil
    }
    let word = text.word(endingAt: mark, from: sentenceStart)
    guard text.scalarCount(word) >= 4,
      word.lowerBound == block.lowerBound || text.scalar(before: word.lowerBound).value != 0x2E,
      knowledge.abbreviation(WordHash(text, word, folded: false)) == nil
    else { return nil }
    return end
  }

  /// The end of more numbers with spaces between them, where a capital follows the last: «.11 12 Take».
  private func furtherNotesEnd(_ start: Int) -> Int {
    var end = start
    while end + 1 < block.upperBound, text.bytes[end] == 0x20, text.bytes[end + 1] &- 0x31 < 9 {
      var next = end + 1
      while next < block.upperBound, text.bytes[next] &- 0x30 < 10 { next += 1 }
      guard next - end <= 4, next < block.upperBound, isSpaceOrEnd(next) else { return start }
      end = next
    }
    guard end > start, end + 1 < block.upperBound else { return start }
    return CharacterClass(of: text.scalar(at: end + 1).value).contains(.upper) ? end : start
  }

  /// Behind the number a sentence may begin.
  private func isBeginning(_ offset: Int) -> Bool {
    var offset = offset
    while offset < block.upperBound, text.bytes[offset] == 0x20 { offset += 1 }
    guard offset < block.upperBound else { return true }
    let kind = CharacterClass(of: text.scalar(at: offset).value)
    return !kind.contains(.lower) && !kind.isDisjoint(with: [.letter, .quote, .open, .dash])
  }

  /// The end of superior numbers and daggers.
  private func signEnd(_ start: Int) -> Int? {
    var end = start
    while end < block.upperBound {
      let (value, length) = text.scalar(at: end)
      guard Self.isSign(value) else { break }
      end += length
    }
    return end > start ? end : nil
  }

  private static func isSign(_ value: UInt32) -> Bool {
    switch value {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079, 0x2020, 0x2021: true
    default: false
    }
  }

  private func isSpaceOrEnd(_ offset: Int) -> Bool {
    offset >= block.upperBound || CharacterClass(of: text.scalar(at: offset).value).contains(.space)
  }

  // MARK: others

  /// The end of a tag that closes something: `</em>`.
  private func tagEnd(_ start: Int) -> Int? {
    guard start + 1 < block.upperBound, text.bytes[start + 1] == 0x2F else { return nil }
    return Protected.end(text, start, block)
  }

  /// The end of `[…]` or `(...)`, which tells that a part was left out behind the sentence.
  private func omissionEnd(_ start: Int) -> Int? {
    var offset = start + 1
    while offset < block.upperBound, offset < start + 8 {
      let (value, length) = text.scalar(at: offset)
      if value == 0x5D || value == 0x29 { return offset > start + 2 ? offset + 1 : nil }
      guard value == 0x2E || value == 0x2026 else { return nil }
      offset += length
    }
    return nil
  }

  /// The end of `:)`, `;-(` and their like before white space.
  private func emoticonEnd(_ start: Int) -> Int? {
    var offset = start + 1
    if offset < block.upperBound, text.bytes[offset] == 0x2D { offset += 1 }
    let mouth = offset
    while offset < block.upperBound, text.bytes[offset] == 0x29 || text.bytes[offset] == 0x28 { offset += 1 }
    return offset > mouth && isSpaceOrEnd(offset) ? offset : nil
  }

  /// The end of `''` before white space: the closing quotation mark of typewriters.
  private func typewriterQuoteEnd(_ start: Int) -> Int? {
    guard start + 1 < block.upperBound, text.bytes[start + 1] == 0x27 else { return nil }
    return isSpaceOrEnd(start + 2) ? start + 2 : nil
  }
}
