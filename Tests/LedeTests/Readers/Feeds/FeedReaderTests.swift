import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct FeedReaderTests {
  /// The entries of a feed, and the messages of those that are wrong.
  private func entries(_ feed: String, _ reader: any FeedReader = XMLFeedReader()) throws -> [Result<
    Entry, ArticleError
  >] {
    let source = try reader.entries(of: Array(feed.utf8))
    var result: [Result<Entry, ArticleError>] = []
    while true {
      do throws(ArticleError) {
        guard let entry = try source.next() as? Entry else { return result }
        result.append(.success(entry))
      } catch {
        result.append(.failure(error))
      }
    }
  }

  private static let rss = """
    <?xml version="1.0"?><!-- <item> --><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
    <title>Пристань &amp; мост</title><language>ru-RU</language><image><title>Лого</title></image>
    <item><title>Мост & &laquo;паром&raquo;</title><link>https://e.org/1</link><pubDate>Wed, 01 May 2024</pubDate>
      <dc:creator>А. Ким</dc:creator><media:title>Иное</media:title><description>Кратко.</description>
      <content:encoded><![CDATA[<p>Мост </item> цел &amp; стоит.</p>]]></content:encoded></item>
    <item><title>&lt;b&gt;Лёд&lt;/b&gt; тает</title><guid>https://e.org/2</guid><description>&lt;p&gt;AT&amp;amp;T&lt;/p&gt;</description></item>
    </channel></rss>
    """

  @Test func entriesOfRSSHaveTheirFieldsAndTheFullestText() throws {
    let entries = try entries(Self.rss).map { try $0.get() }
    try #require(entries.count == 2)
    #expect(entries[0].title == "Мост & «паром»" && entries[0].url == "https://e.org/1")
    #expect(entries[0].date == "Wed, 01 May 2024" && entries[0].author == "А. Ким")
    #expect(entries[0].site == "Пристань & мост" && entries[0].language == "ru-RU")
    #expect(entries[0].content == .html("<p>Мост </item> цел &amp; стоит.</p>"))
    #expect(entries[1].title == "Лёд тает" && entries[1].url == "https://e.org/2")
    #expect(entries[1].content == .html("<p>AT&amp;T</p>"))
    let article = try entries[1].article(source: "feed.xml#2", language: nil)
    #expect(article.text[0..<article.text.count] == "AT&T" && article.metadata.title == "Лёд тает")
  }

  @Test(arguments: [
    ("", "https://e.org/2"), ("isPermaLink=\"false\"", nil), ("isPermaLink=\"true\"", "https://e.org/2"),
  ])
  func aNumberIsNoAddress(attribute: String, url: String?) throws {
    let feed =
      "<rss><channel><item><guid \(attribute)>https://e.org/2</guid><description>A</description></item></channel></rss>"
    #expect(try entries(feed).map { try $0.get().url } == [url])
  }

  @Test func aMissingQuotationMarkCostsOneEntry() throws {
    let feed =
      "<rss><channel><item><guid isPermaLink=\"false>1</guid><description>A</description></item><item><description>B</description></item></channel></rss>"
    let found = try entries(feed)
    #expect(found.count == 2 && (try? found[0].get()) == nil)
    #expect(try found[1].get().content == .text("B"))
  }

  @Test func theLineOfAMistakeIsThatOfTheFile() throws {
    let feed = "<rss><channel>\n<!-- a\nb -->\n<item>\n<description>A</b></item></channel></rss>"
    let first = try #require(entries(feed).first)
    let error = #expect(throws: ArticleError.self) { try first.get() }
    #expect(error?.message.hasPrefix("the entry is not well formed in line 5: ") == true)
  }

  @Test func aReferenceToALineBreakIsOne() throws {
    let feed = "<rss><channel><item><description>a&#10;b&#1;c</description></item></channel></rss>"
    #expect(try entries(feed).map { try $0.get().content } == [.text("a\nb c")])
  }

  @Test func theTextOfAnItemGoesBeforeItsSummary() throws {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "items": [{"content_text": "Text", "summary": "Short"},
        {"summary": "Short"}, {"content_html": "<p>Page", "content_text": "Text"}]}
      """
    let contents = try entries(feed, JSONFeedReader()).map { try $0.get().content }
    #expect(contents == [.text("Text"), .text("Short"), .html("<p>Page")])
  }

  @Test func entriesOfAtomHaveTheirMarkup() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="kk"><title>Арна</title>
      <entry xml:lang="ru"><title type="html">Мост</title><link rel="self" href="https://e.org/self"/><link href="https://e.org/9"/>
      <updated>2024-05-02</updated><published>2024-05-01</published><author><name>Әсел</name><uri>http://x</uri></author>
      <summary>Кратко.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Мост <i>цел</i>.</p><p>1 &lt; 2</p><p>&lt;b&gt; &amp;amp;</p>
      </div></content></entry><entry><content type="text">A &lt; B</content></entry></feed>
      """
    let entries = try entries(feed).map { try $0.get() }
    try #require(entries.count == 2)
    #expect(entries[0].url == "https://e.org/9" && entries[0].date == "2024-05-01" && entries[0].author == "Әсел")
    #expect(entries[0].language == "ru" && entries[1].language == "kk" && entries[0].site == "Арна")
    let article = try entries[0].article(source: "", language: nil)
    #expect(article.layers[Blocks.self]?.items.map { article.text[$0.range] } == ["Мост цел.", "1 < 2", "<b> &amp;"])
    #expect(entries[1].content == .text("A < B"))
  }

  @Test func itemsOfRSS1StandBesideTheChannel() throws {
    let feed = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay</title><items><rdf:Seq/></items></channel>
      <item><title>Bridge</title><dc:date>2024-05-01</dc:date><description>It is open.</description></item></rdf:RDF>
      """
    let entry = try #require(try entries(feed).first).get()
    #expect(entry.title == "Bridge" && entry.date == "2024-05-01" && entry.site == "Quay")
    #expect(entry.content == .text("It is open."))
  }

  @Test func aBrokenEntryLeavesTheOthersAlone() throws {
    let feed = """
      <rss><channel><item><description>One.</description></item>
      <item><description>a<b></description></item>
      <item><description>not closed
      <item><description>Four.</description></item></channel></rss>
      """
    let entries = try entries(feed)
    try #require(entries.count == 4)
    #expect(try entries[0].get().content == .text("One.") && entries[3].get().content == .text("Four."))
    for (index, line) in [(1, 2), (2, 4)] {
      let error = #expect(throws: ArticleError.self) { try entries[index].get() }
      #expect(error?.code == .malformed && error?.message.contains("line \(line)") == true, "\(error?.message ?? "")")
    }
  }

  @Test(arguments: ["windows-1251", "UTF-16", "UTF-8"]) func anyEncodingWillDo(_ encoding: String) throws {
    let feed =
      "<?xml version='1.0' encoding='\(encoding)'?><rss><channel><item><description>Вчера в порту.</description></item></channel></rss>"
    let source = try XMLFeedReader().entries(of: try encoded(feed, encoding))
    #expect((try source.next() as? Entry)?.content == .text("Вчера в порту."))
  }

  @Test func entitiesOfTheDocumentAreNotExpanded() throws {
    let feed = """
      <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yyyy">]>
      <rss><channel><item><description>A &x; &y; &nbsp;B</description></item></channel></rss>
      """
    #expect(try #require(try entries(feed).first).get().content == .html("A &x; &y; \u{A0}B"))
  }

  /// Characters that XML needs for itself stay references, whatever else of a feed has to be mended.
  @Test(arguments: [
    ("1 &#60; 2 &nbsp;", "1 < 2 \u{A0}"), ("Tom &#38; Jo &nbsp;", "Tom & Jo \u{A0}"), ("a & b", "a & b"),
  ])
  func referencesOfABrokenFeedAreMended(_ title: String, _ expected: String) throws {
    let feed = "<rss><channel><item><title>\(title)!</title><description>Text</description></item></channel></rss>"
    #expect(try #require(try entries(feed).first).get().title == expected + "!")
  }

  @Test func keywordsOfMediaAreTags() throws {
    #expect(try item("<media:keywords>порт, паром , лёд</media:keywords>").tags == ["порт", "паром", "лёд"])
  }

  /// A title that says it is text has no tags.
  @Test(arguments: [(" type=\"text\"", "Use <br> & rest"), (" type=\"html\"", "Use & rest")])
  func titlesOfAtomAreOfATypeOfTheirOwn(_ type: String, _ title: String) throws {
    let feed =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title\(type)>Use &lt;br> &amp; rest</title><content>It rained.</content></entry></feed>"
    #expect(try #require(try entries(feed).first).get().title == title)
  }

  private func item(_ content: String) throws -> Entry {
    let feed = """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay</title><item><title>T</title>\(content)</item></channel></rss>
      """
    return try #require(try entries(feed).first).get()
  }

  @Test(arguments: [
    (
      "<media:content url='https://q.example/a.jpg' width='100'/><media:content url='https://q.example/b.jpg' width='900'/>",
      "b.jpg"
    ),
    (
      "<media:group><media:content url='https://q.example/a.mp4' type='video/mp4'/><media:thumbnail url='https://q.example/a.png'/></media:group>",
      "a.png"
    ),
    (
      "<enclosure url='https://q.example/a.mp3' type='audio/mpeg'/><itunes:image href='https://q.example/c.png'/>",
      "c.png"
    ),
    ("<enclosure url='https://q.example/a.webp' type='image/webp'/>", "a.webp"),
    // A width that is none.
    (
      "<media:content url='https://q.example/a.jpg' width='-9223372036854775808'/><media:content url='https://q.example/b.jpg' width='9'/>",
      "b.jpg"
    ),
    (
      "<media:content url='https://q.example/a' medium='image'><media:description>Порт</media:description></media:content>",
      "a"
    ),
  ])
  func picturesOfEntriesAreRead(_ content: String, _ picture: String) throws {
    #expect(try item(content).image == "https://q.example/" + picture)
  }

  @Test func whatIsNoPictureIsNone() throws {
    #expect(
      try item(
        "<enclosure url='https://q.example/a.mp3' type='audio/mpeg'/><media:content url='https://q.example/v.mp4'/>"
      ).image == nil)
  }

  @Test func topicsAndIdsOfEntriesAreRead() throws {
    let entry = try item(
      "<category>Порт</category><category>Мост</category><dc:subject>Порт</dc:subject><guid isPermaLink='false'>tag:1</guid>"
    )
    #expect(entry.tags == ["Порт", "Мост"] && entry.id == "tag:1" && entry.url == nil)
    let atom =
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>urn:7</id><category term='port' label='Порт'/><link rel='enclosure' type='image/png' href='https://q.example/e.png'/><summary>x</summary></entry></feed>"
    let own = try #require(try entries(atom).first).get()
    #expect(own.tags == ["Порт"] && own.id == "urn:7" && own.image == "https://q.example/e.png" && own.url == nil)
  }

  @Test func anItemOfAJSONFeedMayBeATitleAlone() throws {
    let feed =
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "Q", "items": [{"id": 7, "title": "Паром опоздал", "content_text": " ", "tags": ["порт"]}]}"#
    let entry = try #require(try entries(feed, JSONFeedReader()).first).get()
    #expect(entry.id == "7" && entry.tags == ["порт"])
    let article = try entry.article(source: "", language: nil)
    #expect(article.text[0..<article.text.count] == "Паром опоздал")
  }

  @Test func itemsOfAJSONFeed() throws {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "language": "en", "authors": [{"name": "A"}], "items": [
        {"id": "1", "title": "One", "url": "u", "content_html": "<p>Open.</p>", "date_published": "2024", "authors": [{"name": "B"}]},
        3, {"id": "2", "external_url": "v", "content_text": "Plain."}, {"id": "3", "summary": "Short.", "language": "ru"}, {"id": "4"}]}
      """
    let entries = try entries(feed, JSONFeedReader())
    try #require(entries.count == 5)
    let first = try entries[0].get()
    #expect(
      first.title == "One" && first.url == "u" && first.date == "2024" && first.author == "B" && first.site == "Quay")
    #expect(first.content == .html("<p>Open.</p>") && first.language == "en")
    #expect(throws: ArticleError(.malformed, "`items[1]` is no item of a JSON Feed")) { try entries[1].get() }
    #expect(
      try entries[2].get().content == .text("Plain.") && entries[2].get().url == "v" && entries[2].get().author == "A")
    #expect(try entries[3].get().content == .text("Short.") && entries[3].get().language == "ru")
    #expect(throws: ArticleError(.empty, "the entry has neither text nor title")) {
      try entries[4].get().article(source: "", language: nil)
    }
  }

  @Test(arguments: [
    ("<urlset/>", "the file is no feed: its root element is `urlset`"),
    ("text", "the file is no feed: it does not begin with an element"),
  ])
  func whatIsNoFeedIsRefused(_ file: String, _ message: String) {
    #expect(throws: ArticleError(.malformed, message)) { try entries(file) }
  }

  @Test(.timeLimit(.minutes(60)), arguments: ["[", "{\"a\":", "3,", "{\"version\":\"x\",\"items\":["])
  func anyJSONThatIsNoFeedIsRefused(_ unit: String) {
    let file = String(repeating: unit, count: 200_000)
    #expect(#expect(throws: ArticleError.self) { try entries(file, JSONFeedReader()) }?.code == .malformed)
  }

  @Test(
    .timeLimit(.minutes(60)),
    arguments: [
      "<a>", "</a>", "<item", "<item/>", "<item>", "<![CDATA[", "]]>", "<!--", "&", "&amp;", "<a b='", "x ",
      "<!DOCTYPE a [",
    ])
  func muchOfAnythingIsReadInLinearTime(_ unit: String) throws {
    let feed =
      "<rss><channel><item><description>One.</description></item><item><description>"
      + String(repeating: unit, count: 300_000 / unit.utf8.count)
    #expect(try #require(try entries(feed).first).get().content == .text("One."))
  }

  /// Each of these would take quadratic time, or hundreds of bytes of memory for a byte.
  @Test func whatAFeedNeverNeedsIsRefused() throws {
    func attributes(_ count: Int) -> String { (0..<count).map { " a\($0)='<'" }.joined().replacing("<", with: "=>") }
    let item = "<item\(attributes(300))><description>Two.</description></item>"
    let two = try entries("<rss><channel><item><description>One.</description></item>\(item)</channel></rss>")
    #expect(try two[0].get().content == .text("One."))
    #expect(#expect(throws: ArticleError.self) { try two[1].get() }?.message.contains("256 attributes") == true)
    let many = "<item><description><![CDATA[<p\(attributes(300))>Two.</p>]]></description></item>"
    #expect(throws: Never.self) { try entries("<rss>\(many)</rss>").first?.get() }
    let behind = "<item><title><![CDATA[Two]]><b\(attributes(300))>.</b></title></item>"
    #expect(throws: ArticleError.self) { try entries("<rss>\(behind)</rss>").first?.get() }
    let root = "<rss\(String(repeating: " ", count: 10_000))><item><description>One.</description></item></rss>"
    #expect(#expect(throws: ArticleError.self) { try entries(root) }?.code == .malformed)
    let numbers = String(repeating: "1,", count: JSONFeedReader.mostValues)
    let feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[\(numbers)1]}"
    #expect(#expect(throws: ArticleError.self) { try entries(feed, JSONFeedReader()) }?.code == .oversized)
    #expect(throws: Never.self) {
      let text = "\"" + numbers + "\\\"\""
      _ = try entries("{\"version\":\"1\",\"items\":[{\"content_text\":\(text)}]}", JSONFeedReader()).first?.get()
    }
  }

  @Test func signsInXHTMLStayEscaped() throws {
    let markup = "<div title=\"a &amp; &quot;b&quot;\">1 &lt; 2 &amp;amp; <b>3</b></div>"
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><content type="xhtml">\(markup)</content></entry></feed>
      """
    #expect(try entries(feed).map { try $0.get().content } == [.html(markup)])
  }
}
