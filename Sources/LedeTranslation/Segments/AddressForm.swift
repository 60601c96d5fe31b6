import LedeText

/// Addresses of the web in a text.
enum AddressForm {
  /// Where the address ends that begins at an offset; `nil`: none does.
  static func end(_ text: Text, _ start: Int) -> Int? {
    let bytes = text.bytes
    if start > 0, isWord(bytes[start - 1]) { return nil }
    guard let prefix = prefixes.first(where: { bytes[start...].starts(with: $0) }) else { return nil }
    let least = start + prefix.count
    var end = least
    while end < bytes.count, bytes[end] > 0x20, !ends.contains(bytes[end]) {
      let (value, length) = text.scalar(at: end)
      // Addresses may have letters of any script, but where words are not set apart the next sentence would be taken as well.
      if value >= 0x80 {
        let kind = CharacterClass(of: value)
        guard kind.contains(.letter), !kind.contains(.unspaced) else { break }
      }
      end += length
    }
    while end > least, trailers.contains(bytes[end - 1]) { end -= 1 }
    return end > least ? end : nil
  }

  private static let prefixes = ["https://", "http://", "www."].map { Array($0.utf8) }
  private static let ends = Array("<>\"`{}|\\^".utf8)
  private static let trailers = Array(".,;:!?'()[]*_".utf8)

  /// An ASCII letter or digit.
  private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}
