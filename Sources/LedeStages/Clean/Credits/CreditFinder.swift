import LedeCore
import LedeText

/// Finds the credits that stand behind the last sentence of a paragraph or before its first one, in its line.
///
/// | form | example |
/// |---|---|
/// | in brackets | `… on Monday. (Reporting by Ann Lee; Editing by Jo Roe)`, `…免费。【编辑：李明】` |
/// | behind a colon or slash | `…», — сказал он. Фото: РИА Новости` |
/// | before a dash | `Фото с сайта порта - Паром снова ходит по расписанию…` |
struct CreditFinder {
  private let text: Text
  private let knowledge: CueKnowledge

  init(_ text: Text, _ knowledge: CueKnowledge) {
    (self.text, self.knowledge) = (text, knowledge)
  }

  /// In bytes: no credit is longer.
  private static let longest = 240
  /// In words, of what stands in brackets, and behind the colon of a credit without them.
  private static let longestBracket = 30
  private static let longestNames = 8
  /// What may be a credit: photographers, agencies, authors, editors.
  private static let kinds = [CueKnowledge.Kind.credit, .byline].reduce(UInt16(0)) { $0 | 1 << UInt16($1.rawValue) }
  private static let byline = UInt16(1) << UInt16(CueKnowledge.Kind.byline.rawValue)
  private static let closing: Set<UInt32> = [0x29, 0x5D, 0xFF09, 0x3011, 0xFF3D, 0x3015]

  /// - Parameter roles: what cleaning has made of the blocks.
  func parts(_ blocks: Blocks, _ roles: [Cuts.Decision]) -> [Cuts.Part] {
    blocks.items.enumerated().flatMap { index, block -> [Cuts.Part] in
      guard roles[index].role == .body || roles[index].role == .lead,
        block.kind == .paragraph || block.kind == .quotation
      else { return [] }
      let ends = [
        end(block.range).map { block.range.lowerBound..<$0 }, start(block.range).map { $0..<block.range.upperBound },
      ]
      return ends.compactMap(\.self).map { Cuts.Part(.credit, range: $0, block: index) }
    }
  }

  // MARK: Before a dash

  /// Where the sentence begins before which a credit stands: its cue, names, and a dash between spaces.
  private func end(_ range: Range<Int>) -> Int? {
    var limit = min(range.upperBound, range.lowerBound + Self.longest)
    while limit < range.upperBound, text.bytes[limit] & 0xC0 == 0x80 { limit += 1 }
    // Few paragraphs begin with a cue: the words behind it are asked for where one does.
    let first = words(range.lowerBound..<limit, limit: knowledge.kinds.longest)
    guard let cue = cues(first, at: 0).last, cue.kinds & ~Self.byline != 0 else { return nil }
    let words = words(range.lowerBound..<limit)
    let places = cue.last + 2..<max(cue.last + 2, min(words.count, cue.last + 2 + Self.longestNames))
    guard let first = places.first(where: { hasDash(words, before: $0) }), words.count - first >= Self.fewestBehind,
      CharacterClass(of: text.scalar(at: words[first].range.lowerBound).value).contains(.upper)
    else { return nil }
    return words[first].range.lowerBound
  }

  /// In words: a caption is shorter.
  private static let fewestBehind = 8

  /// A dash stands there, and spaces on both sides of it.
  private func hasDash(_ words: [HashedWord], before index: Int) -> Bool {
    let between = text[words[index - 1].range.upperBound..<words[index].range.lowerBound]
    return between.first == " " && between.last == " " && !between.trimmed.isEmpty
      && between.trimmed.unicodeScalars.allSatisfy { CharacterClass(of: $0.value).contains(.dash) }
  }

  /// Where the credit begins that ends a paragraph.
  private func start(_ range: Range<Int>) -> Int? { bracketStart(range) ?? labelStart(range) }

  // MARK: In brackets

  private func bracketStart(_ range: Range<Int>) -> Int? {
    var end = range.upperBound
    let (last, length) = text.scalar(before: end)
    if last == 0x2E || last == 0x3002 { end -= length }
    guard end > range.lowerBound, let open = open(of: range.lowerBound..<end) else { return nil }
    guard endsSentence(range.lowerBound..<open.start) else { return nil }
    let inside = open.end..<end - text.scalar(before: end).length
    let words = words(inside)
    let cues = cues(words, at: 0)
    guard words.count <= Self.longestBracket, let cue = cues.last else { return nil }
    if cues.contains(where: { isMarked(words[$0.last].range.upperBound..<inside.upperBound) }) { return open.start }
    guard cue.last + 1 < words.count, !text[inside].unicodeScalars.contains("?") else { return nil }
    // Names follow a cue of one word, where the script has capitals.
    let behind = text.scalar(at: words[cue.last + 1].range.lowerBound).value
    return cue.last > 0 || !CharacterClass(of: behind).contains(.lower) ? open.start : nil
  }

  /// The bracket that the last character closes.
  private func open(of range: Range<Int>) -> (start: Int, end: Int)? {
    var (offset, depth) = (range.upperBound, 0)
    guard Self.closing.contains(text.scalar(before: offset).value) else { return nil }
    while offset > range.lowerBound, range.upperBound - offset <= Self.longest {
      let (value, length) = text.scalar(before: offset)
      offset -= length
      if Self.closing.contains(value) { depth += 1 }
      guard CharacterClass(of: value).contains(.open) else { continue }
      depth -= 1
      if depth == 0 { return (offset, offset + length) }
    }
    return nil
  }

  // MARK: Behind a colon

  private func labelStart(_ range: Range<Int>) -> Int? {
    var start = max(range.lowerBound, range.upperBound - Self.longest)
    while text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    if text.first(of: Self.marks, in: start..<range.upperBound) == range.upperBound { return nil }
    let words = words(start..<range.upperBound)
    var found: Int?
    for index in words.indices.dropFirst().reversed() where words.count - index <= Self.longestNames * 2 {
      let (cues, start) = (cues(words, at: index), words[index].range.lowerBound)
      guard !cues.isEmpty, endsSentence(range.lowerBound..<start) else { continue }
      let end = found ?? range.upperBound
      if cues.contains(where: { isLabel(words[$0.last].range.upperBound..<end, of: $0.kinds) }) { found = start }
    }
    return found
  }

  /// A colon or slash and a few words that are no sentence stand there.
  private func isLabel(_ rest: Range<Int>, of kinds: UInt16) -> Bool {
    guard isMarked(rest) else { return false }
    let names = words(rest)
    guard (1...Self.longestNames).contains(names.count), let last = names.last else { return false }
    let end = text[last.range.upperBound..<rest.upperBound].trimmed
    guard end.isEmpty || end == "." || end == "。" || end == ")" || end == "»" || end == "”" else { return false }
    // Whoever is asked or speaks has a colon behind him, too: a line of authors is names and nothing else.
    guard kinds & ~Self.byline == 0 else { return end != "." || names.count <= Self.longestNames / 2 }
    return names.allSatisfy { !CharacterClass(of: text.scalar(at: $0.range.lowerBound).value).contains(.lower) }
  }

  // MARK: Parts

  private func words(_ range: Range<Int>, limit: Int = .max) -> [HashedWord] {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: limit, into: &words)
    return words
  }

  /// The cues that begin at a word, the longest last: the last word of each, and what it may be. A longer one may reach over a colon.
  private func cues(_ words: [HashedWord], at start: Int) -> [(last: Int, kinds: UInt16)] {
    var found: [(last: Int, kinds: UInt16)] = []
    if start == words.count { return found }
    knowledge.kinds.forEachMatch(words, at: start) { last, bits in
      if bits & Self.kinds != 0 { found.append((last, bits & Self.kinds)) }
    }
    return found
  }

  /// What a colon, slash or bar begins with, wide ones included.
  private static let marks = ByteSet((0..<256).map { [0x2F, 0x3A, 0x7C, 0xEF].contains($0) })

  /// A colon, slash or bar comes next.
  private func isMarked(_ range: Range<Int>) -> Bool {
    let rest = text.trimmed(range)
    return !rest.isEmpty
      && [0x3A, 0xFF1A, 0x2F, 0xFF0F, 0x7C, 0xFF5C].contains(text.scalar(at: rest.lowerBound).value)
  }

  /// A sentence ends there: behind its mark nothing but quotation marks and spaces stands.
  private func endsSentence(_ range: Range<Int>) -> Bool {
    var offset = range.upperBound
    while offset > range.lowerBound {
      let (value, length) = text.scalar(before: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.terminal) { return true }
      guard kind.contains(.space) || kind.contains(.quote) || kind.contains(.close) else { return false }
      offset -= length
    }
    return false
  }
}
