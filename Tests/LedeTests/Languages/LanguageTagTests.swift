import Testing

@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText

@Suite struct LanguageTagTests {
  @Test func aTagHasItsUsualCase() {
    #expect(LanguageTag.canonical("KK-latn-kz") == "kk-Latn-KZ")
    #expect(LanguageTag.canonical("sl-Rozaj") == "sl-rozaj")
  }

  @Test(arguments: [
    ("en_GB, de", "en-GB"), ("de-CH-1901", "de-CH"), ("zh_hans_cn", "zh-Hans-CN"), ("RU", "ru"),
    ("kk, Latn", "kk-Latn"),
    ("русский", nil), ("russian", nil), ("", nil), (nil, nil),
  ])
  func thePartsThatCountAreFoundAmongOthers(_ value: String?, _ tag: String?) {
    #expect(LanguageTag.gist(value) == tag)
  }

  @Test func regionsMakeNoOtherLanguageAndScriptsDo() {
    #expect(LanguageTag.areSame("en-GB", "en"))
    #expect(!LanguageTag.areSame("kk-Latn", "kk"))
    #expect(!LanguageTag.areSame("ru", "kk"))
    // Four digits are a year, no script.
    #expect(LanguageTag.areSame("de-1996", "de"))
  }

  @Test(
    arguments: [
      ("рус", "ru"), ("sp", "es"), ("қазақ", "kk"), ("deut", "de"), ("po", nil), ("x", nil), ("s-p", nil),
    ] as [(String, String?)])
  func aLanguageIsToldByTheBeginningOfItsName(_ name: String, _ tag: String?) {
    #expect(LanguageTag.shortened(name) == tag)
  }

  @Test(arguments: [("sp", true), ("XQ-Latn", true), ("kk", false), ("zu", false), ("zza", false), ("no", false)])
  func codesOfTwoLettersAreAllKnown(_ tag: String, _ isUnassigned: Bool) {
    #expect(LanguageTag.isUnassigned(tag) == isUnassigned)
  }

  @Test(
    arguments: [
      ("kk-Latin", "kk-Latn"), ("KK-cyr", "kk-Cyrl"), ("Latn-kk", "kk-Latn"), ("zh-Simplified", "zh-Hans"),
      ("en_British", "en-GB"), ("kk-Latn", nil), ("de-1901", nil), ("ca-valencia", nil), ("zh-yue", nil), ("kk", nil),
    ] as [(String, String?)])
  func wordsInATagStandForCodes(_ tag: String, _ coded: String?) {
    #expect(LanguageTag.coded(tag) == coded)
  }

  @Test(
    arguments: [
      ("ru-KK", "KK"), ("en-EN", "EN"), ("ru-RF", "RF"), ("kk-KZ", nil), ("sr-XK", nil), ("en-EU", nil),
      ("es-419", nil),
      ("ru", nil), ("en-x-qq", nil), ("zh-Hant-TW", nil),
    ] as [(String, String?)])
  func countriesAreKnown(_ tag: String, _ unknown: String?) {
    #expect(LanguageTag.unknownRegion(of: tag) == unknown)
  }

  @Test(
    arguments: [
      ("ru-RUS", "ru-RU"), ("KK-kaz", "kk-KZ"), ("uk-QQQ", "uk"), ("en-USA", "en-US"), ("zh-yue", nil), ("es-419", nil),
      ("kk-KZ", nil), ("kk-Latn", nil), ("kk", nil),
    ] as [(String, String?)])
  func aCountryHasTwoLettersInATag(_ tag: String, _ short: String?) {
    #expect(LanguageTag.shortened(regionOf: tag) == short)
  }

  @Test(
    arguments: [("де", "de"), ("қк", "kk"), ("Ру", "ru"), ("щщ", nil), ("рус", nil), ("de", nil)] as [(String, String?)]
  )
  func aTagIsHeardInCyrillicLetters(_ word: String, _ tag: String?) {
    #expect(LanguageTag.sounding(like: word) == tag)
  }

  @Test func keysOfACommonLanguageGoBeforeTheSoundOfARareOne() {
    #expect(LanguageTag.likelier("kg", than: ["ru"]) == nil)
    #expect(LanguageTag.likelier("kg", than: ["he"]) == "kg")
    #expect(LanguageTag.likelier("ru", than: ["kk"]) == "ru")
  }

  @Test func aTagNarrowsDownThoseItBeginsWith() {
    #expect(LanguageTag.lookup("kk-Latn-KZ") == ["kk", "kk-Latn", "kk-Latn-KZ"])
    #expect(LanguageTag.lookup("ru") == ["ru"])
  }

  @Test(arguments: [
    ("kk-Latn-KZ", "kk-Latn"), ("kk-Latn", "kk-Latn"), ("kk-Cyrl", "kk"), ("KK-latn", "kk-Latn"), ("kk-KZ", "kk"),
    ("pt-BR", "pt"), ("xx", nil),
  ])
  func theNearestFileServes(_ tag: String, _ file: String?) {
    #expect(LanguageFile.bestTag(tag) == file)
  }

  /// `kg` is Kongo, `si` Sinhala, `in` was Indonesian, and `xx` is nothing.
  @Test(arguments: [
    ("kz", "kk"), ("ua", "uk"), ("JP", "ja"), ("cn-Hans", "zh-Hans"), ("tw", "zh-Hant"), ("gr", "el"), ("cz", "cs"),
    ("in-IN", nil), ("kg", nil), ("si", nil), ("xx", nil), ("kaz", nil), ("en-US", nil),
  ])
  func theCodeOfACountryMeansItsLanguage(_ tag: String, _ language: String?) {
    #expect(LanguageTag.meant(by: tag) == language)
  }

  @Test(
    arguments: [
      ("iw", "he"), ("no", "nb"), ("cmn-Hant", "zh-Hant"), ("kk-Cyrl", "kk"), ("KK-kz", "kk"), ("kk-Cyrl-KZ", "kk"),
      ("zh-Hans-CN", "zh"), ("zh-HK", "zh-Hant"), ("zh-Hant-TW", "zh-Hant"), ("sr-Latn", "sr"), ("kk-CN", "kk-Arab"),
      ("kk", nil), ("kk-Latn", nil), ("zh-Hant", nil), ("zh-Hant-HK", nil), ("ru-KZ", nil), ("en-GB", nil),
      ("be-tarask", nil), ("nn", nil), ("qq", nil),
    ] as [(String, String?)])
  func theTagThatTextsAreFoundToBeIn(_ tag: String, _ found: String?) {
    #expect(LanguageTag.found(as: tag) == found)
  }

  @Test func eachScriptWithAFileIsFound() {
    let files = LanguageFile.languages.filter { LanguageTag($0).script != nil }
    #expect(LanguageTag.scripts.isSuperset(of: files), "\(files)")
  }
}
