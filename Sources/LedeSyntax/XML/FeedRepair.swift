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

  package static func mended(_ text: Text) -> [UInt8] {
    let bytes = text.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 64)
    var (offset, isInData, hasComments) = (0, false, true)
    while offset < bytes.count {
      let next = text.first(of: special, in: offset..<bytes.count)
      // The end of CDATA holds no special character.
      if isInData, let end = dataEnd(bytes[offset..<next]) {
        isInData = false
        result += bytes[offset..<end]
        offset = end
        continue
      }
      result += bytes[offset..<next]
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
        result += bytes[offset..<end].filter { $0 == 0x0A }
        offset = end
      case 0x3C where !isInData && bytes[offset...].starts(with: comment):
        result += less
        offset += 1
      case 0x26, 0x3C:
        if !isInData, bytes[offset...].starts(with: cdata) { isInData = true }
        result.append(bytes[offset])
        offset += 1
      default:
        result.append(0x20)
        offset += 1
      }
    }
    return result
  }

  private static func dataEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.firstRange(of: cdataEnd)?.upperBound
  }

  /// Adds what the reference at an offset becomes.
  /// - Returns: its length.
  private static func mend(_ bytes: [UInt8], at offset: Int, into result: inout [UInt8]) -> Int {
    guard let (character, length) = CharacterReference.decode(bytes, at: offset) else {
      result += ampersand
      return 1
    }
    let reference = bytes[offset..<offset + length]
    if ownNames.contains(where: { $0.elementsEqual(reference) }) {
      result += reference
    } else if character.value < 0x20, !isSpace(Int(character.value)) {
      // XML has no characters below the space but these.
      result.append(0x20)
    } else if character == "<" || character == "&" {
      result += character == "<" ? less : ampersand
    } else {
      result += String(character).utf8
    }
    return length
  }
}
