import LedeText

/// What messages do to bytes so that they pass as ASCII (RFC 2045). What is wrong in them stays as it is.
package enum TransferEncoding {
  package static func quotedPrintable(_ bytes: ArraySlice<UInt8>, underscoreIsSpace: Bool = false) -> [UInt8] {
    placed(quotedPrintable: bytes, underscoreIsSpace: underscoreIsSpace).bytes
  }

  /// - Returns: with the way back from them to the indices of the slice.
  static func placed(
    quotedPrintable bytes: ArraySlice<UInt8>, underscoreIsSpace: Bool = false
  ) -> (bytes: [UInt8], origins: OriginRuns) {
    var (result, origins) = ([UInt8](), OriginRuns())
    result.reserveCapacity(bytes.count)
    var offset = bytes.startIndex
    func add(_ byte: UInt8, _ written: Int) {
      origins.append(offset, unit: 1, written: written)
      result.append(byte)
      offset += written
    }
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "_"), underscoreIsSpace {
        add(0x20, 1)
      } else if byte != UInt8(ascii: "=") {
        add(byte, 1)
      } else if offset + 2 < bytes.endIndex, let high = digit(bytes[offset + 1]), let low = digit(bytes[offset + 2]) {
        add(high << 4 | low, 3)
      } else if let end = softBreak(bytes, offset + 1) {
        offset = end
      } else {
        add(byte, 1)
      }
    }
    origins.end(at: bytes.endIndex)
    return (result, origins)
  }

  /// Behind the line break that a `=` before `offset` takes back.
  private static func softBreak(_ bytes: ArraySlice<UInt8>, _ offset: Int) -> Int? {
    if offset == bytes.endIndex { return offset }
    if bytes[offset] == 0x0A { return offset + 1 }
    if bytes[offset] == 0x0D, offset + 1 < bytes.endIndex, bytes[offset + 1] == 0x0A { return offset + 2 }
    return nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Bytes that are no digits of it are passed over, padding among them: messages have it missing, or in the middle where parts were put
  /// together, and Foundation decodes nothing of such.
  package static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
