import LedeText

/// Lines of messengers that have no words: reactions, views, account names.
///
/// `👍 120`, `👍 24 ❤️ 12`, `3.4K`, `12,4 тыс.`, `@harbour_news`
enum MessengerSigns {
  static func areAll(of text: Text, _ line: PageLine) -> Bool {
    let range = line.range
    guard range.count <= 120 else { return false }
    // Most lines begin with a letter and have no account's name: they are not even copied.
    if text.bytes[range].contains(0x40) { return isReactions(text[range]) || areNames(text[range]) }
    // Each letter stands behind a number.
    return line.digits > 0 && line.letters <= line.digits && line.opening != .upper && isReactions(text[range])
  }

  /// Numbers, each behind a sign that is no punctuation, or one with the letter for thousands.
  private static func isReactions(_ line: String) -> Bool {
    var (signs, numbers, letters, isBehindNumber) = (0, 0, 0, false)
    for scalar in line.unicodeScalars {
      let kind = CharacterClass(of: scalar.value)
      if kind.contains(.digit) {
        if !isBehindNumber { numbers += 1 }
        isBehindNumber = true
      } else if isBehindNumber, "KkMmКкМ".unicodeScalars.contains(scalar) {
        letters += 1
        isBehindNumber = false
      } else if kind.contains(.letter) {
        return false
      } else if scalar.value > 0x2189, scalar.properties.isEmoji {
        signs += 1
        isBehindNumber = false
      } else if scalar != ".", scalar != "," {
        if !kind.contains(.space), scalar.value != 0xFE0F, scalar.value != 0x200D, kind.isDisjoint(with: .mark) {
          return false
        }
        isBehindNumber = false
      }
    }
    if numbers == 0 { return false }
    return signs > 0 && signs >= numbers - 1 && numbers * 3 >= signs || letters == 1 && numbers <= 2 && signs == 0
  }

  /// Account names alone, with bars or arrows between them.
  private static func areNames(_ line: String) -> Bool {
    let parts = line.split(whereSeparator: \.isWhitespace)
    let names = parts.filter {
      $0.hasPrefix("@") && $0.count > 2
        && $0.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    }
    return !names.isEmpty
      && parts.allSatisfy { part in names.contains(part) || !part.contains { $0.isLetter || $0.isNumber } }
  }
}
