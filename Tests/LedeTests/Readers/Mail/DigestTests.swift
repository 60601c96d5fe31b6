import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeSyntax
@testable import LedeText

@Suite struct DigestTests {
  private static let texts = [
    "Дамбу у посёлка укрепят до начала весеннего паводка, решили в администрации района.",
    "Ауылда жаңа кітапхана ашылды, онда үш мың кітап пен он компьютер бар екен.",
    "The ferry will sail again from Monday on, the harbour board said in a letter.",
  ]

  private func mail(_ html: String, plain: Bool = false) -> [UInt8] {
    let head =
      "From: Quay News <news@quay.example>\nSubject: This morning\nDate: Wed, 14 May 2025 08:00:00 +0500\nMIME-Version: 1.0\n"
    return Array((head + "Content-Type: text/\(plain ? "plain" : "html"); charset=utf-8\n\n" + html).utf8)
  }

  private func parts(_ html: String, plain: Bool = false) throws -> [Article]? {
    try MailReader().parts(of: mail(html, plain: plain))?.enumerated().map { index, entry in
      try entry.article(source: "m.eml#\(index + 1)", language: nil)
    }
  }

  private func story(_ index: Int, _ pattern: String) -> String {
    pattern.replacing("%u", with: "https://quay.example/\(index)").replacing(
      "%t", with: "Headline of story number \(index)"
    )
    .replacing("%p", with: Self.texts[index])
  }

  @Test(arguments: [
    "<h2><a href=%u>%t</a></h2><p>%p</p>", "<tr><td><h3>%t</h3><p>%p</p><p><a href=%u>Read more</a></p></td></tr>",
    "<div><a href=%u><b>%t</b></a></div><div>%p</div>",
    "<h2><a href=%u>%t</a></h2><p>%p</p><p><a href=%u>Толығырақ</a></p>",
  ])
  func eachStoryIsAnArticle(_ pattern: String) throws {
    let stories = (0..<3).map { story($0, pattern) }.joined(separator: "<hr>")
    let found = try #require(
      try parts("<h1>Quay News</h1><p>Good morning!</p>\(stories)<p><a href=https://quay.example/u>Unsubscribe</a></p>")
    )
    #expect(found.map(\.metadata.title) == (0..<3).map { "Headline of story number \($0)" })
    #expect(found.map(\.metadata.url) == (0..<3).map { "https://quay.example/\($0)" })
    for (article, text) in zip(found, Self.texts) {
      #expect(article.text[0..<article.text.count].hasSuffix(text))
      #expect(article.metadata.site == "Quay News" && article.metadata.author == nil)
    }
    #expect(found.map(\.metadata.language) == ["ru", "kk", "en"])
  }

  @Test func whatStandsAboveTheStoriesIsNotLost() throws {
    let intro = Self.texts.joined(separator: " ") + " " + Self.texts[2]
    let stories = (0..<2).map { story($0, "<h2><a href=%u>%t</a></h2><p>%p</p>") }.joined()
    let found = try #require(try parts("<p>\(intro)</p>" + stories))
    #expect(found.count == 3 && found[0].text[0..<found[0].text.count] == intro)
    #expect(found[0].metadata.title == "This morning")
  }

  @Test(arguments: [
    "<h1>My week</h1><h2>The garden</h2><p>%p</p><h2>The sea</h2><p>%p</p>",
    "<h1>My week</h1><p>%p</p><p><a href=%u>Photos of it</a></p><p>%p</p>",
    "<h2><a href=%u>One story alone here</a></h2><p>%p</p><p>%p</p>",
  ])
  func aLetterOfOnePieceStaysOneAndIsReadOnce(_ pattern: String) throws {
    for index in 0..<3 {
      let letter = story(index, pattern)
      let found = try #require(try parts(letter))
      let read = try MailReader().read(ReaderInput(source: "m.eml#1", bytes: mail(letter), language: nil))
      #expect(found.count == 1 && found[0].source == read.source)
      #expect(found[0].metadata == read.metadata && read.metadata.language == ["ru", "kk", "en"][index])
      #expect(found[0].blockTexts == read.blockTexts && found[0].blockKinds == read.blockKinds)
      #expect(found[0].layers.all.count == read.layers.all.count)
    }
  }

  @Test func theUsersLanguageGoesBeforeThatOfALetterThatIsBegun() throws {
    let begun = try #require(MailReader().parts(of: mail("<h1>My week</h1><p>\(Self.texts[0])</p>")))
    let article = try begun[0].article(source: "", language: "uk")
    #expect(article.metadata.language == "uk" && !article.metadata.isLanguageDetected)
  }

  @Test func aLetterInPlainTextIsBegun() throws {
    let found = try #require(try parts(Self.texts[1], plain: true))
    #expect(found.map(\.metadata.title) == ["This morning"] && found[0].blockTexts == [Self.texts[1]])
  }

  @Test func aDigestInPlainTextIsPartedByItsLines() throws {
    let stories = (0..<3).map { "Headline of story number \($0)\n\(Self.texts[$0])\nhttps://quay.example/\($0)\n" }
    let found = try #require(try parts(stories.joined(separator: "\n----------\n\n"), plain: true))
    #expect(found.map(\.metadata.url) == (0..<3).map { "https://quay.example/\($0)" })
  }
}
