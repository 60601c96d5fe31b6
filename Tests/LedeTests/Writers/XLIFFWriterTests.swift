import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeTranslation

@Suite struct XLIFFWriterTests {
  private func job(_ articles: [Article], _ change: (inout XLIFFWriter) -> Void = { _ in }) throws -> String {
    var writer = XLIFFWriter()
    writer.job.target = "kk"
    change(&writer)
    return try writer.write(articles)
  }

  /// A mark that closes where a unit starts, or opens where one ends, belongs to its neighbour.
  @Test func marksAtTheBorderOfTwoUnitsBelongToOne() throws {
    var article = try readPage("<p>A <b>one.</b><i>Two</i> b.")
    article.layers.add(Sentences([0..<6, 6..<12].map { Sentence(range: $0, block: 0, rule: "test") }))
    #expect(
      try Segments.required(of: article.extracted).items.map { $0.codes.map(\.kind) } == [
        [.strong, .strong], [.emphasis, .emphasis],
      ])
  }

  /// The schema wants an `ex` to have its `bx` in the unit.
  @Test func halvesAreNamedAsWhatIsAlone() throws {
    var article = try readPage("<p>a <b>One. Two</b> b <i>c</i></p>")
    let end = try #require(article.text.bytes.firstIndex(of: UInt8(ascii: ".")))
    let ranges = [0..<end + 1, end + 2..<article.text.count]
    article.layers.add(Sentences(ranges.map { Sentence(range: $0, block: 0, rule: "test") }))
    let xml = try job([article.extracted]) {
      $0.codes = .names
      $0.job.targets = .absent
    }
    #expect(xml.contains(#"<source>a <it id="1" pos="open" ctype="bold"/>One.</source>"#))
    #expect(
      xml.contains(#"<source>Two<it id="1" pos="close" ctype="bold"/> b <g id="2" ctype="italic">c</g></source>"#))
  }

  @Test func aMarkInTheBlankOfALineBreak() {
    func code(_ part: Segment.Code.Part, _ kind: Inline.Kind, _ offset: Int, _ markup: String, length: Int = 0)
      -> Segment.Code
    {
      var code = Segment.Code(
        part: part, kind: kind, offset: offset, markup: markup, pair: kind == .lineBreak ? 1 : 0, source: nil)
      code.length = length
      return code
    }
    let segment = Segment(
      id: "1", text: "One two", range: 0..<7, block: 0,
      codes: [
        code(.opening, .other, 0, "<i>"), code(.standalone, .lineBreak, 3, "<br>", length: 1),
        code(.closing, .other, 3, "</i>"),
      ], placeholders: [], role: .body, kind: .paragraph, paragraph: 1, isInSummary: false, language: nil, source: nil)
    #expect(
      XMLContent(xliff12: UnitContent(segment, inlines: true, placeholders: []).source).xml.hasSuffix(
        "</ph><ept id=\"1\" rid=\"1\">&lt;/i&gt;</ept>two"))
  }

  @Test func anAbsentTargetHasNoElement() throws {
    #expect(try !job([sampleArticle(["Көпір ашылды."])]) { $0.job.targets = .absent }.contains("<target"))
  }

  @Test func aPlaceholderWithAMarkInsideIsText() throws {
    var writer = XLIFFWriter()
    writer.job.target = "kk"
    let page = try readPage("<p>Pay {pri<b>ce</b>} or {sum}.")
    var article = page
    article.layers.add(Sentences([Sentence(range: 0..<page.text.count, block: 0, rule: "test")]))
    let xml = try writer.write([article])
    #expect(xml.contains("<source>Pay {pri<bpt "))
    #expect(xml.contains("</ept>} or <ph id=\"2\">{sum}</ph>.</source>"))
  }

  @Test func aUnitInAnotherLanguageThanItsFileSaysSo() throws {
    let xml = try job([sampleArticle(["Rain fell.", "Жаңбыр жауды."], languages: [2: "kk"])])
    #expect(xml.contains("source-language=\"en\""))
    #expect(xml.contains("<source>Rain fell.</source>"))
    #expect(xml.contains("<source xml:lang=\"kk\">Жаңбыр жауды.</source>"))
    #expect(xml.split(separator: "in another language than the article: kk</note>").count == 2)
  }

  @Test func jobOfOneArticle() throws {
    var article = sampleArticle(["Tea & cake cost {price}."], summary: [0], source: "a \"b\".txt")
    article.metadata.url = "https://example.org/?a&b"
    let file = SourceFile(article.text.bytes, format: "html")
    article.file = file
    #expect(
      try job([article])
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
          <file original="a &quot;b&quot;.txt" source-language="en" target-language="kk" datatype="html" tool-id="lede">
            <header>
              <skl>
                <external-file href="a &quot;b&quot;.txt" crc="\(file.hash)"/>
              </skl>
              <phase-group>
                <phase phase-name="extraction" process-name="unknown" tool-id="lede">
                  <note from="lede">encoding: UTF-8</note>
                </phase>
              </phase-group>
              <count-group name="lede">
                <count count-type="total" unit="trans-unit">2</count>
              </count-group>
              <tool tool-id="lede" tool-name="Lede" tool-version="\(ledeVersion)"/>
              <note from="lede">https://example.org/?a&amp;b</note>
            </header>
            <body>
              <group restype="heading">
                <trans-unit id="ID0" xml:space="preserve" restype="heading">
                  <source>A quiet harbour</source>
                  <target state="needs-translation">A quiet harbour</target>
                  <context-group purpose="information">
                    <context context-type="x-next">Tea &amp; cake cost {price}.</context>
                  </context-group>
                  <context-group purpose="location">
                    <context context-type="sourcefile">a "b".txt</context>
                    <context context-type="x-bytes">0-15</context>
                  </context-group>
                  <note from="lede" priority="3">title</note>
                </trans-unit>
              </group>
              <group restype="x-paragraph">
                <trans-unit id="ID1" xml:space="preserve" extradata="summary">
                  <source>Tea &amp; cake cost <ph id="1">{price}</ph>.</source>
                  <target state="needs-translation">Tea &amp; cake cost <ph id="1">{price}</ph>.</target>
                  <context-group purpose="information">
                    <context context-type="x-previous">A quiet harbour</context>
                  </context-group>
                  <context-group purpose="location">
                    <context context-type="sourcefile">a "b".txt</context>
                    <context context-type="x-bytes">16-40</context>
                  </context-group>
                  <note from="lede" priority="1">summary</note>
                  <note from="lede" priority="3">lead, paragraph 1</note>
                </trans-unit>
              </group>
            </body>
          </file>
        </xliff>

        """.replacingIDs(of: article))
  }

  @Test func unitOfCodesAndNumbersIsNotTranslated() throws {
    let xml = try job([sampleArticle(title: nil, ["{a} {b} 5"])]) { $0.job.targets = .empty }
    #expect(xml.contains(" xml:space=\"preserve\" translate=\"no\">\n"))
    #expect(xml.contains("<target state=\"final\"><ph id=\"1\">{a}</ph> <ph id=\"2\">{b}</ph> 5</target>"))
  }

  @Test func emptyTargets() throws {
    let xml = try job([sampleArticle(["One."])]) { $0.job.targets = .empty }
    #expect(xml.contains("<source>One.</source>\n          <target state=\"needs-translation\"/>\n"))
  }

  @Test func placeholdersAndAddressesCanBeTurnedOff() throws {
    let article = sampleArticle(title: nil, ["See <b>https://example.org</b>."])
    #expect(
      try job([article]) { $0.job.placeholders = false }.contains(
        "<source>See &lt;b&gt;https://example.org&lt;/b&gt;.<"))
    #expect(
      try job([article]) { ($0.job.placeholders, $0.job.addresses) = (false, true) }
        .contains("<source>See &lt;b&gt;<ph id=\"1\">https://example.org</ph>&lt;/b&gt;.<"))
  }

  @Test func ofTwoPlaceholdersThatShareCharactersTheFirstCounts() throws {
    let xml = try job([sampleArticle(title: nil, ["Go to {{https://e.org/a}} now."])]) { $0.job.addresses = true }
    #expect(xml.contains("<source>Go to <ph id=\"1\">{{https://e.org/a}}</ph> now.</source>"))
  }

  @Test func illegalCharactersAreReplacedWithANote() throws {
    let xml = try job([sampleArticle(title: nil, ["a\u{1}b\u{C}c\u{FFFF}d\u{1}."])])
    #expect(xml.contains("<source>a\u{FFFD}b c\u{FFFD}d\u{FFFD}.</source>"))
    #expect(xml.contains("priority=\"2\">U+FFFD stands for characters that XML does not allow: U+0001, U+FFFF</note>"))
    #expect(!xml.unicodeScalars.contains("\u{FEFF}"))
  }

  @Test func languageThatIsNoTagIsUndetermined() throws {
    #expect(try job([sampleArticle(["One."], language: "русский\"")]).contains(" source-language=\"und\""))
  }

  @Test func rightToLeft() throws {
    let xml = try job([sampleArticle(title: nil, ["وصل {name} أمس. |فرح الناس."], language: "ar")])
    #expect(xml.contains("<source>وصل <ph id=\"1\">{name}</ph> أمس.</source>"))
  }

  @Test func articleWithoutSentencesHasAnEmptyBody() throws {
    #expect(try job([sampleArticle(title: nil, [])]).contains("    <body>\n    </body>\n"))
  }

  @Test func targetLanguageMustBeGiven() {
    #expect(XLIFFWriter().missingOption == "target")
  }

  /// The `<source>` of each unit of a page.
  private func sources(_ html: String, _ change: (inout XLIFFWriter) -> Void = { _ in }) throws -> [String] {
    let pipeline = try #require(
      PipelineLoader.load(stages: ["segment"], settings: [], environment: [:]) { _ in nil }.pipeline)
    let xml = try job([pipeline.process(try readPage(html))], change)
    let parts = xml.split(separator: "<source>").dropFirst().compactMap { $0.split(separator: "</source>").first }
    return parts.map {
      String($0).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("rid=", with: "r=")
    }
  }

  @Test(arguments: [
    (
      "<p>It <b>rose</b> by <a href=u>a <i>metre</i></a>.</p>",
      [
        "It <bpt id=\"1\" r=\"1\" ctype=\"bold\"><b></bpt>rose<ept id=\"1\" r=\"1\"></b></ept> by "
          + "<bpt id=\"2\" r=\"2\" ctype=\"link\"><a href=u></bpt>a <bpt id=\"3\" r=\"3\" ctype=\"italic\"><i></bpt>metre"
          + "<ept id=\"3\" r=\"3\"></i></ept><ept id=\"2\" r=\"2\"></a></ept>."
      ]
    ),
    (
      "<p><b>One fell. It rose.</b> Two.</p>",
      [
        "<it id=\"1\" pos=\"open\" ctype=\"bold\"><b></it>One fell.",
        "It rose.<it id=\"1\" pos=\"close\" ctype=\"bold\"></b></it>", "Two.",
      ]
    ),
    ("<p>Mill 4<br>Ashford</p>", ["Mill 4<ph id=\"1\" ctype=\"lb\"><br></ph>Ashford"]),
    (
      "<p>Costs {price} <u>a {x}</u></p>",
      [
        "Costs <ph id=\"1\">{price}</ph> <bpt id=\"2\" r=\"2\" ctype=\"x-other\"><u></bpt>a <ph id=\"3\">{x}</ph>"
          + "<ept id=\"2\" r=\"2\"></u></ept>"
      ]
    ),
    ("<p>a {<b>b</b>}</p>", ["a {<bpt id=\"1\" r=\"1\" ctype=\"bold\"><b></bpt>b<ept id=\"1\" r=\"1\"></b></ept>}"]),
    ("<a href=u><p>Around blocks.</p></a>", ["Around blocks."]),
    ("<table><tr><td>a. B<td>c</table>", ["a. B", "c"]),
  ])
  func marksAreCodes(_ html: String, _ expected: [String]) throws {
    #expect(try sources(html) == expected)
  }

  @Test func marksCanBeLeftOutAndChangeNoIdentifier() throws {
    let page = "<p>It <b>rose</b>.</p>"
    #expect(try sources(page) { $0.job.inlines = false } == ["It rose."])
    let pipeline = try #require(
      PipelineLoader.load(stages: ["segment"], settings: [], environment: [:]) { _ in nil }.pipeline)
    let ids = try [page, "<p>It rose.</p>"].map { try pipeline.process(readPage($0)).segments.map(\.id) }
    #expect(ids[0] == ids[1])
  }

  @Test(arguments: [
    (Target.Origin.job, nil, Target.State.initial, "state=\"needs-translation\""),
    (.job, nil, .translated, "state=\"translated\""),
    (.alignment, 0.7, .reviewed, "state=\"signed-off\""),
    (.memory, 1, .final, "state=\"final\" state-qualifier=\"exact-match\""),
    (.memory, 0.8, .initial, "state=\"needs-translation\" state-qualifier=\"fuzzy-match\""),
    (.machine, nil, .translated, "state=\"translated\" state-qualifier=\"mt-suggestion\""),
  ])
  func aTranslationIsTheTarget(_ origin: Target.Origin, _ score: Double?, _ state: Target.State, _ says: String) throws
  {
    var article = try readPage("<p>{n} <b>rose</b> & fell.</p><p>Two.</p>").processed(by: ["segment"])
    let pieces: [Target.Piece] = [.code(0), .text("ә & "), .placeholder(0), .code(1), .text(".")]
    article.layers.add(
      Targets([article.segments[0].id: Target(pieces, origin: origin, score: score, state: state)]))
    let xml = try job([article])
    #expect(
      xml.contains(
        "<target \(says)><bpt id=\"2\" rid=\"2\" ctype=\"bold\">&lt;b&gt;</bpt>ә &amp; <ph id=\"1\">{n}</ph>"
          + "<ept id=\"2\" rid=\"2\">&lt;/b&gt;</ept>.</target>"))
    #expect(xml.contains("<target state=\"needs-translation\">Two.</target>"))
    #expect(
      try job([article]) { ($0.job.inlines, $0.job.placeholders) = (false, false) }.contains(">ә &amp; {n}.</target>"))
  }

  @Test func groupsSayWhatTheirBlockIs() throws {
    let pipeline = try #require(
      PipelineLoader.load(stages: ["segment"], settings: [], environment: [:]) { _ in nil }.pipeline)
    let page = "<h2>A</h2><ul><li>b</ul><blockquote>c</blockquote><table><tr><td>d<td>e</table><p>f"
    let xml = try job([pipeline.process(readPage(page))])
    let names = xml.split(separator: "<group restype=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
    // The first is the headline, which the heading says.
    #expect(names == ["heading", "listitem", "x-quotation", "row", "x-paragraph"])
  }
}

extension String {
  /// Puts the ids of an article's units for `ID0`, `ID1`…
  fileprivate func replacingIDs(of article: Article) -> String {
    var result = self
    for (index, unit) in article.segments.enumerated() {
      result.replace("\"ID\(index)\"", with: "\"\(unit.id)\"")
    }
    return result
  }
}
