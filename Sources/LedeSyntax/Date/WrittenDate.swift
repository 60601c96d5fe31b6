/// A date as people and programs write it: «14 мая 2025 г., 18:05», “Fri Apr 28 19:20:36 CEST 2023”, `2025-03-12T10:30:00.467+0500`.
package struct WrittenDate: Equatable, Sendable {
  package var year = 0
  /// 1 to 12; `nil`: the year alone is told.
  package var month: Int?
  package var day: Int?
  package var time: Time?

  package struct Time: Equatable, Sendable {
    package var hour: Int
    package var minute = 0
    package var second = 0
    /// Minutes east of Greenwich; `nil`: not told.
    package var zone: Int?
  }

  /// Years before and behind these are of another calendar, or no years.
  static let years = 1500...2200

  /// - Parameters:
  ///   - names: of the language that the date is in.
  ///   - order: of day and month where both are numbers and nothing else tells.
  /// - Returns: `nil`: it is no date, or one that can be read in two ways.
  package init?(_ text: String, _ names: DateNames, order: DateOrder) {
    guard let tokens = DateTokens(text) else { return nil }
    self.init(tokens, names, order: order)
  }

  package init?(_ tokens: DateTokens, _ names: DateNames, order: DateOrder) {
    var reading = DateReading(tokens.items, names, order)
    guard let date = reading.date() else { return nil }
    self = date
    time = time ?? reading.time
    if names.hasSolarYears, SolarHijri.years.contains(year), !toGregorian() { return nil }
    guard isDate else { return nil }
  }

  init() {}

  /// - Returns: `false`: there is no such day, or none is told.
  private mutating func toGregorian() -> Bool {
    guard let month, let day, let number = SolarHijri.dayNumber(year, month, day) else { return false }
    let date = Timestamp.day(number)
    (year, self.month, self.day) = (date.year, date.month, date.day)
    return true
  }

  private var isDate: Bool {
    guard Self.years.contains(year) else { return false }
    if let time, time.hour > 24 || time.minute > 59 || time.second > 60 || abs(time.zone ?? 0) > 14 * 60 {
      return false
    }
    guard let month else { return time == nil }
    guard let day else { return (1...12).contains(month) && time == nil }
    return Timestamp.dayNumber(year, month, day) != nil
  }

  /// In ISO 8601: as much of it as is told.
  package var iso: String {
    var result = Self.digits(year, 4)
    if let month { result += "-" + Self.digits(month, 2) }
    if let day { result += "-" + Self.digits(day, 2) }
    guard let time else { return result }
    result += "T" + [time.hour, time.minute, time.second].map { Self.digits($0, 2) }.joined(separator: ":")
    guard let zone = time.zone else { return result }
    if zone == 0 { return result + "Z" }
    let minutes = abs(zone)
    return result + (zone < 0 ? "-" : "+") + Self.digits(minutes / 60, 2) + ":" + Self.digits(minutes % 60, 2)
  }

  private static func digits(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
