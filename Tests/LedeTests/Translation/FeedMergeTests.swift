import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeText
@testable import LedeTranslation

/// Entries of feeds: one value of the file is spliced, escaped by what it stands in.
@Suite struct FeedMergeTests {
  /// The feed with each text of the first entry in upper case, and `<&` behind the title.
  private func merged(_ feed: [UInt8], _ reader: any FeedReader, language: String = "en") throws -> [UInt8] {
    let entry = try #require(try reader.entries(of: feed).next())
    let article = try entry.article(source: "f#1", language: language)
    let merging = try Merging(article, of: feed, into: "tr")
    let job = merging.translated { unit in
      unit.source.map { piece in
        if case .text(let text) = piece { .text(text.uppercased() + (unit.isTitle ? " <&" : "")) } else { piece }
      }
    }
    let result = JobMerger().merge(job, into: article, feed, MergeOptions())
    #expect(result.problems.isEmpty)
    return ArticleMerge.applied(result.edits, to: feed)
  }

  /// Each entry of a JSON Feed is found by its own place in the file.
  @Test func manyEntriesTakeNoMoreTimeEach() throws {
    try expectLinearTime(60, "entries") { size in
      let items = (0..<size).map { #"{"id":"\#($0)","title":"Rain \#($0)","content_text":"It rained \#($0) times."}"# }
      let feed = Array(
        #"{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[\#(items.joined(separator: ","))]}"#.utf8)
      let source = try JSONFeedReader().entries(of: feed)
      while let entry = try source.next() {
        let article = try entry.article(source: "f", language: "en")
        let title = try #require(article.metadata.title)
        #expect(RecordTitle.edits(article, feed, title, "x").count == 1)
      }
    }
  }

  @Test(arguments: [
    // CDATA, in one of two contents.
    (
      "<item><title>Rain &amp; ice</title><description>Short.</description><content:encoded><![CDATA[<p>It <b>rained</b> &amp; froze.</p>]]></content:encoded></item>",
      "<item><title>RAIN &amp; ICE &lt;&amp;</title><description>Short.</description><content:encoded><![CDATA[<p>IT <b>RAINED</b> &amp; FROZE.</p>]]></content:encoded></item>"
    ),
    // Of two that say the same, the fuller account by its name.
    (
      "<item><title>a</title><description>It rained.</description><content:encoded>It rained.</content:encoded></item>",
      "<item><title>A &lt;&amp;</title><description>It rained.</description><content:encoded>IT RAINED.</content:encoded></item>"
    ),
    // Text that is HTML, and text that is none.
    (
      "<item><title><![CDATA[Мост]]></title><description>&lt;p&gt;Мост &lt;i&gt;у&lt;/i&gt; R&amp;amp;D открыт.&lt;/p&gt;</description></item>",
      "<item><title><![CDATA[МОСТ <&]]></title><description>&lt;p&gt;МОСТ &lt;i&gt;У&lt;/i&gt; R&amp;amp;D ОТКРЫТ.&lt;/p&gt;</description></item>"
    ),
    (
      "<item><!-- a --><title>Көпір</title><description>\r\nКөпір ашылды.\r\nЖаңбыр.</description></item>",
      "<item><!-- a --><title>КӨПІР &lt;&amp;</title><description>\r\nКӨПІР АШЫЛДЫ.\r\nЖАҢБЫР.</description></item>"
    ),
    // What is mended before it is parsed.
    (
      "<item><title>A&nbsp;b</title><description>Oil & salt&mdash;sold.</description></item>",
      "<item><title>A\u{A0}B &lt;&amp;</title><description>OIL &amp;amp; SALT—SOLD.</description></item>"
    ),
    // References of the markup stay; those of the XML around it are how that is written.
    (
      "<item><title>a</title><description>Oil&amp;nbsp;5 &#8212; salt.</description></item>",
      "<item><title>A &lt;&amp;</title><description>OIL&amp;nbsp;5 — SALT.</description></item>"
    ),
  ])
  func rss(_ item: String, _ expected: String) throws {
    let (head, tail) = (
      "<?xml version='1.0'?>\n<!-- note --><rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>",
      "<item/></channel></rss>"
    )
    let feed = head + item + tail
    #expect(String(decoding: try merged(Array(feed.utf8), XMLFeedReader()), as: UTF8.self) == head + expected + tail)
  }

  /// What is escaped there another way than around it could not be written back.
  @Test(arguments: [("rained", false), ("<![CDATA[rained]]>", true)])
  func sectionsOfCharactersAmongElementsAreNotFollowed(_ word: String, _ isUnknown: Bool) throws {
    let feed =
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>It \(word).</p></div></content></entry></feed>"
    let entry = try #require(try XMLFeedReader().entries(of: Array(feed.utf8)).next())
    let article = try entry.article(source: "f#1", language: "en")
    #expect(article.text[0..<article.text.count] == "It rained.")
    #expect((article.origin == .unknown) == isUnknown)
  }

  @Test func atomWithMarkupOfItsOwn() throws {
    func feed(_ title: String, _ text: String) -> String {
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'>\(title)</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>\(text)</p></div></content></entry></feed>"
    }
    let (old, new) = (
      feed("A &amp;amp; b", "It <em>rained</em>.<br/>Salt &amp; oil."),
      feed("A &amp;amp; B &amp;lt;&amp;amp;", "IT <em>RAINED</em>.<br/>SALT &amp; OIL.")
    )
    #expect(String(decoding: try merged(Array(old.utf8), XMLFeedReader()), as: UTF8.self) == new)
  }

  /// What a translation says of tags is text: readers take a description for markup, and Atom says what it is.
  @Test(arguments: [
    (
      "<rss><channel><item><title>Rain</title><description>It rained.</description></item></channel></rss>",
      "<rss><channel><item><title>x &amp;lt;br&amp;gt;</title><description>x &amp;lt;br&amp;gt;</description></item></channel></rss>"
    ),
    (
      "<rss><channel><item><description><![CDATA[It rained.]]></description></item></channel></rss>",
      "<rss><channel><item><description><![CDATA[x &lt;br&gt;]]></description></item></channel></rss>"
    ),
    (
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry xml:lang='en'><title>Rain</title><summary>It rained.</summary></entry></feed>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry xml:lang='tr'><title type=\"text\">x &lt;br&gt;</title><summary type=\"text\">x &lt;br&gt;</summary></entry></feed>"
    ),
  ])
  func tagsInATranslationAreText(_ feed: String, _ expected: String) throws {
    let bytes = Array(feed.utf8)
    let entry = try #require(try XMLFeedReader().entries(of: bytes).next())
    let article = try entry.article(source: "f#1", language: "en")
    let merging = try Merging(article, of: bytes, into: "tr")
    let merged = merging.merge(merging.translated { _ in [.text("x <br>")] })
    #expect(merged.text == expected)
    let again = try #require(try XMLFeedReader().entries(of: Array(merged.text.utf8)).next())
    let read = try again.article(source: "f#1", language: "tr")
    #expect(read.text[0..<read.text.count] == "x <br>" && read.title == (article.title == nil ? nil : "x <br>"))
  }

  /// Letters that the encoding lacks become references, and no CDATA holds any of its own.
  @Test func anotherEncoding() throws {
    func feed(_ title: String, _ text: String) throws -> [UInt8] {
      let xml =
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>\(title)</title><description>\(text)</description></item></channel></rss>"
      return try Encoding.encode(Text(xml), as: "windows-1251")
    }
    let old = try feed("<![CDATA[Мост µ]]>", "Дождь шёл весь день в городе, и паром не ушёл.")
    let new = try feed("МОСТ &#924; &lt;&amp;", "ДОЖДЬ ШЁЛ ВЕСЬ ДЕНЬ В ГОРОДЕ, И ПАРОМ НЕ УШЁЛ.")
    #expect(try merged(old, XMLFeedReader(), language: "ru") == new)
  }

  @Test func jsonFeed() throws {
    func feed(_ title: String, _ text: String) -> String {
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Rain\",\n \"items\": [{\"id\": \"1\", \"title\": \"\(title)\", \"content_html\": \"<p>\(text)<\\/p>\"}]}"
    }
    let merged = try merged(Array(feed("Rain", "It <b>\\u0072ained<\\/b>.").utf8), JSONFeedReader())
    #expect(String(decoding: merged, as: UTF8.self) == feed("RAIN <&", "IT <b>RAINED<\\/b>."))
  }

  /// Attributes in the markup of an entry are units, escaped by all that they stand in.
  @Test(arguments: [
    (
      "<rss><item><description><![CDATA[<p>Су. <img alt=\"Өзен\" src=\"a\"></p>]]></description></item></rss>",
      "<rss><item><description><![CDATA[<p>Су. <img alt=\"a &quot;b&quot; &lt;c&gt;\" src=\"a\"></p>]]></description></item></rss>"
    ),
    (
      "<rss><item><description>&lt;p&gt;Вода.&lt;img alt='Река' src=a&gt;&lt;/p&gt;</description></item></rss>",
      "<rss><item><description>&lt;p&gt;Вода.&lt;img alt='a \"b\" &amp;lt;c&amp;gt;' src=a&gt;&lt;/p&gt;</description></item></rss>"
    ),
    (
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><!-- Rain --><p>Rain.<img xmlns='http://www.w3.org/1999/xhtml' src=\"a\" alt=\"River\" /></p></div></content></entry></feed>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><!-- Rain --><p>Rain.<img xmlns='http://www.w3.org/1999/xhtml' src=\"a\" alt=\"a &quot;b&quot; &lt;c&gt;\" /></p></div></content></entry></feed>"
    ),
    (
      #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_html": "<p>雨。<img alt=\"\u6cb3\" src=a></p>"}]}"#,
      #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_html": "<p>雨。<img alt=\"a &quot;b&quot; &lt;c&gt;\" src=a></p>"}]}"#
    ),
  ])
  func values(_ feed: String, _ expected: String) throws {
    let bytes = Array(feed.utf8)
    var readers: [any FeedReader & ValueReader] = [JSONFeedReader(), XMLFeedReader()]
    readers[0].findsValues = true
    readers[1].findsValues = true
    let entry = try #require(try readers[feed.first == "{" ? 0 : 1].entries(of: bytes).next())
    let article = try entry.article(source: "f#1", language: "en")
    let merging = try Merging(article, of: bytes)
    let merged = merging.merge(
      merging.translated {
        ["Өзен", "Река", "River", "河"].contains($0.source.plainText) ? [.text("a \"b\" <c>")] : nil
      })
    #expect(merged.text == expected)
    #expect(merged.result.problems == [])
  }

  @Test func aRecordBehindAByteOrderMarkHasItsHeadline() throws {
    let record = Array(#"{"title":"Rain","text":"It rained."}"#.utf8)
    let article = try JSONLinesReader().read(ReaderInput(source: "a", bytes: record, start: 3, language: "en"))
    let edits = RecordTitle.edits(article, [0xEF, 0xBB, 0xBF] + record, "Rain", "Yağmur")
    #expect(edits.map(\.range) == [12..<18])
  }

  @Test func valuesOfRecords() throws {
    let text = #"{"id": 7, "html": "<p>Жел.<img alt='\u0422үн' src=a>"}"#
    var reader = JSONLinesReader()
    reader.findsValues = true
    let article = try reader.article(ReaderInput(source: "r#7", bytes: Array(text.utf8), language: "kk"))
    let merged = try Merging(article, of: Array(text.utf8)).merged(["Түн": "l'\"eau\""])
    #expect(merged.text == #"{"id": 7, "html": "<p>Жел.<img alt='l&#39;\"eau\"' src=a>"}"#)
    #expect(merged.result.problems == [])
  }
}
