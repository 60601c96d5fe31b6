import CLede

/// Character references of HTML and XML: `&amp;`, `&#1078;`, `&#x436;`.
public enum CharacterReference {
  /// No name of HTML 4 and no number is longer.
  private static let longest = 12

  /// The reference that begins at an offset with `&`.
  /// - Returns: the character and the reference's length in bytes; `nil`: there is none, or its name is not known.
  public static func decode(_ bytes: some RandomAccessCollection<UInt8>) -> (character: Unicode.Scalar, length: Int)? {
    guard let first = bytes.dropFirst().first,
      first == UInt8(ascii: "#") || first | 0x20 >= 0x61 && first | 0x20 <= 0x7A
    else { return nil }
    let body = bytes.dropFirst().prefix(longest).prefix { $0 != UInt8(ascii: ";") }
    guard bytes.first == UInt8(ascii: "&"), bytes.dropFirst(body.count + 1).first == UInt8(ascii: ";"),
      let value = value(String(decoding: body, as: UTF8.self)), let character = Unicode.Scalar(value)
    else { return nil }
    return (character, body.count + 2)
  }

  private static func value(_ body: String) -> UInt32? {
    if body.hasPrefix("#x") || body.hasPrefix("#X") { return UInt32(body.dropFirst(2), radix: 16) }
    if body.hasPrefix("#") { return UInt32(body.dropFirst()) }
    if body == "apos" { return 0x27 }
    let value = lede_entity(body)
    return value == 0 ? nil : value
  }
}
