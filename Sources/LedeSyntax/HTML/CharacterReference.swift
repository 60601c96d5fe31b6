import CLede
import LedeText

/// Character references of HTML and XML: `&amp;`, `&#1078;`, `&#x436;`.
public enum CharacterReference {
  /// No name of HTML 4 and no number is longer.
  private static let longest = 12

  /// The reference that begins at an offset with `&`.
  /// - Returns: the character and the reference's length in bytes; `nil`: there is none, or its name is not known.
  public static func decode(_ bytes: [UInt8], at offset: Int) -> (character: Unicode.Scalar, length: Int)? {
    let start = offset + 1
    guard start < bytes.count, bytes[offset] == UInt8(ascii: "&"),
      bytes[start] == UInt8(ascii: "#") || bytes[start] | 0x20 >= 0x61 && bytes[start] | 0x20 <= 0x7A
    else { return nil }
    var end = start
    while end < bytes.count, end - start < longest, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let value = value(String(decoding: bytes[start..<end], as: UTF8.self)), let character = Unicode.Scalar(value)
    else { return nil }
    return (character, end + 1 - offset)
  }

  /// Controls from 128 to 159 are those characters of windows-1252.
  private static func shown(_ value: UInt32) -> UInt32 {
    guard 0x80...0x9F ~= value, let decoded = try? Encoding.decode([UInt8(value)], as: "windows-1252"),
      decoded.text.count > 0
    else { return value }
    return decoded.text.scalar(at: 0).value
  }

  private static func value(_ body: String) -> UInt32? {
    if body.hasPrefix("#x") || body.hasPrefix("#X") { return UInt32(body.dropFirst(2), radix: 16).map(shown) }
    if body.hasPrefix("#") { return UInt32(body.dropFirst()).map(shown) }
    if body == "apos" { return 0x27 }
    let value = lede_entity(body)
    return value == 0 ? nil : value
  }
}
