import LedeText

/// The characters of a string in JSON, with the way back to the bytes that they are written with.
package struct JSONString: Sendable {
  package let text: Text
  /// Where the first half of a surrogate pair without its other half is written; U+FFFD stands for it in the text. `nil`: there is none.
  package let loneSurrogate: Int?
  /// The way back to the bytes of the JSON.
  package let origins: OriginRuns

  /// - Parameter range: the string in valid JSON, quotation marks included.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var decoder = Decoder(bytes, range)
    let decoded = decoder.decode()
    // Only whole code points of valid UTF-8 were copied or made.
    if case .success(let valid) = Text.validating(decoded) { text = valid } else { text = Text("") }
    (loneSurrogate, origins) = (decoder.loneSurrogate, decoder.origins)
  }

  /// The bytes of the JSON that a byte range of the text is written with: whole escapes. An empty range has an empty one.
  package func source(of part: Range<Int>) -> Range<Int> { origins.source(of: part) }

  private struct Decoder {
    private let bytes: [UInt8]
    private var offset: Int
    private let end: Int
    private var result: [UInt8] = []
    private(set) var origins = OriginRuns()
    private(set) var loneSurrogate: Int?

    init(_ bytes: [UInt8], _ range: Range<Int>) {
      self.bytes = bytes
      (offset, end) = (range.lowerBound + 1, range.upperBound - 1)
    }

    mutating func decode() -> [UInt8] {
      result.reserveCapacity(end - offset)
      while offset < end {
        let plain = bytes[offset..<end].firstIndex(of: UInt8(ascii: "\\")) ?? end
        if plain > offset {
          origins.append(exact: offset, count: plain - offset)
          result += bytes[offset..<plain]
          offset = plain
        } else {
          escape()
        }
      }
      origins.end(at: end)
      return result
    }

    private mutating func escape() {
      let (start, length) = (offset, result.count)
      let kind = bytes[offset + 1]
      offset += 2
      if kind == UInt8(ascii: "u") {
        offset = start
        result += UTF8.encode(character(start)).map(Array.init) ?? []
      } else if let byte = simpleEscape(kind) {
        result.append(byte)
      }
      origins.append(start, unit: result.count - length, written: offset - start)
    }

    /// The character of `\u…`, or of two of them that are a surrogate pair.
    private mutating func character(_ start: Int) -> Unicode.Scalar {
      let first = unit(start)
      offset = start + 6
      if let scalar = Unicode.Scalar(first) { return scalar }
      if first < 0xDC00, offset + 6 <= end, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
      {
        let second = unit(offset)
        if (0xDC00...0xDFFF).contains(second) {
          offset += 6
          return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
        }
      }
      loneSurrogate = loneSurrogate ?? start
      return "\u{FFFD}"
    }

    private func unit(_ start: Int) -> UInt32 {
      bytes[start + 2..<start + 6].reduce(0) { $0 << 4 | (hexadecimal($1) ?? 0) }
    }
  }
}
