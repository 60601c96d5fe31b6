import Testing

@testable import LedeCore
@testable import LedeReaders

/// Which heading, or which part of what a page states, is the headline.
@Suite struct HTMLTitleTests {
  @Test(arguments: ["|", "-", "–", "—", "::", "·", "•", "»", "›", "--", "//", ">>", "&gt;", "~", "/"])
  func aSitesNameIsSetOffBy(separator: String) throws {
    let html = "<title>Floods in spring \(separator) Post</title><p>Text"
    #expect(try readPage(html).metadata.title == "Floods in spring")
  }

  @Test(arguments: ["Floods in spring: Post", "Floods in spring, Post", "Flood-Post", "В порту - вода и лёд весной"])
  func noneIsSetOff(title: String) throws {
    #expect(try readPage("<title>\(title)</title><p>Text").metadata.title == title)
  }

  /// Words of Korean have two syllables as often as more.
  @Test func koreanTitlesAreTold() throws {
    let (stated, text) = ("시장, 낡은 다리 보수 시작", "<p>시는 낡은 다리의 보수를 시작했다고 밝혔다.")
    let page = try readPage("<title>\(stated)</title><h1>우리 신문</h1><h2>낡은 다리 보수 시작</h2>\(text)", language: "ko")
    #expect(page.metadata.titleBlock == 1)
    let bare = try readPage("<title>\(stated)</title><h1>우리 신문</h1>\(text)", language: "ko")
    #expect(bare.metadata.title == stated && bare.metadata.titleBlock == nil)
  }

  /// The site's name stands above the headline; both may be links.
  @Test(arguments: [
    ("<h1><a href=/>Port News</a></h1><h2><a href=/1>Floods in spring</a></h2>", "Floods in spring"),
    ("<h1><a href=/>Вести порта</a></h1><h3><a href=/1>Паром опять опоздал</a></h3>", "Паром опять опоздал"),
    // Fewer words below are the site's name, too.
    ("<h1><a href=/1>Floods in spring</a></h1><h2><a href=/>Port</a></h2>", "Floods in spring"),
    // No part of what the page states.
    ("<h1><a href=/>Port News</a></h1><h2><a href=/1>Harbour of the year</a></h2>", "Port News"),
  ])
  func theLinkAboveTheHeadlineIsTheSitesName(headings: String, title: String) throws {
    let stated = headings.contains("Паром") ? "Вести порта » Паром опять опоздал" : "Port News » Floods in spring"
    #expect(try readPage("<title>\(stated)</title>\(headings)<p>Text").metadata.title == title)
  }

  /// Part of it may be the link.
  @Test(arguments: [
    ("<h1>The paper of <a href=/>Port News</a>.</h1><h3>Old pier</h3>", "Old pier"),
    // Not where a headline has a link.
    ("<h1>Old <a href=/pier>pier</a></h1><h3>The paper of Port News</h3>", "Old pier"),
    ("<h1>The paper of <a href=/>Port News</a>.</h1><h3>Old <a href=/pier>pier</a></h3>", "The paper of Port News."),
  ])
  func theTitleEndsWithTheSitesName(headings: String, title: String) throws {
    let html = "<title>Old pier « The paper of Port News</title>\(headings)<p>Text"
    #expect(try readPage(html).metadata.title == title)
  }

  @Test(arguments: [
    ("<h1><span>Floods in spring</span><a href=/>Port News</a></h1>", "Floods in spring"),
    ("<h1>Floods in spring<br><span>Ann Lee, editor</span></h1>", "Floods in spring"),
    // A label before it, and a full stop.
    ("<h1><span>BACKGROUND</span> Floods in spring.</h1>", "Floods in spring"),
    // Nothing says where the headline ends.
    ("<h1>Floods in spring <span>Live</span></h1>", "Floods in spring Live"),
    ("<h1>Floods in springtime</h1>", "Floods in springtime"),
    ("<h1>Floods in spring<br>\(String(repeating: "and more ", count: 8))</h1>", nil),
  ])
  func whatIsJoinedToTheHeadlineIsNoneOfIt(heading: String, title: String?) throws {
    let found = try readPage("<title>Floods in spring</title>\(heading)<p>Text").metadata.title
    #expect(title.map { found == $0 } ?? (found?.count ?? 0 > 60))
  }

  @Test func thePageHasOneTitle() throws {
    let titles = "<title> </title><title>Floods in spring</title><title>Dates</title>"
    let html = titles + "<svg><title>Arrow</title></svg><p>Text"
    #expect(try readPage(html).metadata.title == "Floods in spring")
  }

  /// A word alone is what the site is called, unless a heading says so.
  @Test(arguments: [
    ("Port", "<h1>Floods in spring</h1><h1>Port letter</h1>", "Floods in spring"),
    ("Floods", "<h1>Port letter</h1><h2>Floods</h2>", "Floods"), ("Port", "", "Port"),
  ])
  func aTitleOfOneWord(stated: String, headings: String, title: String) throws {
    #expect(try readPage("<title>\(stated)</title>\(headings)<p>Text").metadata.title == title)
  }

  /// The site's name is a link of the first level, and the headline stands further down.
  @Test(arguments: [
    ("el", "Τα νέα της Κυθαίρας", "Το παλιό ελαιοτριβείο γίνεται βιβλιοθήκη"),
    ("ru", "Дневник бабочек", "Третья находка в области"),
  ])
  func aLinkThatSaysSomethingElseIsTheSite(_ language: String, _ site: String, _ headline: String) throws {
    let head = "<title>\(site): \(headline)</title><meta property=og:title content='\(headline)'>"
    let page = try readPage(
      head + "<h1><a href=/>\(site)</a></h1><h3>\(headline)</h3><p>Text", language: language)
    #expect(page.metadata.title == headline)
  }

  @Test(arguments: ["Kultur : ", "Sport | ", "Live – "])
  func aKickerBeforeTheStatedTitleIsNoPartOfIt(_ kicker: String) throws {
    let page = try readPage(
      "<meta property=og:title content='Ferry runs again'><h1><span>\(kicker)</span>Ferry runs again</h1><p>Text")
    #expect(page.metadata.title == "Ferry runs again")
  }
}
