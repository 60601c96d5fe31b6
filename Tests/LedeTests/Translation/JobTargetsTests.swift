import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

@Suite struct JobTargetsTests {
  private static let first = "The old bridge over the river is open again. It rained all day. The ferry left at noon."

  /// What the last job has for the sentences of a new version: the text, `~` before one that is but similar.
  private func targets(_ old: String, _ new: String, named name: String = "a.txt") throws -> (
    found: [String], layer: Targets
  ) {
    let (article, layer) = try filled(old, new, named: name)
    return (
      article.segments.map { segment in
        layer.items[segment.id].map { ($0.isProposal ? "~" : "") + $0.text(of: segment) } ?? "-"
      }, layer
    )
  }

  private func filled(_ old: String, _ new: String, named name: String) throws -> (article: Article, layer: Targets) {
    let merging = try Merging(old, named: name)
    let job = merging.translated { unit in
      unit.source.map { if case .text(let text) = $0 { .text("«" + text + "»") } else { $0 } }
    }
    var article = try Pipeline.load("newsletter").article(Array(new.utf8), named: name, language: "en")
    article = try article.processed(by: ["segment"])
    try JobTargets([job]).fill(&article)
    let layer = try #require(article.layers[Targets.self])
    return (article, layer)
  }

  private static let edits: [(String, [String], [String])] = [
    ("A B C", ["«A»", "«B»", "«C»"], []), ("New words. A B C", ["-", "«A»", "«B»", "«C»"], []),
    ("A C", ["«A»", "«C»"], ["B"]), ("B A C", ["«B»", "«A»", "«C»"], []),
    ("A B B C", ["«A»", "«B»", "«B»", "«C»"], []), ("B A B C", ["«B»", "«A»", "«B»", "«C»"], []),
    ("A C B", ["«A»", "«C»", "«B»"], []), ("C", ["«C»"], ["A", "B"]),
    ("A' B C", ["~«A»", "«B»", "«C»"], ["A"]), ("B C Other things happened elsewhere.", ["«B»", "«C»", "-"], ["A"]),
  ]

  private static let sentences = [
    "A'": "The old bridge over the wide river is open again.", "A": "The old bridge over the river is open again.",
    "B": "It rained all day.", "C": "The ferry left at noon.",
  ]

  private static func spelled(_ text: String) -> String {
    text.split(separator: " ").map { sentences[String($0)] ?? String($0) }.joined(separator: " ")
  }

  @Test(arguments: edits)
  func whatWasTranslatedStaysWithItsSentence(_ new: String, _ expected: [String], _ stale: [String]) throws {
    func name(_ text: String) -> String { Self.sentences.reduce(text) { $0.replacing($1.value, with: $1.key) } }
    let result = try targets(Self.first, Self.spelled(new))
    #expect(result.found.map(name) == expected)
    #expect(result.layer.stale.map(name) == stale)
  }

  @Test func codesAreThoseOfTheNewVersion() throws {
    let (old, new) = (
      "<p>Pay <b>{sum}</b> for <i>rain</i> now.", "<p>Hello there.<p>Pay <b>{sum}</b> for <i>rain</i> now."
    )
    #expect(try targets(old, new, named: "a.html").found == ["-", "«Pay »{sum}« for »«rain»« now.»"])
  }

  /// What a similar sentence had comes with the codes that both have.
  @Test(arguments: [
    (
      "<p>Pay <b>{sum}</b> for <i>rain</i> now.", "<p>Pay <b>{sum}</b> for <i>heavy rain</i> now.",
      "«Pay »<b>{sum}</b>« for »<i>«rain»</i>« now.»"
    ),
    (
      "<p>The <b>old bridge</b> is open again.", "<p>The <i>old bridge</i> is still open again.",
      "«The »«old bridge»« is open again.»"
    ),
    (
      "<p>Көпір <a href='x'>қайта ашылды</a> бүгін {n}.", "<p>Көпір <a href='x'>қайта ашылды</a> кеше {n}.",
      "«Көпір »<a href='x'>«қайта ашылды»</a>« бүгін »{n}«.»"
    ),
    (
      "<p>Мост<br>снова <b>открыт</b> сегодня.", "<p>Мост<br>снова открыт сегодня утром.",
      "«Мост»<br>«снова »«открыт»« сегодня.»"
    ),
  ])
  func proposalsHaveTheCodesThatPair(_ old: String, _ new: String, _ expected: String) throws {
    let (article, layer) = try filled(old, new, named: "a.html")
    let segment = try #require(article.segments.first)
    let target = try #require(layer.items[segment.id])
    let shown = target.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .code(let index): segment.codes[index].markup
      case .placeholder(let index): segment.placeholderText(index)
      }
    }
    #expect(target.isProposal && shown.joined() == expected)
  }

  @Test func ofTwoTranslationsTheFirstCounts() throws {
    let merging = try Merging("It rained all day.", named: "a.txt")
    let jobs = [("kk", "A"), ("kk-KZ", "B")].map { language, text in
      Job(
        original: "a.txt", sourceLanguage: "en", targetLanguage: language, hash: nil, pipeline: nil,
        units: merging.job.units.map { $0.with(target: [.text(text)]) })
    }
    var article = try Pipeline.load("newsletter").article(
      Array("It rained all day.".utf8), named: "b.txt", language: "en")
    article = try article.processed(by: ["segment"])
    try JobTargets(jobs).fill(&article)
    let (layer, segment) = (try #require(article.layers[Targets.self]), try #require(article.segments.first))
    #expect(JobTargets(jobs).language == "kk" && layer.items[segment.id]?.text(of: segment) == "A")
  }

  /// A translation that has a code twice gives it once: the file has one place for it.
  @Test func aProposalHasEachCodeOnce() throws {
    let article = try readPage("<p>It <b>rained</b> all day.</p>").processed(by: ["segment"]).extracted
    let segment = try #require(article.segments.first)
    let halves: [JobPiece] = [
      .code(JobCode(.opening, id: "1", content: "<b>")), .code(JobCode(.closing, id: "1", content: "</b>")),
    ]
    let proposed = ProposedPieces([.text("It ")] + halves, of: segment)
    let target = proposed.pieces([halves[0], .text("a"), halves[1], halves[0], .text("b"), halves[1]])
    #expect(target == [.code(0), .text("a"), .code(1), .text("b")])
  }

  @Test(arguments: [
    ("it rained all day", "it rained all day", 1.0), ("мост через реку открыт", "мост через озеро открыт", 0.75),
    ("жаңбыр жауды", "көпір ашылды", 0.0), ("今天下雨了", "今天下雪了", 0.8), ("one", "one two three four", 0.0), ("", "", 0),
  ])
  func similarity(_ one: String, _ other: String, _ expected: Double) {
    #expect(Similarity.ratio(Similarity.words(one), Similarity.words(other)) == expected)
  }

  private func written(_ targets: Targets) throws -> String {
    var article = try Pipeline.load("newsletter").article(
      Array("It rained. He slept.".utf8), named: "a.txt", language: "en")
    article = try article.processed(by: ["segment"]).extracted
    article.layers.add(targets)
    var writer = XLIFFWriter()
    writer.job.target = "fr"
    return try writer.entry(article, KnowledgeBase().knowledge(of: article))
  }

  @Test func proposalsAreNoTargets() throws {
    let id = FNV1a.hash("It rained.".utf8).hexadecimal
    let target = Target([.text("Il pleut.")], origin: .job, score: 0.876, state: .initial)
    let xml = try written(Targets([id: target], language: "fr", stale: ["Gone."]))
    #expect(xml.contains("match-quality=\"87%\"") && xml.contains(">Il pleut.</target>"))
    #expect(xml.contains("<target state=\"needs-translation\">It rained.</target>"))
    #expect(xml.contains("new: the last job") && xml.contains("no longer said: Gone."))
  }

  @Test func translationsOfAnotherLanguageAreRefused() {
    #expect(throws: ArticleError.self) { try written(Targets([:], language: "kk")) }
  }

  @Test func withoutSentencesThereIsNothingToTranslate() throws {
    var article = try Pipeline.load("newsletter").article(Array(Self.first.utf8), named: "a.txt", language: "en")
    #expect { try JobTargets([]).fill(&article) } throws: { ($0 as? ArticleError)?.code == .missingLayer }
    #expect { try PseudoTranslation().fill(&article) } throws: { ($0 as? ArticleError)?.code == .missingLayer }
  }
}
