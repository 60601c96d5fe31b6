import LedeText

/// Mends what many feeds get wrong and no XML parser takes: lone `&`, entities of HTML, control characters.
///
/// Comments go: libxml2 takes quadratic time over wrong ones.
package enum FeedRepair {
  private static let special = ByteSet((0..<256).map { $0 == 0x26 || $0 == 0x3C || $0 < 0x20 && !isSpace($0) })
  private static let cdata = Array("<![CDATA[".utf8)
  private static let cdataEnd = Array("]]>".utf8)
  private static let comment = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let ownNames = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"].map { Array($0.utf8) }

  private static func isSpace(_ byte: Int) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// What was mended, with the way back to the text.
  package struct Mended {
    package private(set) var bytes: [UInt8] = []
    package private(set) var origins = OriginRuns()

    fileprivate init(capacity: Int) { bytes.reserveCapacity(capacity) }

    fileprivate mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
      bytes += source[range]
      origins.append(exact: range.lowerBound, count: range.count)
    }

    fileprivate mutating func end(at end: Int) { origins.end(at: end) }

    /// - Parameter written: the bytes of the text that these stand for as a whole.
    fileprivate mutating func add(_ new: some Collection<UInt8>, for written: Range<Int>) {
      bytes += new
      origins.append(written.lowerBound, unit: new.count, written: written.count)
    }
  }

  package static func mended(_ text: Text) -> Mended {
    let bytes = text.bytes
    var result = Mended(capacity: bytes.count + bytes.count / 64)
    var (offset, isInData, hasComments) = (0, false, true)
    while offset < bytes.count {
      let next = text.first(of: special, in: offset..<bytes.count)
      // The end of CDATA holds no special character.
      if isInData, let end = dataEnd(bytes[offset..<next]) {
        isInData = false
        result.copy(offset..<end, of: bytes)
        offset = end
        continue
      }
      result.copy(offset..<next, of: bytes)
      offset = next
      guard offset < bytes.count else { break }
      switch bytes[offset] {
      case 0x26 where !isInData:
        offset += mend(bytes, at: offset, into: &result)
      case 0x3C where !isInData && hasComments && bytes[offset...].starts(with: comment):
        guard let end = bytes[offset...].firstRange(of: commentEnd)?.upperBound else {
          hasComments = false
          continue
        }
        // Lines keep their numbers.
        result.add(bytes[offset..<end].filter { $0 == 0x0A }, for: offset..<offset)
        offset = end
      case 0x3C where !isInData && bytes[offset...].starts(with: comment):
        result.add(less, for: offset..<offset + 1)
        offset += 1
      case 0x26, 0x3C:
        if !isInData, bytes[offset...].starts(with: cdata) { isInData = true }
        result.copy(offset..<offset + 1, of: bytes)
        offset += 1
      default:
        result.add([0x20], for: offset..<offset + 1)
        offset += 1
      }
    }
    result.end(at: bytes.count)
    return result
  }

  private static func dataEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstRange(of: cdataEnd)?.upperBound
  }

  /// Adds what the reference at an offset becomes.
  /// - Returns: its length.
  private static func mend(_ bytes: [UInt8], at offset: Int, into result: inout Mended) -> Int {
    guard let (character, length) = CharacterReference.decode(bytes, at: offset) else {
      result.add(ampersand, for: offset..<offset + 1)
      return 1
    }
    let range = offset..<offset + length
    if ownNames.contains(where: { $0.elementsEqual(bytes[range]) }) {
      result.copy(range, of: bytes)
    } else if character.value < 0x20, !isSpace(Int(character.value)) {
      // XML has no characters below the space but these.
      result.add([0x20], for: range)
    } else if character == "<" || character == "&" {
      result.add(character == "<" ? less : ampersand, for: range)
    } else {
      result.add(String(character).utf8, for: range)
    }
    return length
  }
}
