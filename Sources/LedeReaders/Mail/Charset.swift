import LedeCore
import LedeSyntax
import LedeText

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

extension MIMEHeader {
  /// The value for people, with its encoded words decoded; of a repeated field the first.
  subscript(name: String) -> String? {
    guard let bytes = value(name) else { return nil }
    let value = EncodedWords.decode(bytes).onOneLine
    return value.isEmpty ? nil : value
  }
}

extension MIMEText {
  func string() throws(ArticleError) -> String {
    let text = try Charset.decode(bytes, charset)
    return isFlowed && !isHTML ? flowed(text) : text
  }

  /// Lines that end in a space go on in the next one (RFC 3676).
  private func flowed(_ text: String) -> String {
    var result: [String] = []
    var isOpen = false
    for line in text.split(separator: /\r?\n/, omittingEmptySubsequences: false) {
      let content = line.first == " " ? line.dropFirst() : line
      let flows = content.last == " " && content != "-- "
      let kept = flows && dropsSpace ? content.dropLast() : content
      if isOpen { result[result.count - 1] += kept } else { result.append(String(kept)) }
      isOpen = flows
    }
    return result.joined(separator: "\n")
  }
}
