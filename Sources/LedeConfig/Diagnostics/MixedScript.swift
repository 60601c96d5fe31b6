import LedeText

/// A word with letters of another script that look like its own: `Pекомендуем`, which begins with a Latin letter.
struct MixedScript {
  let message: String
  let help: String

  /// The first one of a text; `nil`: there is none.
  init?(_ text: String) {
    self.init(words: text.split { !$0.isLetter })
  }

  /// - Parameter pattern: a regular expression: its escapes and sets are no words.
  init?(pattern: String) {
    var (words, isEscaped, closing): ([Substring], Bool, Character?) = ([], false, nil)
    var start = pattern.startIndex
    for index in pattern.indices {
      let sign = pattern[index]
      let isWord = sign.isLetter && !isEscaped && closing == nil
      if !isWord {
        words.append(pattern[start..<index])
        start = pattern.index(after: index)
      }
      if closing == sign, !isEscaped { closing = nil }
      if closing == nil, !isEscaped, sign == "[" || sign == "{" { closing = sign == "[" ? "]" : "}" }
      isEscaped = sign == "\\" && !isEscaped
    }
    self.init(words: words + [pattern[start...]])
  }

  private init?(words: [Substring]) {
    for word in words where word.count > 2 {
      let latin = word.filter(\.isASCII)
      let cyrillic = word.filter(Self.isCyrillic)
      guard !latin.isEmpty, !cyrillic.isEmpty, latin.count + cyrillic.count == word.count, !Self.isInflected(word)
      else {
        continue
      }
      // Most letters of a Cyrillic word may be Latin ones that look the same: `пapoм`.
      let isMostlyLatin = latin.count > cyrillic.count
      guard let isLatin = [isMostlyLatin, !isMostlyLatin].first(where: { Self.mended(word, isLatin: $0) != nil }),
        let mended = Self.mended(word, isLatin: isLatin),
        let letter = word.first(where: { $0.isASCII != isLatin })?.unicodeScalars.first
      else { continue }
      let code = String(letter.value + 0x10000, radix: 16, uppercase: true).dropFirst()
      message = "the letter `\(letter)` in `\(word)` is of another script (U+\(code)): texts hardly have this"
      help = "write `\(mended)`, all in one script"
      return
    }
    return nil
  }

  /// `SMMщик`, `АКИpress`: an abbreviation of one script with letters of another behind it, which texts have.
  private static func isInflected(_ word: Substring) -> Bool {
    guard let isLatin = word.first?.isASCII else { return false }
    let head = word.prefix { $0.isASCII == isLatin && $0.isUppercase }
    return head.count > 1 && head.endIndex < word.endIndex
      && word[head.endIndex...].allSatisfy { $0.isASCII != isLatin && $0.isLowercase }
  }

  /// The word in one script; `nil`: not all of its letters are in that one, or look like one that is.
  private static func mended(_ word: Substring, isLatin: Bool) -> String? {
    let letters = word.map { $0.isASCII == isLatin ? $0 : twin(of: $0, isLatin: isLatin) }
    return letters.contains(nil) ? nil : String(letters.compactMap { $0 })
  }

  private static func isCyrillic(_ letter: Character) -> Bool {
    letter.unicodeScalars.allSatisfy { 0x400...0x52F ~= $0.value }
  }

  private static let letters = (latin: "abcdefghijklmnopqrstuvwxyz", cyrillic: "абвгдежзийклмнопрстуфхцчшщъыьэюяіѕһј")

  /// The letter of the other script that looks like one; `nil`: none does.
  private static func twin(of letter: Character, isLatin: Bool) -> Character? {
    let seen = skeleton(String(letter))
    let others = isLatin ? letters.latin : letters.cyrillic
    return (letter.isUppercase ? others.uppercased() : others).first { skeleton(String($0)) == seen }
  }
}
