import LedeText

/// Turns the bytes of a file into text.
package enum TextDecoding {
  package struct Result {
    package let text: Text
    package let origin: Article.Origin
    package let encoding: String

    package init(text: Text, origin: Article.Origin, encoding: String) {
      self.text = text
      self.origin = origin
      self.encoding = encoding
    }
  }

  /// Below this ICU's guess is no better than chance.
  private static let leastConfidence = 10

  /// What text that ICU's detector calls by the key is really in: supersets, which differ only where the smaller set has no
  /// letters (WHATWG Encoding Standard; RFC 2319 for KOI8-U).
  package static let supersets = [
    "KOI8-R": "KOI8-U", "EUC-KR": "windows-949", "ISO_8859-1:1987": "windows-1252",
    "ISO_8859-9:1989": "windows-1254", "ISO_8859-8:1988": "windows-1255",
  ]

  /// By byte order mark, else as UTF-8, else by ICU's detection.
  package static func decode(_ bytes: [UInt8]) throws(ArticleError) -> Result {
    if let result = try decodeCertain(bytes) { return result }
    if let name = CyrillicEncodings.detect(bytes) { return try convert(bytes, name, confidence: 90) }
    guard let guess = Encoding.detect(bytes), guess.confidence >= leastConfidence else {
      throw ArticleError(.undecodable, "the bytes are not UTF-8, and no other encoding fits; save the file as UTF-8")
    }
    return try convert(bytes, supersets[guess.name] ?? guess.name, confidence: guess.confidence)
  }

  /// By byte order mark, as UTF-8, also with some damage, or as what its bytes show for certain; `nil`: it is in a code page.
  package static func decodeCertain(_ bytes: [UInt8]) throws(ArticleError) -> Result? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try utf8(Array(bytes.dropFirst(3)), skipped: 3)
    }
    if let encoding = markedEncoding(bytes) { return try convert(bytes, encoding, confidence: 100) }
    // Most files by far: UTF-8 without controls, and so without NUL bytes.
    if case .success(let text) = Text.validating(bytes), text.controlCount == 0 {
      return Result(text: text, origin: .identity(skipped: 0), encoding: "UTF-8")
    }
    if let encoding = escapedEncoding(bytes) { return try convert(bytes, encoding, confidence: 100) }
    if bytes.contains(0) {
      if let encoding = wideEncoding(bytes), let result = try? convert(bytes, encoding, confidence: 100) {
        return result
      }
      try refuseZeros(bytes)
    }
    if case .success(let text) = Text.validating(bytes) {
      try refuseControls(text)
      return Result(text: text, origin: .identity(skipped: 0), encoding: "UTF-8")
    }
    if let share = shareOfDamagedUTF8(bytes) { return try convert(bytes, "UTF-8", confidence: share) }
    return nil
  }

  /// The percentage of the bytes beyond ASCII that are in well-formed sequences of UTF-8; `nil`: fewer than nine in ten. In other
  /// encodings they form such sequences by chance only; ICU's detector takes a damaged text for another encoding.
  package static func shareOfDamagedUTF8(_ bytes: [UInt8]) -> Int? {
    var (good, bad, offset) = (0, 0, 0)
    while offset < bytes.count {
      let byte = bytes[offset]
      let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
      let isWhole =
        length > 0 && offset + length <= bytes.count
        && bytes[(offset + 1)..<(offset + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      if !isWhole { bad += 1 } else if length > 1 { good += length }
      offset += isWhole ? length : 1
    }
    return good < bad * 9 ? nil : good * 100 / max(1, good + bad)
  }

  /// The encoding of a text too large to look at whole, by its first bytes.
  package static func encoding(ofHead head: [UInt8]) throws(ArticleError) -> String {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
    if head.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if head.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if head.contains(0) { return wideEncoding(Array(head.prefix(head.count / 4 * 4))) ?? "UTF-8" }
    // The last character may be cut.
    var end = head.count
    while end > 0, head[end - 1] & 0xC0 == 0x80 { end -= 1 }
    return try decode(Array(head[..<max(end - 1, 0)])).encoding
  }

  private static func utf8(_ bytes: [UInt8], skipped: Int) throws(ArticleError) -> Result {
    switch Text.validating(bytes) {
    case .success(let text):
      try refuseControls(text)
      return Result(text: text, origin: .identity(skipped: skipped), encoding: "UTF-8")
    case .failure(let error):
      throw ArticleError(
        .undecodable, "the file says that it is UTF-8, but is not from this byte on; save it again as UTF-8",
        offset: error.offset + skipped)
    }
  }

  package static func convert(_ bytes: [UInt8], _ encoding: String, confidence: Int) throws(ArticleError) -> Result {
    do {
      let decoded = try Encoding.decode(bytes, as: encoding)
      try refuseControls(decoded.text)
      return Result(text: decoded.text, origin: .runs(decoded.origins), encoding: encoding)
    } catch let error as ArticleError {
      throw error
    } catch {
      let guess = "the bytes look like \(encoding) (confidence \(confidence) of 100)"
      guard case .invalid(let offset) = error as? Encoding.Failure else {
        throw ArticleError(.undecodable, "\(guess), which ICU does not decode; save the file as UTF-8")
      }
      throw ArticleError(
        .undecodable, "\(guess), but do not decode from this byte on; save the file as UTF-8", offset: offset)
    }
  }

  /// UTF-16 and UTF-32 by byte order mark.
  package static func markedEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
  }

  /// ISO-2022-JP, which is ASCII to look at: by what it sets Japanese off with, ESC `$B` or ESC `$@` (RFC 1468).
  package static func escapedEncoding(_ bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      rest = rest[(escape + 1)...]
      if rest.starts(with: "$B".utf8) || rest.starts(with: "$@".utf8) {
        return bytes.allSatisfy { $0 < 0x80 } ? "ISO-2022-JP" : nil
      }
    }
    return nil
  }

  /// UTF-16 and UTF-32 without a byte order mark, by where zero bytes stand; a guess, which decoding confirms.
  package static func wideEncoding(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(4096)
    let groups = sample.count / 4
    if groups > 0, bytes.count % 4 == 0 {
      // No code point needs the highest byte of UTF-32, few need the next.
      var zeros = [0, 0, 0, 0]
      for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset % 4] += 1 }
      if zeros[3] == groups, zeros[2] * 2 > groups { return "UTF-32LE" }
      if zeros[0] == groups, zeros[1] * 2 > groups { return "UTF-32BE" }
    }
    // Letters of ASCII have a zero each; with fewer, it is ASCII that has zeros in it.
    let isASCII = sample.allSatisfy { $0 == 0 || isSpace($0) || (0x20..<0x7F).contains($0) }
    if isASCII, sample.count(where: { $0 == 0 }) * 5 < sample.count * 2 { return nil }
    // Text has spaces or line breaks; the code points that look like them from the other side are hardly ever used.
    var spaces = (little: 0, big: 0)
    for offset in stride(from: 0, to: sample.count - 1, by: 2) {
      if sample[offset + 1] == 0, isSpace(sample[offset]) { spaces.little += 1 }
      if sample[offset] == 0, isSpace(sample[offset + 1]) { spaces.big += 1 }
    }
    if bytes.count % 2 != 0 || spaces.little == spaces.big { return nil }
    return spaces.little > spaces.big ? "UTF-16LE" : "UTF-16BE"
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  package static func refuseZeros(_ bytes: [UInt8]) throws(ArticleError) {
    guard let zero = bytes.firstIndex(of: 0) else { return }
    throw ArticleError(.binary, "the file has NUL bytes: it is no text", offset: zero)
  }

  /// More than one control character in a hundred means that this is no text.
  package static func refuseControls(_ text: Text) throws(ArticleError) {
    if text.controlCount * 100 > text.count {
      throw ArticleError(.binary, "one byte in a hundred is a control character: this is no text")
    }
  }
}
