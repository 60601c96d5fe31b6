import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeText

/// Newsletters that were saved as pages: an article a story.
@Suite struct DigestPageTests {
  private static let texts = [
    "Дамбу у посёлка укрепят до начала весеннего паводка, решили в администрации района.",
    "Ауылда жаңа кітапхана ашылды, онда үш мың кітап пен он компьютер бар екен.",
    "The ferry will sail again from Monday on, the harbour board said in a letter.",
  ]

  private func parts(_ body: String) throws -> [Article]? {
    let html = "<html><head><title>Quay News</title></head><body><table><tr><td>\(body)</td></tr></table></body></html>"
    return try HTMLReader().parts(of: Array(html.utf8))?.enumerated().map { index, entry in
      try entry.article(source: "a.html#\(index + 1)", language: nil)
    }
  }

  private func stories(_ pattern: String) -> String {
    Self.texts.indices.map { index in
      pattern.replacing("%u", with: "https://quay.example/\(index)").replacing("%t", with: "Headline of story \(index)")
        .replacing("%p", with: Self.texts[index])
    }.joined()
  }

  @Test(arguments: [
    "<h2><a href=%u>%t</a></h2><p>%p</p>", "<tr><td><h3>%t</h3><p>%p</p><p><a href=%u>Read more</a></p></td></tr>",
    "<h4><a href=%u>%t</a></h4><div>%p</div><hr>",
  ])
  func eachStoryIsAnArticle(pattern: String) throws {
    let found = try #require(try parts("<h1>Quay News</h1>" + stories(pattern)))
    #expect(found.map(\.metadata.title) == (0..<3).map { "Headline of story \($0)" })
    #expect(found.map(\.metadata.url) == (0..<3).map { "https://quay.example/\($0)" })
    #expect(found.map(\.metadata.language) == ["ru", "kk", "en"])
  }

  @Test func storiesThatAreSetSolidAreParted() throws {
    let texts = ["风暴去年冲毁了码头，渡轮周一重新起航。", "老桥的修缮工程提前一个月完工。", "港口图书馆从周一开始出借鱼竿。"]
    let body = texts.enumerated().map { "<h2><a href=https://quay.example/\($0)>港口新闻第\($0)条</a></h2><p>\($1)</p>" }
    let found = try #require(try parts("<h1>港口周报</h1>" + body.joined()))
    #expect(found.map(\.metadata.url) == (0..<3).map { "https://quay.example/\($0)" })
  }

  /// Stories of others below an article: its head says when it appeared. A letter may say so, too.
  @Test func aPageThatAppearedOnADayIsOneArticle() throws {
    let story = "<h2><a href=%u>%t</a></h2><p>%p</p>"
    let stated = "<meta property='article:published_time' content='2026-03-19T10:00:00Z'>"
    #expect(try parts("<h1>Quay News</h1>" + stories(story))?.count == 3)
    #expect(try parts(stated + "<h1>Quay News</h1>" + stories(story))?.count == 1)
    #expect(try parts(stated + "<h1>Quay News</h1>" + stories(story) + "<p>Unsubscribe from this list</p>")?.count == 3)
  }

  /// A list of stories is no list in any of them; one that a story has stays.
  @Test(arguments: [
    ("<li><h3><a href=%u>%t</a></h3>%p</li>", [Block.Kind.paragraph]),
    ("<li><h3><a href=%u>%t</a></h3><p>%p</p></li>", [.paragraph]),
    ("<h3><a href=%u>%t</a></h3><ul><li>%p</li><li>%p</li></ul>", [.listItem, .listItem]),
    ("<li><h3><a href=%u>%t</a></h3>%p<ul><li>Save</li><li>Remove</li></ul></li>", [.paragraph, .listItem, .listItem]),
  ])
  func whatStandsAroundAStoryIsNoneOfIt(pattern: String, kinds: [Block.Kind]) throws {
    for story in try #require(try parts(stories(pattern))) {
      #expect(story.layers[Blocks.self]?.items.dropFirst().map(\.kind) == kinds)
    }
  }

  private static let bold = "<div><a href=%u><b>%t</b></a></div><div>%p</div>"

  /// Without headings only a letter is parted.
  @Test(arguments: ["Unsubscribe from this list", "View in browser"])
  func linesThatAreLinksHeadStoriesOfLetters(cue: String) throws {
    #expect(try parts(stories(Self.bold))?.count == 1)
    #expect(try parts(stories(Self.bold) + "<p><a href=https://quay.example/u>\(cue)</a></p>")?.count == 3)
  }

  @Test func otherPagesStayWhole() throws {
    let pattern = "<h2><a href=%u>%t</a></h2><p>%p</p>"
    // Menus and articles are for browsers.
    for element in ["nav", "ARTICLE", "main"] {
      #expect(try parts("<\(element)>a</\(element)>" + stories(pattern)) == nil)
    }
    #expect(try parts("<navy>a</navy>" + stories(pattern))?.count == 3)
    // Most of the page is one article, beside which others are told of.
    let article = (0..<4).map { _ in "<p>\(Self.texts[2])</p>" }.joined()
    #expect(try parts("<h1>The ferry</h1>" + article + article + stories(pattern))?.count == 1)
    // Chapters are longer than what a digest tells.
    let chapter = Array(repeating: "<p>%p</p>", count: 12).joined()
    #expect(try parts(stories("<h2><a href=%u>%t</a></h2>" + chapter))?.count == 1)
    // Headings that lead nowhere are subheads.
    let links = "<p><a href=/1>One</a> <a href=/2>two</a></p>"
    #expect(try parts(stories("<h2>%t</h2><p>%p</p>") + links)?.count == 1)
  }

  @Test func aPageWhoseValuesAreTranslatedStaysWhole() throws {
    let html = Array(stories("<h2><a href=%u>%t</a></h2><p>%p</p>").utf8)
    var reader = HTMLReader()
    #expect(reader.parts(of: html)?.count == 3)
    reader.findsValues = true
    #expect(reader.parts(of: html)?.count == nil)
  }

  /// What has been read to see what it is is not read again.
  @Test func aPageThatIsOneArticleIsHandedOn() throws {
    let html = "<title>Quay</title><h1>The ferry</h1><p>\(Self.texts[2]) <a href=/1>One</a> <a href=/2>two</a></p>"
    let parts = try #require(HTMLReader().parts(of: Array(html.utf8)))
    let article = try #require(parts.first).article(source: "a.html", language: "de")
    let read = try HTMLReader().read(ReaderInput(source: "a.html", bytes: Array(html.utf8), language: "de"))
    #expect(parts.count == 1 && article.metadata == read.metadata && article.text == read.text)
    #expect(article.source == "a.html" && article.origin == read.origin)
  }
}
