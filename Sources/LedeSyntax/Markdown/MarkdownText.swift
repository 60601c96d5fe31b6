extension String {
  /// As Markdown (CommonMark, with the strike-through of GitHub) that shows the string as it is. It must be on one line.
  ///
  /// - Parameter startsLine: what begins headings, lists, quotations and rules at the start of a line is escaped there too.
  /// - Parameter isCell: it stands in a table.
  /// - Parameter isWhole: nothing stands behind it on its line.
  package func markdownEscaped(startsLine: Bool = true, isCell: Bool = false, isWhole: Bool = true) -> String {
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    let lineMark = startsLine ? Self.lineMark(bytes) : nil
    // A heading loses the number signs at its end.
    let trailing = !isWhole ? bytes.count : bytes.count - bytes.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    for (offset, byte) in bytes.enumerated() {
      let isSpecial =
        switch byte {
        case UInt8(ascii: "&"): Self.startsEntity(bytes, offset)
        case UInt8(ascii: "#"): offset >= trailing
        case UInt8(ascii: "|"): isCell
        default: byte < 0x80 && Self.alwaysSpecial.contains(byte)
        }
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") && isSpecial {
        result += byte == UInt8(ascii: "<") ? Self.less : Self.ampersand
        continue
      }
      if isSpecial || offset == lineMark { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Not all processors let a backslash escape these two: what an article shows as a tag would be one there.
  private static let less = Array("&lt;".utf8)
  private static let ampersand = Array("&amp;".utf8)
  /// Behind a brace, some read attributes.
  private static let alwaysSpecial = Array("\\`*_[]{~".utf8)

  /// The character at the start of a line that would make it a heading, an item of a list, a quotation or a rule.
  private static func lineMark(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="): return 0
    case UInt8(ascii: ":"): return bytes.dropFirst().first == UInt8(ascii: "-") ? 0 : nil
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return bytes.count == 1 || bytes[1] <= 0x20 || bytes[1] == first ? 0 : nil
    default:
      let digits = bytes.prefix { $0 &- 0x30 < 10 }.count
      guard (1...9).contains(digits), digits < bytes.count else { return nil }
      guard bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")") else { return nil }
      return digits + 1 == bytes.count || bytes[digits + 1] <= 0x20 ? digits : nil
    }
  }

  /// `&amp;`, `&#8212;`: an ampersand, up to 32 letters, digits or `#`, a semicolon.
  private static func startsEntity(_ bytes: [UInt8], _ start: Int) -> Bool {
    for byte in bytes[(start + 1)...].prefix(33) {
      if byte == UInt8(ascii: ";") { return true }
      guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "#") else { return false }
    }
    return false
  }

  /// As a link with itself as the address; `nil`: it is no web address, and a link to it may do anything.
  package func markdownLink(to address: String) -> String? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !Self.neverInAddress.contains($0) }) else { return nil }
    return "[\(markdownEscaped(startsLine: false))](<\(address.replacing("`", with: "%60"))>)"
  }

  private static let neverInAddress = Array("<>\\".utf8)
}
