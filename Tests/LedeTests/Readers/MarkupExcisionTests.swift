import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeText

/// Soft hyphens, and the dots of pages that are to be paid for.
@Suite struct MarkupExcisionTests {
  @Test(arguments: ["\u{AD}", "&shy;", "&#173;", "&#xAD;"])
  func softHyphensOfAPageAreNoText(_ hyphen: String) throws {
    let page =
      "<title>Ge\(hyphen)mein\(hyphen)de</title><h1>Ge\(hyphen)mein\(hyphen)de</h1><p>Der <b>Ge\(hyphen)mein</b>derat.</p>"
    let article = try readPage(page, language: "de")
    #expect(article.blockTexts == ["Gemeinde", "Der Gemeinderat."])
    #expect(article.title == "Gemeinde")
    let bold = try #require(article.layers[Inlines.self]?.items.first { $0.kind == .strong })
    #expect(article.text[bold.range] == "Gemein")
    // The way back leads to the letters around them.
    let source = try #require(article.origin.source(of: bold.range))
    #expect(String(decoding: Array(page.utf8)[source], as: UTF8.self) == "Ge\(hyphen)mein")
  }

  @Test func aBlockOfNothingElseIsGone() throws {
    #expect(try readPage("<p>&shy;</p><p>Да&shy;ль</p>", language: "ru").blockTexts == ["Даль"])
  }

  @Test func softHyphensOfMarkdownAreNoText() throws {
    let file = "# Үл\u{AD}кен көпір\n\nКө\u{AD}пір **са\u{AD}лын**ды.\n"
    let article = try MarkdownReader().read(ReaderInput(source: "a.md", bytes: Array(file.utf8), language: "kk"))
    #expect(article.blockTexts == ["Үлкен көпір", "Көпір салынды."])
    #expect(article.title == "Үлкен көпір")
    #expect(article.layers[Inlines.self]?.items.map { article.text[$0.range] } == ["салын"])
  }

  @Test(arguments: [
    ("Он уехал<span class=\"dots\"> ... </span><span class=\"paywall\">навсегда.</span>", "Он уехал навсегда."),
    ("He left…<span class=\"paywall-text\"> for good.</span>", "He left for good."),
    ("Ол кетті<span>...</span> <span class=\"subscriber-only\">біржола.</span>", "Ол кетті біржола."),
  ])
  func dotsBeforeWhatIsToBePaidForAreNoText(_ paragraph: String, _ text: String) throws {
    let article = try readPage("<p>\(paragraph)</p>")
    #expect(article.blockTexts == [text])
    #expect(article.layers[Omissions.self]?.items.map(\.kind) == [.teaserDots])
  }

  /// A sentence that ends, and dots that no wall has put there.
  @Test(arguments: ["He left. <span class=\"paywall\">For good.</span>", "He left... <em>for good.</em>"])
  func otherDotsStay(_ paragraph: String) throws {
    let article = try readPage("<p>\(paragraph)</p>")
    #expect(article.blockTexts == [paragraph.replacing(/<.*?>/, with: "")])
    #expect(article.layers[Omissions.self] == nil)
  }
}
