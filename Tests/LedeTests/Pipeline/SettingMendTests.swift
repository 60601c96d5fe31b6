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

  @Test func blanksAroundTheSignCountForNothing() throws {
    let pipeline = try #require(load(Self.yaml, settings: ["summarise.redundancy = 3"]).pipeline)
    #expect(pipeline.steps.contains { $0.layers.contains { $0.node["redundancy"] != nil } })
  }
}
