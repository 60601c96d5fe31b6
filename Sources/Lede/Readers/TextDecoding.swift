import LedeText

/// Turns the bytes of a file into text.
enum TextDecoding {
  struct Result {
    let text: Text
    let origin: Article.Origin
    let encoding: String
  }

  /// Below this ICU's guess is no better than chance.
  private static let leastConfidence = 10

  /// By byte order mark, else as UTF-8, else by ICU's detection.
  static func decode(_ bytes: [UInt8]) throws(ArticleError) -> Result {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try utf8(Array(bytes.dropFirst(3)), skipped: 3)
    }
    if let encoding = wideEncoding(bytes) { return try convert(bytes, encoding, confidence: 100) }
    try refuseZeros(bytes)
    if case .success(let text) = Text.validating(bytes) {
      try refuseControls(text)
      return Result(text: text, origin: .identity(skipped: 0), encoding: "UTF-8")
    }
    guard let guess = Encoding.detect(bytes), guess.confidence >= leastConfidence else {
      throw ArticleError(.undecodable, "the bytes are not UTF-8, and no other encoding fits; save the file as UTF-8")
    }
    return try convert(bytes, guess.name, confidence: guess.confidence)
  }

  /// The encoding of a text too large to look at whole, by its first bytes.
  static func encoding(ofHead head: [UInt8]) throws(ArticleError) -> String {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
    if head.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if head.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    if let wide = wideEncoding(Array(head.prefix(head.count / 4 * 4))) { return wide }
    // The last character may be cut.
    var end = head.count
    while end > 0, head[end - 1] & 0xC0 == 0x80 { end -= 1 }
    return try decode(Array(head[..<max(end - 1, 0)])).encoding
  }

  private static func utf8(_ bytes: [UInt8], skipped: Int) throws(ArticleError) -> Result {
    switch Text.validating(bytes) {
    case .success(let text):
      return Result(text: text, origin: .identity(skipped: skipped), encoding: "UTF-8")
    case .failure(let error):
      throw ArticleError(
        .undecodable, "the file says that it is UTF-8, but is not from this byte on; save it again as UTF-8",
        offset: error.offset + skipped)
    }
  }

  static func convert(_ bytes: [UInt8], _ encoding: String, confidence: Int) throws(ArticleError) -> Result {
    do {
      let decoded = try Encoding.decode(bytes, as: encoding)
      try refuseControls(decoded.text)
      return Result(text: decoded.text, origin: .table(decoded.origins), encoding: encoding)
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

  /// UTF-16 and UTF-32 by byte order mark, or by where their zero bytes are.
  static func wideEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard bytes.count >= 4, bytes.count % 2 == 0, bytes.prefix(4096).contains(0) else { return nil }
    // Text in UTF-16 has spaces and line breaks: their zero bytes all stand on the same side.
    var zeros = [0, 0]
    for (offset, byte) in bytes.prefix(4096).enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    let sample = min(bytes.count, 4096) / 2
    if zeros[1] > sample / 20, zeros[0] == 0 { return "UTF-16LE" }
    if zeros[0] > sample / 20, zeros[1] == 0 { return "UTF-16BE" }
    return nil
  }

  static func refuseZeros(_ bytes: [UInt8]) throws(ArticleError) {
    guard let zero = bytes.firstIndex(of: 0) else { return }
    throw ArticleError(.binary, "the file has NUL bytes: it is no text", offset: zero)
  }

  /// More than one control character in a hundred means that this is no text.
  static func refuseControls(_ text: Text) throws(ArticleError) {
    if text.controlCount * 100 > text.count {
      throw ArticleError(.binary, "one byte in a hundred is a control character: this is no text")
    }
  }
}
