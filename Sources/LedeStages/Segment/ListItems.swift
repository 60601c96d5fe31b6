import LedeCore
import LedeText

/// Finds the items of a list that stands in one line: “1. The first item 2. The second item”.
///
/// A list begins with a marker at the start of a sentence; the next one of it begins an item even where no terminal stands before it.
enum ListItems {
  /// Looks at a point or closing bracket at an offset: where the item begins whose marker ends with it, if it follows the one at
  /// the start of the sentence.
  ///
  /// - Parameter isNext: it must be the very next one; where lists are not split, any one behind the first will do.
  static func start(
    endingAt offset: Int, _ text: Text, _ block: Range<Int>, _ sentenceStart: Int, _ knowledge: SegmentationKnowledge,
    isNext: Bool
  ) -> Int? {
    guard isShort(text, endingAt: offset, sentenceStart), let first = first(text, block, sentenceStart),
      offset >= first.range.upperBound, let start = markerStart(endingAt: offset, text, sentenceStart),
      let marker = ListMarker(text, at: start, in: block), isNext ? marker.follows(first) : marker.isLater(than: first),
      // «i. ii. wash it»: the first item has no words yet.
      start > first.range.upperBound, !text.trimmed(first.range.upperBound..<start).isEmpty
    else { return nil }
    // «1. FC Köln gewann das 2. Spiel»: ordinals are no items.
    let isOrdinal = knowledge.ordinalDot && marker.style == .point && marker.kind == .number
    return isOrdinal && !isItem(marker, text, block, sentenceStart, knowledge) ? nil : start
  }

  /// The marker at the start of the sentence, or the first one of a list behind a colon near it: “Steps: 1. Wash it”.
  private static func first(_ text: Text, _ block: Range<Int>, _ sentenceStart: Int) -> ListMarker? {
    if let marker = ListMarker(text, at: sentenceStart, in: block) { return marker }
    let limit = min(sentenceStart + 128, block.upperBound)
    guard let colon = text.bytes[sentenceStart..<limit].firstIndex(of: 0x3A), colon + 1 < limit,
      text.bytes[colon + 1] == 0x20, let marker = ListMarker(text, at: colon + 2, in: block)
    else { return nil }
    // «należy: 1) myć i 2) suszyć»: brackets number what stands inside a sentence, too.
    return marker.isFirst && (marker.style == .point || marker.style == .pointBracket) ? marker : nil
  }

  /// Where numbers with a point are ordinals: a capital follows, and neither an article nor a function word stands before.
  private static func isItem(
    _ marker: ListMarker, _ text: Text, _ block: Range<Int>, _ sentenceStart: Int, _ knowledge: SegmentationKnowledge
  ) -> Bool {
    let next = marker.range.upperBound + 1
    guard next < block.upperBound, CharacterClass(of: text.scalar(at: next).value).contains(.upper) else {
      return false
    }
    let word = text.word(endingAt: marker.range.lowerBound - 1, from: sentenceStart)
    let hash = WordHash(text, word, folded: true)
    return !word.isEmpty && !knowledge.isOrdinalLeader(hash) && !knowledge.isStarter(hash)
  }

  /// What stands before an offset may be a marker: a number, a letter alone, a small Roman numeral. Most words are not, and are
  /// passed at once.
  @inline(__always)
  private static func isShort(_ text: Text, endingAt offset: Int, _ sentenceStart: Int) -> Bool {
    guard offset > sentenceStart + 4 else { return false }
    let last = text.bytes[offset - 1]
    if last &- 0x30 < 10 || last == 0x2E { return true }
    let before = text.bytes[offset - (last < 0x80 ? 2 : 3)]
    // Letters of three bytes: «ख. पता».
    if last >= 0x80 && (text.bytes[offset - 4] == 0x20 || text.bytes[offset - 4] == 0x28) { return true }
    return before == 0x20 || before == 0x28 || (last == 0x69 || last == 0x76 || last == 0x78) && before <= last
  }

  /// Where the marker begins that an offset ends, bullets before it included; nothing else of the sentence touches it.
  private static func markerStart(endingAt offset: Int, _ text: Text, _ sentenceStart: Int) -> Int? {
    var end = offset
    if text.bytes[end] == 0x29, end > sentenceStart, text.bytes[end - 1] == 0x2E { end -= 1 }
    var start = text.word(endingAt: end, from: sentenceStart).lowerBound
    guard start < end, end - start <= 4 else { return nil }
    if start > sentenceStart, text.bytes[start - 1] == 0x28 { start -= 1 }
    while start > sentenceStart {
      let (value, length) = text.scalar(before: start)
      guard Bullet.isOne(value) || value == 0x20 && isBullet(text, before: start - length, sentenceStart) else {
        break
      }
      start -= length
    }
    guard start > sentenceStart else { return nil }
    let before = text.scalar(before: start).value
    guard CharacterClass(of: before).contains(.space) || Bullet.isOne(text.scalar(at: start).value) else {
      return nil
    }
    // «мыть; 2) варить»: a list inside a sentence.
    var behind = start
    while behind > sentenceStart, CharacterClass(of: text.scalar(before: behind).value).contains(.space) {
      behind -= text.scalar(before: behind).length
    }
    return behind > sentenceStart && !Self.continuing.contains(text.bytes[behind - 1]) ? start : nil
  }

  private static let continuing = Array(",;:".utf8)

  private static func isBullet(_ text: Text, before offset: Int, _ limit: Int) -> Bool {
    offset > limit && Bullet.isOne(text.scalar(before: offset).value)
  }
}
