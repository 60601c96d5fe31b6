import Testing

@testable import LedeSyntax

@Suite struct WrittenDateTests {
  private static let names: DateNames = {
    var names = DateNames()
    names.months = ["mar": 3, "april": 4, "may": 5, "май": 5]
    names.weekdays = ["mar", "fri"]
    names.afternoon = ["p.m", "下午"]
    names.morning = ["a.m"]
    return names
  }()

  private func iso(_ text: String, _ order: DateOrder = .dayFirst) -> String? {
    WrittenDate(text, Self.names, order: order)?.iso
  }

  @Test(arguments: [
    ("2025-05-14", "2025-05-14"), ("2025-05", "2025-05"), ("2025", "2025"),
    ("2025-05-14T18:05:31.467+03:00", "2025-05-14T18:05:31+03:00"), ("2025-05-14 18:05", "2025-05-14T18:05:00"),
    ("2025-05-14T18:05:31+0330", "2025-05-14T18:05:31+03:30"), ("2025-05-14T18:05:31Z", "2025-05-14T18:05:31Z"),
    ("20250514", "2025-05-14"), ("20250514103059", "2025-05-14T10:30:59"), ("20250514T1805Z", "2025-05-14T18:05:00Z"),
    ("20250514T183000+0500", "2025-05-14T18:30:00+05:00"), ("1747218600", "2025-05-14T10:30:00Z"),
    ("1747218600000", "2025-05-14T10:30:00Z"), ("2025年5月14日 下午3:20", "2025-05-14T15:20:00"),
    ("2005.08.2605:39", "2005-08-26T05:39:00"), ("14/05/2025 18:05", "2025-05-14T18:05:00"),
  ])
  func numbersAreRead(_ text: String, _ expected: String) {
    #expect(iso(text) == expected)
  }

  /// A month stands right behind its year, and no hour stands by them.
  @Test(arguments: ["2025-w05", "2025-05 10:30", "2025-5", "25-05", "2025/05"])
  func aYearWithANumberIsNoMonth(_ text: String) { #expect(iso(text) != "2025-05") }

  @Test(arguments: [
    ("Fri, 14 May 2025 10:30:00 GMT", "2025-05-14T10:30:00Z"),
    ("Fri May 14 19:20:36 CEST 2023", "2023-05-14T19:20:36+02:00"),
    ("May 14, 2025, 3:05 p.m. EDT", "2025-05-14T15:05:00-04:00"), ("12:10 a.m., 14 May 2025", "2025-05-14T00:10:00"),
    ("14 May 25", "2025-05-14"), ("14 May 75", "1975-05-14"), ("2025. may 14.", "2025-05-14"), ("May 2025", "2025-05"),
    ("14. may 2025 kl. 10.30", "2025-05-14T10:30:00"), ("14 may 2025 à 14h30", "2025-05-14T14:30:00"),
    ("14 may 2025 à 14 h 5", "2025-05-14T14:00:00"), ("14 may 2025 à 14 h 05", "2025-05-14T14:05:00"),
    ("2025-жылдын 14-майы", "2025-05-14"), ("14 may 2568", "2025-05-14"),
    ("10:30 - 14 May 2025", "2025-05-14T10:30:00"), ("14 May 2025 24:00", "2025-05-14T24:00:00"),
    ("14 May 2025 10:30 (GMT+7)", "2025-05-14T10:30:00+07:00"), ("14 May 2025 10:30 (+7)", "2025-05-14T10:30:00+07:00"),
    ("14 may 2025, 10:305", "2025-05-14"),
    ("14 May 2025 10:30 -0545", "2025-05-14T10:30:00-05:45"), ("14 may 2025 10:30 +5:45", "2025-05-14T10:30:00+05:45"),
    ("१४ may २०२५", "2025-05-14"),
  ])
  func monthsWithNamesAreRead(_ text: String, _ expected: String) { #expect(iso(text) == expected) }

  @Test func aWordThatIsMonthAndWeekdayIsTheMonthWhereNoOtherIs() {
    #expect(iso("Mar, 14 mar 2025") == "2025-03-14")
    #expect(iso("mar, 14 april 2025") == "2025-04-14")
  }

  @Test(arguments: [
    ("Mark Lee 4 may 2025", "2025-05-04"), ("April Lee 4 may 2025", "2025-05-04"),
    ("4 may 2025, April Lee", "2025-05-04"),
    ("Mark Lee 04.06.2025", "2025-06-04"), ("April Lee 04.06.2025 10:30", "2025-06-04T10:30:00"),
    ("April 2025-06-04", "2025-06-04"), ("Mark Lee 2025", "2025"), ("April 4, 04.2025", "2025-04-04"),
  ])
  func namesOfPeopleAreNoMonths(_ text: String, _ expected: String) { #expect(iso(text) == expected) }

  /// Leap years end on 30 Esfand.
  @Test(arguments: [
    ("18 may 1404", "2025-08-09"), ("1404/08/18", "2025-11-09"), ("1 mar 1403", "2024-05-21"),
    ("1403/12/30", "2025-03-20"), ("1404/12/30", nil), ("1404/01/01", "2025-03-21"), ("1400/07/01", "2021-09-23"),
    ("1399/12/30", "2021-03-20"), ("1404/13/01", nil), ("1404/07/31", nil), ("1300/01/01", "1921-03-21"),
    ("18 may 2025", "2025-05-18"), ("1404", nil),
    // Years of the lunar calendar.
    ("1448/5/28", nil), ("1448/5/28 هـ الموافق 2026/11/10 م", "2026-11-10"),
  ])
  func solarYearsAreReadWhereTheyAreUsual(_ text: String, _ expected: String?) {
    var names = Self.names
    names.hasSolarYears = true
    #expect(WrittenDate(text, names, order: .dayFirst)?.iso == expected)
  }

  @Test func theOrderOfDayAndMonthIsToldOrAsked() {
    #expect(iso("05/06/2025") == "2025-06-05")
    #expect(iso("05/06/2025", .monthFirst) == "2025-05-06")
    #expect(iso("05/06/2025", .unknown) == nil)
    #expect(iso("05.06.2025", .unknown) == "2025-06-05")
    #expect(iso("05/14/2025") == "2025-05-14")
    #expect(iso("06/06/2025", .unknown) == "2025-06-06")
  }

  @Test(arguments: [
    "12 13 14",
    "", "yesterday", "2 hours ago", "10:30", "14 May", "31 April 2025", "14.13.2025", "1404/02/24", "2025-02-30",
    String(repeating: "May ", count: 40) + "14 2025",
  ])
  func whatIsNoDateIsNone(_ text: String) { #expect(iso(text) == nil) }
}
