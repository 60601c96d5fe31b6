import Testing

@testable import LedeCore
@testable import LedeReaders

/// The author whom a page shows, where its head states none.
@Suite struct ShownAuthorTests {
  private static let long = String(
    repeating: "The ferry had lain in its dock for years, and nobody knew why. ", count: 3)

  /// The author of an article that is made of a headline and what stands in `page` for it.
  private func author(_ page: String, language: String = "en", head: String = "") throws -> String? {
    let html = "<title>Ferry runs again</title>\(head)" + page.replacing("<h1/>", with: "<h1>Ferry runs again</h1>")
    return try readPage(html, language: language).finished().metadata.author
  }

  @Test(arguments: [
    ("en", "<p>By Ann Lee</p>", "Ann Lee"),
    ("en", "<p>By Ann Lee, June 28th, 2018</p>", "Ann Lee"),
    ("en", "<p>By Ann Lee in Leeds</p>", "Ann Lee"),
    ("en", "<p>By Ann Lee and Bo van Dahl</p>", "Ann Lee and Bo van Dahl"),
    ("en", "<span>By <a rel=author>Ann Lee</a></span>", "Ann Lee"),
    ("en", "<span itemprop=author itemscope><span itemprop=name>Ann Lee</span></span>", "Ann Lee"),
    ("de", "<div>Von Anna von Berg</div>", "Anna von Berg"),
    ("ru", "<div class=byline>Беседовала: <a>Анна Лис</a></div>", "Анна Лис"),
    ("ru", "<div><time>02.03.2025</time> <span>Автор: <span>Анна Лис</span></span></div>", "Анна Лис"),
    ("kk", "<div class=author>Әсел Оспанова</div>", "Әсел Оспанова"),
    ("he", "<div>מאת: נועה ברק | 09/03/2025 17:45</div>", "נועה ברק"),
    ("ko", "<strong>김민수 기자</strong>", "김민수"),
    ("zh", "<div>作者：李明</div>", "李明"),
  ])
  func aLineBesideTheHeadlineNamesHim(_ language: String, _ line: String, _ expected: String) throws {
    #expect(try author("<h1/>\(line)<p>" + Self.long, language: language) == expected)
  }

  @Test func aLineBelowTheTextNamesHimAlone() throws {
    let text = "<h1/><p>\(Self.long)<p>\(Self.long)"
    #expect(try author(text + "<p>Author: Ann Lee") == "Ann Lee")
    #expect(try author(text + "<p>Author: Ann Lee<p>Author: Bo Dahl") == nil)
  }

  @Test(arguments: [
    "<p>By Thursday evening the storm had passed</p>", "<p>New songs by Ann Lee</p>", "<p>By the Harbour Post</p>",
    "<div class=author>Harbour Post Ashford</div>", "<div class=author>ann@harbour.example</div>",
    "<div class=author>12 May 2025</div>", "<figure><figcaption class=author>Ann Lee</figcaption></figure>",
    "<div class=comments><div class=comment><span itemprop=author>Ann Lee</span></div></div>",
  ])
  func otherLinesNameNobody(_ line: String) throws {
    let head = "<meta property='og:site_name' content='Harbour Post'>"
    #expect(try author("<h1/>\(line)<p>" + Self.long, head: head) == nil)
  }

  @Test func theNameOfAUserOfTheSystemIsNobodys() throws {
    let head = "<meta name=author content=admin>"
    #expect(try author("<h1/><p>By Ann Lee<p>" + Self.long, head: head) == "Ann Lee")
    #expect(try author("<h1/><p>" + Self.long, head: head) == nil)
  }

  @Test(
    arguments: [
      ("Harbour Post, Ashford, England", nil), ("Ann Lee, Ann Lee", "Ann Lee"),
      ("Ann Lee, Bo Dahl (earlier)", "Ann Lee, Bo Dahl"),
    ] as [(String, String?)])
  func whatIsNoNameIsLeftOut(_ stated: String, _ expected: String?) throws {
    let head = "<meta property='og:site_name' content='Harbour Post'><meta name=author content='\(stated)'>"
    #expect(try author("<h1/><p>" + Self.long, head: head) == expected)
  }

  /// What stands behind such a word in an address is an author.
  @Test(arguments: [
    ("en", "/author/1", "Ann Lee"), ("uk", "https://a.example/author/7", "Оксана Ткачук"),
    ("es", "/autor/ana/", "Ana Ruiz"),
  ])
  func aLinkLeadsToHim(_ language: String, _ address: String, _ name: String) throws {
    #expect(try author("<h1/><div><a href=\(address)>\(name)</a></div><p>\(Self.long)", language: language) == name)
    #expect(try author("<h1/><div><a href=/author>\(name)</a></div><p>\(Self.long)", language: language) == nil)
  }

  @Test(arguments: ["editor2", "redaktor2", "админ1"])
  func aUserWithANumberIsNobody(_ login: String) throws {
    let page = "<h1/><div class=author>Ann Lee</div><p>\(Self.long)"
    #expect(try author(page, head: "<meta name=author content=\(login)>") == "Ann Lee")
  }
}
