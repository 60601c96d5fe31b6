import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Reads a page from a string.
func readPage(_ html: String, language: String? = "en") throws -> Article {
  try HTMLReader().read(ReaderInput(source: "page.html", bytes: Array(html.utf8), language: language))
}

extension Article {
  /// The blocks' text, each a line of its own.
  var blockTexts: [String] { (layers[Blocks.self]?.items ?? []).map { text[$0.range] } }
  var blockKinds: [Block.Kind] { (layers[Blocks.self]?.items ?? []).map(\.kind) }
}

@Suite struct HTMLReaderTests {
  @Test func blockElementsBecomeBlocksAndInlineMarkupIsDropped() throws {
    let article = try readPage(
      "<h1>The <em>river</em></h1><p>It  rose\n by <b>a metre</b>.</p><div>Then<span> it</span> fell.</div>")
    #expect(article.blockTexts == ["The river", "It rose by a metre.", "Then it fell."])
    #expect(article.blockKinds == [.heading(level: 1), .paragraph, .paragraph])
    #expect(article.text[0..<article.text.count] == "The river\n\nIt rose by a metre.\n\nThen it fell.")
  }

  @Test func kindsFollowTheElements() throws {
    let article = try readPage(
      """
      <ul><li>One<li><p>Two</p></ul><blockquote><p>Said</p></blockquote><figure><img><figcaption>Shown</figcaption></figure>
      <pre>let a = 1
        b</pre><table><tr><th>Year<th>Height<tr><td>1998<td>12 m</table>
      """)
    #expect(article.blockTexts == ["One", "Two", "Said", "Shown", "let a = 1\n  b", "Year\tHeight", "1998\t12 m"])
    #expect(article.blockKinds == [.listItem, .listItem, .quotation, .caption, .code, .tableRow, .tableRow])
  }

  /// A cell with a paragraph in it is layout.
  @Test(arguments: [(17, 1), (159, 1), (160, 2)]) func aCellOfARowIsShort(bytes: Int, blocks: Int) throws {
    let cell = String(repeating: "The mill is old. ", count: 12).prefix(bytes - 1) + "."
    #expect(try readPage("<table><tr><td>\(cell)<td>12 m</table>").blockTexts.count == blocks)
  }

  @Test func elementsMayStandHundredsDeep() throws {
    #expect(try readPage(String(repeating: "<div>", count: 500) + "One").blockTexts == ["One"])
  }

  @Test func aLoneBreakIsALineAndBreaksBehindSentencesEndBlocks() throws {
    let article = try readPage("<p>Mill Lane 4<br>Ashford</p><div>It rained.<br>The river rose<br><br>and fell.</div>")
    #expect(article.blockTexts == ["Mill Lane 4\nAshford", "It rained.", "The river rose", "and fell."])
  }

  /// libxml2 hands long scripts over in pieces; around each border of one, the end tag must be found.
  @Test(arguments: [0, 900, 980, 1990, 5000])
  func longScriptsEndAtTheirEndTag(length: Int) throws {
    for extra in 0..<30 {
      for filler in ["x", "é<", "</p>", "</scrip>"] {
        let script = String(repeating: filler, count: (length + extra) / filler.utf8.count)
        let article = try readPage(
          "<p>One</p><script>\(script)</SCRIPT><p>Two</p><script>y</script><style>é\(script)</style>Three")
        try #require(article.blockTexts == ["One", "Two", "Three"])
        #expect(article.origin.offset(5) == 30 + script.utf8.count)
      }
    }
  }

  @Test func attributesSayWhereABlockStands() throws {
    func places(_ html: String) throws -> [MarkupPlaces] {
      let blocks = try #require(readPage(html).layers[Blocks.self])
      return blocks.items.compactMap { $0.markup.map { blocks.elements[$0.element].places } }
    }
    let given = try places(
      "<div itemprop=articleBody><p>One</p></div><p hidden>Two</p><p style=display:none>Three</p><p>Four")
    #expect(given.map { $0.contains(.articleBody) } == [true, false, false, false])
    #expect(given.map { $0.contains(.hidden) } == [false, true, true, false])
  }

  @Test func whatAStyleHidesIsMarked() throws {
    let article = try readPage(
      """
      <p style="color: red; Display : NONE">One<p style="visibility:hidden;">Two<p style="x-display:none">Three
      <p style="background: url(display:none)">Four
      """)
    let blocks = try #require(article.layers[Blocks.self])
    let hidden = blocks.items.map { $0.markup.map { blocks.elements[$0.element].places.contains(.hidden) } }
    #expect(hidden == [true, true, false, false])
  }

  @Test func scriptsStylesAndFormsListsAreNoText() throws {
    let article = try readPage(
      "<script>if (a</p>b) {}</script><style>p{}</style><noscript><p>Turn it on</p></noscript><p>Text<svg><text>x</text></svg></p>"
        + "<select><option>1</select><template><p>later</p></template>")
    #expect(article.blockTexts == ["Text"])
  }

  @Test func brokenMarkupIsRepaired() throws {
    let article = try readPage("<div><p>One<p>Two</div></section><li>Three</b><table><td>Four")
    #expect(article.blockTexts == ["One", "Two", "Three", "Four"])
  }

  /// What has no byte of its own, such as the border of a cell, comes from that of what follows.
  @Test(arguments: [
    "<p>A <b>b</b>.<table><tr><td>Day<td>Boat</table>", "<p>A b<br>c", "<pre>a &lt\u{C2}b&gt;\nc</pre>",
    "<p>A & b &c d &\u{C2}\u{C3}=\u{C4} e &amp f", "<p>A b<i>c<table><td>d<td><td>e", "<pre>A b</pre>c<br>\n<br>d",
  ])
  func placesInTheFileRise(_ html: String) throws {
    let article = try readPage(html)
    let places = article.text.bytes.indices.compactMap(article.origin.offset)
    #expect(places == places.sorted(), "\(article.text[0..<article.text.count])")
  }

  @Test func eachByteKnowsItsPlaceInTheFile() throws {
    let html = "\u{FEFF}<body>\n<p class=a>Caf\u{E9} &amp;\n <b>bar</b></p>"
    let article = try readPage(html)
    let source = Array(html.utf8)
    #expect(article.text[0..<article.text.count] == "Café & bar")
    for (offset, byte) in article.text.bytes.enumerated() where byte != 0x20 && byte != UInt8(ascii: "&") {
      #expect(source[try #require(article.origin.offset(offset))] == byte)
    }
    let ampersand = try #require(article.text.bytes.firstIndex(of: UInt8(ascii: "&")))
    #expect(source[try #require(article.origin.offset(ampersand))...].starts(with: "&amp;".utf8))
  }

  @Test func markupSaysWhereABlockStands() throws {
    let article = try readPage(
      "<main><article><p class='standfirst'>Lead</p><aside class='relatedStories'><a href=x>Other</a> story</aside></article></main>"
    )
    let blocks = try #require(article.layers[Blocks.self])
    let elements = blocks.items.compactMap(\.markup).map { blocks.elements[$0.element] }
    #expect(elements[0].places == [.main, .article, .paragraph])
    #expect(elements[0].hints == [.standfirst])
    #expect(elements[1].places == [.main, .article, .aside])
    #expect(elements[1].hints.contains(.related))
    #expect(blocks.items.map { $0.markup?.linkBytes } == [0, 5])
  }

  @Test func aPageWithoutTextIsRefused() {
    #expect(throws: ArticleError(.empty, "the page has no text")) {
      try readPage("<html><body><script>x</script></body>")
    }
    #expect(throws: ArticleError(.empty, "the page has no text")) { try readPage("") }
  }
}
