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

  private func parts(_ html: String, plain: Bool = false) throws -> [Article]? {
    let head =
      "From: Quay News <news@quay.example>\nSubject: This morning\nDate: Wed, 14 May 2025 08:00:00 +0500\nMIME-Version: 1.0\n"
    let mail = head + "Content-Type: text/\(plain ? "plain" : "html"); charset=utf-8\n\n" + html
    return try MailReader().parts(of: Array(mail.utf8))?.enumerated().map { index, entry in
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
  func aLetterOfOnePieceStaysOne(_ pattern: String) throws {
    #expect(try parts(story(2, pattern)) == nil)
  }

  @Test func aDigestInPlainTextIsPartedByItsLines() throws {
    let stories = (0..<3).map { "Headline of story number \($0)\n\(Self.texts[$0])\nhttps://quay.example/\($0)\n" }
    let found = try #require(try parts(stories.joined(separator: "\n----------\n\n"), plain: true))
    #expect(found.map(\.metadata.url) == (0..<3).map { "https://quay.example/\($0)" })
  }
}
