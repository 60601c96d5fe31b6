import LedeText

/// Tells the code page of a text whose languages are known, as spreadsheets save it: the one in which its bytes beyond ASCII are letters
/// of these languages.
package enum CodePages {
  /// As ICU calls them; what spreadsheets write first.
  private static let bySpelling: [(letter: UInt32, pages: [String])] = [
    // а, α, א, ا, ก, a
    (0x430, ["windows-1251", "KOI8-U", "ISO-8859-5", "IBM866", "x-mac-cyrillic"]),
    (0x3B1, ["windows-1253", "ISO-8859-7", "x-mac-greek"]),
    (0x5D0, ["windows-1255", "ISO-8859-8"]),
    (0x627, ["windows-1256", "ISO-8859-6"]),
    (0xE01, ["windows-874"]),
    (
      0x61,
      [
        "windows-1252", "windows-1250", "windows-1254", "windows-1257", "windows-1258", "ISO-8859-2", "ISO-8859-15",
        "ISO-8859-13", "macintosh", "x-mac-centraleurroman", "IBM850", "IBM852", "IBM437",
      ]
    ),
    // 一, の, 가
    (0x4E00, ["GB18030", "Big5"]),
    (0x306E, ["windows-31j", "EUC-JP"]),
    (0xAC00, ["windows-949"]),
  ]

  /// More of the signs beyond ASCII that are no letters of the languages make a text of another page.
  private static let mostWrong = 0.1
  /// One of them speaks as much as so many letters.
  private static let weightOfWrong = 5.0
  /// What the best must be ahead of others that read otherwise.
  private static let margin = 0.05

  /// - Parameter languages: BCP 47, of what the text is in.
  /// - Returns: the name of the page; `nil`: it cannot be told.
  package static func detect(_ bytes: [UInt8], languages: some Sequence<String>) -> String? {
    let letters = LanguageLetters(languages)
    let sample = Self.sample(bytes)
    var readings: [(page: String, text: Text, score: Double)] = []
    for (letter, pages) in bySpelling where letters.contains(letter) {
      for page in pages {
        guard let text = try? Encoding.decode(sample, as: page).text, let score = score(text, letters) else { continue }
        readings.append((page, text, score + (page.hasPrefix("windows") ? margin : 0)))
      }
    }
    guard let best = readings.max(by: { $0.score < $1.score }) else { return nil }
    let isSure = readings.allSatisfy { $0.text == best.text || $0.score + margin < best.score }
    return isSure ? readings.first { $0.text == best.text }?.page : nil
  }

  /// Of the lines that are not ASCII, so much as tells.
  private static func sample(_ bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 >= 0x80 }) {
      sample += line + [0x0A]
      if sample.count > 1 << 16 { break }
    }
    return sample
  }

  /// How much a text reads like one of the languages, 2 at the most; `nil`: it does not.
  private static func score(_ text: Text, _ letters: LanguageLetters) -> Double? {
    var counts = Counts()
    var offset = 0
    while offset < text.count {
      let (value, length) = text.scalar(at: offset)
      offset += length
      counts.add(value, letters)
    }
    return counts.score
  }

  private struct Counts {
    private var (good, wrong, foreign, capitals, cyrillic, frequent) = (0, 0, 0, 0, 0, 0)
    private var before = CharacterClass(rawValue: 0)
    private var scriptBefore: Int?

    mutating func add(_ value: UInt32, _ letters: LanguageLetters) {
      let kind = CharacterClass(of: value)
      let script = CodePages.script(value)
      defer { (before, scriptBefore) = (kind, script) }
      // A word in two scripts.
      if let script, let scriptBefore, script != scriptBefore { wrong += 1 }
      if value < 0x80 { return }
      if letters.contains(value) {
        if kind.contains(.upper), before.contains(.lower) { wrong += 1 } else { good += 1 }
        if kind.contains(.upper), before.contains(.upper) { capitals += 1 }
        if (0x400...0x4FF).contains(value) { cyrillic += 1 }
        if CyrillicEncodings.mostFrequent.contains(foldCase(value)) { frequent += 1 }
      } else if letters.mayContain(value) {
        foreign += 1
      } else if !CodePages.isSign(value) {
        wrong += 1
      }
    }

    var score: Double? {
      let all = Double(max(good + wrong + foreign, 1))
      guard Double(wrong) <= mostWrong * all, foreign * 2 <= good || foreign == 0 else { return nil }
      // Another Cyrillic page has letters for all bytes, but not the frequent ones, and capitals inside words.
      let share = cyrillic == 0 ? 0.5 : Double(frequent) / Double(cyrillic)
      return 1 - (weightOfWrong * Double(wrong) + Double(foreign) + 0.5 * Double(capitals)) / all + share
    }
  }

  /// Of an alphabet: Latin, Greek, Cyrillic and those behind it; `nil`: the character is no letter of one.
  private static func script(_ value: UInt32) -> Int? {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: 0
    case 0x370...0x3FF: 1
    case 0x400...0x52F: 2
    case 0x590...0x6FF: 3
    default: nil
    }
  }

  /// Of print: quotation marks, dashes, ellipsis, numero, degree and paragraph signs, money, arrows, no-break space, byte order mark.
  private static func isSign(_ value: UInt32) -> Bool {
    switch value {
    case 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB1, 0xB7, 0xBB, 0xA1, 0xBF, 0xD7, 0xFEFF: true
    case 0x3001...0x301F, 0xFF01...0xFF20, 0xFF3B...0xFF40: true
    case 0x2010...0x2015, 0x2018...0x201E, 0x2022, 0x2026, 0x2032...0x203A, 0x20AC, 0x2116, 0x2122, 0x2190...0x2193:
      true
    default: false
    }
  }
}
