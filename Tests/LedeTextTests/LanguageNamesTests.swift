import Testing

@testable import LedeText

@Suite struct LanguageNamesTests {
  @Test(
    arguments: [
      ("ar", true), ("he", true), ("fa-IR", true), ("ur", true), ("kk-Arab", true), ("az-Arab", true), ("kk", false),
      ("kk-Latn", false), ("ru", false), ("zh-Hant", false), ("ar-Latn", false), ("und", false), ("", false),
    ])
  func direction(tag: String, isRightToLeft: Bool) {
    #expect(LanguageTag.isRightToLeft(tag) == isRightToLeft)
  }

  @Test(
    arguments: [
      ("ru", "ru", "Русский"), ("kk", "kk", "Қазақ тілі"), ("en", "en", "English"), ("de", "de", "Deutsch"),
      ("ru", "kk", "Орыс тілі"), ("zh", "zh", "中文"), ("ar", "ar", "العربية"), ("xx", "xx", nil), ("", "en", nil),
    ] as [(String, String, String?)])
  func names(tag: String, reader: String, name: String?) {
    #expect(LanguageTag.name(of: tag, in: reader) == name)
  }
}
