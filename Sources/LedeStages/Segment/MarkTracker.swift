import LedeCore
import LedeText

/// Follows the brackets and quotations of a paragraph.
///
/// A mark without its partner changes nothing behind it: only matched pairs count as quotations, and no more than
/// `deepest` marks are kept open.
struct MarkTracker {
  private struct Open {
    let offset: Int
    let closer: UInt32
  }

  private static let deepest = 8

  private let knowledge: SegmentationKnowledge
  private var quotes: [Open] = []
  private var brackets: [Int] = []
  /// The quotations found so far: from the opening mark to the closing one.
  private(set) var quotations: [Range<Int>] = []

  init(_ knowledge: SegmentationKnowledge) {
    self.knowledge = knowledge
  }

  var openQuote: Int? { quotes.last?.offset }
  var openBracket: Int? { brackets.last }

  /// Begins a new paragraph.
  mutating func reset() {
    quotes.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    quotations.removeAll(keepingCapacity: true)
  }

  /// A quotation is open that this mark would close.
  func closes(_ scalar: UInt32) -> Bool { quotes.contains { $0.closer == scalar } }

  /// Takes a mark into account.
  mutating func note(
    _ scalar: UInt32, _ kind: CharacterClass, at offset: Int, length: Int, in text: Text, _ block: Range<Int>
  ) {
    guard kind.contains(.quote) || knowledge.quotes[scalar] != nil || knowledge.plainClosers.contains(scalar) else {
      if kind.contains(.open) {
        push(&brackets, offset)
      } else if kind.contains(.close) {
        _ = brackets.popLast()
      }
      return
    }
    let isAfterSpace = offset == block.lowerBound || Self.opensBehind(text.scalar(before: offset).value)
    let end = offset + length
    let isBeforeSpace = end >= block.upperBound || Self.closesBefore(text.scalar(at: end).value)
    if scalar == 0x2019 && !isBeforeSpace { return }  // an apostrophe
    if scalar == 0x2018 && !isBeforeSpace && !isAfterSpace { return }  // «o‘zbek»
    if closes(scalar), !(isAfterSpace && !isBeforeSpace && knowledge.opens(scalar)) {
      close(scalar, end)
    } else if let closer = knowledge.closer(of: scalar), !(isBeforeSpace && !isAfterSpace) {
      quotes.removeAll { $0.closer == closer && closer == scalar }
      push(&quotes, Open(offset: offset, closer: closer))
    }
  }

  /// The paragraph is over: a quotation that it opened with goes on in the next paragraph.
  mutating func finish(_ block: Range<Int>) {
    if let first = quotes.first, first.offset == block.lowerBound { quotations.append(first.offset..<block.upperBound) }
    quotations.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func close(_ scalar: UInt32, _ end: Int) {
    guard let index = quotes.lastIndex(where: { $0.closer == scalar }) else { return }
    quotations.append(quotes[index].offset..<end)
    quotes.removeSubrange(index...)
  }

  private func push<Element>(_ stack: inout [Element], _ element: Element) {
    if stack.count == Self.deepest { stack.removeFirst() }
    stack.append(element)
  }

  private static func opensBehind(_ scalar: UInt32) -> Bool {
    !CharacterClass(of: scalar).isDisjoint(with: [.space, .open, .dash])
  }

  private static func closesBefore(_ scalar: UInt32) -> Bool {
    CharacterClass(of: scalar).isDisjoint(with: [.letter, .digit, .open, .quote])
  }
}
