import LedeCore
import LedeText

/// Follows the items of a list that stands in one line: “1. The first item 2. The second item”.
///
/// A list begins with a marker at the start of a sentence; the next one of it begins an item even where no terminal stands before it.
struct ListItems {
  private var last: ListMarker?
  private var seenStart = -1

  mutating func reset() {
    last = nil
    seenStart = -1
  }

  /// Looks at a point or closing bracket at an offset: where the item begins whose marker ends with it, if it is the next one.
  mutating func start(
    endingAt offset: Int, _ text: Text, _ block: Range<Int>, sentenceStart: Int, hasOrdinals: Bool
  ) -> Int? {
    if seenStart != sentenceStart {
      seenStart = sentenceStart
      if let marker = ListMarker(text, at: sentenceStart, in: block) { last = marker }
    }
    guard let last, offset >= last.range.upperBound,
      let start = Self.markerStart(endingAt: offset, text, sentenceStart),
      let marker = ListMarker(text, at: start, in: block), marker.follows(last)
    else { return nil }
    // «1. FC Köln gewann das 2. Spiel»: ordinals are no items.
    guard !hasOrdinals || marker.style != .point else { return nil }
    self.last = marker
    return start
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
      guard BulletRule.isBullet(value) || value == 0x20 && isBullet(text, before: start - length, sentenceStart) else {
        break
      }
      start -= length
    }
    guard start > sentenceStart else { return nil }
    let before = text.scalar(before: start).value
    guard CharacterClass(of: before).contains(.space) || BulletRule.isBullet(text.scalar(at: start).value) else {
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
    offset > limit && BulletRule.isBullet(text.scalar(before: offset).value)
  }
}
