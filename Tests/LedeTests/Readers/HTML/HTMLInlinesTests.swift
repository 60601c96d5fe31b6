import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax

@Suite struct HTMLInlinesTests {
  @Test func anAnchorWithoutAnAddressIsNoLink() throws {
    let page = try readPage("<p>One <a name=x>two</a> <a href=''>three</a> four")
    #expect(page.layers[Inlines.self]?.items.map(\.kind) == [.other, .link])
  }

  @Test(arguments: [
    ("<p>It <b>rose</b>.", ["strong: <b>|rose|</b>"]),
    (
      "<p>By <A Href='a?b&amp;c' >a <EM\n>metre</eM ></a>!",
      ["link: <A Href='a?b&amp;c' >|a metre|</a> to a?b&c", "emphasis: <EM\n>|metre|</eM >"]
    ),
    ("<p>a<b> b </b>c", ["strong: <b>|b|</b>"]),
    (
      "<p>H<sub>2</sub>O <code>x</code> <s>no</s>",
      ["subscript: <sub>|2|</sub>", "code: <code>|x|</code>", "strikethrough: <s>|no|</s>"]
    ),
    ("<p>Mill 4<br />Ashford", ["line-break: <br />|\n|"]),
    ("<p>One <img src=i.png alt=x> two", ["image: <img src=i.png alt=x> || to i.png"]),
    ("<p>One <a href=u><img src=i></a>two", ["image: <a href=u><img src=i></a>|| to i"]),
    ("<p>One <span class=x>two</span>", ["other: <span class=x>|two|</span>"]),
    ("<p>Один <i>два<b> </b></i></p><p>три", ["emphasis: <i>|два|</i>"]),
    ("<p>x <!-- <b> --><b title='<b>'>y</b>", ["strong: <b title='<b>'>|y|</b>", "other: <!-- <b> -->||"]),
  ])
  func marksStandInTheFileAsTheyDo(_ html: String, _ expected: [String]) throws {
    #expect(try readPage(html).inlineMarks(in: html) == expected)
  }

  @Test(arguments: [
    ("<p>a <b>b <i>c</b> d</i> e", ["strong: <b>|b c|</b>", "emphasis: <i>|c|", "other: </i>||"]),
    ("<p>a <b>b<p>c", ["strong: <b>|b|"]),
    ("<p>a <a href=u>b <a href=v>c</a>", ["link: <a href=u>|b| to u", "link: <a href=v>|c|</a> to v"]),
    ("<p>a <b></b><a href=u> </a>b", ["other: <b></b>||", "other: <a href=u> </a>||"]),
    ("<p><span>All of it</span></p>", []),
    ("<pre>a <b>b</b></pre>", []),
    ("<script>'<b>x</b>'</script><p>a <b>b</b>", ["strong: <b>|b|</b>"]),
  ])
  func brokenAndEmptyMarkup(_ html: String, _ expected: [String]) throws {
    #expect(try readPage(html).inlineMarks(in: html) == expected)
  }

  @Test func marksAroundBlocksAreNoneOfTheirs() throws {
    let article = try readPage("<a href=u><h2>One</h2><p>Two</p></a><p><a href=v>Three</a></p>")
    #expect(article.layers[Inlines.self]?.items.map(\.surroundsBlocks) == [true, false])
  }

  @Test func placesCountInTheFileWhateverItsEncoding() throws {
    let bytes: [UInt8] =
      Array("<meta charset=windows-1251><p>".utf8) + [0xCC, 0xEE, 0xF1, 0xF2] + Array(" <b>5</b>".utf8)
    let article = try HTMLReader().read(ReaderInput(source: "a.html", bytes: bytes, language: "ru"))
    let strong = try #require(article.layers[Inlines.self]?.items.first)
    #expect(bytes[strong.opening.source].elementsEqual("<b>".utf8))
    #expect(bytes[strong.closing.source].elementsEqual("</b>".utf8))
  }

  @Test(
    .timeLimit(.minutes(60)),
    arguments: [
      "a <b>b</b><br><img>", "<b>a <i>b</b> c</i>", "<a href=x></a>c ", "x <!-- <b> --><b>y</b>",
      "<a title='<a <a'>z</a>",
    ])
  func longTextsOfMarksAreReadInLinearTime(_ unit: String) throws {
    let html = "<p>" + String(repeating: unit, count: 60_000 / unit.utf8.count)
    let article = try readPage(html)
    #expect(article.markdown().utf8.count < 240_000)
    #expect(article.layers[Inlines.self] != nil)
  }
}
