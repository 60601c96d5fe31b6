/// Finds the entries of a feed without parsing it, so that one that is broken does not take the others with it.
package struct FeedScanner {
  package let bytes: [UInt8]
  private var offset = 0
  /// The number of the line that `offset` is in, from 1.
  private var line = 1
  /// The start tag of the root element.
  package private(set) var root: Tag?

  package struct Tag {
    package let range: Range<Int>
    /// Without a prefix.
    package let name: String
    let isEnd, isEmpty: Bool
    let line: Int
  }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    root = nextTag()
  }

  package var hasEntries: Bool {
    var scanner = self
    return scanner.nextEntry() != nil
  }

  /// The next entry and its line; an entry that is not closed ends where the next one starts.
  package mutating func nextEntry() -> (range: Range<Int>, line: Int)? {
    while let start = nextTag() {
      guard Self.isEntry(start) else { continue }
      if start.isEmpty { return (start.range, start.line) }
      while let tag = nextTag() {
        if tag.name == start.name, tag.isEnd { return (start.range.lowerBound..<tag.range.upperBound, start.line) }
        if Self.isEntry(tag) {
          (offset, line) = (tag.range.lowerBound, tag.line)
          return (start.range.lowerBound..<offset, start.line)
        }
      }
      return (start.range.lowerBound..<bytes.count, start.line)
    }
    return nil
  }

  private static func isEntry(_ tag: Tag) -> Bool { !tag.isEnd && (tag.name == "item" || tag.name == "entry") }

  /// What stands in the elements of an entry that have one of some names, in order.
  package func contents(_ names: Set<String>, in entry: Range<Int>) -> [(name: String, range: Range<Int>)] {
    var (scanner, found) = (self, [(name: String, range: Range<Int>)]())
    scanner.offset = entry.lowerBound
    while let start = scanner.nextTag(), start.range.lowerBound < entry.upperBound {
      guard names.contains(start.name), !start.isEnd, !start.isEmpty else { continue }
      var depth = 1
      while depth > 0, let tag = scanner.nextTag(), tag.range.upperBound <= entry.upperBound {
        guard tag.name == start.name, !tag.isEmpty else { continue }
        depth += tag.isEnd ? -1 : 1
        if depth == 0 { found.append((start.name, start.range.upperBound..<tag.range.lowerBound)) }
      }
    }
    return found
  }

  /// What stands before the first entry, with the elements closed that are open there.
  package func head(_ root: Tag) -> [UInt8] {
    var scanner = self
    var isInChannel = false
    var end = bytes.count
    while let tag = scanner.nextTag() {
      if tag.name == "channel" { isInChannel = !tag.isEnd }
      if Self.isEntry(tag) {
        end = tag.range.lowerBound
        break
      }
    }
    return bytes[root.range.lowerBound..<end] + Array((isInChannel ? "</channel>" : "").utf8) + self.end(of: root)
  }

  /// The end tag for a start tag.
  package func end(of tag: Tag) -> [UInt8] {
    let name = bytes[tag.range].dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return Array("</".utf8) + name + Array(">".utf8)
  }

  private mutating func nextTag() -> Tag? {
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      advance(to: start)
      let rest = bytes[start...]
      if rest.starts(with: "<![CDATA[".utf8) {
        skip("]]>")
      } else if rest.starts(with: "<?".utf8) {
        skip("?>")
      } else if rest.starts(with: "<!".utf8) {
        let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }
        skip(end.map { bytes[$0] == UInt8(ascii: "[") } ?? false ? "]>" : ">")
      } else {
        let tag = tag(at: start)
        advance(to: tag.range.upperBound)
        return tag
      }
    }
    return nil
  }

  private func tag(at start: Int) -> Tag {
    var end = start + 1
    var quote: UInt8?
    while end < bytes.count, quote != nil || bytes[end] != UInt8(ascii: ">") {
      let byte = bytes[end]
      // No value of an attribute has it: a quotation mark is missing.
      if byte == UInt8(ascii: "<") { break }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      end += 1
    }
    let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let body = bytes[(start + (isEnd ? 2 : 1))..<max(end, start + (isEnd ? 2 : 1))]
    let name = body.prefix(80).prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let local = name.split(separator: UInt8(ascii: ":")).last ?? name
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ">")
    return Tag(
      range: start..<(isClosed ? end + 1 : end), name: String(decoding: local, as: UTF8.self), isEnd: isEnd,
      isEmpty: body.last == UInt8(ascii: "/"), line: line)
  }

  private mutating func skip(_ end: String) {
    advance(to: bytes[offset...].firstRange(of: Array(end.utf8))?.upperBound ?? bytes.count)
  }

  private mutating func advance(to end: Int) {
    for byte in bytes[offset..<end] where byte == 0x0A { line += 1 }
    offset = end
  }
}
