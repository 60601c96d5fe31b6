import LedeText

/// Tells the encodings of Cyrillic text that ICU's detector does not know, those of DOS and of older Macs, from those that it does.
///
/// Each encoding is tried on the first bytes: in the right one nearly all bytes beyond ASCII are letters, capitals stand where words
/// begin, and the letters that the languages of the script use most are the most frequent.
package enum CyrillicEncodings {
  /// As ICU calls them.
  private static let unknown = ["IBM866", "x-mac-cyrillic"]
  private static let known = ["windows-1251", "KOI8-U", "ISO-8859-5"]

  private static let sample = 4096
  /// Fewer bytes beyond ASCII tell nothing.
  private static let fewest = 24
  private static let least = 0.85
  private static let wrong = 5.0
  /// What it must be ahead of those that ICU knows.
  private static let margin = 0.1

  /// The encoding of bytes that are not UTF-8; `nil`: it is none of the two.
  package static func detect(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(sample))
    let high = head.count { $0 >= 0x80 }
    guard high >= fewest else { return nil }
    var best = (name: "", score: least)
    // Capitals are the same in both: the first has them.
    for name in unknown {
      let score = score(head, name)
      if score > best.score { best = (name, score) }
    }
    guard !best.name.isEmpty, best.score >= (known.map { score(head, $0) }.max() ?? 0) + margin else { return nil }
    return best.name
  }

  /// The encoding in which bytes read most like Cyrillic, for texts of few words; `nil`: they do in none.
  package static func likeliest(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(sample))
    let scores = (known + unknown).map { (name: $0, score: score(head, $0)) }
    return scores.filter { $0.score >= least }.max { $0.score < $1.score }?.name
  }

  /// How much the bytes read like Cyrillic in an encoding, 1 at most.
  private static func score(_ bytes: [UInt8], _ encoding: String) -> Double {
    guard let text = try? Encoding.decode(bytes, as: encoding, repairing: true).text else { return 0 }
    var (good, bad, letters, frequent) = (0.0, 0.0, 0, 0)
    var previous = CharacterClass(rawValue: 0)
    var offset = 0
    while offset < text.count {
      let (value, length) = text.scalar(at: offset)
      offset += length
      let kind = CharacterClass(of: value)
      defer { previous = kind }
      if value < 0x80 { continue }
      if (0x410...0x44F).contains(value) || value == 0x401 || value == 0x451 || others.contains(value) {
        letters += 1
        if mostFrequent.contains(foldCase(value)) { frequent += 1 }
        if kind.contains(.upper), previous.contains(.lower) { bad += 1 } else { good += 1 }
      } else if !signs.contains(value) {
        bad += 1
      }
    }
    guard letters > 0 else { return 0 }
    // One byte in ten that is none of the script's makes a text of another encoding.
    let share = 1 - wrong * bad / (good + bad)
    // In any language of the script these ten are more than half of a text.
    return Double(frequent) / Double(letters) < 0.4 ? share / 2 : share
  }

  /// а в е и л н о р с т
  static let mostFrequent: Set<UInt32> = [0x430, 0x432, 0x435, 0x438, 0x43B, 0x43D, 0x43E, 0x440, 0x441, 0x442]
  /// Є І Ї Ў Ґ and their small letters.
  private static let others: Set<UInt32> = [0x404, 0x406, 0x407, 0x40E, 0x490, 0x454, 0x456, 0x457, 0x45E, 0x491]
  /// No-break space, quotation marks, dashes, ellipsis, numero and degree signs.
  private static let signs: Set<UInt32> = [
    0xA0, 0xAB, 0xBB, 0xB0, 0xA7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2026, 0x2116,
  ]
}
