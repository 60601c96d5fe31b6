/// `\\с`, `\\в`: an escape whose letter is of another script, where it is the letter itself and not a class.
struct ForeignEscape {
  /// With its backslash.
  let written: String
  let message: String
  let help: String

  /// The first one of a regular expression; `nil`: there is none.
  init?(_ pattern: String) {
    var isEscaped = false
    for sign in pattern {
      defer { isEscaped = sign == "\\" && !isEscaped }
      guard isEscaped, sign.isLetter, !sign.isASCII else { continue }
      written = "\\\(sign)"
      message = "`\(written)` is the letter `\(sign)`, and no escape: those have Latin letters"
      help = Self.meant(by: sign).map { "did you mean `\\\($0)`?" } ?? "leave the backslash out"
      return
    }
    return nil
  }

  /// By the keys of a Cyrillic keyboard, and by their sound.
  private static let letters: [Character: Character] = [
    "ы": "s", "в": "d", "ц": "w", "и": "b", "і": "s", "с": "s", "д": "d", "б": "b",
  ]

  private static func meant(by letter: Character) -> Character? {
    letters[letter] ?? letters[Character(letter.lowercased())].map { Character($0.uppercased()) }
  }
}

/// `Share/i`: flags behind a slash, which are letters of the text here.
struct FlagBehind {
  let message: String
  let help: String

  /// `nil`: there are none. A pattern that begins with a slash is told otherwise, and `km/s` has no such flags.
  init?(_ pattern: String) {
    guard let slash = pattern.lastIndex(of: "/"), slash > pattern.startIndex, !pattern.hasPrefix("/") else {
      return nil
    }
    let (body, flags) = (pattern[..<slash], pattern[slash...].dropFirst())
    guard (1...4).contains(flags.count), flags.allSatisfy({ "gimsux".contains($0) }),
      flags.contains("i") || flags.contains("g"), !body.contains("/"), body.count > 2,
      body.last?.isWhitespace == false
    else { return nil }
    message = "`/\(flags)` are letters here, and no flags: hardly any line has them"
    let own = flags.filter { "imsx".contains($0) }
    help = "write `\(own.isEmpty ? "" : "(?\(own))")\(brief(String(body)))`"
  }
}
