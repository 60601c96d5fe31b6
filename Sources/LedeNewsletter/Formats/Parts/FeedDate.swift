import LedeSyntax

/// A moment with the zone that it was given in.
struct FeedDate: Comparable {
  let time: Timestamp
  /// Minutes east of Greenwich.
  let zone: Int

  init(time: Timestamp, zone: Int) {
    (self.time, self.zone) = (time, zone)
  }

  /// - Parameter text: ISO 8601; what has no time is the day's beginning, what has no zone in UTC.
  init?(_ text: String) {
    guard let time = Timestamp(text) else { return nil }
    self.init(time: time, zone: WrittenDate(text, DateNames(), order: .unknown)?.time?.zone ?? 0)
  }

  var iso: String { time.iso(zone: zone) }
  var mail: String { time.mail(zone: zone) }

  static func < (a: Self, b: Self) -> Bool { a.time < b.time }
}
