import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

/// Where stages of the run may stand.
@Suite struct RunStageTests {
  private func rendered(_ yaml: String) -> String { DiagnosticRenderer(color: false).render(load(yaml).diagnostics) }
  private func names(_ outcome: PipelineLoader.Outcome) -> [String]? { outcome.pipeline?.steps.map(\.kind.name) }

  @Test func aStageForArticlesBehindOneOfTheRun() {
    #expect(
      rendered("stages:\n  - segment\n  - score\n  - arrange\n  - summarise\n  - emit: {text: true}\n") == """
        pipeline.yaml:5:5: error[misplaced-stage]: `summarise` works on each article, and stands behind `arrange`, which waits for all of them
           |
         5 |   - summarise
           |     ^^^^^^^^^
           note: `arrange` stands here, pipeline.yaml:4:5
           |
         4 |   - arrange
           |     -------
           help: move `summarise` before `arrange`

        """)
  }

  @Test func aStageOfTheRunBehindTheWriters() {
    #expect(
      rendered("stages: [segment, score, summarise, emit: {text: true}, arrange]").hasPrefix(
        """
        pipeline.yaml:1:57: error[misplaced-stage]: `arrange` works on the whole run, and stands behind `emit`, which writes it
        """))
  }

  @Test func aStageOfTheRunAboveAFileForEachArticle() {
    let pipeline = "stages: [segment, score: {position: true}, summarise, arrange, emit: {text: {per: article}}]"
    let message = "with a file for each article, nothing is written of the whole run that `arrange` works on"
    #expect(rendered(pipeline).hasPrefix("pipeline.yaml:1:83: error[unused-output]: \(message)"))
  }

  @Test(arguments: ["tsv: true", "tsv: true, jsonl: true"])
  func aStageOfTheRunThatNoWriterNeeds(_ writers: String) {
    let problems = load("stages: [segment, score: {position: true}, summarise, arrange, emit: {\(writers)}]")
      .diagnostics
    #expect(
      problems.last?.message == "no writer has a file for the whole run that `arrange` works on"
        && problems.last?.code == .unusedOutput
        && problems.last?.help
          == "remove it, or put a newsletter such as `markdown` under `emit`, without `per: article`"
    )
  }

  @Test(arguments: ["languages: {ru: {arrange: {by: [newest]}}}", "sites: {ru: {arrange: {by: [newest]}}}"])
  func aStageOfTheRunHasNoOptionsForSomeArticles(_ scope: String) {
    let problems = load("\(scope)\nstages: [segment, score, summarise, arrange, emit: {text: true}]").diagnostics
    #expect(problems.map(\.code) == [.misplacedKey])
    #expect(problems.first?.message == "`arrange` works on the whole run, not on the articles of `ru`")
    #expect(problems.first?.help == "put it under `stages`")
  }

  @Test func anUnknownKey() {
    let problems = load("stages: [segment, score, summarise, arrange: {by: [newst]}, emit: {text: true}]").diagnostics
    #expect(problems.map(\.help) == ["did you mean `newest`?"])
  }

  @Test(arguments: ["arrange", "arrange: {by: [site]}", "{clean: {}}, arrange", "arrange, emit: {text: true}"])
  func inAPipelineThatExtendsAnotherItStandsBehindTheStagesForArticles(_ stages: String) {
    let outcome = load("extends: newsletter\nstages: [\(stages)]")
    #expect(names(outcome) == ["clean", "segment", "score", "summarise", "story", "group", "arrange", "emit"])
  }

  @Test func aPipelineMayHaveThemInAnotherOrder() {
    let outcome = load("stages: [segment, score, summarise, arrange, group, emit: {text: true}]")
    #expect(names(outcome)?.suffix(3) == ["arrange", "group", "emit"])
  }

  @Test func theCommandLineSetsIt() throws {
    let yaml = "extends: newsletter\nstages: [arrange]"
    let outcome = PipelineLoader.load("a.yaml", settings: ["arrange.by=[language, oldest]"], environment: [:]) { path in
      path == "a.yaml" ? Array(yaml.utf8) : nil
    }
    let stage = try #require(outcome.pipeline?.steps.lazy.compactMap { $0.stage as? ArrangeStage }.first)
    #expect(stage.by == [.language, .oldest])
  }

  /// A stage of the run that is not built in.
  private struct First: RunStage {
    static let name = "first"
    static let help = "Keeps the first article"
    func run(_ edition: Edition, _ resources: Resources) -> Edition { Edition(Array(edition.items.prefix(1))) }
  }

  /// A stage of articles that is not built in.
  private struct Short: Stage {
    static let name = "short"
    static let help = "Takes the first sentence"
    @Sendable func run(_ article: Article, _ resources: Resources, _ sentences: Sentences) -> Summary {
      Summary(chosen: [0], passedOver: [:])
    }
  }

  @Test func stagesOfTheRunWorkInTheirOrder() throws {
    var catalogue = Catalogue.standard
    catalogue.add(StageKind(ofRun: First.self))
    catalogue.add(StageKind(Short.run))
    #expect(catalogue.stages.map(\.name).suffix(5) == ["short", "group", "arrange", "first", "emit"])
    var items = ["2025-03-12", "2025-03-14"].map { date in
      var article = sampleArticle(["One."])
      article.metadata.date = date
      return Item(article)
    }
    items[1].position = 1
    for (stages, expected) in [("arrange: {by: [newest]}, first", 1), ("first, arrange: {by: [newest]}", 0)] {
      let yaml = "extends: newsletter\nstages: [\(stages)]"
      let loader = PipelineLoader(catalogue: catalogue, environment: [:]) { $0 == "a.yaml" ? Array(yaml.utf8) : nil }
      let pipeline = try #require(loader.load("a.yaml").pipeline)
      #expect(pipeline.process(Edition(items), now: 0).items.map(\.position) == [expected])
    }
  }
}
