/// Text without the characters that XML 1.0 does not allow: the controls below U+0020 other than tab and line breaks, U+FFFE and
/// U+FFFF. They come from damaged files, and make every program that reads XML or a table fail.
///
/// Vertical tab and form feed become spaces, everything else becomes U+FFFD, so that a reader sees that something was there.
package struct LegalText {
  package let text: String
  /// The code points that were replaced by U+FFFD, in order, each once.
  package let replaced: [UInt32]

  package init(_ text: String) {
    guard Self.hasIllegal(text) else {
      (self.text, replaced) = (text, [])
      return
    }
    var (result, found) = (String.UnicodeScalarView(), [UInt32]())
    for scalar in text.unicodeScalars {
      if scalar.value == 0x0B || scalar.value == 0x0C {
        result.append(" ")
      } else if Self.isIllegal(scalar.value) {
        result.append("\u{FFFD}")
        if !found.contains(scalar.value) { found.append(scalar.value) }
      } else {
        result.append(scalar)
      }
    }
    (self.text, replaced) = (String(result), found)
  }

  private static func isIllegal(_ scalar: UInt32) -> Bool {
    (scalar < 0x20 && scalar != 0x09 && scalar != 0x0A && scalar != 0x0D) || scalar == 0xFFFE || scalar == 0xFFFF
  }

  private static func hasIllegal(_ text: String) -> Bool {
    // 0xBF ends U+FFFF and 0xBE U+FFFE; both only ever follow 0xEF 0xBF there.
    var (last, beforeLast) = (UInt8(0), UInt8(0))
    for byte in text.utf8 {
      if byte < 0x20 && isIllegal(UInt32(byte)) { return true }
      if byte >= 0xBE && byte <= 0xBF && last == 0xBF && beforeLast == 0xEF { return true }
      (last, beforeLast) = (byte, last)
    }
    return false
  }
}
