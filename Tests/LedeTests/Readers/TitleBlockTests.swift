import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

/// A headline that a reader finds in the text stays a block of it.
@Suite struct TitleBlockTests {
  private static let pages: [(headline: String, text: String)] = [
    (
      "Дамбу у посёлка укрепят до весны",
      "Дамбу у посёлка укрепят до начала паводка, решили в администрации. Работы начнутся в понедельник, на них выделено сорок миллионов рублей."
    ),
    (
      "Ауылда жаңа кітапхана ашылды",
      "Ауылда жаңа кітапхана ашылды, онда үш мың кітап пен он компьютер бар. Оқырмандар кітапханаға күн сайын келе алады, деді әкім."
    ),
    (
      "The ferry will sail again",
      "The ferry will sail again from Monday on, the harbour board said in a letter. It had been out of service since the storm of last autumn."
    ),
  ]

  private func block(_ article: Article) throws -> String? {
    let blocks = try #require(article.layers[Blocks.self])
    return article.metadata.titleBlock.map { article.line(blocks.items[$0].range) }
  }

  @Test(arguments: pages) func theHeadingThatAPageStatesAsItsTitle(_ headline: String, _ text: String) throws {
    let page =
      "<title>\(headline) | Quay</title><body><p><a href=/>\(headline)</a></p><article><h1>\(headline)</h1><p>\(text)</p></article>"
    let article = try readPage(page, language: nil)
    #expect(article.metadata.titleBlock == 1)
    // What stands above it and says the same is not the headline.
    let cuts = try CleanStage().run(article, Resources(), #require(article.layers[Blocks.self]), nil)
    #expect(cuts.title == 1)
  }

  @Test(arguments: pages) func aTitleThatNoHeadingShowsIsNoBlock(_ headline: String, _ text: String) throws {
    let article = try readPage("<title>\(headline)</title><body><h1>Quay, 1912</h1><p>\(text)</p>")
    #expect(article.metadata.title == headline && article.metadata.titleBlock == nil)
  }

  @Test(arguments: pages) func theFirstHeadingOfMarkdown(_ headline: String, _ text: String) throws {
    func read(_ markdown: String) throws -> Article {
      try MarkdownReader().read(ReaderInput(source: "page.md", bytes: Array(markdown.utf8), language: nil))
    }
    #expect(try block(read("\(headline)\n\n# *\(headline)*\n\n\(text)")) == headline)
    #expect(try read("\(headline)\n\n# \(headline)\n\n\(text)").metadata.titleBlock == 1)
    #expect(try read("---\ntitle: A letter\n---\n# \(headline)\n\n\(text)").metadata.titleBlock == nil)
  }

  @Test func aTitleThatIsSetAnewIsNoBlock() throws {
    var article = try readPage("<h1>\(Self.pages[0].headline)</h1><p>\(Self.pages[0].text)</p>")
    #expect(article.metadata.titleBlock == 0)
    article.metadata.title = "A letter"
    #expect(article.metadata.titleBlock == nil)
  }
}
