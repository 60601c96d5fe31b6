import Testing

@testable import LedeSyntax

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02T00:00:01Z", 86_401), ("2000-02-29", 951_782_400), ("2025-03-12", 1_741_737_600),
    ("1969-12-31 23:59:59", -1), ("2025-03-12T10:30:15.250+05:00", 1_741_757_415),
    ("2025-03-12T10:30-0130", 1_741_780_800),
    (" 2025-03-12t10:30:00 z ", 1_741_775_400), ("Wed, 12 Mar 2025 10:30:00 GMT", 1_741_775_400),
    ("12 mar 2025", 1_741_737_600), ("Wed, 12 Mar 2025 10:30:00 +0500 (Almaty)", 1_741_757_400),
    ("12 Mar 25 10:30 EST", 1_741_793_400), ("1 Jan 70 00:00 UT", 0), ("1 Jan 104 00:00 UT", 1_072_915_200),
    ("2024-12-31T24:00", 1_735_689_600), ("1600-02-29", -11_670_998_400),
  ])
  func moments(text: String, seconds: Int) {
    #expect(Timestamp(text)?.seconds == seconds)
  }

  /// What `SOURCE_DATE_EPOCH` may be: years of four digits.
  @Test(
    arguments: [
      ("0", 0), ("-62167219200", -62_167_219_200), ("253402300799", 253_402_300_799), ("-62167219201", nil),
      ("253402300800", nil), ("-9223372036854775808", nil), ("9223372036854775807", nil), ("1e9", nil), ("", nil),
    ] as [(String, Int?)])
  func secondsOfTheEnvironment(_ text: String, _ seconds: Int?) {
    #expect(Timestamp.epoch(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "yesterday", "2025", "2025-13-01", "2025-02-29", "1900-02-29", "2025-04-31", "2025-00-10", "2025-03-00",
    "2025-03-12 at noon", "2025-03-12T25:00", "2025-03-12T10:60", "2025-03-12T10:00:61", "2025-03-12T10", "12.03.2025",
    "12 марта 2025", "12 Foo 2025", "Wed 12 Mar 2025", "12 Mar 2025 10:00 XYZ", "2025-03-12T10:00+5", "2025-03-12x",
    "99999999999999999999-01-01", "2025-03-12T10:00:00+05:00 and more",
  ])
  func noMoments(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func earlierIsLess() throws {
    let (early, late) = (
      try #require(Timestamp("2025-03-12T10:00+05:00")), try #require(Timestamp("2025-03-12T05:01Z"))
    )
    #expect(early < late && !(late < early))
  }
}
