/// Finds where tags stand in the source of a page: the parser says no more than how far it has come.
struct HTMLTagPlaces {
  private let source: [UInt8]
  /// The source up to here has been passed.
  private var passed = 0
  /// Where the parser stood at the last start tag, and where that may begin: elements that it puts in start at the same place.
  private var lastStart = (position: -1, earliest: 0)
  /// Where the parser stood when it told of the last end tag, and where that may begin: it can end several elements.
  private var lastEnd = (position: 0, earliest: 0)

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Text has been read.
  mutating func pass(_ end: Int) {
    passed = max(passed, end)
  }

  /// A tag has been read up to `position`, where it closes; one that the parser puts in closes nowhere.
  /// - Returns: where to look for its start.
  mutating func passTag(to position: Int) -> Int {
    if position == lastStart.position { return lastStart.earliest }
    lastStart = (position, passed)
    let end = endOfTag(position)
    if end > position { passed = max(passed, end) }
    return lastStart.earliest
  }

  /// An element has ended, with the parser at `position`: behind an end tag, or anywhere where that is left out.
  mutating func passEnd(to position: Int) {
    if position != lastEnd.position { lastEnd = (position, min(passed, position)) }
    if position > passed, source[position - 1] == UInt8(ascii: ">") { passed = position }
  }

  /// The start tag that closes at `position`, the first that does so behind `start`; empty where there is none.
  func startTag(from start: Int, to position: Int) -> Range<Int> {
    let end = endOfTag(position)
    var offset = start
    while let next = offset < end ? source[offset..<end].firstIndex(of: UInt8(ascii: "<")) : nil, next + 1 < end {
      if Self.isLetter(source[next + 1]) {
        offset = closing(of: next, before: position)
        if offset >= position { return next..<end }
      } else if source[next...].starts(with: Self.commentStart) {
        offset = endOfComment(next, before: end)
      } else {
        offset = source[next..<end].firstIndex(of: UInt8(ascii: ">")) ?? end
      }
      offset += 1
    }
    return end..<end
  }

  /// Of the element that a start tag begins.
  func name(of tag: Range<Int>) -> Range<Int> {
    let start = min(tag.lowerBound + 1, tag.upperBound)
    let end = source[start..<tag.upperBound].firstIndex {
      $0 <= 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">")
    }
    return start..<(end ?? tag.upperBound)
  }

  /// The tag that ended the last element; empty where it is left out.
  /// - Parameter name: where the name of the element stands.
  mutating func endTag(_ name: Range<Int>) -> Range<Int> {
    let (position, earliest) = lastEnd
    var offset = position - 1
    guard offset > earliest, source[offset] == UInt8(ascii: ">") else { return earliest..<earliest }
    while offset > earliest, source[offset - 1] <= 0x20 { offset -= 1 }
    let first = offset - name.count - 2
    guard first >= earliest, source[first] == UInt8(ascii: "<"), source[first + 1] == UInt8(ascii: "/") else {
      return earliest..<earliest
    }
    for (own, other) in zip(source[name], source[(first + 2)...]) where Self.lower(own) != Self.lower(other) {
      return earliest..<earliest
    }
    lastEnd.earliest = position
    return first..<position
  }

  private func endOfTag(_ position: Int) -> Int {
    let slash = position < source.count && source[position] == UInt8(ascii: "/") ? position + 1 : position
    return slash < source.count && source[slash] == UInt8(ascii: ">") ? slash + 1 : position
  }

  /// The bracket that closes a tag, or `position` if it does not close before.
  private func closing(of start: Int, before position: Int) -> Int {
    var offset = start + 1
    // In nearly all tags the first one is the one where the parser stands.
    guard offset < position, source.firstIndex(of: UInt8(ascii: ">"), in: offset..<position) != nil else {
      return position
    }
    var (mayQuote, quote) = (false, UInt8?.none)
    while offset < position {
      let byte = source[offset]
      if byte == UInt8(ascii: "<"), let end = endOfCode(offset, before: position) {
        offset = end
        continue
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return offset
      } else if mayQuote, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        (mayQuote, quote) = (false, byte)
      } else {
        mayQuote = byte == UInt8(ascii: "=") || mayQuote && byte <= 0x20
      }
      offset += 1
    }
    return position
  }

  /// Behind a tag of a template that stands in a tag: `<div class="<%= t("x") %>">`.
  private func endOfCode(_ start: Int, before end: Int) -> Int? {
    guard start + 2 < end, source[start + 1] == UInt8(ascii: "%") || source[start + 1] == UInt8(ascii: "?") else {
      return nil
    }
    var offset = start + 2
    while let close = source[offset..<end].firstIndex(of: UInt8(ascii: ">")) {
      if close > start + 2, source[close - 1] == source[start + 1] { return close + 1 }
      offset = close + 1
    }
    return nil
  }

  private func endOfComment(_ start: Int, before end: Int) -> Int {
    var offset = start + Self.commentStart.count
    while offset < end, let dash = source[offset..<end].firstIndex(of: UInt8(ascii: "-")) {
      if source[dash...].starts(with: Self.commentEnd) { return dash + Self.commentEnd.count - 1 }
      offset = dash + 1
    }
    return end
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool { lower(byte) &- 0x61 < 26 }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
