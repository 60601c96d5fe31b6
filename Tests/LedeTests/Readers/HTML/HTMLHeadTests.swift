import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct HTMLHeadTests {
  @Test func jsonLDComesFirst() throws {
    let metadata = try readPage(
      """
      <html lang="en-gb"><head><title>Ferry | The Ashford Post</title>
      <meta property="og:site_name" content="The Ashford Post"><link rel="canonical" href="https://example.org/ferry">
      <meta name="author" content="Somebody Else">
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
        "headline": "The last ferry of \\u0022Ashford\\u0022", "author": [{"name": "Ann Lee"}, {"name": "Bo Dahl"}],
        "datePublished": "2024-05-01T10:00:00Z", "description": "It sails no more.",}]}</script></head>
      <body><h1>The last ferry of “Ashford”</h1><p>It sails no more.</p>
      """, language: nil
    ).metadata
    #expect(metadata.title == "The last ferry of “Ashford”")
    #expect(metadata.author == "Ann Lee, Bo Dahl")
    #expect(metadata.date == "2024-05-01T10:00:00Z")
    #expect(metadata.site == "The Ashford Post")
    #expect(metadata.url == "https://example.org/ferry")
    #expect(metadata.summary == "It sails no more.")
    #expect(metadata.language == "en-GB")
  }

  /// Escapes of JSON, of characters of two units as well; what is cut off ends the text.
  @Test(arguments: [
    ("Port \\ud83d\\ude00 \\u0041", "Port 😀 A"), ("Port\\/A", "Port/A"), ("Port \\ud83d A", "Port \u{FFFD} A"),
  ])
  func escapesOfJSONAreRead(_ written: String, _ title: String) throws {
    let json = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"\(written)\"}</script>"
    #expect(try readPage(json + "<p>Text").metadata.title == title)
  }

  @Test func propertiesOfItemsAreRead() throws {
    let page = try readPage(
      "<meta itemprop=headline content=Floods><time itemprop=datePublished datetime=2024-05-01>May</time><p>Text")
    #expect(page.metadata.date == "2024-05-01")
  }

  @Test(arguments: [
    ("<title>Floods in spring - The Ashford Post</title><p>Text", "Floods in spring"),
    ("<title>Post</title><meta property='og:title' content='Floods &amp; rain'><p>Text", "Floods & rain"),
    (
      "<title>Floods in spring</title><h1>The Ashford Post</h1><h2>Floods in spring hit Ashford</h2>",
      "Floods in spring hit Ashford"
    ),
    ("<h1>Floods</h1><p>Text", "Floods"),
    // What the page is called is no headline, and neither is another story's.
    ("<title>Floods in spring</title><h1>The Ashford Post</h1><p>Text", "Floods in spring"),
    ("<title>Floods in spring</title><h1>Floods after rain in Ashford</h1><p>Text", "Floods after rain in Ashford"),
    ("<title>Floods in spring</title><h2>Floods after rain in Ashford</h2><p>Text", "Floods in spring"),
  ])
  func theHeadlineIsTheHeadingThatThePageStates(html: String, title: String) throws {
    #expect(try readPage(html).metadata.title == title)
  }

  @Test(arguments: [
    (
      """
      <meta property=og:image content=https://example.org/og.jpg><script type="application/ld+json">
      {"headline": "H", "image": [{"@type": "ImageObject", "url": "https://example.org/ld.jpg"}]}</script>
      """, "https://example.org/ld.jpg"
    ),
    ("<meta property=og:image content=a.jpg><meta name=twitter:image content=b.jpg>", "a.jpg"),
    (
      "<link rel=canonical href=https://example.org/n/ferry><meta property=og:image content=a.jpg>",
      "https://example.org/n/a.jpg"
    ),
    (
      "<link rel=canonical href=https://example.org/n/ferry><meta name=twitter:image content=//cdn.example.org/b.jpg>",
      "https://cdn.example.org/b.jpg"
    ),
    ("<link rel=canonical href=/n/ferry><meta name=twitter:image content=/b.jpg>", "/b.jpg"),
    (
      "<script type='application/ld+json'>{\"headline\": \"H\", \"image\": {\"contentUrl\": \"c.jpg\"}}</script>",
      "c.jpg"
    ),
    ("<p>No image", nil),
  ])
  func theLeadImageCountsFromThePage(html: String, image: String?) throws {
    #expect(try readPage(html + "<p>Text").metadata.image == image)
  }

  @Test func theStatedBodyMarksItsBlocks() throws {
    let article = try readPage(
      """
      <script type="application/ld+json">{"headline": "H", "articleBody": "The river rose by a metre.\nThen it fell again."}</script>
      <p>The river rose by a metre.</p><p>Subscribe to our weekly letter</p>
      """)
    let shares = article.layers[Blocks.self]?.items.map { $0.markup?.statedShare }
    #expect(shares == [1, 0])
  }

  @Test(arguments: [
    ("<link rel=canonical href=c><meta property=og:url content=o>", "c"), ("<meta property=og:url content=o>", "o"),
    ("<script type='application/ld+json'>{\"headline\": \"H\", \"url\": \"j\"}</script>", "j"),
    ("<link rel=canonical href=/a/c><meta property=og:url content='https://e.org/b'>", "https://e.org/a/c"),
    ("<link rel=canonical href='https://e.org/'><meta property=og:url content='https://e.org/b'>", "https://e.org/b"),
    ("<link rel=canonical href='https://e.org/?p=7'>", "https://e.org/?p=7"),
  ])
  func theAddressIsTheCanonicalOne(head: String, url: String) throws {
    #expect(try readPage(head + "<p>Text").metadata.url == url)
  }

  /// A page's own address leads to more than its site, and a site's name is no address.
  @Test func theSiteIsNoAddressOfAnArticle() throws {
    let page = try readPage(
      "<link rel=canonical href='https://e.org'><meta property=og:site_name content='https://e.org'><p>Text")
    #expect(page.metadata.url == nil && page.metadata.site == nil)
  }

  @Test func theObjectThatIsAnArticleGoesFirst() throws {
    let head = """
      <script type="application/ld+json">[{"@type": "VideoObject", "headline": "V", "author": {"name": "Vi"}},
        {"@type": "BlogPosting", "headline": "P", "author": {"name": "Po"}}]</script>
      """
    #expect(try readPage(head + "<p>Text").metadata.author == "Po")
    #expect(try readPage(head.replacing("BlogPosting", with: "Thing") + "<p>Text").metadata.author == "Vi")
  }

  @Test func anAddressIsNoAuthor() throws {
    #expect(try readPage("<meta name=author content='https://example.org/ann'><p>Text").metadata.author == nil)
    #expect(try readPage("<meta name=author content='Ann Lee'><p>Text").metadata.author == "Ann Lee")
  }

  /// Single words of the stated body stand everywhere.
  @Test func threeWordsInARowTell() throws {
    let article = try readPage(
      """
      <script type="application/ld+json">{"headline": "H", "articleBody": "The river rose by a metre."}</script>
      <p>The river rose again</p><p>By the metre, a river rose</p>
      """)
    #expect(article.layers[Blocks.self]?.items.map { $0.markup?.statedShare } == [0.5, 0])
  }

  @Test func damagedJSONIsReadAsFarAsItGoes() {
    let data = StructuredData(Array("{\"a\": [\"x\" \"y\",], \"b\": {\"c\": tru, \"d\": \"e\\u00e9\"".utf8)[...])
    #expect(data["a"]?.text == "x")
    #expect(data["b"]?["d"]?.text == "eé")
  }

  @Test(
    arguments: [("\"\"", nil), ("[\"\", \"a\"]", "a"), ("[]", nil), ("{\"a\": \"b\"}", nil), ("\"a\"", "a")]
      as [(String, String?)])
  func theFirstTextThatIsNotEmptyCounts(data: String, text: String?) {
    #expect(StructuredData(Array(data.utf8)[...]).text == text)
  }
}
