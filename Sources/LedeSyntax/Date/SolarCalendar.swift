/// The calendar of Iran, whose years begin in March.
enum SolarCalendar {
  /// Years that people write of in news: those of other calendars differ by centuries.
  private static let years = 1300...1450
  private static let longMonths = 6

  /// The day of the Gregorian calendar; `nil`: it is none.
  static func gregorian(_ year: Int, _ month: Int, _ day: Int) -> (year: Int, month: Int, day: Int)? {
    guard years.contains(year), (1...12).contains(month), (1...(month <= longMonths ? 31 : 30)).contains(day) else {
      return nil
    }
    return Timestamp.day(newYear(year) + before(month) + day - 1)
  }

  /// The days of the months before it.
  private static func before(_ month: Int) -> Int {
    month <= longMonths ? (month - 1) * 31 : longMonths * 31 + (month - longMonths - 1) * 30
  }

  /// The first day of a year, in days since 1970. Eight years in 33 have a day more.
  private static func newYear(_ year: Int) -> Int {
    let count = year + cycleStart
    return count * 365 + count / 33 * 8 + (count % 33 + 3) / 4 - epoch
  }

  private static let cycleStart = 1595
  /// The first of Farvardin 1403 was March 20, 2024, day 19,802.
  private static let epoch = 1_075_195
}
