import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeText
@testable import LedeTranslation

/// What stands inside a sentence and is neither its text nor a mark of that keeps its place among other words.
@Suite struct KeptPlaceTests {
  @Test(arguments: [
    ("<p>Enter <input name=a> in the field.</p>", "<p>ENTER <input name=a> IN THE FIELD.</p>"),
    ("<p>See <a href=\"x\">this</a><!-- c --> now.</p>", "<p>SEE <a href=\"x\">THIS</a><!-- c --> NOW.</p>"),
    ("<p>Number <?php echo $n; ?> is it.</p>", "<p>NUMBER <?php echo $n; ?> IS IT.</p>"),
    ("<p>A <meta itemprop=\"x\" content=\"y\"> here.</p>", "<p>A <meta itemprop=\"x\" content=\"y\"> HERE.</p>"),
    (
      "<p>It is <?= $n ?> or <?php echo $n > 1 ? \"a\" : \"b\"; ?> now.</p>",
      "<p>IT IS <?= $n ?> OR <?php echo $n > 1 ? \"a\" : \"b\"; ?> NOW.</p>"
    ),
    ("<% if (a) { %><p>Dear <<Name>>, go.</p>", "<% if (a) { %><p>DEAR <<Name>>, GO.</p>"),
    ("<p>Go <a href=\"<%= t(\"x\") %>\">in</a> now.</p>", "<p>GO <a href=\"<%= t(\"x\") %>\">IN</a> NOW.</p>"),
    ("<p>A<img src=x> plum is red.</p>", "<p>A<img src=x> PLUM IS RED.</p>"),
    ("<p>Old &copy 2003&nbspand &#150; new.</p>", "<p>OLD © 2003\u{A0}AND &#150; NEW.</p>"),
    // Blanks of an element, and those behind a break.
    (
      "<p>2.<span style=\"x\">&nbsp;&nbsp; </span>Join us.</p>",
      "<p>2.<span style=\"x\">&nbsp;&nbsp; </span>JOIN US.</p>"
    ),
    ("<p>Мост<b>&nbsp;</b> открыт.</p>", "<p>МОСТ<b>&nbsp;</b> ОТКРЫТ.</p>"),
    ("<p>Май<br>&nbsp;&nbsp;және<br>\n&emsp;тұз.</p>", "<p>МАЙ<br>&nbsp;&nbsp;ЖӘНЕ<br>\n&emsp;ТҰЗ.</p>"),
    // Tags that cross others, close nothing, or close what began before a block.
    ("<p>A <b>bold <i>both</b> crossed</i> text.</p>", "<p>A <b>BOLD <i>BOTH</b> CROSSED</i> TEXT.</p>"),
    ("<p>We stand </b> in rain.</p>", "<p>WE STAND </b> IN RAIN.</p>"),
    ("<p>Go <i>in <p>block</p> after</i> end.</p>", "<p>GO <i>IN <p>BLOCK</p> AFTER</i> END.</p>"),
    ("<p>Oil<br><!-- c -->and <!-- d --><br>salt.</p>", "<p>OIL<br><!-- c -->AND <!-- d --><br>SALT.</p>"),
    (
      "<table><tr><td>One</td><!-- c --><td>Two</td></tr></table>",
      "<table><tr><td>ONE</td><!-- c --><td>TWO</td></tr></table>"
    ),
  ])
  func ofPages(_ html: String, _ expected: String) throws {
    let merged = try Merging(html, named: "a.html").merged(eachText: { $0.uppercased() })
    #expect(merged.text == expected && merged.result.problems.isEmpty)
  }

  @Test(arguments: [
    ("See [](u) and ![](x.png) here.\n", "SEE [](u) AND ![](x.png) HERE.\n"),
    ("Note^[a *b* c] and \\eqref{x1} go.\n", "NOTE^[A *B* C] AND \\eqref{x1} GO.\n"),
    ("A [b c]{.d} and \\textbf{e f} and [@g, p. 3] h.\n", "A [B C]{.d} AND \\textbf{E F} AND [@g, P. 3] H.\n"),
    ("Hello *|NAME|* and <<Name>>, go.\n", "HELLO *|NAME|* AND <<Name>>, GO.\n"),
    ("*[HTML]: a language\n", "*[HTML]: A LANGUAGE\n"),
    ("| a line\n| more of it\n", "| A LINE\n| MORE OF IT\n"),
    ("(a-label)=\n# Head\n\nText here. ^block1\n", "(a-label)=\n# HEAD\n\nTEXT HERE. ^block1\n"),
    (":::{note} Head\n:class: x\nText here.\n:::\n", ":::{note} HEAD\n:class: x\nTEXT HERE.\n:::\n"),
    (":::note[An \\[x\\] here]\nText.\n:::\n", ":::note[AN \\[X\\] HERE]\nTEXT.\n:::\n"),
    ("- Two <!-- c -->\n", "- TWO <!-- c -->\n"),
    ("A stray </b> tag.\n", "A STRAY </b> TAG.\n"),
    ("> A quote\n> goes <!-- x --> on.\n", "> A QUOTE GOES <!-- x --> ON.\n"),
  ])
  func ofMarkdown(_ text: String, _ expected: String) throws {
    let merged = try Merging(text, named: "a.md").merged(eachText: { $0.uppercased() })
    #expect(merged.text == expected && merged.result.problems.isEmpty)
  }

  @Test func betweenSentencesItIsInNoUnit() throws {
    let merging = try Merging("<p>It rained. <!-- c --> He slept.<!-- d --></p>", named: "a.html")
    #expect(merging.job.units.map(\.source) == [[.text("It rained.")], [.text("He slept.")]])
    #expect(merging.merged(["It rained.": "Il a plu."]).text == "<p>Il a plu. <!-- c --> He slept.<!-- d --></p>")
  }

  /// Backslashes that a word has are its own.
  @Test func backslashesStay() throws {
    let merging = try Merging("The sum \\(y^2\\) is \\(a + b\\) now.\n", named: "a.md")
    let merged = merging.merged(["The sum (y^2) is (a + b) now.": "Součet (y^2) je (a + b) teď."])
    #expect(merged.text == "Součet \\(y^2\\) je \\(a + b\\) teď.\n")
  }

  /// Browsers read them without their semicolon.
  @Test func oldReferencesAreRead() throws {
    let merged = try Merging("<p>&copy 2024 Lede says so.</p>", named: "a.html").merged([
      "© 2024 Lede says so.": "© 2024 Lede to říká."
    ])
    #expect(merged.text == "<p>© 2024 Lede to říká.</p>")
  }

  /// What a code is called tells the translator which one it is.
  @Test func lostCodesHaveTheNamesOfTheJob() throws {
    let merging = try Merging("<p>A <b>red</b> lamp.</p>", named: "a.html")
    func message(_ target: [JobPiece]) -> String? {
      merging.merge(merging.translated { _ in target }).result.problems.first?.error.message
    }
    let open = JobPiece.code(JobCode(.opening, id: "1"))
    #expect(message([open, .text("x")]) == "the code {/1}, `</b>`, is lost: put it back where it belongs")
    #expect(
      message([.code(JobCode(.closing, id: "7"))])
        == "the translation has a code that its source does not have, {/7}: remove it")
  }

  @Test func whatAJobSaysOtherwiseIsTold() throws {
    let merging = try Merging("<p>A <b>red</b> lamp.</p>", named: "a.html")
    func message(_ source: [JobPiece]) -> String? {
      let units = merging.job.units.map { unit in
        JobUnit(id: unit.id, source: source, target: [.text("x")], place: unit.place)
      }
      return merging.merge(merging.job.with(units)).result.problems.first?.error.message
    }
    #expect(message([.text("A red lamp.")])?.contains("other codes in the article") ?? false)
    #expect(message([.text("A blue lamp.")])?.contains("not what was sent") ?? false)
  }
}
