import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

/// What is said of settings of the command line that lead nowhere.
@Suite struct SettingMendTests {
  private static let yaml = "stages: [clean, segment, score, summarise, emit: {markdown: true}]"

  @Test(arguments: [
    ("sentences=3", 0..<9, "did you mean `summarise.sentences`?"),
    ("summarise.sentences", 0..<19, "write `--set summarise.sentences=…`"),
    ("summarise.sentences 3", 0..<21, "write `--set summarise.sentences=3`"),
    ("sentences 3", 0..<11, "write `--set score.position.weight=0.5`"),
    ("languages.kazakh.summarise.sentences=2", 10..<16, "write `kk`"),
    ("languages.kz.summarise.sentences=2", 10..<12, "did you mean `kk`?"),
    (
      "sites.*.example.org.summarise.sentences=2", 6..<19,
      "write `example.org`, which stands for all hosts below it as well"
    ),
    ("summarise=3", 10..<11, "write `{sentences: 3}`"),
    ("summarise:sentences=3", 0..<19, "part the names with points: `summarise.sentences`"),
    ("stages.summarise.sentences=3", 0..<6, "leave out `stages.`"),
    ("emit.xliff=true", 5..<10, "write `target` below it, or use `--set emit.xliff.target=…`"),
    ("clean.cut=[a", 10..<11, "close it with `]`"),
    ("clean.cut=(x", 10..<11, "close it, or write `\\(` or `\\)` for the sign itself"),
    ("languages.kk.knowledge.dates.months=[x]", 13..<22, "write it in the pipeline, under `languages`"),
    ("name=x", 0..<4, "write it in the pipeline: only options of stages can be set here"),
    ("language=kk", 0..<8, "use `--language`"),
    (
      "stages[1].summarise.sentences=3", 0..<9,
      "leave out `stages[1].`: stages are named and not numbered, as in `summarise.sentences=2`"
    ),
    ("kk.summarise.sentences=1", 0..<2, "write `languages.kk.summarise.sentences`"),
    ("arrange.limit=5", 0..<7, "add it to the `stages` of the pipeline: `--set` changes what is there"),
    (
      "summarise.sentences=2,summarise.words=50", 20..<40,
      "write `--set summarise.sentences=2 --set summarise.words=50`"
    ),
    (
      "emit.markdown.title=News: Monday", 20..<32,
      "put the value in quotes of its own: `--set 'emit.markdown.title=\"News: Monday\"'`"
    ),
    ("segment=false", 0..<7, "leave `segment` on, or turn off what reads `sentences`"),
  ])
  func eachIsShownAloneWithItsMend(setting: String, range: Range<Int>, help: String) {
    let found = load(Self.yaml, settings: [setting]).diagnostics
    #expect(found.map(\.place.range) == [range], "\(found.map(\.message))")
    #expect(found.map(\.help) == [help])
  }

  /// An option one letter away may be the one that is meant, unless it has its value already.
  @Test func anOptionThatIsThereIsNotMeantByAnother() {
    func helps(_ options: String) -> [String?] {
      load("stages: [segment, emit: {xliff: {\(options)}}]").diagnostics.filter { $0.severity == .error }.map(\.help)
    }
    #expect(helps("targets: kk") == ["did you mean `target`?"])
    #expect(helps("target: ru, targets: kk") == ["known here: `copy`, `empty`, `absent`"])
  }

  @Test func whatOneSettingTurnsOffAnotherTurnsOnAgain() {
    func said(_ settings: [String]) -> [String] { load(Self.yaml, settings: settings).diagnostics.map(\.message) }
    #expect(
      said(["emit.tsv=off", "emit.tsv.target=kk"]) == [
        "`emit.tsv` was turned off before this, which turns it on again"
      ])
    #expect(said(["emit.tsv.target=kk", "emit.text=true"]).isEmpty)
  }

  /// `--set summarise.sentences 2`: what stands behind the blank is taken for a file.
  @Test(arguments: [
    (["summarise.sentences"], "2", "write `--set summarise.sentences=2`"),
    (["emit.text.title=News:"], "Monday", "write `--set 'emit.text.title=\"News: Monday\"'`"),
    (["summarise.sentences=2"], "newsleter", "did you mean `newsletter`?"),
  ])
  func aSettingThatABlankHasCut(_ settings: [String], _ path: String, _ help: String) {
    let found = PipelineLoader.load(path, settings: settings, environment: [:]) { _ in nil }.diagnostics
    #expect(found.map(\.help) == [help])
  }

  @Test func blanksAroundTheSignCountForNothing() throws {
    let pipeline = try #require(load(Self.yaml, settings: ["summarise.redundancy = 3"]).pipeline)
    #expect(pipeline.steps.contains { $0.layers.contains { $0.node["redundancy"] != nil } })
  }
}
