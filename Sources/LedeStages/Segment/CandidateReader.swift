import LedeCore
import LedeText

/// Reads what stands around a run of sentence terminals.
struct CandidateReader {
  private let text: Text
  private let knowledge: SegmentationKnowledge
  private let block: Range<Int>

  init(_ text: Text, _ knowledge: SegmentationKnowledge, _ block: Range<Int>) {
    self.text = text
    self.knowledge = knowledge
    self.block = block
  }

  func read(at start: Int, sentenceStart: Int, _ tracker: inout MarkTracker) -> Candidate {
    let (openBracket, openQuote) = (tracker.openBracket, tracker.openQuote)
    let (markEnd, kind) = readMark(start)
    let (end, closers) = readClosers(markEnd, sentenceStart, &tracker)
    let nextStart = skipSpaces(end)
    let word = text.word(endingAt: start, from: sentenceStart)
    let wordStart = word.isEmpty ? [] : CharacterClass(of: text.scalar(at: word.lowerBound).value)
    let wordEnd = start == block.lowerBound ? [] : CharacterClass(of: text.scalar(before: start).value)
    return Candidate(
      text: text, knowledge: knowledge, block: block, sentenceStart: sentenceStart, mark: start..<markEnd, kind: kind,
      end: end, closers: closers, next: readNext(nextStart), isSpaced: nextStart > end, word: word,
      wordStart: wordStart,
      wordEnd: wordEnd, openBracket: openBracket, openQuote: openQuote)
  }

  /// The run of terminals, also of those with a space between them (`. . .`, `? !`).
  private func readMark(_ start: Int) -> (end: Int, kind: Candidate.Mark) {
    let dashes = dashesEnd(start)
    if dashes > start { return (dashes, .ellipsis) }
    var kind: Candidate.Mark = []
    var end = start
    var offset = start
    while offset < block.upperBound {
      let (value, length) = text.scalar(at: offset)
      // Where the full stop is no terminal, a run of them still is an ellipsis.
      guard value == 0x2E || knowledge.isTerminal(value, CharacterClass(of: value)) else { break }
      offset += length
      switch value {
      case 0x2E: kind.formUnion(kind.contains(.period) ? [.period, .ellipsis] : .period)
      case 0x2026: kind.insert(.ellipsis)
      case 0x3F, 0x21, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049: kind.insert(.question)
      default: kind.insert(.plain)
      }
      end = offset
      if let further = spacedTerminal(offset) { offset = further }
    }
    if kind != .period { kind.remove(.period) }
    return (end, kind)
  }

  /// The end of the dashes with which speech breaks off: the scanner stops at none else.
  private func dashesEnd(_ start: Int) -> Int {
    var end = start
    while end < block.upperBound {
      let (value, length) = text.scalar(at: end)
      guard CharacterClass(of: value).contains(.dash) else { break }
      end += length
    }
    return end
  }

  /// Behind one space, a terminal that itself stands alone before a space, a closing mark or the end.
  private func spacedTerminal(_ offset: Int) -> Int? {
    guard offset + 1 < block.upperBound, text.bytes[offset] == 0x20 else { return nil }
    let byte = text.bytes[offset + 1]
    guard byte == 0x2E || byte == 0x21 || byte == 0x3F else { return nil }
    guard offset + 2 < block.upperBound else { return offset + 1 }
    let following = CharacterClass(of: text.scalar(at: offset + 2).value)
    return following.isDisjoint(with: [.space, .close, .quote]) ? nil : offset + 1
  }

  private func readClosers(
    _ start: Int, _ sentenceStart: Int, _ tracker: inout MarkTracker
  ) -> (end: Int, closers: Candidate.Closers) {
    let trailing = TrailingMarks(text, knowledge, block)
    var closers: Candidate.Closers = []
    var end = start
    while end < block.upperBound {
      let offset = isSpace(end) ? skipSpaces(end) : end
      guard offset < block.upperBound else { break }
      if let mark = trailing.read(offset, isGlued: offset == end, behind: start, sentenceStart) {
        closers.formUnion(mark.closers)
        end = mark.end
        continue
      }
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      guard let closer = closer(value, kind, at: offset, length, isSpaced: offset > end, tracker) else { break }
      closers.insert(closer)
      tracker.note(value, kind, at: offset, length: length, in: text, block)
      end = offset + length
    }
    return (end, closers)
  }

  /// What a mark behind terminals closes; `nil`: it closes nothing.
  private func closer(
    _ value: UInt32, _ kind: CharacterClass, at offset: Int, _ length: Int, isSpaced: Bool, _ tracker: MarkTracker
  ) -> Candidate.Closers? {
    let isQuote = kind.contains(.quote) || knowledge.plainClosers.contains(value)
    guard isQuote else {
      guard kind.contains(.close) else { return nil }
      return isSpaced && tracker.openBracket == nil ? nil : .bracket
    }
    let end = offset + length
    let following = end < block.upperBound ? CharacterClass(of: text.scalar(at: end).value) : .space
    let isBeforeWord = !following.isDisjoint(with: [.letter, .digit])
    if isSpaced {
      if value == 0x22 || value == 0x27 {
        return following.contains(.space) && (tracker.closes(value) || !isClosed(value, behind: end)) ? .quote : nil
      }
      return tracker.closes(value) && (!knowledge.opens(value) || !isBeforeWord) ? .quote : nil
    }
    if isBeforeWord { return tracker.closes(value) ? .quote : nil }
    return .quote
  }

  /// A straight mark follows soon that closes: so the one before it, with spaces on both sides, opens.
  private func isClosed(_ mark: UInt32, behind start: Int) -> Bool {
    let limit = min(start + 256, block.upperBound)
    var offset = start
    while offset < limit, text.bytes[offset] != UInt8(mark) { offset += 1 }
    guard offset < limit else { return false }
    return offset + 1 == block.upperBound
      || CharacterClass(of: text.scalar(at: offset + 1).value).isDisjoint(with: .word)
  }

  /// What follows: opening marks, dashes and bullets, then the word.
  private func readNext(_ start: Int) -> Candidate.Neighbour {
    var next = Candidate.Neighbour(start: start, wordStart: start)
    var offset = start
    for _ in 0..<8 where offset < block.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if offset == start { (next.scalar, next.kind) = (value, kind) }
      next.wordStart = offset
      next.wordKind = kind
      if kind.contains(.dash) {
        next.hasDash = true
      } else if kind.contains(.quote) || knowledge.opens(value) {
        next.hasQuote = true
      } else if kind.contains(.open) {
        next.hasBracket = true
      } else if !kind.isDisjoint(with: .word) || !Self.isBeforeWord(value, kind) {
        break
      }
      offset += length
    }
    return next
  }

  /// White space, Spanish opening marks, bullets.
  private static func isBeforeWord(_ value: UInt32, _ kind: CharacterClass) -> Bool {
    kind.contains(.space) || value == 0xBF || value == 0xA1 || Bullet.isOne(value)
  }

  private func isSpace(_ offset: Int) -> Bool {
    let byte = text.bytes[offset]
    if byte > 0x20 && byte < 0xC2 { return false }
    let value = text.scalar(at: offset).value
    return CharacterClass(of: value).contains(.space) || value == 0x200B || value == 0xFEFF
  }

  private func skipSpaces(_ start: Int) -> Int {
    var offset = start
    while offset < block.upperBound, isSpace(offset) { offset += text.scalar(at: offset).length }
    return offset
  }
}
