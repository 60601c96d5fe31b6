import LedeSyntax
import LedeText

/// What is said of a pipeline's file that is not UTF-8.
enum EncodingRefusal {
  /// Says what encoding a file that is not UTF-8 seems to be in.
  static func refusal(of bytes: [UInt8], at offset: Int, name: String) -> (Source, Diagnostic) {
    guard let encoding = encoding(of: bytes), encoding != "UTF-8",
      let decoded = try? Encoding.decode(bytes, as: encoding),
      let before = try? Encoding.decode(Array(bytes[..<offset]), as: encoding)
    else {
      let source = Source(name: name, string: String(decoding: bytes, as: UTF8.self))
      let range = min(offset, source.text.count)..<min(offset + 1, source.text.count)
      let place = Place(source: source, range: range)
      return (source, Diagnostic(.syntax, "the file is not UTF-8 at this place", at: place, help: "save it as UTF-8"))
    }
    let source = Source(name: name, text: decoded.text)
    let start = min(before.text.count, source.text.count)
    let width = source.text.bytes[start...].dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
    let place = Place(source: source, range: start..<min(start + width, source.text.count))
    return (
      source,
      Diagnostic(
        .syntax, "the file is not UTF-8; it seems to be \(encoding)", at: place,
        help: "save it as UTF-8: `iconv -f \(encoding) -t UTF-8 \(name)`")
    )
  }

  private static func encoding(of bytes: [UInt8]) -> String? {
    if bytes.contains(0), let wide = TextDecoding.wideEncoding(bytes) { return wide }
    // A pipeline has few letters that tell. Accented ones stand alone most of the time, Cyrillic ones in whole words.
    if bytes.split(whereSeparator: { $0 < 0x80 }).contains(where: { $0.count > 3 }),
      TextDecoding.markedEncoding(bytes) == nil, TextDecoding.shareOfDamagedUTF8(bytes) == nil,
      let cyrillic = CyrillicEncodings.likeliest(bytes)
    {
      return cyrillic
    }
    return (try? TextDecoding.decode(bytes))?.encoding
  }
}
