extension JSON {
  /// How the letters of a string that are not ASCII are written.
  package enum Letters: CaseIterable {
    case plain
    /// `\u043c`, `\u043C`.
    case escaped, escapedInCapitals
  }

  /// How the signs of markup in a string are written.
  package enum Signs: CaseIterable {
    /// But for the slash of an end tag.
    case plain
    /// `\/`, each slash.
    case slashes
    /// `\u0026`, `\u003c`, `\u003C`.
    case escaped, escapedInCapitals
  }

  /// A string between its quotation marks, so that it may stand in a script: no tag ends in it.
  package static func inScript(_ text: String, _ letters: Letters = .plain, _ signs: Signs = .plain) -> String {
    var encoded = String(JSON.string(text).encoded.dropFirst().dropLast())
    switch signs {
    case .plain: encoded = encoded.replacing("</", with: "<\\/")
    case .slashes: encoded = encoded.replacing("/", with: "\\/")
    case .escaped, .escapedInCapitals:
      for (sign, code) in [("&", "\\u0026"), ("<", "\\u003c"), (">", "\\u003e")] {
        encoded = encoded.replacing(
          sign, with: signs == .escaped ? code : code.dropLast() + code.suffix(1).uppercased())
      }
    }
    if letters == .plain { return encoded }
    return encoded.utf16.map { unit in
      if unit < 0x80 { return String(UnicodeScalar(UInt8(unit))) }
      let digits = String(unit, radix: 16, uppercase: letters == .escapedInCapitals)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
