import Testing

@testable import LedeCore
@testable import LedeReaders

/// What pages state of themselves beside the article's own headline, day and author.
@Suite struct StatedDataTests {
  private func metadata(_ json: String, _ rest: String = "<h1>Sorrel pie</h1><p>Text") throws -> Metadata {
    try readPage("<script type='application/ld+json'>\(json)</script>" + rest, language: "en").finished().metadata
  }

  private static let rest =
    #""name": "Sorrel pie", "headline": "Sorrel pie", "author": {"name": "Ann Lee"}, "image": {"url": "https://a.example/i.jpg"}"#
  private static let graph = ##"""
    {"@graph": [{"@type": "Article", "headline": "Sorrel pie", "author": {"@id": "#p"}, "datePublished": "2024-05-19",
      "image": {"@id": "#i"}}, {"@type": "Person", "@id": "#p", "name": "Ann Lee"},
      {"@type": "ImageObject", "@id": "#i", "url": "https://a.example/i.jpg"}]}
    """##

  @Test(arguments: [
    #"{"@type": "Recipe", "datePublished": "2024-05-19", \#(rest)}"#.replacing(
      #" "headline": "Sorrel pie","#, with: ""),
    #"{"@type": "VideoObject", "uploadDate": "2024-05-19", \#(rest)}"#.replacing(
      #" "headline": "Sorrel pie","#, with: ""),
    #"{"@type": "LiveBlogPosting", "coverageStartTime": "2024-05-19", \#(rest)}"#, graph,
  ])
  func worksAndReferencesAreRead(_ json: String) throws {
    let found = try metadata(json)
    #expect(found.author == "Ann Lee")
    #expect(found.date == "2024-05-19")
    #expect(found.image == "https://a.example/i.jpg")
  }

  @Test func whatSystemsWriteForNothingIsLeftOut() throws {
    let head =
      "<meta property='article:published_time' content='1970-01-01T03:00:00+03:00'><meta property='og:site_name' content='My site'>"
      + "<meta property='og:image' content='https://a.example/1x1.gif'>"
    let found = try metadata("{}", head + "<h1>Sorrel pie</h1><p>7 May 2025<p>Text")
    #expect(found.date == "2025-05-07")
    #expect(found.site == nil)
    #expect(found.image == nil)
  }

  @Test(
    arguments: [
      ("Ferry runs again – Kun.uz", "", "Kun.uz"), ("Ferry runs again - HarbourPress", "", "HarbourPress"),
      ("Ferry runs again | Harbour Post", "<footer>© Harbour Post</footer>", "Harbour Post"),
      ("Ferry runs again - Breaking news", "", nil), ("Ferry runs again", "<footer>© Harbour Post</footer>", nil),
    ] as [(String, String, String?)])
  func theTitleOfAPageNamesItsSite(_ title: String, _ footer: String, _ site: String?) throws {
    let html = "<title>\(title)</title><h1>Ferry runs again</h1><p>Text of the ferry.</p>\(footer)"
    #expect(try readPage(html, language: "en").finished().metadata.site == site)
  }

  @Test func aSloganIsNoPartOfTheName() throws {
    let head = "<meta property='og:site_name' content='Main news of the coast - harbour.example'>"
    #expect(try metadata("{}", head + "<h1>Sorrel pie</h1><p>Text").site == "Main news of the coast - harbour.example")
    let short = head.replacing("harbour.example", with: "Harbour.kz")
    #expect(try metadata("{}", short + "<h1>Sorrel pie</h1><p>Text").site == "Harbour.kz")
  }

  /// The page's title is the name of its owner, and the day stands below its only headline.
  @Test(arguments: [
    ("en", "<div>Friday, 4 April 2025, 4:30 pm</div>", "2025-04-04T16:30:00"),
    ("ta", "<div>4 ஏப்ரல் 2025, 4:30 pm</div>", "2025-04-04T16:30:00"),
    ("zh", "<div>2025</div><div>04/04</div><div>16:30:00</div>", "2025-04-04T16:30:00"),
    ("fa", "<div>۱۵ فروردین ۱۴۰۴</div>", "2025-04-04"),
  ])
  func theDayIsReadBelowTheHeadline(_ language: String, _ line: String, _ day: String) throws {
    let html = "<title>Ministry of Transport</title><h1>Bridge closed for works</h1>\(line)<p>Text of the bridge."
    #expect(try readPage(html, language: language).finished().metadata.date == day)
  }

  /// The house that publishes an article is not its author; whom the page shows comes before whom it names elsewhere.
  @Test(arguments: [
    ("", nil), ("<p>By Ann Lee</p>", "Ann Lee"), ("<meta name=author content='Tom Kerr'>", "Tom Kerr"),
    ("<meta name=author content='Harbour Media'><p>By Ann Lee</p>", "Ann Lee"),
  ])
  func theHouseIsNoAuthor(_ page: String, _ author: String?) throws {
    let house = #"{"@type": "Organization", "name": "東港新聞社"}"#
    let data =
      "{\"@type\": \"NewsArticle\", \"headline\": \"Ferry runs\", \"author\": \(house), \"publisher\": \(house)}"
    let html = "<script type='application/ld+json'>\(data)</script><meta property=og:site_name content=東港新聞>"
    let long = String(repeating: "The ferry had lain in its dock for years. ", count: 5)
    let found = try readPage("\(html)<h1>Ferry runs</h1>\(page)<p>\(long)").finished().metadata
    #expect(found.author == author)
  }

  @Test func aSiteIsSpelledAsPeopleWriteIt() throws {
    let publisher = #"{"@type": "NewsArticle", "headline": "A", "publisher": {"name": "Harbour Post"}}"#
    let page = "<script type='application/ld+json'>\(publisher)</script><meta property=og:site_name content="
    #expect(try readPage(page + "harbourpost><p>Text").metadata.site == "Harbour Post")
    #expect(try readPage(page + "Shore><p>Text").metadata.site == "Shore")
  }

  @Test(arguments: [
    ("logo_small.png", nil), ("default-logo.png", nil), ("logo-300x300.png", nil),
    ("ferry_small.png", "ferry_small.png"),
  ])
  func sizesOfALogoAreOne(_ file: String, _ image: String?) throws {
    let page = try readPage("<meta property=og:image content=https://a.example/\(file)><p>Text")
    #expect(page.metadata.image == image.map { "https://a.example/\($0)" })
  }

  @Test func theRecipeOfAnArticleHasItsPicture() throws {
    let data =
      #"{"@graph": [{"@type": "Article", "headline": "A"}, {"@type": "Recipe", "name": "A", "image": ["//a.example/1.jpg"]}]}"#
    let page = try readPage("<script type='application/ld+json'>\(data)</script><p>Text")
    #expect(page.metadata.image == "https://a.example/1.jpg")
  }
}
