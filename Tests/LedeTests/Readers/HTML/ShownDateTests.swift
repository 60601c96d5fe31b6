import Testing

@testable import LedeCore
@testable import LedeReaders

/// The day that a page shows beside its headline, where its head states none.
@Suite struct ShownDateTests {
  private static let long = String(
    repeating: "The ferry had lain in its dock for years, and nobody knew why. ", count: 3)

  /// The day of an article that is made of a headline and what stands in `page` for it.
  private func day(_ page: String, language: String = "en", head: String = "") throws -> String? {
    let html = "<title>Ferry runs again</title>\(head)" + page.replacing("<h1/>", with: "<h1>Ferry runs again</h1>")
    return try readPage(html, language: language).finished().metadata.date
  }

  @Test(arguments: [
    ("en", "<h1/><p>By Ann Lee, June 28th, 2018<p>", "2018-06-28"),
    ("en", "<p>June 28, 2018<h1/><p>", "2018-06-28"),
    ("en", "<h1/><ul><li>Ann Lee<li>June 28, 2018</ul><p>", "2018-06-28"),
    ("fr", "<h1/><div>jeudi 28 juin 2018, par lele</div><p>", "2018-06-28"),
    ("ru", "<h1/><span>Анна Лис | 28 июня 2018</span><p>", "2018-06-28"),
    ("kk", "<h1/><span>28 июня 2018</span><p>", "2018-06-28"),
    ("de", "<h1/><div>Kolumne von Anna Lang - 28.06.2018 um 08:52 Uhr - 12 Kommentare</div><p>", "2018-06-28T08:52:00"),
    ("en", "<h1/><h3>Monday, May 27, 2013</h3><p>", "2013-05-27"),
    ("de", "<h1/><h4>27. Mai 2013</h4><p>", "2013-05-27"),
    ("nb", "<h1/><div>Publisert 28.06.2018, kl. 13:05 Oppdatert 29.06.2018, kl. 13:52</div><p>", "2018-06-28"),
  ])
  func theLineBesideTheHeadlineTells(_ language: String, _ page: String, _ expected: String) throws {
    let found = try day(page + Self.long, language: language)
    #expect(found?.hasPrefix(expected.prefix(10)) == true)
  }

  @Test func aStandfirstMayStandBetween() throws {
    let date = "<p>June 28, 2018<p>"
    #expect(try day("<h1/><p>\(Self.long)\(date)Text") == "2018-06-28")
    #expect(try day("<h1/><p>\(Self.long)<p>\(Self.long)\(date)Text") == nil)
  }

  @Test(arguments: [
    "<h1/><h2>Back to June 28, 2018</h2><p>", "<h1/><h3>Boats of the town on June 28, 2018</h3><p>",
    "<ul><li>June 28, 2018</ul><h1/><p>",
    "<p>June 28, 2018<p>A<p>B<p>C<h1/><p>",
    "<h1/><p>Who sailed on June 28, 2018?<p>",
  ])
  func otherDaysAreNotItsOwn(_ page: String) throws {
    #expect(try day(page + Self.long) == nil)
  }

  /// An element of time may be a picture's, an event's or that of the last change.
  @Test func whatIsShownIsStrongerThanAnElementOfTime() throws {
    let time = "<time datetime='2019-07-03T10:18:00Z'>"
    #expect(try day("<h1/>\(time)Published 29 June 2019</time><p>" + Self.long) == "2019-06-29")
    #expect(try day("<h1/>\(time)Published 3 July 2019</time><p>" + Self.long) == "2019-07-03T10:18:00Z")
    #expect(try day("<h1/><p>" + Self.long + time + "</time>") == "2019-07-03T10:18:00Z")
    let head = "<meta property='article:published_time' content='2020-01-02'>"
    #expect(try day("<h1/><p>29 June 2019<p>" + Self.long, head: head) == "2020-01-02")
  }
}
