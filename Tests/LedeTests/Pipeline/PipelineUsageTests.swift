import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

@Suite struct PipelineUsageTests {
  private static let yaml = """
    stages:
      - clean: {cut: ['^Stop press', nowhere], keep: [mill], strip: {add: ['\\[\\d\\]', unseen]}}
      - segment
    languages:
      kk: {clean: {cut: [ешқайда]}}
      ru: {clean: {cut: [нигде]}}
    sites:
      www.example.org: {clean: {cut: [gone]}}
      example.net: {segment: {lists: keep}}
    """

  private func notes(_ articles: [(text: String, language: String, url: String?)]) throws -> [String] {
    let pipeline = try #require(load(Self.yaml).pipeline)
    var usage = PipelineUsage()
    for given in articles {
      var article = try pipeline.article(Array(given.text.utf8), named: "a.txt", language: given.language)
      article.metadata.url = given.url
      let site = pipeline.site(of: article, in: "")
      usage.add(PipelineUsage(try pipeline.process(article), site: site, pipeline))
    }
    return usage.notes(on: pipeline)
  }

  @Test func whatNeverHeldIsNamed() throws {
    let all = try notes([
      ("The mill stopped [1].\n\nStop press: late.", "en", nil), ("Мельница.", "ru-RU", "http://a.example.net/"),
    ])
    #expect(
      all.sorted() == [
        "no article is from `example.org`, which the pipeline changes",
        "no article is in `kk`, which the pipeline changes",
        "no line has the pattern `nowhere` (pipeline.yaml:2)", "no line has the pattern `unseen` (pipeline.yaml:2)",
        "no line has the pattern `нигде` (pipeline.yaml:6)",
      ])
  }

  @Test func whatHeldIsNot() throws {
    let all = try notes([
      ("The mill stopped [1] nowhere.\n\nStop press: late.\n\nnowhere, unseen", "kk-KZ", "http://example.org/"),
      ("ешқайда\n\nТекст unseen [2] дейді.", "kk", "https://example.net"), ("нигде\n\nМельница.", "ru", nil),
      ("gone\n\nThe end", "en", "https://www.example.org/x"), ("Nothing is nowhere", "en", nil),
    ])
    #expect(all.isEmpty, "\(all)")
  }

  /// The check says that every line matches it.
  @Test func whatAllLinesHaveIsNotSaidToBeInNone() throws {
    let pipeline = try #require(load("stages: [clean: {cut: ['.*', 'x?', nowhere]}, segment]").pipeline)
    let article = try pipeline.article(Array("The mill stopped.".utf8), named: "a.txt", language: "en")
    let usage = PipelineUsage(try pipeline.process(article), site: nil, pipeline)
    #expect(usage.notes(on: pipeline) == ["no line has the pattern `nowhere` (pipeline.yaml:1)"])
  }

  @Test func rulesAndWishesThatNeverHeldAreNamed() throws {
    let yaml = """
      stages:
        - segment:
            breaks: [{before: ';', after: '\\s'}, {before: unseen}]
            exceptions: {before: 'Ыы\\.'}
        - score:
            boost: {words: [mill, тиірмен]}
            avoid: {patterns: ['horo+scope']}
      languages:
        ru: {segment: {breaks: {add: [{before: нигде}]}}}
        kk: {score: {boost: {words: [көпір]}}}
      """
    let pipeline = try #require(load(yaml).pipeline)
    func notes(_ texts: [(String, String)]) throws -> [String] {
      var usage = PipelineUsage()
      for (text, language) in texts {
        let article = try pipeline.article(Array(text.utf8), named: "a.txt", language: language)
        usage.add(PipelineUsage(try pipeline.process(article), site: nil, pipeline))
      }
      return usage.notes(on: pipeline).filter { !$0.hasPrefix("no article") }.sorted()
    }
    #expect(
      try notes([("The mill stopped; it was Ыы. Then it ran.", "en")]) == [
        "no sentence has what `avoid` looks for (pipeline.yaml:7)",
        "the rule 2 of `breaks` has decided nothing (pipeline.yaml:3)",
      ])
    #expect(
      try notes([("Мельница стоит; конь Ыы. Потом ушёл.", "ru"), ("A horoscope; unseen here.", "en")]) == [
        "no sentence has what `boost` looks for (pipeline.yaml:6)",
        "the rule 3 of `breaks` has decided nothing (pipeline.yaml:9)",
      ])
    // What the list of a language says stands behind that of all.
    #expect(
      try notes([("нигде Мельница; unseen и Ыы. Потом.", "ru"), ("Көпір; horoscope.", "kk"), ("mill", "en")]).isEmpty)
  }

  /// The first rule of a list that replaces another one is the first.
  @Test func aListThatReplacesIsNumberedAnew() throws {
    let yaml = """
      stages:
        - segment: {breaks: [{before: unseen}]}
      languages:
        kk: {segment: {breaks: {replace: [{before: ';', after: '\\s'}]}}}
      """
    let pipeline = try #require(load(yaml).pipeline)
    let article = try pipeline.article(Array("Диірмен тоқтады; көпір жабылды.".utf8), named: "a.txt", language: "kk")
    let usage = PipelineUsage(try pipeline.process(article), site: nil, pipeline)
    #expect(usage.notes(on: pipeline) == ["the rule 1 of `breaks` has decided nothing (pipeline.yaml:2)"])
  }

  @Test(arguments: [
    ("xliff: {target: ru}", ["ru", "ru", "kk"], ["2 articles are in `ru` already", "in 2 languages in one file"]),
    ("xliff: {target: ru, file: '{language}.xlf'}", ["ru-KZ", "kk"], ["an article is in `ru` already"]),
    ("xliff: {target: ru, per: article}", ["en", "kk"], []), ("xliff: {target: ru}", ["kk", "kk"], []),
    ("po: {target: ru}", ["en", "kk"], []), ("xliff: {target: pt-PT}", ["pt-BR"], []),
    ("xliff: {target: fi}", ["fil"], []), ("xliff: {target: kk-Latn}", ["kk"], ["an article is in `kk-Latn` already"]),
    ("job: {profile: poedit, target: [kk, en]}", ["kk"], ["an article is in `kk` already, which `job`"]),
    ("jsonl: true", ["ru", "kk"], []),
  ])
  func jobsThatTranslateNothingAreNamed(_ writer: String, _ languages: [String], _ notes: [String]) throws {
    let pipeline = try #require(load("stages: [segment, emit: {\(writer)}]").pipeline)
    var usage = PipelineUsage()
    for language in languages {
      usage.add(
        PipelineUsage(try pipeline.article(Array("A".utf8), named: "a.txt", language: language), site: nil, pipeline))
    }
    let found = usage.notes(on: pipeline)
    #expect(found.count == notes.count && zip(found, notes).allSatisfy { $0.contains($1) }, "\(found)")
  }

  @Test func thePatternThatDecidedIsShown() throws {
    let pipeline = try #require(load(Self.yaml).pipeline)
    let article = try pipeline.process(
      pipeline.article(Array("Stop press: late.\n\nThe mill stopped.".utf8), named: "a.txt"), explains: true)
    #expect(article.layers[Cuts.self]?.patterns == [0: "^Stop press", 1: "mill"])
    #expect(article.json().contains(#""pattern":"^Stop press""#))
  }
}
