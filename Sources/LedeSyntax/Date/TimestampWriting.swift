extension Timestamp {
  /// In ISO 8601 as RFC 3339 has it: `2025-03-12T10:30:00+05:00`.
  /// - Parameter zone: minutes east of Greenwich.
  package func iso(zone: Int = 0) -> String {
    let (date, time) = local(zone)
    let day = [Self.digits(date.year, 4), Self.digits(date.month, 2), Self.digits(date.day, 2)].joined(separator: "-")
    return day + "T" + Self.clock(time) + (zone == 0 ? "Z" : Self.offset(zone, ":"))
  }

  /// As mail and RSS write it (RFC 5322, 3.3): `Wed, 12 Mar 2025 10:30:00 +0500`.
  /// - Parameter zone: minutes east of Greenwich.
  package func mail(zone: Int = 0) -> String {
    let (date, time) = local(zone)
    let weekday = Self.weekdays[((day(zone) + 4) % 7 + 7) % 7]
    let month = Self.monthNames[date.month - 1]
    return "\(weekday), \(Self.digits(date.day, 2)) \(month) \(Self.digits(date.year, 4)) "
      + Self.clock(time) + " " + Self.offset(zone, "")
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Days since the beginning of 1970.
  private func day(_ zone: Int) -> Int { Int((Double(seconds + zone * 60) / 86_400).rounded(.down)) }

  private func local(_ zone: Int) -> (date: (year: Int, month: Int, day: Int), time: Int) {
    let number = day(zone)
    return (Self.day(number), seconds + zone * 60 - number * 86_400)
  }

  private static func clock(_ time: Int) -> String {
    [time / 3600, time / 60 % 60, time % 60].map { digits($0, 2) }.joined(separator: ":")
  }

  private static func offset(_ zone: Int, _ colon: String) -> String {
    let minutes = abs(zone)
    return (zone < 0 ? "-" : "+") + digits(minutes / 60, 2) + colon + digits(minutes % 60, 2)
  }

  private static func digits(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
