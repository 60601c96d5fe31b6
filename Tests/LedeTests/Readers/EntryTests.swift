import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeSyntax
@testable import LedeText

@Suite struct EntryTests {
  @Test func whatTheEntryStatesGoesBeforeItsPage() throws {
    var entry = Entry()
    let page = "<head><title>Own</title><meta name=author content=Own><meta name=date content=2001></head><p>One fell."
    entry.content = .html(page)
    #expect(try entry.article(source: "a", language: "en").metadata.author == "Own")
    (entry.title, entry.author, entry.date, entry.url, entry.site, entry.image) = ("T", "A", "D", "U", "S", "I")
    let given = try entry.article(source: "a", language: "en").metadata
    #expect(
      [given.title, given.author, given.date, given.url, given.site, given.image] == ["T", "A", "D", "U", "S", "I"])
  }

  @Test(arguments: [("en_us", "en-US"), ("zh-hant", "zh-Hant"), ("no tag", nil), (nil, nil)])
  func languagesAreTags(value: String?, tag: String?) {
    #expect(LanguageTag.stated(value) == tag)
  }
}
