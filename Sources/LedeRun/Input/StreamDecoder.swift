import LedeCore

/// Decodes a text that comes in parts.
struct StreamDecoder {
  /// IANA name.
  private let encoding: String
  private var isAtStart = true

  /// - Parameters:
  ///   - head: the first part.
  ///   - isWhole: there is no other.
  init(head: [UInt8], isWhole: Bool) throws(ArticleError) {
    encoding = isWhole ? try TextDecoding.decode(head).encoding : try TextDecoding.encoding(ofHead: head)
  }

  /// Moves decoded text behind what is there; what may go on in the next part stays.
  /// - Parameter offset: the place of the first byte in the whole.
  /// - Returns: the number of bytes taken.
  mutating func decode(
    _ raw: inout [UInt8], isAtEnd: Bool, at offset: Int, to text: inout [UInt8]
  ) throws(ArticleError) -> Int {
    let end = isAtEnd ? raw.count : safeEnd(raw)
    defer { isAtStart = false }
    if encoding == "UTF-8" {
      text += isAtStart && raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw[3..<end] : raw[..<end]
    } else {
      do {
        let decoded = try TextDecoding.convert(Array(raw[..<end]), encoding, confidence: 100).text
        // A byte order mark is no text.
        text += isAtStart && decoded.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? decoded.bytes[3...] : decoded.bytes[...]
      } catch {
        throw ArticleError(error.code, error.message, offset: error.offset.map { $0 + offset })
      }
    }
    raw.removeSubrange(..<end)
    return end
  }

  /// Behind a line or a space, whose bytes are part of no other character in the encodings that are detected; of UTF-16 and UTF-32 behind
  /// a whole character. UTF-8 is cut anywhere: it is looked at when it is complete.
  private func safeEnd(_ raw: [UInt8]) -> Int {
    if encoding == "UTF-8" { return raw.count }
    guard encoding.hasPrefix("UTF-") else {
      return (raw.lastIndex(of: 0x0A) ?? raw.lastIndex(of: 0x20)).map { $0 + 1 } ?? raw.count
    }
    let end = raw.count / 4 * 4
    guard encoding.hasPrefix("UTF-16"), end >= 4 else { return end }
    let high = encoding == "UTF-16LE" ? raw[end - 1] : raw[end - 2]
    return high & 0xFC == 0xD8 ? end - 2 : end
  }
}
