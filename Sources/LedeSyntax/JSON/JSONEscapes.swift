extension JSON {
  /// How the letters of a string that are not ASCII are written.
  package enum Letters: CaseIterable {
    case plain
    /// `\u043c`, `\u043C`.
    case escaped, escapedInCapitals
  }

  /// A string between its quotation marks, so that it may stand in a script: no tag ends in it.
  package static func inScript(_ text: String, _ letters: Letters = .plain) -> String {
    let encoded = String(JSON.string(text).encoded.dropFirst().dropLast()).replacing("</", with: "<\\/")
    if letters == .plain { return encoded }
    return encoded.utf16.map { unit in
      if unit < 0x80 { return String(UnicodeScalar(UInt8(unit))) }
      let digits = String(unit, radix: 16, uppercase: letters == .escapedInCapitals)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
