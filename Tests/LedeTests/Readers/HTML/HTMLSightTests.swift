import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

/// What a page reads as must not depend on how much of it libxml2 sees: a comment of no text lets it see all.
@Suite struct HTMLSightTests {
  private static let wholly = "<!---->"
  private static let asDigest = "<!--a-->"

  private func expectSame(_ html: String, _ note: Comment? = nil) {
    let pages = [Self.wholly, Self.asDigest].map { mark -> Result<Article, any Error> in
      Result { try readPage(mark + html) }
    }
    switch (pages[0], pages[1]) {
    case (.success(let whole), .success(let digested)):
      #expect(digested.text == whole.text, note ?? "\(html)")
      #expect(digested.blockTexts == whole.blockTexts, note ?? "\(html)")
      #expect(digested.metadata.title == whole.metadata.title, note ?? "\(html)")
      for offset in 0..<min(whole.text.count, digested.text.count) {
        // What stands for an element between blocks comes from somewhere in its tag.
        guard whole.text.bytes[offset] > 0x20,
          digested.origin.offset(offset) != whole.origin.offset(offset).map({ $0 + 1 })
        else {
          continue
        }
        Issue.record("byte \(offset) of the text is from elsewhere: \(html)")
        return
      }
    case (.failure(let whole as ArticleError), .failure(let digested as ArticleError)):
      #expect(digested.code == whole.code && whole.code != .internal, note ?? "\(html)")
    default: Issue.record("read in one way only: \(html)")
    }
  }

  @Test(arguments: [
    "<style>p{}</style>", "<script>a()</script>", "<link>", "<meta>", "<title>A page</title>", "<base>",
    "<head></head>",
    "<html>", "<!DOCTYPE html><html lang=en>", "<html><head><meta></head>", "<body>", "<b>", "<td>", "<a name=x>",
    "<meta><a name=x>",
  ])
  func theFirstTextOfAPageIsWhole(_ start: String) throws {
    let text = "Snow fell on Łódź."
    for end in ["", "<br>More.", "<p>More of it than that.", "<td>&nbsp;<td>y", "\u{301}<i>x"] {
      expectSame(start + text + end)
    }
    #expect(try readPage(start + text + "<p>More.").blockTexts == [text, "More."])
  }

  /// libxml2 drops controls: the text around them must not be taken for another that reads the same.
  @Test(arguments: [
    ("d>\u{1}<d&>", "d>"), ("<p>e\u{2}<e>", "e"), ("&amp;\u{1}<d&>", "&"), ("<p>one \u{1}two</p>", "one two"),
    ("&lt;<1 &amp;<2", "<<1 &<2"),
  ])
  func controlsBesideTags(_ html: String, _ shown: String) throws {
    expectSame(html)
    #expect(try readPage(html).blockTexts == [shown])
  }

  @Test func whatStandsForAReferenceLeadsBackToIt() throws {
    let article = try readPage("&lt;<1 &amp;<2")
    #expect((0..<7).map(article.origin.offset) == [0, 4, 5, 6, 7, 12, 13])
  }

  private static let pieces = [
    "<p>", "</p>", "<b>", "</b>", "<i class='a b'>", "</i>", "<a href=/x title=\"y &amp; z\">", "</a>", "<br>", "<br/>",
    "<td>",
    "<table><tr>", "</table>", "<div id=x>", "</div>", "<li>", "</ul>", "<meta name=author content=Ann>",
    "<style>p{}</style>",
    "<script>a<b</script>", "<script type='application/ld+json'>{\"a\": 1}</script>", "<title>", "</title>",
    "<html lang=en>",
    "<head>", "</head>", "<body class=x>", "<!-- c -->", "<!DOCTYPE html>", "<?x?>", "</x>", "<x>", "< ", "<1", "<d&>",
    "&amp;",
    "&eacute;", "&", "&#65;", "x", "y", " ", "\n", "é", "д>", "long enough", "more than eight bytes",
    "ещё немного текста",
    "          ", " \n ", "\u{1}", "\u{1F}\u{7}", "\u{FFFD}", "\u{FFFF}", "\u{FEFF}", "𝔘",
  ]

  @Test(arguments: 0..<40) func pagesOfAllSortsOfPieces(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<50 {
      let page = (0..<Int.random(in: 1...9, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? ""
      }
      expectSame(page.joined())
    }
  }
}
