import Testing

@testable import LedeSyntax

@Suite struct TimestampWritingTests {
  @Test(arguments: [
    ("2025-03-12T10:30:05+05:00", 300, "2025-03-12T10:30:05+05:00", "Wed, 12 Mar 2025 10:30:05 +0500"),
    ("2025-03-12T10:30:00Z", 0, "2025-03-12T10:30:00Z", "Wed, 12 Mar 2025 10:30:00 +0000"),
    ("2024-12-31T22:00:00-03:30", -210, "2024-12-31T22:00:00-03:30", "Tue, 31 Dec 2024 22:00:00 -0330"),
    ("1969-12-31T23:59:59Z", 0, "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 +0000"),
    ("2024-02-29", 60, "2024-02-29T01:00:00+01:00", "Thu, 29 Feb 2024 01:00:00 +0100"),
  ])
  func inTheZoneOfItsPlace(text: String, zone: Int, iso: String, mail: String) throws {
    let time = try #require(Timestamp(text))
    #expect(time.iso(zone: zone) == iso && time.mail(zone: zone) == mail)
    #expect(Timestamp(iso) == time && Timestamp(mail) == time)
  }
}
