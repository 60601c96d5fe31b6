import LedeText

/// What messages do to bytes so that they pass as ASCII (RFC 2045). What is wrong in them stays as it is.
enum TransferEncoding {
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, underscoreIsSpace: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "_"), underscoreIsSpace {
        result.append(0x20)
      } else if byte != UInt8(ascii: "=") {
        result.append(byte)
      } else if offset + 1 < bytes.endIndex, let high = digit(bytes[offset]), let low = digit(bytes[offset + 1]) {
        result.append(high << 4 | low)
        offset += 2
      } else if let end = softBreak(bytes, offset) {
        offset = end
      } else {
        result.append(byte)
      }
    }
    return result
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

  /// Bytes that are no digits of it are passed over.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
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

/// Text in the character set that a message declares.
enum Charset {
  static func decode(_ bytes: [UInt8], _ name: String?) throws(ArticleError) -> String {
    if let name, !["us-ascii", "ascii", "utf-8", "utf8"].contains(name),
      let decoded = try? Encoding.decode(bytes, as: HTMLDecoding.aliases[name] ?? name, repairing: true)
    {
      return decoded.text[0..<decoded.text.count]
    }
    let text = try TextDecoding.decode(bytes).text
    return text[0..<text.count]
  }
}

/// Words of header fields in other character sets than ASCII: `=?koi8-r?B?…?=` (RFC 2047).
enum EncodedWords {
  static func decode(_ value: [UInt8]) -> String {
    var result = ""
    var rest = value[...]
    var followsWord = false
    // Words in one character set that follow each other may share a character.
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
      if let pending {
        result +=
          (try? Charset.decode(pending.bytes, pending.charset)) ?? String(decoding: pending.bytes, as: UTF8.self)
      }
      pending = nil
    }
    while let start = rest.firstRange(of: [0x3D, 0x3F])?.lowerBound {
      let before = rest[..<start]
      guard let word = word(rest[start...]) else {
        flush()
        result += plain(rest[...(start + 1)])
        rest = rest[(start + 2)...]
        followsWord = false
        continue
      }
      let isGap = followsWord && before.allSatisfy { $0 <= 0x20 }
      if !isGap || pending?.charset != word.charset { flush() }
      if !isGap { result += plain(before) }
      pending = (word.charset, (pending?.bytes ?? []) + word.bytes)
      rest = rest[word.end...]
      followsWord = true
    }
    flush()
    return (result + plain(rest)).replacing("\r", with: "").replacing("\n", with: "")
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    (try? Charset.decode(Array(bytes), nil)) ?? String(decoding: bytes, as: UTF8.self)
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> (charset: String, bytes: [UInt8], end: Int)? {
    // RFC 2047 allows 75 characters; many programs write more.
    let parts = bytes.dropFirst(2).prefix(1024).split(
      separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].first == UInt8(ascii: "="), parts[1].count == 1 else { return nil }
    let charset = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased()
    switch parts[1].first {
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      return (charset, TransferEncoding.base64(parts[2]), parts[3].startIndex + 1)
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      return (charset, TransferEncoding.quotedPrintable(parts[2], underscoreIsSpace: true), parts[3].startIndex + 1)
    default: return nil
    }
  }
}
