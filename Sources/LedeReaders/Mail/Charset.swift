import LedeCore
import LedeSyntax
import LedeText

/// Text in the character set that a message declares.
enum Charset {
  static func decode(_ bytes: [UInt8], _ name: String?) throws(ArticleError) -> String {
    let text = try placed(bytes, name).text
    return text[0..<text.count]
  }

  /// - Returns: with the encoding that was taken, and the way back to the bytes.
  static func placed(_ bytes: [UInt8], _ name: String?) throws(ArticleError) -> TextDecoding.Result {
    if let name, !["us-ascii", "ascii", "utf-8", "utf8"].contains(name) {
      let read = HTMLDecoding.reading(name)
      if let decoded = try? Encoding.decode(bytes, as: read, repairing: true) {
        return TextDecoding.Result(text: decoded.text, origin: .runs(decoded.origins), encoding: read)
          .written(as: name)
      }
    }
    return try TextDecoding.decode(bytes)
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
    let shown = try shown()
    return shown.text[0..<shown.text.count]
  }

  /// - Returns: with the way back to the text as its character set has it, in UTF-8.
  func shown() throws(ArticleError) -> (text: Text, origin: Article.Origin) {
    let text = try Charset.placed(bytes, charset).text
    guard isFlowed, !isHTML else { return (text, .identity(skipped: 0)) }
    let excision = Excision(text, without: flow(text))
    return (excision.text, .runs(excision.origins))
  }

  /// Lines that end in a space go on in the next one (RFC 3676): the break between them, and the space that stands before a line so that
  /// it is taken for nothing else.
  private func flow(_ text: Text) -> [Range<Int>] {
    var gone: [Range<Int>] = []
    var (start, flows) = (0, false)
    while start < text.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.count
      let content = start + (text.bytes[start] == 0x20 ? 1 : 0)
      let last = end > content && text.bytes[end - 1] == 0x0D ? end - 1 : end
      if content > start { Self.add(start..<content, to: &gone) }
      flows = last > content && text.bytes[last - 1] == 0x20 && text[content..<last] != "-- "
      if flows, end < text.count { Self.add((dropsSpace ? last - 1 : last)..<end + 1, to: &gone) }
      start = end + 1
    }
    return gone
  }

  private static func add(_ range: Range<Int>, to ranges: inout [Range<Int>]) {
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }
}
