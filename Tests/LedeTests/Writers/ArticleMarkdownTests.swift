import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax

@Suite struct ArticleMarkdownTests {
  private func markdown(_ html: String) throws -> String { try readPage(html).markdown() }

  @Test(arguments: [
    ("javascript:a", false), ("java\nscript:a", false), ("\u{1}javascript:a", false), ("data:a", false), ("#", false),
    ("", false), ("#a", true), ("/a:b", true), ("HTTPS://e.org", true), ("mailto:a@e.org", true),
    (" ht\ntps://e.org", true), ("?a=b:c", true),
  ])
  func addressesThatRunNothingAreLinks(address: String, isSafe: Bool) {
    #expect(MarkdownAddress.isSafe(address) == isSafe)
  }

  @Test func twelveQuotationsStandInEachOther() throws {
    for (count, shown) in [(3, 3), (12, 12), (14, 12)] {
      let quotations = String(repeating: "<blockquote>", count: count)
      #expect(try markdown(quotations + "a") == String(repeating: "> ", count: shown) + "a\n")
    }
  }

  @Test func tablesHaveUpTo64Columns() throws {
    for (columns, isTable) in [(4, true), (64, true), (65, false)] {
      let row = "<tr>" + String(repeating: "<td>a", count: columns)
      #expect(try markdown("<table>\(row)\(row)</table>").hasPrefix("| a | a |") == isTable)
    }
  }

  @Test(arguments: [
    ("<p>wow!<a href=/o>x</a>", "wow\\![x](/o)\n"), ("<p><a href=/1>a</a><a href=/2>b</a>", "[a](/1)[b](/2)\n"),
    ("<p><b>a</b><b>b</b>", "**ab**\n"), ("<p>One <a name=x>two</a> three", "One two three\n"),
  ])
  func marksBesideEachOther(_ html: String, _ expected: String) throws {
    #expect(try markdown(html) == expected)
  }

  @Test func aBarInCodeOfACellIsEscaped() throws {
    #expect(
      try markdown("<table><tr><td><code>a|b</code><td>c<tr><td>d<td>e</table>")
        == "| `a\\|b` | c |\n| --- | --- |\n| d | e |\n")
    #expect(try markdown("<p><code>a|b`</code>") == "`` a|b` ``\n")
  }

  @Test(arguments: [
    ("<h1>A</h1><h3>B <em>c</em></h3><p>d</p>", "# A\n\n### B *c*\n\nd\n"),
    ("<ul><li>a<li>b<ol start=3><li>c<li>d</ol></ul><p>e", "- a\n- b\n\n  3. c\n  4. d\n\ne\n"),
    ("<ul><li>a<ul><li>b</ul><li>c</ul><ul><li>d</ul>", "- a\n  - b\n- c\n\n* d\n"),
    ("<ul><li><p>a</p><p>b</p></ul>", "- a\n\n  b\n"),
    (
      "<blockquote><p>a</p><p>b</p><ul><li>c</ul></blockquote><blockquote>d</blockquote>",
      "> a\n>\n> b\n>\n> - c\n\n> d\n"
    ),
    (
      "<table><tr><th>a<th>b<tr><td>1|2<td><b>c</b><tr><td><td>d</table>",
      "| a | b |\n| --- | --- |\n| 1\\|2 | **c** |\n|  | d |\n"
    ),
    ("<table><tr><td>only<tr><td>layout</table>", "only\n\nlayout\n"),
    ("<table><tr><td><p>a</p><p>b</p><td>c<tr><td>d<td>e</table>", "a\n\nb\n\nc\n\nd e\n"),
    ("<pre>a\n  ```\nb</pre>", "````\na\n  ```\nb\n````\n"),
    ("<pre>&lt;i> &amp;lt;\n\nb</pre>", "<pre><code>&lt;i> &amp;lt;\n\nb</code></pre>\n"),
    ("<p>Mill 4<br>Ashford", "Mill 4\\\nAshford\n"),
    ("<h2>Mill<br>Ashford</h2>", "## Mill<br>Ashford\n"),
  ])
  func blocks(_ html: String, _ expected: String) throws {
    #expect(try markdown(html) == expected)
  }

  @Test(arguments: [
    ("a <b>b </b>c<i> d</i>", "a **b** c *d*"),
    ("<b><i>a</i> b</b>", "***a* b**"),
    ("<b>a <strong>b</strong></b><b>c</b>", "**a bc**"),
    ("<i>a</i><b>b</b>", "*a*<strong>b</strong>"),
    ("<b>«Да»</b>нет <b>да.</b>", "<strong>«Да»</strong>нет **да.**"),
    ("<b>「強調」</b>の", "<strong>「強調」</strong>の"),
    ("un<i>believ</i>able", "un*believ*able"),
    // The break stands in the white space that the mark leaves outside.
    ("a <b>\u{FEFF}<br>b</b> c", "a \u{FEFF} **b** c"),
    ("<a href='u v(w)' title='a \"b\"'>c [d]</a>!", "[c \\[d\\]](<u%20v(w)> \"a \\\"b\\\"\")!"),
    ("Look!<a href=u>here</a>", "Look\\![here](u)"),
    (
      "<a href=' java\nscript:x()'>a</a> <a href=data:x>b</a> <a href=#>c</a> <a href=mailto:d>d</a>",
      "a b c [d](mailto:d)"
    ),
    ("<code>a`b</code> <code>`</code> <code><a href=u>c</a></code>", "``a`b`` `` ` `` [`c`](u)"),
    ("x<sup>2</sup> <del>y</del>", "x<sup>2</sup> ~~y~~"),
    ("1. a*b_c &amp;lt; &lt;d> # \\", "1\\. a\\*b\\_c &amp;lt; &lt;d> # \\\\"),
    // Not all processors know a backslash before these.
    ("&lt;script>x&lt;/script> {: y}", "&lt;script>x&lt;/script> \\{: y}"),
    ("<a href='u`&lt;v>\\' title='&lt;w> ` &amp;lt; \\'>a</a>", "[a](u%60%3Cv%3E%5C \"&lt;w> &#96; &amp;lt; \\\\\")"),
    (
      "<code>\(String(repeating: "`", count: 33))&lt;b></code>",
      "<code>\(String(repeating: "\\`", count: 33))&lt;b></code>"
    ),
  ])
  func insideParagraphs(_ html: String, _ expected: String) throws {
    #expect(try markdown("<p>" + html + "</p>") == expected + "\n")
  }

  @Test func theHeadlineIsFirstAndWhatIsCutIsNot() throws {
    var article = try readPage("<p>Menu</p><h1>Rain <em>fell</em></h1><h1>Sub</h1><p>a <b>b</b></p>")
    article.layers.add(
      Cuts([.cut, .title, .body, .body].map { Cuts.Decision($0, rule: "test") }))
    #expect(article.markdown() == "# Rain fell\n\n## Sub\n\na **b**\n")
    #expect(article.markdown(headingLevel: 3) == "### Rain fell\n\n#### Sub\n\na **b**\n")
  }

  /// What is written as Markdown and read again is the same article.
  @Test func readAgainItIsTheSame() throws {
    let html = """
      <h1>The <em>river</em></h1><p>It <b>rose <i>by</i></b> a <a href="/m?a=1&amp;b=2" title="T">metre</a>, <s>no</s> <code>2 `m`</code>.
      H<sub>2</sub>O * _x_ [y] &lt;b&gt; 1<br>2. #</p><h2>Lists</h2><ol start=3><li>One<ul><li>Two <b>b</b></ul><li>Three</ol>
      <ul><li>Four</ul><blockquote><p>Five</p><p>Six</p></blockquote><table><tr><th>a<th>b<th>c<tr><td><td>1|2<td><i>d</i></table>
      <pre>x = `1`\n    y</pre><pre>if a &lt; b &amp;&amp; c {\n\n  &amp;lt;d></pre><p>A <code>\(String(repeating: "`", count: 40))&lt;c></code> {d}</p><p>- no list</p><p><strong>All.</strong> «<em>Ж</em>»<b>«ж»</b>ж</p>
      """
    let first = try readPage(html)
    let written = first.markdown()
    let second = try MarkdownReader().read(ReaderInput(source: "a.md", bytes: Array(written.utf8), language: "en"))
    #expect(second.blockTexts == first.blockTexts)
    #expect(second.blockKinds == first.blockKinds)
    #expect(Self.inlines(second) == Self.inlines(first))
    #expect(second.markdown() == written)
  }

  private static func inlines(_ article: Article) -> [String] {
    let inlines = article.layers[Inlines.self]
    return (inlines?.items ?? []).map {
      "\($0.kind) \(article.text[$0.range]) \(inlines?.address(of: $0) ?? "") \(inlines?.title(of: $0) ?? "")"
    }
  }

  @Test func marginsStayShortHoweverDeepItIs() throws {
    let html = String(repeating: "<blockquote>", count: 2000) + String(repeating: "<p>a</p>", count: 2000)
    #expect(try markdown(html).utf8.count < 200_000)
  }
}
