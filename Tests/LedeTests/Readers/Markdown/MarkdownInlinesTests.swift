import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax

@Suite struct MarkdownInlinesTests {
  private func read(_ markdown: String) throws -> Article {
    try MarkdownReader().read(ReaderInput(source: "a.md", bytes: Array(markdown.utf8), language: "en"))
  }

  @Test(arguments: [
    ("a *b* **c** ~~d~~ `e`", ["emphasis: *|b|*", "strong: **|c|**", "strikethrough: ~~|d|~~", "code: `|e|`"]),
    ("***a** b*", ["emphasis: *|a b|*", "strong: **|a|**"]),
    ("_a __b___", ["emphasis: _|a b|_", "strong: __|b|__"]),
    ("*\\*a\\**", ["emphasis: *|*a*|*"]),
    ("*&amp; a*", ["emphasis: *|& a|*"]),
    ("`` a` ``", ["code: `` |a`| ``"]),
    ("[a *b*](u \"T)\") c", ["link: [|a b|](u \"T)\") to u", "emphasis: *|b|*"]),
    (
      "[a](<u v> 't') [b][r] [r] [b](x\n\n[r]: http://e.org",
      ["link: [|a|](<u v> 't') to u v", "link: [|b|][r] to http://e.org", "link: [|r|] to http://e.org"]
    ),
    ("[a](u_(v)&amp;w)", ["link: [|a|](u_(v)&amp;w) to u_(v)&w"]),
    ("<http://e.org/a> http://e.org", ["link: <|http://e.org/a|> to http://e.org/a"]),
    ("![it](b.jpg) ends", ["image: ![|it|](b.jpg) to b.jpg"]),
    ("[![it](b.jpg)](u) ends", ["link: [|it|](u) to u", "image: ![|it|](b.jpg) to b.jpg"]),
    ("a  \nb\\\nc<br/>d", ["line-break:   \n|\n|", "line-break: \\\n|\n|", "line-break: <br/>|\n|"]),
    ("a  \r\nb", ["line-break:   \r\n|\n|"]), ("a  \rb\nc", ["line-break:   \r|\n|"]),
    ("H<sub>2</sub>O <b>c <i>d</b>", ["subscript: <sub>|2|</sub>", "strong: <b>|c d|", "emphasis: <i>|d|"]),
    ("> *a\n> b*\n> - **c**", ["emphasis: *|a b|*", "strong: **|c|**"]),
    (
      "* *a*\n\n# **b**\n\n|*c*|`d`|\n|-|-|\n",
      ["emphasis: *|a|*", "strong: **|b|**", "emphasis: *|c|*", "code: `|d|`"]
    ),
    ("[](u) **[](u)** a", []),
    ("<div>\n<p>a <b>b</b></p>\n</div>", ["strong: <b>|b|</b>"]),
    // A byte order mark is white space before the block.
    ("<b>\u{FEFF}a</b>\n<p>b", ["strong: <b>|a|</b>"]),
    ("<!-- c --><b>\u{FEFF}a [x", ["strong: <b>|a [x|"]),
  ])
  func marksStandInTheFileAsTheyDo(_ markdown: String, _ expected: [String]) throws {
    #expect(try read(markdown).inlineMarks(in: markdown) == expected)
  }

  @Test func placesCountInTheFileBehindFrontMatterAndMark() throws {
    let markdown = "\u{FEFF}---\ntitle: T\n---\nМост **цел**."
    #expect(try read(markdown).inlineMarks(in: markdown) == ["strong: **|цел|**"])
  }

  @Test(
    .timeLimit(.minutes(60)),
    arguments: ["*a ", "**", "[a](x \"", "[a](", "<b>", "<b>a</i>", "`a` ``b`` ", "> ", "- *a*\n", "[a]("])
  func longTextsOfMarksAreReadInLinearTime(_ unit: String) throws {
    let markdown = "[a]: u\n\nText\n\n" + String(repeating: unit, count: 60_000 / unit.utf8.count) + "x"
    #expect(try read(markdown).markdown().utf8.count > 4)
  }
}
