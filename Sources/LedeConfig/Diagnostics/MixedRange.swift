import LedeText

/// `[а-z]`, where one end of the range is a letter of another script that looks like a Latin one.
struct MixedRange {
  let help: String

  /// The first one of a regular expression; `nil`: there is none.
  init?(_ pattern: String) {
    let signs = Array(pattern)
    for index in signs.indices.dropFirst().dropLast() where signs[index] == "-" {
      let (first, last) = (signs[index - 1], signs[index + 1])
      guard first.isLetter, last.isLetter, first.isASCII != last.isASCII else { continue }
      let ends = [first, last].map { $0.isASCII ? $0 : Self.latinTwin(of: $0) }
      guard let start = ends[0], let end = ends[1], start <= end,
        let stranger = [first, last].first(where: { !$0.isASCII })?.unicodeScalars.first
      else { continue }
      let code = String(stranger.value + 0x10000, radix: 16, uppercase: true).dropFirst()
      help = "write `\(start)-\(end)`: the letter `\(stranger)` is of another script (U+\(code))"
      return
    }
    return nil
  }

  private static func latinTwin(of letter: Character) -> Character? {
    let seen = skeleton(letter.lowercased())
    let twin = "abcdefghijklmnopqrstuvwxyz".first { skeleton(String($0)) == seen }
    return letter.isUppercase ? twin.map { Character($0.uppercased()) } : twin
  }
}
