import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Pipelines that are refused because their stages do not fit together.
@Suite struct PipelineCheckTests {
  private func rendered(_ yaml: String) -> String { DiagnosticRenderer(color: false).render(load(yaml).diagnostics) }

  @Test func aStageWhoseInputNothingMakes() {
    #expect(
      rendered("stages:\n  - clean\n  - score\n") == """
        pipeline.yaml:3:5: error[missing-input]: `score` reads `sentences`, which nothing before it makes
           |
         3 |   - score
           |     ^^^^^
           help: `sentences` is made by `segment`; put it before `score`

        """)
  }

  @Test func jsonLinesShowKeywords() {
    #expect(load("stages: [segment, keywords, emit: {jsonl: true}]").diagnostics.isEmpty)
    #expect(load("stages: [segment, keywords, emit: {tsv: true}]").diagnostics.map(\.code) == [.unusedOutput])
  }

  @Test(arguments: ["../x", "a/../../x", "..", "/x", "../\u{301}x", "/\u{301}x", "a/..\u{2F}\u{308}x"])
  func aFileOutsideTheOutputFolder(_ file: String) {
    let problems = load("stages: [segment, emit: {tsv: {file: \"\(file)\"}}]").diagnostics
    #expect(problems.map(\.code) == [.unsafePath])
  }

  @Test func aStageThatStandsTooLate() {
    #expect(
      rendered("stages:\n  - score\n  - segment\n") == """
        pipeline.yaml:2:5: error[missing-input]: `score` reads `sentences`, which nothing before it makes
           |
         2 |   - score
           |     ^^^^^
           note: `segment` stands here, pipeline.yaml:3:5
           |
         3 |   - segment
           |     -------
           help: `sentences` is made by `segment`; move it before `score`

        """)
  }

  @Test func aWriterWhoseInputNothingMakes() {
    #expect(
      rendered("stages:\n  - segment\n  - emit:\n      tsv: true\n      text: true\n").contains(
        """
        pipeline.yaml:5:7: error[missing-input]: `text` reads `summary`, which nothing before it makes
           |
         5 |       text: true
           |       ^^^^
           help: `summary` is made by `summarise`; put it before `emit`

        """))
  }

  @Test(arguments: [("a/../b", ["unsafe-path"]), ("/a", ["unsafe-path"]), ("..", ["unsafe-path"]), ("a..b/c", [])])
  func aWriterStaysInItsFolder(file: String, codes: [String]) {
    #expect(load("stages: [segment, emit: {tsv: {file: \(file)}}]").diagnostics.map(\.code.rawValue) == codes)
  }

  /// A stage that stands too late is said once, where it is missed, and one that only a missing stage would read is not unused.
  @Test func whatIsMissedAboveIsNotUnused() {
    let diagnostics = load("stages:\n  - score\n  - segment\n  - emit: {text: true}\n").diagnostics
    #expect(
      diagnostics.map { "\($0.place.line) \($0.code.rawValue)" } == [
        "2 missing-input", "4 missing-input",
      ])
  }

  @Test(arguments: [
    ("[segment, emit: {tsv: true}]", ["segment", "extract", "emit"]),
    ("[extract: off, segment, emit: {tsv: true}]", ["segment", "extract", "emit"]),
    (
      "[segment, extract, score: {position: true}, summarise, emit: {tsv: true, text: true}]",
      ["segment", "extract", "score", "summarise", "emit"]
    ),
    // Stages of the run wait for it.
    (
      "[segment, score: {position: true}, summarise, arrange, emit: {tsv: true, text: true}]",
      ["segment", "score", "summarise", "extract", "arrange", "emit"]
    ),
    (
      "[clean, segment, score: {position: true}, summarise, emit: {text: true}]",
      ["clean", "segment", "score", "summarise", "emit"]
    ),
  ])
  func aStageThatNeedNotBeNamedStandsBeforeWhatReadsItsLayer(_ stages: String, _ names: [String]) throws {
    let pipeline = try #require(load("stages: \(stages)\nlanguages: {ru: {segment: {}}}").pipeline)
    #expect(pipeline.steps.map(\.kind.name) == names)
    #expect(pipeline.steps(for: "ru").map(\.kind.name) == names)
  }

  @Test func whatAStageThatNobodyNamedLacksIsReportedForItsReader() {
    #expect(
      rendered("stages:\n  - clean\n  - emit:\n      tsv: true\n").hasPrefix(
        """
        pipeline.yaml:4:7: error[missing-input]: `tsv` reads `sentences`, which nothing before it makes
           |
         4 |       tsv: true
           |       ^^^
           help: `sentences` is made by `segment`; put it before `emit`

        """))
  }

  @Test func aStageThatAnOtherWouldReadStandsBehindIt() {
    let problems = load("stages: [segment, clean, emit: {tsv: true}]").diagnostics
    #expect(problems.map(\.code) == [.misplacedStage])
    #expect(problems.first?.help == "move `clean` before `segment`")
  }

  @Test(arguments: [
    ("[clean, segmnet, score, summarise, emit: {text: true}]", ["did you mean `segment`?"]),
    ("[segment, emit: {tsw: true}]", ["did you mean `tsv`?"]),
    ("[segment, emit: {xliff: {target: қазақша}}]", ["write `kk`"]),
    ("[сlean, segment, emit: {tsv: true}]", ["did you mean `clean`? The letter `с` is of another script (U+0441)"]),
  ])
  func aMisspeltStageCountsAsTheOneThatIsMeant(_ stages: String, _ mends: [String]) {
    #expect(load("stages: \(stages)").diagnostics.map { $0.help ?? "" } == mends)
  }

  @Test(arguments: [
    ("www.example.org", nil), ("Example.org", nil), ("*.example.org", "example.org"),
    ("example.org:443", "example.org"),
    ("example.org.", "example.org"), ("https://www.example.org/news", "example.org"), ("Хабар.kz", nil),
    ("новости", nil),
  ])
  func aSiteThatNoArticleCanHave(_ site: String, _ host: String?) {
    let problems = load("extends: newsletter\nsites: {\"\(site)\": {summarise: {sentences: 1}}}").diagnostics
    let hasPath = site.hasSuffix("/news")
    let more = hasPath ? " if all of it is meant; " : ", which stands for all hosts below it as well"
    #expect(problems.count == (host == nil ? 0 : 1))
    #expect(host.map { problems.first?.help?.hasPrefix("write `\($0)`\(more)") ?? false } ?? true)
  }

  @Test func keysThatAreTheSameOnceFolded() {
    let one = "{summarise: {sentences: 1}}"
    for scopes in ["sites: {www.example.org: \(one), Example.org: \(one)}", "languages: {EN: \(one), en: \(one)}"] {
      #expect(load("extends: newsletter\n\(scopes)").diagnostics.map(\.code) == [.duplicateKey])
    }
  }

  @Test func theCommandLineHoldsOverLanguagesAndSites() throws {
    let yaml =
      "extends: newsletter\nlanguages: {kk: {summarise: {sentences: 1}}}\nsites: {example.org: {summarise: {sentences: 1}}}"
    func sentences(_ settings: [String]) throws -> [Int] {
      let loader = PipelineLoader(catalogue: .standard, environment: [:]) { _ in nil }
      let pipeline = try #require(loader.load(yaml: yaml, settings: settings).pipeline)
      let all = [pipeline.steps(for: "kk"), pipeline.steps(for: "ru", site: "example.org"), pipeline.steps(for: "ru")]
      return all.map { $0.lazy.compactMap { $0.stage as? SummariseStage }.first?.sentences ?? 0 }
    }
    #expect(try sentences([]) == [1, 1, 3])
    #expect(try sentences(["summarise.sentences=4"]) == [4, 4, 4])
    #expect(try sentences(["languages.kk.summarise.sentences=5"]) == [5, 1, 3])
    #expect(try sentences(["sites.www.example.org.summarise.sentences=6"]) == [1, 6, 3])
  }

  @Test(arguments: [
    ("stages: [score: {opening: {weight: 0}}]", "`opening` is on, but its weight is 0"),
    ("stages: [segment: {srx_mode: on-top}]", "`srx_mode` says what an SRX file does, and there is none"),
    ("languages: {kz: {summarise: {sentences: 1}}}", "`kz` names a country, and no language"),
    ("language: ua", "`ua` names a country, and no language"),
    ("stages: [emit: {xliff: {target: jp}}]", "`jp` names a country, and no language"),
  ])
  func whatHasNoEffectIsWarnedOf(_ yaml: String, _ message: String) {
    let outcome = load("extends: newsletter\n\(yaml)")
    #expect(outcome.diagnostics.map { "\($0.severity.rawValue): \($0.message)" } == ["warning: \(message)"])
    #expect(outcome.pipeline != nil)
  }

  @Test func sharedValuesHaveAPlace() {
    #expect(load("x-shared: &s {sentences: 2}\nextends: newsletter\nstages: [summarise: *s]").diagnostics.isEmpty)
  }

  @Test func aStageWhoseOutputNothingReads() {
    #expect(
      rendered("stages:\n  - segment\n  - score\n  - emit: {tsv: true}\n") == """
        pipeline.yaml:3:5: error[unused-output]: nothing behind `score` reads the `scores` that it makes
           |
         3 |   - score
           |     ^^^^^
           help: remove it, or put `summarise` behind it

        """)
  }

  @Test func aStageThatCanDoNothing() {
    #expect(
      rendered("stages:\n  - segment\n  - score: {title: {weight: 0}}\n") == """
        pipeline.yaml:3:5: error[idle-stage]: `score` has no feature, so that no sentence differs from another
           |
         3 |   - score: {title: {weight: 0}}
           |     ^^^^^
           help: name one below it or more, such as `position: true`; `lede list features` shows them

        """)
  }

  @Test(arguments: [
    ("score: {position: {weight: 0}}", ""), ("score: {position: true}", "languages: {kk: {score: {position: false}}}"),
    ("score: {length: true}", "sites: {example.org: {score: {length: {weight: 0}}}}"),
  ])
  func aStageThatCanDoNothingForSomeArticles(_ stage: String, _ scopes: String) {
    #expect(load("stages: [segment, \(stage)]\n\(scopes)").diagnostics.map(\.code) == [.idleStage])
  }

  @Test(arguments: ["similarity", "opening", "position", "length"])
  func aStageWithOnePartDoesSomething(_ feature: String) {
    #expect(load("stages: [segment, score: {\(feature): true}]").diagnostics.isEmpty)
  }

  @Test func anOptionThatMustBeThere() {
    #expect(
      rendered("stages: [segment, emit: {xliff: {targets: empty}}]").hasPrefix(
        """
        pipeline.yaml:1:26: error[missing-key]: `xliff` needs `target`
           |
         1 | stages: [segment, emit: {xliff: {targets: empty}}]
           |                          ^^^^^
           help: write `target` below it, or use `--set emit.xliff.target=…`

        """))
  }

  @Test(arguments: ["targett: ru", "traget: ru", "target: 3"])
  func anOptionThatIsMisspeltIsNotMissing(_ option: String) {
    #expect(load("stages: [segment, emit: {xliff: {\(option)}}]").diagnostics.map(\.code) != [.missingKey])
    #expect(load("stages: [segment, emit: {xliff: {\(option)}}]").diagnostics.count == 1)
  }

  @Test func aPipelineWithoutStages() {
    #expect(
      rendered("name: x\n") == """
        pipeline.yaml:1:1: error[missing-key]: this pipeline has no stages
           |
         1 | name: x
           | ^^^^
           help: list them under `stages:`, or extend a pipeline with `extends:`

        """)
  }

  @Test func aStageThatStandsTwice() {
    #expect(
      rendered("stages:\n  - segment\n  - segment\n") == """
        pipeline.yaml:3:5: error[duplicate-key]: the stage `segment` stands twice in this pipeline
           |
         3 |   - segment
           |     ^^^^^^^
           note: it first stands here, pipeline.yaml:2:5
           |
         2 |   - segment
           |     -------
           help: keep one of them

        """)
  }

  @Test func anOptionBesideItsStage() {
    #expect(
      rendered("stages:\n  - segment\n  - score:\n    position: {weight: 1}\n") == """
        pipeline.yaml:4:5: error[misplaced-key]: `position` stands beside the stage `score`
           |
         4 |     position: {weight: 1}
           |     ^^^^^^^^
           help: indent it further: options of `score` stand below its name

        """)
  }

  @Test(arguments: [
    ("position: {}\nstages: [segment]", "this key belongs under `score`"),
    ("clean: {}\nstages: [segment]", "this key belongs under `stages`"),
    ("stages: [segment: {position: {}}]", "this key belongs under `score`"),
  ])
  func aKeyThatBelongsElsewhere(_ yaml: String, _ help: String) {
    let diagnostics = load(yaml).diagnostics
    #expect(diagnostics.map(\.code) == [.misplacedKey])
    #expect(diagnostics.first?.help == help)
  }

  @Test(arguments: [
    "stages: {segment: {}}", "stages: segment", "stages: [[segment]]", "stages: [3, {}]", "[a]",
    "languages: []\nstages: [segment]",
    "languages: {ru: 3}\nstages: [segment]", "stages: [clean: 3]",
  ])
  func shapesThatAreWrong(_ yaml: String) {
    let outcome = load(yaml)
    #expect(outcome.pipeline == nil)
    #expect(outcome.diagnostics.contains { $0.code == .wrongType || $0.code == .unknownValue })
  }
}
