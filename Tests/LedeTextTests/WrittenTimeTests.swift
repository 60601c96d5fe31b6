import Testing

@testable import LedeText

@Suite struct WrittenTimeTests {
  @Test(arguments: [
    ("ru", "14 мая 2025 г."), ("kk", "2025 ж. 14 мамыр"), ("en", "May 14, 2025"), ("en-GB", "14 May 2025"),
    ("de", "14. Mai 2025"), ("ja", "2025年5月14日"), ("nb", "14. mai 2025"), ("no", "14. mai 2025"),
    ("ar", "١٤ مايو ٢٠٢٥"), ("zh-Hant", "2025年5月14日"), ("uz", "14-may, 2025"),
    // Persian has a calendar of its own, and so has Thai.
    ("fa", "۲۴ اردیبهشت ۱۴۰۴"), ("th", "14 พฤษภาคม 2568"),
  ])
  func aDayAsALanguageWritesIt(language: String, expected: String) {
    #expect(WrittenTime.date(year: 2025, month: 5, day: 14, in: language) == expected)
  }

  @Test(arguments: [("ru", "май 2025 г.", "2025"), ("kk", "2025 ж. мамыр", "2025"), ("en", "May 2025", "2025")])
  func whatIsNotToldIsNotWritten(language: String, month: String, year: String) {
    #expect(WrittenTime.date(year: 2025, month: 5, day: nil, in: language) == month)
    #expect(WrittenTime.date(year: 2025, month: nil, day: nil, in: language) == year)
  }

  /// The machine's own language, or letters of another script, would be worse than numbers.
  @Test(arguments: ["kk-Latn", "kk-Arab", "und", "und-Cyrl", "ny", "x", "", "no such tag", "en_US\0"])
  func aLanguageThatICUDoesNotWrite(language: String) {
    #expect(WrittenTime.date(year: 2025, month: 5, day: 14, in: language) == nil)
    #expect(WrittenTime.minutes(3, in: language) == nil)
  }

  @Test(arguments: [(0, 14), (13, 14), (5, 0), (5, 32)]) func whatIsNoDay(month: Int, day: Int) {
    #expect(WrittenTime.date(year: 2025, month: month, day: day, in: "en") == nil)
  }

  @Test func aLongTagHasNoDate() {
    #expect(WrittenTime.date(year: 2025, month: 5, day: 14, in: String(repeating: "a-", count: 300)) == nil)
  }

  @Test(arguments: [("ru", "3 мин"), ("kk", "3 мин"), ("en", "3 min"), ("ja", "3 分"), ("ar", "٣ د"), ("nb", "3 min")])
  func minutes(language: String, expected: String) {
    #expect(WrittenTime.minutes(3, in: language) == expected)
  }
}
