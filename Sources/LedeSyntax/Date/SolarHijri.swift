/// The calendar of Iran and Afghanistan: years begin at the spring equinox; six months have 31 days, five 30, the last 29 or 30.
///
/// Leap years go by the cycle of 33 years, which agrees with the equinox from 1206 to 1498.
enum SolarHijri {
  /// Up to 2051: later ones are years of the lunar calendar, which is 42 years ahead.
  static let years = 1300...1430

  /// Days from the beginning of 1970; `nil`: there is no such day.
  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), (1...length(year, month)).contains(day) else { return nil }
    let months = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
    return epoch + 365 * (year - epochYear) + leapYears(before: year) - leapYears(before: epochYear) + months + day - 1
  }

  /// 1 Farvardin 1400 was 21 March 2021.
  private static let (epochYear, epoch) = (1400, 18_707)
  /// The places of the leap years in their cycle.
  private static let leaps = [1, 5, 9, 13, 17, 22, 26, 30]
  private static let cycle = 33

  private static func length(_ year: Int, _ month: Int) -> Int {
    month < 7 ? 31 : month < 12 || leaps.contains(year % cycle) ? 30 : 29
  }

  private static func leapYears(before year: Int) -> Int {
    year / cycle * leaps.count + leaps.count { $0 < year % cycle }
  }
}
