import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

struct UserRulesTests {
  @Test func exceptionsTakeBoundariesBack() throws {
    let stage = try segmentStage(#"exceptions: [{before: '\bpat\.', after: '\s'}]"#)
    try expectBoundaries("See pat. Nineteen.| Then pet.| Nineteen.", "en", stage)
  }

  @Test func breaksMakeBoundariesAnywhere() throws {
    let stage = try segmentStage("breaks: [{before: ';'}, {after: '§ '}]")
    try expectBoundaries("One;| two §;| three.| Four.", "en", stage)
    try expectBoundaries("Abs. 1 gilt.| § 2 auch| § 3 nicht.", "de", stage)
  }

  @Test func theFirstRuleThatFitsDecidesAndSignsItsName() throws {
    let stage = try segmentStage(
      """
      exceptions: [{before: 'B;'}]
      breaks: [{before: ':', after: ' Z'}, {before: '[;:]'}]
      """)
    let sentences = try segment("One; Boa; B; Cat: Dog: Zoo went. Eve", "en", stage)
    #expect(
      sentences.items.map(\.rule) == ["breaks[1]", "breaks[1]", "breaks[1]", "breaks[0]", "terminal", "paragraph-end"])
    #expect(sentences.joins.map(\.rule) == ["exceptions[0]"])
  }

  @Test func quotationsKeptWholeGiveWayToUsersBreaks() throws {
    let stage = try segmentStage(
      """
      quotations: whole
      breaks: [{after: '‡'}]
      """)
    try expectBoundaries("«Раз. Два.| ‡Три. Четыре», — сказал он.", "ru", stage)
  }

  @Test func aLimitNamesRuleAndPattern() throws {
    let stage = try segmentStage("breaks: [{before: x}, {after: '(a+)+$'}]")
    let error = #expect(throws: ArticleError.self) {
      try segment(String(repeating: "a", count: 60) + "b", "en", stage)
    }
    #expect(error?.code == .patternLimit)
    #expect(error?.message.contains("`breaks[1]`") == true)
    #expect(error?.message.contains("`(a+)+$`") == true)
  }

  /// No paragraph alone hits a limit.
  @Test(arguments: ["breaks", "exceptions"]) func allParagraphsTogetherHaveALimit(_ kind: String) throws {
    let stage = try segmentStage("\(kind): [{after: '\\s([Aa]+)+$'}]")
    func text(_ count: Int) -> String {
      String(repeating: "One. \(String(repeating: "A", count: 10))!\n\n", count: count)
    }
    func segment(_ count: Int) throws {
      let text = Text(text(count))
      let blocks = BlockFinder.blocks(text)
      let article = Article(source: "test", text: text, metadata: Metadata(language: "en"), blocks: blocks)
      _ = try stage.run(article, Resources(), blocks, nil, nil)
    }
    try segment(2)
    let error = #expect(throws: ArticleError.self) { try segment(1000) }
    #expect(error?.code == .patternLimit)
    #expect(error?.message.contains("`\(kind)[0]`") == true)
  }

  @Test(arguments: [
    ("breaks: [{before: '(a'}]", DiagnosticCode.pattern, "("),
    (#"breaks: [{before: '(a)\1'}]"#, .pattern, #"'(a)\1'"#),
    ("breaks: [{befor: a}]", .unknownKey, "befor"),
    ("breaks: [{before: ''}]", .missingKey, "before"),
    ("breaks: [a]", .wrongType, "a"),
    ("breaks: a", .wrongType, "a"),
  ])
  func mistakesAreShownWhereTheyAre(options: String, code: DiagnosticCode, place: String) {
    let found = loadSegment(options).diagnostics
    #expect(found.map(\.code) == [code])
    #expect(found.map { $0.place.source.text[$0.place.range] } == [place])
  }
}

/// Loads a pipeline of a segment stage with options, which are lines of YAML.
func loadSegment(_ options: String, files: [String: String] = [:]) -> PipelineLoader.Outcome {
  let lines = options.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
  let files = files.merging(["in/pipeline.yaml": "stages:\n  - segment:\n" + lines + "\n"]) { own, _ in own }
  return PipelineLoader.load("in/pipeline.yaml", environment: [:]) { path in files[path].map { Array($0.utf8) } }
}

func segmentStage(_ options: String, files: [String: String] = [:]) throws -> SegmentStage {
  let outcome = loadSegment(options, files: files)
  try #require(outcome.diagnostics.isEmpty, "\(outcome.diagnostics.map(\.message))")
  return try #require(outcome.pipeline?.steps.first?.stage as? SegmentStage)
}
