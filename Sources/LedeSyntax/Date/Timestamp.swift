/// A moment as the formats of articles write it: ISO 8601 as in pages and JSON (`2025-03-12T10:30:00+05:00`), RFC 5322 as in mail and
/// RSS (`Wed, 12 Mar 2025 10:30:00 GMT`). What has no time is the day's beginning, what has no zone is in UTC.
package struct Timestamp: Comparable, Sendable {
  /// Since the beginning of 1970 in UTC.
  package let seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// `nil`: the text is neither of the two.
  package init?(_ text: String) {
    var fields = DateFields(text)
    guard let day = fields.isoDay() ?? fields.mailDay(), let time = fields.time(), fields.isAtEnd else { return nil }
    seconds = day * 86_400 + time
  }

  /// Seconds since 1970, as `SOURCE_DATE_EPOCH` has them; `nil`: no number, or a year without four digits.
  package static func epoch(_ text: String) -> Timestamp? {
    Int(text).flatMap { -62_167_219_200..<253_402_300_800 ~= $0 ? Timestamp(seconds: $0) : nil }
  }

  package static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
}

/// Reads the fields of a date one after the other. What a method does not find it leaves unread.
private struct DateFields {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    // A comment, such as the name of the zone, ends a date of a mail.
    rest = text.prefix { $0 != "(" }.utf8
    skipSpaces()
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The number of the day, from 1970, of `2025-03-12`.
  mutating func isoDay() -> Int? {
    let start = rest
    if let year = number(4...4), take("-"), let month = number(2...2), take("-"), let day = number(2...2) {
      return Timestamp.dayNumber(year, month, day)
    }
    rest = start
    return nil
  }

  /// The same of `Wed, 12 Mar 2025` and `12 Mar 25`.
  mutating func mailDay() -> Int? {
    if letters().isEmpty == false, !take(",") { return nil }
    skipSpaces()
    guard let day = number(1...2) else { return nil }
    skipSpaces()
    guard let month = Self.months.firstIndex(of: letters()) else { return nil }
    skipSpaces()
    let digits = rest.prefix { Self.isDigit($0) }.count
    guard var year = number(2...4) else { return nil }
    // As RFC 5322 reads years of two and three digits.
    if digits == 2 { year += year < 50 ? 2000 : 1900 } else if digits == 3 { year += 1900 }
    return Timestamp.dayNumber(year, month + 1, day)
  }

  /// The seconds since the beginning of the day in UTC, and what stands behind the date: nothing, or a time and perhaps its zone.
  mutating func time() -> Int? {
    skipSpaces()
    _ = take("T") || take("t")
    if isAtEnd { return 0 }
    guard let hour = number(1...2), hour <= 24, take(":"), let minute = number(2...2), minute < 60 else { return nil }
    var second = 0
    if take(":") {
      guard let number = number(2...2), number <= 60 else { return nil }
      second = number
      if take(".") { rest = rest.drop { Self.isDigit($0) } }
    }
    skipSpaces()
    guard let zone = zone() else { return nil }
    skipSpaces()
    return hour * 3600 + minute * 60 + second - zone
  }

  /// Seconds east of Greenwich.
  private mutating func zone() -> Int? {
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    if sign == 0 { return Self.zones[letters()].map { $0 * 3600 } }
    guard let hours = number(2...2) else { return nil }
    _ = take(":")
    return sign * (hours * 3600 + (number(2...2) ?? 0) * 60)
  }

  /// Those that RFC 5322 names; none and `Z` are UTC.
  private static let zones = [
    "": 0, "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7,
  ]

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// In small letters.
  private mutating func letters() -> String {
    let found = rest.prefix { 0x61...0x7A ~= $0 | 0x20 }
    rest = rest.dropFirst(found.count)
    return String(Substring(found)).lowercased()
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let found = rest.prefix { Self.isDigit($0) }.prefix(digits.upperBound)
    guard found.count >= digits.lowerBound else { return nil }
    rest = rest.dropFirst(found.count)
    return Int(Substring(found))
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipSpaces() {
    rest = rest.drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}

extension Timestamp {
  /// Days since 1970-01-01 of the Gregorian calendar; `nil`: there is no such day.
  ///
  /// Years begin in March, so that the leap day is the last one (Hinnant, "chrono-compatible low-level date algorithms").
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    guard 1...12 ~= month, 1...(month == 2 ? isLeap ? 29 : 28 : [4, 6, 9, 11].contains(month) ? 30 : 31) ~= day else {
      return nil
    }
    let marchYear = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let leapDays = marchYear.floored(by: 4) - marchYear.floored(by: 100) + marchYear.floored(by: 400)
    return 365 * marchYear + leapDays + dayOfYear - 719_468
  }

  /// The date of a day since 1970-01-01: the way back.
  static func day(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = days.floored(by: 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let number = month < 10 ? month + 3 : month - 9
    return (era * 400 + yearOfEra + (number <= 2 ? 1 : 0), number, dayOfYear - (153 * month + 2) / 5 + 1)
  }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func floored(by divisor: Int) -> Int {
    (self >= 0 ? self : self - divisor + 1) / divisor
  }
}
