import LedeText

/// «1. 1. 2024», «2024. 1. 1.»: a date in numbers with spaces behind the points.
enum NumericDate {
  /// The candidate is a point inside such a date.
  static func goesOn(_ candidate: Candidate) -> Bool {
    guard candidate.isDigitNext, candidate.next.start == candidate.next.wordStart else { return false }
    let next = candidate.nextWord
    guard let number = value(candidate.word, candidate), let following = value(next, candidate) else { return false }
    if isYear(number) { return isDay(following) && isDayBehind(next.upperBound, candidate) }
    guard isDay(number) else { return false }
    // The month with a year behind it, or the day behind a year and a month; or the year behind a day and a month.
    if isDay(following) {
      return isYearBehind(next.upperBound, candidate) || valueBefore(candidate).map(isYear) ?? false
    }
    return isYear(following) && (valueBefore(candidate).map(isDay) ?? false)
  }

  /// The candidate is the point behind the day of «2024. 3. 1. 열린다», where no capital tells a new sentence.
  static func isWhole(_ candidate: Candidate) -> Bool {
    guard candidate.next.wordKind.contains(.letter), candidate.next.wordKind.isDisjoint(with: [.upper, .lower]),
      value(candidate.word, candidate).map(isDay) ?? false,
      let month = wordBefore(candidate.word.lowerBound, candidate), value(month, candidate).map(isDay) ?? false,
      let year = wordBefore(month.lowerBound, candidate)
    else { return false }
    return value(year, candidate).map(isYear) ?? false
  }

  private static func isDay(_ number: Int) -> Bool { (1...31).contains(number) }
  private static func isYear(_ number: Int) -> Bool { (1000...2999).contains(number) }

  private static func isYearBehind(_ point: Int, _ candidate: Candidate) -> Bool {
    valueBehind(point, candidate).map(isYear) ?? false
  }

  private static func isDayBehind(_ point: Int, _ candidate: Candidate) -> Bool {
    valueBehind(point, candidate).map(isDay) ?? false
  }

  /// The number behind a point.
  private static func valueBehind(_ point: Int, _ candidate: Candidate) -> Int? {
    guard point < candidate.block.upperBound, candidate.text.bytes[point] == 0x2E else { return nil }
    var offset = point + 1
    while offset < candidate.block.upperBound, candidate.text.bytes[offset] == 0x20 { offset += 1 }
    return value(candidate.text.word(from: offset, to: candidate.block.upperBound), candidate)
  }

  /// The number with a point before the word at the candidate.
  private static func valueBefore(_ candidate: Candidate) -> Int? {
    wordBefore(candidate.word.lowerBound, candidate).flatMap { value($0, candidate) }
  }

  /// The word with a point before an offset.
  private static func wordBefore(_ offset: Int, _ candidate: Candidate) -> Range<Int>? {
    let end = candidate.skipSpacesBack(offset)
    guard end > candidate.sentenceStart, candidate.text.bytes[end - 1] == 0x2E else { return nil }
    return candidate.text.word(endingAt: end - 1, from: candidate.sentenceStart)
  }

  /// The number that a word begins with: «12-én», «9일».
  private static func value(_ word: Range<Int>, _ candidate: Candidate) -> Int? {
    var value = 0
    var offset = word.lowerBound
    while offset < word.upperBound, offset < word.lowerBound + 5 {
      let digit = candidate.text.bytes[offset] &- 0x30
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      offset += 1
    }
    return offset > word.lowerBound ? value : nil
  }
}
