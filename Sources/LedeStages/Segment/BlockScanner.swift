import LedeConfig
import LedeCore
import LedeText

/// Goes once over a paragraph, finds the places where a sentence may end, and asks the rules.
struct BlockScanner {
  let text: Text
  private(set) var knowledge: SegmentationKnowledge
  private let names: [String]
  private let rules: [any BoundaryRule]
  /// What each of them needs to have an answer.
  private let needs: [CandidateTraits]
  let keepsQuotationsWhole: Bool
  /// The users' rules; `nil`: there are none.
  private(set) var overlay: RuleOverlay?
  private var tracker: MarkTracker
  /// Code in the text that is still to come, in order.
  private var code: ArraySlice<Range<Int>>
  private let splitsLists: Bool
  private(set) var sentences: [Sentence] = []
  private(set) var joins: [Sentences.Join] = []

  /// A boundary of the paragraph at hand.
  struct Boundary {
    let end: Int
    let next: Int
    let rule: String
    /// A user's rule made it: nothing takes it back.
    var isUsers = false
  }

  init(
    _ text: Text, _ knowledge: SegmentationKnowledge, rules: ComponentSet<any BoundaryRule>, keepsQuotationsWhole: Bool,
    splitsLists: Bool = true, code: [Range<Int>] = [], overlay: RuleOverlay?
  ) {
    self.code = code[...]
    self.splitsLists = splitsLists
    self.text = text
    self.knowledge = knowledge
    names = rules.members.map(\.name)
    self.rules = rules.components
    needs = rules.components.map { (type(of: $0) as? any SelectiveBoundaryRule.Type)?.needs ?? [] }
    self.keepsQuotationsWhole = keepsQuotationsWhole
    self.overlay = overlay
    tracker = MarkTracker(knowledge)
  }

  /// Goes on with paragraphs in another language.
  mutating func turn(to knowledge: SegmentationKnowledge, overlay: RuleOverlay?) {
    self.knowledge = knowledge
    self.overlay = overlay
    tracker = MarkTracker(knowledge)
  }

  mutating func scan(_ block: Range<Int>, index: Int) throws(ArticleError) {
    tracker.reset()
    let firstJoin = joins.count
    var boundaries: [Boundary] = []
    var start = block.lowerBound
    var offset = block.lowerBound
    while offset < block.upperBound {
      offset = knowledge.marks.next(in: text, offset..<block.upperBound)
      guard offset < block.upperBound else { break }
      if let end = protectedEnd(offset, block) {
        offset = end
        continue
      }
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if value == 0x2E || value == 0x29, takeItem(endingAt: offset, value, kind, block, &boundaries, &start) {
        offset += 1
        continue
      }
      guard let mark = markStart(offset, value, kind, block, start) else {
        if !kind.isDisjoint(with: [.open, .close, .quote]) {
          tracker.note(value, kind, at: offset, length: length, in: text, block)
        }
        offset += length
        continue
      }
      let candidate = CandidateReader(text, knowledge, block).read(at: mark, sentenceStart: start, &tracker)
      offset = candidate.end
      guard candidate.next.start < block.upperBound else { break }
      let (isBoundary, rule) = decide(candidate)
      guard isBoundary else {
        joins.append(Sentences.Join(offset: candidate.end, rule: rule))
        continue
      }
      boundaries.append(Boundary(end: candidate.end, next: candidate.next.start, rule: rule))
      start = candidate.next.start
    }
    tracker.finish(block)
    try applyOverlay(&boundaries, firstJoin, block)
    add(boundaries, block, index)
  }

  /// The users' rules over what the built-in ones decided.
  private mutating func applyOverlay(
    _ boundaries: inout [Boundary], _ firstJoin: Int, _ block: Range<Int>
  ) throws(ArticleError) {
    guard let overlay else { return }
    let result = try overlay.apply(boundaries, Array(joins[firstJoin...]), text, block)
    boundaries = result.boundaries
    joins.replaceSubrange(firstJoin..., with: result.joins)
  }

  /// The marker of a list's next item ends at an offset: the item begins a sentence, or where lists are kept its point ends none.
  private mutating func takeItem(
    endingAt offset: Int, _ value: UInt32, _ kind: CharacterClass, _ block: Range<Int>, _ boundaries: inout [Boundary],
    _ start: inout Int
  ) -> Bool {
    guard let item = ListItems.start(endingAt: offset, text, block, start, knowledge, isNext: splitsLists) else {
      return false
    }
    if splitsLists {
      let end = text.trimmed(start..<item).upperBound
      // “1. Wash it etc. 2. Dry it”: what went on at the terminal ends there all the same.
      if joins.last?.offset == end { joins.removeLast() }
      boundaries.append(Boundary(end: end, next: item, rule: "lists"))
      start = item
    } else if value == 0x2E {
      joins.append(Sentences.Join(offset: offset + 1, rule: "lists"))
    }
    if value == 0x29 { tracker.note(value, kind, at: offset, length: 1, in: text, block) }
    return true
  }

  /// Where the terminals begin, if some do at an offset, or speech breaks off there.
  @inline(__always)
  private func markStart(
    _ offset: Int, _ value: UInt32, _ kind: CharacterClass, _ block: Range<Int>, _ start: Int
  ) -> Int? {
    if knowledge.isTerminal(value, kind) || isEllipsis(offset, block) { return offset }
    guard kind.contains(.quote) else { return nil }
    return BrokenSpeech.start(text, block, quote: offset, tracker, start)
  }

  /// Where the code or the placeholder ends in which an offset is.
  @inline(__always)
  private mutating func protectedEnd(_ offset: Int, _ block: Range<Int>) -> Int? {
    if !code.isEmpty, let end = codeEnd(offset) { return min(end, block.upperBound) }
    return Protected.mayBegin(text.bytes[offset]) ? Protected.end(text, offset, block) : nil
  }

  private mutating func codeEnd(_ offset: Int) -> Int? {
    while let first = code.first, first.upperBound <= offset { code.removeFirst() }
    return code.first.flatMap { $0.contains(offset) ? $0.upperBound : nil }
  }

  /// Full stops in a run: an ellipsis, even where one alone ends nothing.
  private func isEllipsis(_ offset: Int, _ block: Range<Int>) -> Bool {
    text.bytes[offset] == 0x2E && offset + 1 < block.upperBound && text.bytes[offset + 1] == 0x2E
  }

  private func decide(_ candidate: Candidate) -> (isBoundary: Bool, rule: String) {
    // A span lends the rules; an array would copy each one for each candidate.
    let rules = rules.span
    let needs = needs.span
    let traits = CandidateTraits(candidate)
    for index in rules.indices where traits.isSuperset(of: needs[index]) {
      if let verdict = rules[index].decide(candidate) { return (verdict == .boundary, names[index]) }
    }
    return (true, "terminal")
  }

  private mutating func add(_ boundaries: [Boundary], _ block: Range<Int>, _ index: Int) {
    var quotations = tracker.quotations[...]
    var quotedUntil = block.lowerBound
    func isQuoted(_ offset: Int) -> Bool {
      while let first = quotations.first, first.lowerBound < offset {
        quotedUntil = max(quotedUntil, first.upperBound)
        quotations.removeFirst()
      }
      return offset < quotedUntil
    }
    var start = block.lowerBound
    var startsInside = false
    for boundary in boundaries {
      let goesOn = isQuoted(boundary.next)
      if goesOn && keepsQuotationsWhole && !boundary.isUsers {
        joins.append(Sentences.Join(offset: boundary.end, rule: "quotations"))
        continue
      }
      sentences.append(
        Sentence(range: start..<boundary.end, block: index, rule: boundary.rule, startsInsideQuotation: startsInside))
      start = boundary.next
      startsInside = goesOn
    }
    sentences.append(
      Sentence(
        range: start..<block.upperBound, block: index, rule: "paragraph-end", startsInsideQuotation: startsInside))
  }
}
