import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeSyntax
@testable import LedeText

/// Pages whose text stands elsewhere than in what they show.
@Suite struct StatedTextTests {
  private static let paragraphs = [
    "Паром вышел из порта в полдень, и проводить его собрался на причале весь город с детьми.",
    "Көпір жөнделгенше жолаушылар кемемен жүреді, деп хабарлады қала әкімдігі сейсенбі күні.",
    "The harbour board will pay half of every ticket until the bridge is open again next spring.",
  ]

  private func page(_ body: String, data: String = "", show: String = "<div id=root></div>") -> String {
    let json =
      data.isEmpty
      ? #"{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Паром", "articleBody": "\#(body)"}]}"#
      : data
    return """
      <title>Паром | Вести</title><script type="application/ld+json">\(json)</script>
      <header><nav><a href=/>Главная</a> <a href=/n>Новости</a></nav></header>\(show)<footer><p>© Вести</p></footer>
      """
  }

  private func lines(_ html: String) throws -> [String] {
    let article = try readPage(html)
    return try #require(article.layers[Blocks.self]).items.map { article.text[$0.range] }
  }

  @Test(arguments: ["\\n\\n", "\\n", "\\r\\n", "\\\\n", "<br>", "</p><p>", "&lt;/p&gt;&lt;p&gt;"])
  func theBodyThatOnlyJSONHasIsTheArticle(_ separator: String) throws {
    #expect(try lines(page(Self.paragraphs.joined(separator: separator))) == ["Паром"] + Self.paragraphs)
  }

  @Test func charactersAndInlineMarkupOfTheBodyAreRead() throws {
    let body = "&laquo;" + Self.paragraphs[0] + "&raquo; <b>" + Self.paragraphs[1] + "</b> 3 < 4 & 5"
    let expected = "«" + Self.paragraphs[0] + "» " + Self.paragraphs[1] + " 3 < 4 & 5"
    #expect(try lines(page(body)).last == expected)
  }

  @Test func aTeaserGivesWay() throws {
    let teaser = "<main><h1>Паром</h1><p>\(Self.paragraphs[0].prefix(60))…</p></main>"
    #expect(try lines(page(Self.paragraphs.joined(separator: "\\n"), show: teaser)) == ["Паром"] + Self.paragraphs)
  }

  @Test func whatThePageShowsStays() throws {
    let shown = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    for body in [
      Self.paragraphs.joined(separator: " "),
      "Another text. " + String(repeating: "It is not shown at all. ", count: 8),
    ] {
      #expect(try lines(page(body, show: "<main>\(shown)</main>")).contains(Self.paragraphs[2]))
    }
    let types = #"["NewsArticle", "LiveBlogPosting"]"#
    let live = #"{"@type": \#(types), "headline": "x", "articleBody": "\#(Self.paragraphs.joined())"}"#
    #expect(try !lines(page("", data: live, show: "<p>10:30 Start.</p>")).contains(Self.paragraphs.joined()))
  }

  @Test func whatStandsThereForBrowsersWithoutScriptsIsReadWhereNothingElseIs() throws {
    let body = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    #expect(try lines("<div id=app></div><noscript>\(body)</noscript>") == Self.paragraphs)
    #expect(try lines("<x-a><template shadowrootmode=open>\(body)</template></x-a>") == Self.paragraphs)
    #expect(
      try lines("\(body)<noscript><p>Turn scripts on to see the map, please, and reload.</noscript>") == Self.paragraphs
    )
  }

  @Test(arguments: [
    "", "<main><div></div></main>", "<nav><a href=/>Главная</a></nav><p>Загрузка…</p>",
    "<noscript>Turn on JavaScript to run this app.</noscript>",
  ])
  func aPageOfTitleAndDescriptionIsAnArticle(_ body: String) throws {
    let head =
      "<title>Паром | Вести</title><meta property=og:site_name content=Вести><meta property=og:image content=https://v.example/a.jpg>"
    let html = head + "<meta name=description content='\(Self.paragraphs[0])'><body>" + body
    let article = try readPage(html)
    #expect(try lines(html) == ["Паром", Self.paragraphs[0]])
    #expect(article.metadata.title == "Паром" && article.metadata.image == "https://v.example/a.jpg")
  }

  @Test func aPageOfNothingIsAnError() {
    #expect(throws: ArticleError(.empty, "the page has no text")) {
      try readPage("<meta name=description content=x><body><p> ")
    }
  }

  @Test func topicsAreRead() throws {
    #expect(try readPage("<meta name=keywords content='порт, мост , порт'><p>Text").metadata.tags == ["порт", "мост"])
    let kinds =
      "<meta property=article:tag content=topic/boxing><meta property=article:tag content='place/Порт'><p>Text"
    #expect(try readPage(kinds).metadata.tags == ["boxing", "Порт"])
    #expect(try readPage("<meta name=keywords content='AC/DC, порт'><p>Text").metadata.tags == ["AC/DC", "порт"])
    #expect(try readPage("<meta name=keywords content='渡轮，港口'><p>Text").metadata.tags == ["渡轮", "港口"])
    let slugs = "<meta name=keywords content='stats-reach-all-articles, Stratford-upon-Avon, port-city'><p>Text"
    #expect(try readPage(slugs).metadata.tags == ["Stratford-upon-Avon", "port-city"])
    let solid = "<meta name=keywords content='port sea bridge pier ferry ship boat mill wheel'><p>Text"
    #expect(try readPage(solid).metadata.tags == [])
    let escaped = "<meta name=keywords content='H&amp;uuml;lya, k&amp;ouml;y'><p>Text"
    #expect(try readPage(escaped).metadata.tags == ["Hülya", "köy"])
    let tags = "<meta property=article:tag content='Порт, море'><meta property=article:tag content=Мост>"
    #expect(try readPage(tags + "<meta name=keywords content=x><p>Text").metadata.tags == ["Порт, море", "Мост"])
    let data = #"<script type="application/ld+json">{"headline": "x", "keywords": ["a", "b"]}</script><p>Text"#
    #expect(try readPage(data).metadata.tags == ["a", "b"])
  }

  /// Of an article without a text stay its headline and what its file says of it, unless both say the same.
  @Test(
    arguments: [
      ("A", "B", ["A", "B"]), ("A", "A", ["A"]), ("A", " A\n", ["A"]), ("A", nil, ["A"]), ("A", "", ["A"]),
      ("", "B", []), (nil, "B", []),
    ] as [(String?, String?, [String])])
  func whatAFileSaysOfAnArticleIsItsText(title: String?, summary: String?, expected: [String]) {
    let article = StatedText(title: title, summary: summary)?.article(source: "a", Metadata(language: "en"))
    #expect(article?.blockTexts ?? [] == expected)
    #expect(article?.blockKinds ?? [] == Array([.heading(level: 1), .paragraph].prefix(expected.count)))
  }
}
