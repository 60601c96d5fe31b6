import LedeSyntax
import LedeText

/// Lines that say when an article appeared: a day with its year, and few words beside it.
package enum DateLine {
  /// In code points: longer lines are prose.
  private static let longest = 160
  private static let mostWords = 11
  private static let numbersOfDay = 3
  /// In digits: longer than a day in numbers, shorter than one with its hour.
  private static let identifiers = 9...13
  /// In words, and in letters of a script without spaces, beside its numbers: longer lines that end as a sentence are one.
  private static let longestSentence = (words: 3, letters: 8)
  /// In letters of a script that has neither spaces nor stops.
  private static let longestPhrase = 30
  /// What a paper is registered by, or somebody’s birthday, is older than pages.
  private static let firstDay = "1990"

  /// The part of a line that is a date; bars and dots part what stands side by side, and dashes and words that stand before dates do where the
  /// whole is none.
  /// - Parameter triesAll: in any language; else in the given one or in English.
  package static func part(of line: String, language: String, triesAll: Bool = false) -> String? {
    let parts = line.unicodeScalars.split(whereSeparator: isBar).flatMap { columns(String($0).trimmed) }
    if parts.count == 1, isSentence(line, language) { return nil }
    let isDate = { (part: String) in
      date(part, language: language, triesAll: triesAll).map { $0 >= firstDay } ?? false
    }
    return (parts + parts.flatMap(betweenDashes)).first(where: isDate)
      ?? parts.lazy.flatMap { behindCues($0, language) }.first(where: isDate)
  }

  /// What a wide gap parts, but for a day and its hour.
  private static func columns(_ part: String) -> [String] {
    guard part.contains("\t") || part.contains("    ") else { return [part] }
    let text = Text(part)
    let columns = LineColumns.ranges(text, 0..<text.count).map { text[$0] }
    let hasHour = columns.contains { column in column.utf8.allSatisfy { (0x30...0x3A).contains($0) } }
    return hasHour ? [part] : columns
  }

  /// What stands behind each of the phrases that announce a day: “By Ann Lee and others Published: May 4, 2025 Last modified: May 5, 2025”.
  private static func behindCues(_ part: String, _ language: String) -> [String] {
    let text = Text(part)
    let cues = CuePhrases.places(.date, in: text, 0..<text.count, language: language)
    return cues.indices.map { index in
      let end = index + 1 < cues.count ? cues[index + 1].lowerBound : text.count
      let words = text[cues[index].upperBound..<end].split(separator: " ").prefix(longestBehindCue)
      return words.joined(separator: " ")
    }
  }

  /// In words: what follows a day and its hour may be the end of a sentence.
  private static let longestBehindCue = 5

  /// What stands between dashes with blanks on both sides, if there are any.
  private static func betweenDashes(_ part: String) -> [String] {
    let words = part.split(separator: " ")
    let pieces = words.split { $0.count == 1 && "-–—".contains($0) }
    return pieces.count < 2 ? [] : pieces.map { $0.joined(separator: " ") }
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "•", "·", "｜": true
    default: false
    }
  }

  /// A date with few words beside it, in ISO 8601.
  ///
  /// - Parameter triesAll: in any language; else in the given one or in English.
  package static func date(_ line: String, language: String, triesAll: Bool = true) -> String? {
    guard line.unicodeScalars.count <= longest, let last = line.utf8.last, last != 0x3F, last != 0x21 else {
      return nil
    }
    if isSentence(line, language) { return nil }
    let words = words(line)
    // The number of an article is no moment.
    if words.contains(where: { isNumber($0) && identifiers.contains($0.count) }) { return nil }
    let numbers = words.count(where: isNumber)
    // The hour, and another day when it was written anew, may stand behind it.
    guard words.count - max(0, numbers - numbersOfDay) <= mostWords, mayHaveYear(words),
      words.contains(where: isYear) || isSure(words, line, language)
    else { return nil }
    guard let date = DateLanguages.date(line, language: language, triesAll: triesAll), date.day != nil else {
      return nil
    }
    return date.iso
  }

  /// A line has a day and no other words but one, such as a weekday: “Monday, May 27, 2013”.
  package static func isDay(_ line: String, language: String) -> Bool {
    words(line).count { !isNumber($0) && !DateLanguages.isMonth(String($0), language: language) } <= 1
  }

  private static func words(_ line: String) -> [Substring.UnicodeScalarView] {
    line.unicodeScalars.split { CharacterClass(of: $0.value).isDisjoint(with: .word) }
  }

  private static func isNumber(_ word: Substring.UnicodeScalarView) -> Bool {
    word.allSatisfy { CharacterClass(of: $0.value).contains(.digit) }
  }

  /// Without a year of four digits, three numbers may be a size, a telephone or a score: nothing else stands there, or what tells a day.
  private static func isSure(_ words: [Substring.UnicodeScalarView], _ line: String, _ language: String) -> Bool {
    let letters = words.filter { !isNumber($0) }
    return letters.isEmpty || letters.contains { DateLanguages.isMonth(String($0), language: language) }
      || CuePhrases.stand(.date, in: line, language: language)
  }

  private static func isYear(_ word: Substring.UnicodeScalarView) -> Bool {
    word.count { CharacterClass(of: $0.value).contains(.digit) } >= 4
  }

  /// “The first ferry sailed on March 4, 1998.” says nothing of when it was written; “Published on March 4, 1998.” does.
  private static func isSentence(_ line: String, _ language: String) -> Bool {
    let line = line.withoutNoteMarks
    let letters = words(line).filter { !isNumber($0) }
    let unspaced = letters.joined().count { CharacterClass(of: $0.value).contains(.unspaced) }
    let isEnded = line.trimmed.unicodeScalars.last.map { CharacterClass(of: $0.value).contains(.terminal) } ?? false
    let isLong =
      isEnded
      ? letters.count > longestSentence.words || unspaced > longestSentence.letters : unspaced > longestPhrase
    return isLong && !CuePhrases.stand(.date, in: line, language: language)
  }

  /// Four digits in a row, three numbers, or digits of another script: without a year a day is no date.
  package static func mayHaveYear(_ line: ArraySlice<UInt8>) -> Bool {
    var (run, runs) = (0, 0)
    for byte in line {
      if byte > 0xC0, mayBeDigit(byte) { return true }
      run = 0x30...0x39 ~= byte ? run + 1 : 0
      if run == 1 { runs += 1 }
      if run == 4 || runs == 3 { return true }
    }
    return false
  }

  /// A word of four digits, or three numbers.
  private static func mayHaveYear(_ words: [Substring.UnicodeScalarView]) -> Bool {
    var numbers = 0
    for word in words {
      if isYear(word) { return true }
      if word.contains(where: { CharacterClass(of: $0.value).contains(.digit) }) { numbers += 1 }
    }
    return numbers >= 3
  }

  /// An ASCII digit, or a byte that one of another script may have.
  package static func mayBeDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || [0xD9, 0xDB, 0xE0, 0xE1, 0xEF].contains(byte)
  }
}
