import LedeCore
import LedeText

/// Turns the bytes of a page into text: by byte order mark, as UTF-8 where it is valid, by what the page declares, by detection.
///
/// Pages are full of stray bytes; what does not decode becomes U+FFFD.
enum HTMLDecoding {
  /// A declaration stands among the first bytes of a page (the HTML standard says 1,024; many pages need more).
  private static let window = 8192

  static func decode(_ bytes: [UInt8]) throws(ArticleError) -> TextDecoding.Result {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3)), skipped: 3) }
    if let encoding = TextDecoding.markedEncoding(bytes) ?? TextDecoding.wideEncoding(bytes) {
      return try convert(bytes, encoding)
    }
    let nulls = Text.nullCount(bytes)
    if nulls * 100 > bytes.count {
      throw ArticleError(.binary, "one byte in a hundred is NUL: this is no page", offset: bytes.firstIndex(of: 0))
    }
    let bytes = nulls == 0 ? bytes : bytes.map { $0 == 0 ? 0x20 : $0 }
    if case .success(let text) = Text.validating(bytes) {
      if text.controlCount > 0, let encoding = TextDecoding.escapedEncoding(bytes) {
        return try convert(bytes, encoding)
      }
      // What is written into it is read as what it declares.
      let stated = bytes.allSatisfy { $0 < 0x80 } ? statedEncoding(bytes) : nil
      return TextDecoding.Result(text: text, origin: .identity(skipped: 0), encoding: stated ?? "UTF-8")
    }
    if let declared = declaration(bytes), reading(declared) != "UTF-8" {
      if let result = try? convert(bytes, reading(declared)) { return result.written(as: declared) }
    } else if TextDecoding.shareOfDamagedUTF8(bytes) != nil {
      return repaired(bytes, skipped: 0)
    }
    if let name = CyrillicEncodings.detect(bytes) { return try convert(bytes, name) }
    guard let guess = Encoding.detect(bytes) else {
      throw ArticleError(.undecodable, "the bytes are not UTF-8, and no other encoding fits; save the page as UTF-8")
    }
    if guess.name == "UTF-8" { return repaired(bytes, skipped: 0) }
    return try convert(bytes, TextDecoding.supersets[guess.name] ?? guess.name)
  }

  /// The encoding that a `meta` or an XML declaration names.
  private static func declaration(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(window), as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      for part in head.split(separator: key).dropFirst() {
        let name = part.drop { "\"' ".contains($0) }.prefix {
          $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0))
        }
        if !name.isEmpty { return String(name) }
      }
    }
    return nil
  }

  /// The encoding that a text of ASCII alone says it is in; `nil`: none that ICU knows, or one in which ASCII is something else.
  private static func statedEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(window), as: UTF8.self).lowercased()
    let stated =
      head.firstMatch(of: /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([a-z0-9_.:-]+)/)?.1
      ?? head.firstMatch(of: /<meta\s[^>]*?charset\s*=\s*["']?\s*([a-z0-9_.:-]+)/)?.1
    guard let stated else { return nil }
    let name = own[String(stated)] ?? reading(String(stated))
    let letters = Array("a<&1".utf8)
    return (try? Encoding.encode(Text("a<&1"), as: name)) == letters ? name : nil
  }

  /// What is read where a page or message names an encoding.
  static func reading(_ name: String) -> String { aliases[name] ?? name }

  /// What may be written where a name is read as an encoding with more letters than programs know under it.
  static let own = ["gb2312": "GB2312", "gb_2312-80": "GB2312", "gbk": "GBK", "x-gbk": "GBK"]

  /// What pages mean by a name (the Encoding Standard's labels) where ICU takes it at its word.
  private static let aliases = [
    "utf8": "UTF-8", "utf-8": "UTF-8", "iso-8859-1": "windows-1252", "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-9": "windows-1254", "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030",
    "gb_2312-80": "GB18030", "x-sjis": "windows-31j", "shift_jis": "windows-31j", "shift-jis": "windows-31j",
    "sjis": "windows-31j", "euc-kr": "windows-949", "ks_c_5601-1987": "windows-949", "win-1251": "windows-1251",
    "cp1251": "windows-1251", "tis-620": "windows-874", "iso-8859-11": "windows-874", "iso8859-11": "windows-874",
    "iso8859-1": "windows-1252", "iso88591": "windows-1252", "iso_8859-1": "windows-1252", "l1": "windows-1252",
    "iso8859-9": "windows-1254", "iso88599": "windows-1254", "iso_8859-9": "windows-1254", "l5": "windows-1254",
    "latin5": "windows-1254",
  ]

  private static func convert(_ bytes: [UInt8], _ encoding: String) throws(ArticleError) -> TextDecoding.Result {
    do {
      let decoded = try Encoding.decode(bytes, as: encoding, repairing: true)
      return TextDecoding.Result(text: decoded.text, origin: .runs(decoded.origins), encoding: encoding)
    } catch {
      throw ArticleError(.undecodable, "the page is in \(encoding), which ICU does not decode; save it as UTF-8")
    }
  }

  private static func repaired(_ bytes: [UInt8], skipped: Int) -> TextDecoding.Result {
    if case .success(let text) = Text.validating(bytes) {
      return TextDecoding.Result(text: text, origin: .identity(skipped: skipped), encoding: "UTF-8")
    }
    var (result, origins) = ([UInt8](), OriginRuns())
    result.reserveCapacity(bytes.count + 64)
    var parser = UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var offset = skipped
    while true {
      let encoded: UTF8.EncodedScalar
      let length: Int
      switch parser.parseScalar(from: &source) {
      case .emptyInput:
        origins.end(at: offset)
        return TextDecoding.Result(
          text: Text(String(decoding: result, as: UTF8.self)), origin: .runs(origins), encoding: "UTF-8")
      case .valid(let scalar):
        (encoded, length) = (scalar, scalar.count)
        origins.append(exact: offset, count: length)
      case .error(let invalid):
        (encoded, length) = (UTF8.encodedReplacementCharacter, invalid)
        origins.append(offset, unit: encoded.count, written: length)
      }
      result += encoded
      offset += length
    }
  }
}

extension TextDecoding.Result {
  /// - Parameter name: what the file says that it is in.
  func written(as name: String) -> Self {
    Self(text: text, origin: origin, encoding: HTMLDecoding.own[name] ?? encoding)
  }
}
