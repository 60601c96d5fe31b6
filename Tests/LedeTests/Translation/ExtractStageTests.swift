import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeTranslation

@Suite struct ExtractStageTests {
  @Test func headlineThenSentences() {
    let units = sampleArticle(["One. |Two.", "Three."], summary: [2]).segments
    #expect(units.map(\.text) == ["A quiet harbour", "One.", "Two.", "Three."])
    #expect(units.map(\.role) == [.title, .lead, .lead, .body])
    #expect(units.map(\.paragraph) == [0, 1, 1, 2])
    #expect(units.map(\.isInSummary) == [false, false, false, true])
  }

  @Test func repeatsAreNumbered() {
    let ids = sampleArticle(title: nil, ["Yes. |No. |Yes.", "Yes."]).segments.map(\.id)
    #expect(ids == [ids[0], ids[1], ids[0] + "-2", ids[0] + "-3"])
    #expect(ids[0] != ids[1] && ids[0].utf8.count == 16)
  }

  @Test func codeAndSignsAloneAreNoUnits() throws {
    let page = "<p>{% for a in b %}</p><p>× — …</p><p>Сәлем, {{ a }}! {% endfor %}</p><p>{{ n }} 5</p><p>是。</p>"
    #expect(
      try readPage(page).processed(by: ["segment"]).segments.map(\.text) == ["Сәлем, {{ a }}!", "{{ n }} 5", "是。"])
  }

  @Test(arguments: [
    ("a.md", "Run `npm i` at [`a`](b) now.\n", "Run {1/} at {2}{3/}{/2} now."),
    ("a.html", "<p>Набери <code>ls {x}</code> и <code>a <b>b</b></code>.", "Набери {1/} и {2}a {3}b{/3}{/2}."),
    (
      "a.md", "Siehe {ref}`das Kapitel <x>` und {doc}`index`.\n",
      "Siehe {ref}{1}das Kapitel <x>{/1} und {doc}{2/}."
    ),
  ])
  func codeBetweenWordsIsOneCodeWhereThatIsAskedFor(_ name: String, _ text: String, _ expected: String) throws {
    let article = try Pipeline.load("documentation").article(Array(text.utf8), named: name, language: "en")
      .processed(by: ["segment"])
    let (blocks, sentences) = (article.layers[Blocks.self], article.layers[Sentences.self])
    func shown(_ stage: ExtractStage) throws -> String {
      let segments = try stage.run(
        article, Resources(), #require(blocks), #require(sentences), article.layers[Inlines.self], nil, nil, nil, nil)
      let segment = try #require(segments.items.first)
      return PlainCodes.text(UnitContent(segment, inlines: true, placeholders: [.code]).source)
    }
    var stage = ExtractStage()
    #expect(try shown(stage) != expected)
    stage.protectCode = true
    #expect(try shown(stage) == expected)
  }

  @Test func idsStayWhenTheRestIsEdited() {
    let before = sampleArticle(title: "Old", ["One. |Two.", "Three."]).segments
    let after = sampleArticle(title: "New", ["Zero.", "One. |Two and a half. |Three."]).segments
    let kept = ["One.", "Three."]
    #expect(before.filter { kept.contains($0.text) }.map(\.id) == after.filter { kept.contains($0.text) }.map(\.id))
  }

  @Test func aSegmentKnowsItsPlaceInTextAndFile() throws {
    let page = "<p>It <b>rose</b><!-- c --> by&nbsp;{x}.</p>"
    let article = try readPage(page).processed(by: ["segment"])
    let segment = try #require(article.segments.first)
    #expect(segment.range == 0..<article.text.count && segment.block == 0)
    #expect(segment.source == 3..<page.utf8.count - 4)
    #expect(segment.codes.map(\.source) == [6..<9, 13..<17, 17..<27])
    #expect(segment.codes.map(\.markup) == ["<b>", "</b>", "<!-- c -->"])
    #expect(segment.placeholders == [.init(kind: .placeholder, range: 12..<15)])
    #expect(
      article.parts(of: segment) == [
        SegmentPart(.text(0..<3), 3..<6), SegmentPart(.code(0), 6..<9), SegmentPart(.text(3..<7), 9..<13),
        SegmentPart(.code(1), 13..<17), SegmentPart(.code(2), 17..<27),
        SegmentPart(.text(7..<article.text.count), 27..<page.utf8.count - 4),
      ])
  }

  /// What the unit leaves out moves no mark behind it: soft hyphens.
  @Test func marksStandWhereTheyStoodBehindWhatIsLeftOut() throws {
    let article = try readPage("<p>Кир\u{AD}пи\u{AD}чи <b>но\u{AD}вые</b>.</p>").processed(by: ["segment"])
    let segment = try #require(article.segments.first)
    #expect(segment.text == "Кирпичи новые.")
    #expect(segment.codes.map(\.offset) == [15, 25])
  }

  /// Nor does what a user's pattern leaves out.
  @Test func marksStandWhereTheyStoodBehindWhatIsStripped() throws {
    var article = try readPage("<p>It [1] <b>rose</b> [2] by <i translate=no>x</i> and {y}.</p>").processed(by: [
      "segment"
    ])
    article.layers.add(
      Cuts(
        [Cuts.Decision(.body, rule: "test")],
        parts: [3..<7, 12..<16].map { Cuts.Part(.stripped, range: $0, block: 0) }))
    let segment = try #require(article.segments.first)
    #expect(segment.text == "It rose by x and {y}.")
    #expect(segment.codes.map { "\($0.markup) \($0.offset)" } == ["<b> 3", "</b> 7", "<i translate=no> 11", "</i> 12"])
    #expect(segment.placeholders.map(\.range) == [11..<12, 17..<20])
  }

  @Test func aHeadlineFromTheMetadataHasNoPlace() throws {
    var article = sampleArticle(title: nil, ["One."])
    article.metadata.title = "Apart"
    let title = try #require(article.segments.first)
    #expect(title.isTitle && title.range == nil && title.block == nil && title.source == nil)
    #expect(article.parts(of: title) == nil)
  }

  @Test func textAndMarksThatClaimTheSameBytesAreNoParts() {
    let article = sampleArticle(title: nil, ["One."])
    func code(_ source: Range<Int>?) -> Segment.Code {
      Segment.Code(part: .standalone, kind: .image, offset: 0, markup: "", pair: 0, source: source)
    }
    #expect(article.parts(of: 0..<4, codes: [code(2..<3)]) == nil)
    #expect(article.parts(of: 0..<4, codes: [code(nil)]) == nil)
    #expect(article.parts(of: 0..<4, codes: [code(6..<8)])?.map(\.kind) == [.text(0..<4), .other, .code(0)])
  }
}
