import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct PipelineLoaderTests {
  private func names(_ outcome: PipelineLoader.Outcome) -> [String]? { outcome.pipeline?.steps.map(\.kind.name) }
  private func codes(_ outcome: PipelineLoader.Outcome) -> [DiagnosticCode] { outcome.diagnostics.map(\.code) }
  private func text(_ outcome: PipelineLoader.Outcome) -> String {
    DiagnosticRenderer(color: false).render(outcome.diagnostics)
  }
  private func summarise(_ outcome: PipelineLoader.Outcome, _ language: String = "und") -> SummariseStage? {
    outcome.pipeline?.steps(for: language).compactMap { $0.stage as? SummariseStage }.first
  }

  private let base =
    "stages:\n  - segment\n  - score: {length: {weight: 2}}\n  - summarise: {sentences: 5, redundancy: 0.5}\n"

  @Test func optionsAreLaidOverThoseOfThePipelineThatIsExtended() {
    let outcome = load("extends: base.yaml\nstages:\n  - summarise: {sentences: 2}\n", files: ["base.yaml": base])
    #expect(names(outcome) == ["segment", "score", "summarise"])
    #expect(summarise(outcome)?.sentences == 2)
    #expect(summarise(outcome)?.redundancy == 0.5)
  }

  @Test func theLanguageOfThePipelineThatIsExtendedStays() {
    let files = ["base.yaml": "language: kk\nstages: [segment]\n"]
    #expect(load("extends: base.yaml", files: files).pipeline?.language == "kk")
    #expect(load("extends: base.yaml\nlanguage: ru", files: files).pipeline?.language == "ru")
  }

  @Test(arguments: [("jobs/my.job.yaml", "my"), ("job", "job"), ("/a/b.c/d.yaml", "d")])
  func aPipelineIsNamedAfterItsFile(path: String, name: String) {
    let outcome = PipelineLoader.load(path, environment: [:]) { _ in Array("stages: [segment]".utf8) }
    #expect(outcome.pipeline?.name == name)
  }

  @Test func aNewStageStandsBehindItsNeighbour() {
    let outcome = load(
      "extends: base.yaml\nstages:\n  - clean\n  - summarise\n  - emit: {text: true}\n", files: ["base.yaml": base])
    #expect(names(outcome) == ["clean", "segment", "score", "summarise", "emit"])
  }

  @Test func falseRemovesAStage() {
    let outcome = load(
      "extends: base.yaml\nstages:\n  - score: false\n  - summarise: no\n  - emit: {tsv: true}\n",
      files: ["base.yaml": base])
    #expect(names(outcome) == ["segment", "extract", "emit"])
    #expect(names(load("stages: [segment, {clean: false}]")) == ["segment"])
  }

  @Test func trueAndNothingAreTheDefaults() {
    #expect(names(load("stages:\n  - clean: true\n  - segment:\n")) == ["clean", "segment"])
  }

  @Test func extendsGoesThroughFoldersAndBuiltInPipelines() {
    let files = ["jobs/a.yaml": "extends: ../base/b.yaml\n", "base/b.yaml": "extends: newsletter\nname: b\n"]
    let outcome = load("extends: ./jobs/a.yaml", files: files)
    #expect(names(outcome) == ["clean", "segment", "score", "summarise", "story", "group", "emit"])
    #expect(outcome.pipeline?.name == "b")
  }

  @Test func aBuiltInPipelineExtendsBuiltInPipelines() {
    let outcome = load(
      "extends: bilingual-newsletter", files: ["newsletter": "stages: [nonsense]"], settings: ["emit.xliff.target=kk"])
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test(arguments: ["pipeline.yaml", "./pipeline.yaml", "x/../pipeline.yaml", "jobs/a.yaml"])
  func aCircleOfExtendsIsSaid(_ path: String) {
    let outcome = load(
      "extends: \(path)",
      files: ["jobs/a.yaml": "extends: ../jobs/./b.yaml", "jobs/b.yaml": "extends: ../pipeline.yaml"])
    #expect(codes(outcome) == [.extendsCycle])
  }

  @Test func aFileThatIsNotThereIsSaid() {
    #expect(codes(load("extends: nowhere.yaml")) == [.unreadableFile])
    let outcome = PipelineLoader.load("newsleter", environment: [:]) { _ in nil }
    #expect(
      text(outcome) == """
        command line:1:1: error[unreadable-file]: there is no readable file and no built-in pipeline `newsleter`
           |
         1 | newsleter
           | ^^^^^^^^^
           help: did you mean `newsletter`?

        """)
  }

  @Test func aFileThatIsNoUTF8IsSaid() {
    let outcome = PipelineLoader.load("p.yaml", environment: [:]) { _ in [0x61, 0x3A, 0x20, 0xFF] }
    #expect(codes(outcome) == [.syntax])
    #expect(outcome.diagnostics.first?.place.column == 4)
  }

  @Test func aFileThatIsNoPipelineIsSaidWhereItIsNamed() {
    let files = ["middle.yaml": "extends: letter.txt", "letter.txt": "Dear all,\nthe mill is: open\n"]
    let outcome = load("extends: middle.yaml", files: files)
    #expect(codes(outcome) == [.foreignFile])
    #expect(outcome.diagnostics.map(\.place.source.name) == ["middle.yaml"])
  }

  /// What the broken file holds may be what the other one needs.
  @Test func aBrokenFileThatIsExtendedIsNotMissed() {
    let outcome = load(
      "extends: base.yaml\nstages:\n  - summarise: {sentences: 1}\n", files: ["base.yaml": "stages: [segment, score"])
    #expect(codes(outcome) == [.syntax])
  }

  @Test func aByteOrderMarkCountsForNothing() {
    let outcome = load("\u{FEFF}stages: [segmnt]")
    #expect(outcome.diagnostics.first?.place.column == 10)
  }

  @Test func languagesHaveOptionsOfTheirOwn() {
    let yaml = base + "languages:\n  zh: {summarise: {sentences: 1}}\n  zh-Hant: {summarise: {redundancy: 0}}\n"
    let outcome = load(yaml)
    #expect(summarise(outcome, "ru")?.sentences == 5)
    #expect(summarise(outcome, "zh")?.sentences == 1)
    #expect(summarise(outcome, "zh-Hans")?.sentences == 1)
    for tag in ["zh-Hant", "zh-Hant-TW"] {
      #expect(summarise(outcome, tag)?.sentences == 1 && summarise(outcome, tag)?.redundancy == 0)
    }
  }

  @Test func aStageMayBeOffForOneLanguage() {
    let outcome = load("stages: [clean, segment]\nlanguages: {zh: {clean: false}}")
    #expect(outcome.pipeline?.steps(for: "zh").map(\.kind.name) == ["segment"])
    #expect(outcome.pipeline?.steps(for: "ru").map(\.kind.name) == ["clean", "segment"])
    let broken = load("stages: [segment, score]\nlanguages: {zh: {segment: false}}")
    #expect(
      broken.diagnostics.map(\.message) == ["`segment` is off, and `score` reads `sentences`, which it makes for `zh`"])
  }

  @Test func sitesHaveOptionsOverThoseOfTheLanguage() {
    let yaml =
      base
      + "languages: {ru: {summarise: {sentences: 1, redundancy: 0}}}\nsites: {Example.org: {summarise: {sentences: 7}}}\n"
    let outcome = load(yaml)
    func settings(_ language: String, _ site: String?) -> [Double]? {
      outcome.pipeline?.steps(for: language, site: site).compactMap { $0.stage as? SummariseStage }.first
        .map { [Double($0.sentences ?? 0), $0.redundancy] }
    }
    #expect(settings("ru", "example.org") == [7, 0])
    #expect(settings("ru-RU", "example.org") == [7, 0])
    #expect(settings("en", "example.org") == [7, 0.5])
    #expect(settings("ru", nil) == [1, 0])
  }

  @Test(arguments: [
    ("https://www.example.org/1", nil, "", true), ("https://user@news.EXAMPLE.org:8080?x", nil, "", true),
    ("https://example.com", nil, "", false), ("https://myexample.org", nil, "", false),
    (nil, "Example.org", "", true), (nil, nil, "articles/example.org", true), (nil, nil, "example", false),
  ])
  func aSiteIsKnownByHostNameOrFolder(_ url: String?, _ name: String?, _ folder: String, _ isKnown: Bool) throws {
    let pipeline = try #require(load("stages: [segment]\nsites: {example.org: {segment: false}}").pipeline)
    var article = try PlainTextReader().read(ReaderInput(source: "a.txt", bytes: Array("A. B.".utf8), language: "en"))
    (article.metadata.url, article.metadata.site) = (url, name)
    #expect((try pipeline.process(article, in: folder).layers[Sentences.self] == nil) == isKnown)
  }

  @Test(arguments: [
    ("https://example.org/a", "{segment: false}", "`https://example.org/a` can be the site of no article"),
    ("example.org", "{emit: {tsv: true}}", "`emit` is the same for all sites"),
    ("example.org", "{knowledge: {}}", "`knowledge` belongs to a language, not to a site"),
    ("example.org", "{clean: {}}", "`example.org` changes the stage `clean`, which this pipeline does not have"),
  ])
  func whatASiteCannotHaveIsSaid(_ site: String, _ options: String, _ message: String) {
    #expect(load("stages: [segment]\nsites: {'\(site)': \(options)}").diagnostics.map(\.message) == [message])
  }

  @Test func languagesHaveKnowledgeOfTheirOwn() {
    let yaml = """
      stages: [segment]
      languages:
        ru: {knowledge: {segmentation: {abbreviations: {never: [квт]}}}}
        en: {knowledge: lang/en.yaml}
        xx: {knowledge: {boilerplate: {credit: [foto]}}}
      """
    let outcome = load(yaml, files: ["lang/en.yaml": "scoring: {stop_words: {replace: [zyx]}}"])
    #expect(outcome.diagnostics.isEmpty)
    let base = outcome.pipeline?.knowledge
    #expect(base?.knowledge("ru").file.segmentation.abbreviations.never.words.contains("квт") == true)
    #expect(base?.knowledge("ru").file.segmentation.abbreviations.never.words.contains("ул") == true)
    #expect(base?.knowledge("en-GB").file.scoring.stopWords.words == ["zyx"])
    #expect(base?.knowledge("xx").file.boilerplate.credit.words == ["foto"])
  }

  @Test func problemsOfALanguageFileStandInThatFile() {
    let outcome = load(
      "stages: [segment]\nlanguages: {en: {knowledge: lang/en.yaml}}", files: ["lang/en.yaml": "\nscorin: {}"])
    #expect(
      text(outcome) == """
        lang/en.yaml:2:1: error[unknown-key]: `knowledge` has no key `scorin`
           |
         2 | scorin: {}
           | ^^^^^^
           help: did you mean `scoring`?

        """)
    #expect(codes(load("stages: [segment]\nlanguages: {en: {knowledge: nowhere.yaml}}")) == [.unreadableFile])
  }

  @Test(arguments: ["russian", "рус", "ru_RU"])
  func whatIsNoLanguageTagIsSaid(_ tag: String) {
    #expect(codes(load("stages: [segment]\nlanguages: {\(tag): {}}")) == [.unknownLanguage])
    #expect(codes(load("stages: [segment]\nlanguage: \(tag)")) == [.unknownLanguage])
  }

  @Test func aLanguageMayNotChangeAStageThatIsNotThere() {
    #expect(codes(load("stages: [segment]\nlanguages: {ru: {clean: {}}}")) == [.unknownValue])
  }

  @Test func settingsOfTheCommandLineComeLast() {
    let outcome = load(
      base,
      settings: ["summarise.sentences=2", "summarise.sentences=7", "score.length.weight=0.5", "score.title=false"])
    #expect(outcome.diagnostics.isEmpty)
    #expect(summarise(outcome)?.sentences == 7)
    #expect(names(load(base, settings: ["summarize=false"])) == ["segment", "score"])
  }

  @Test(arguments: [
    ("summarise.sentenses=2", 11, DiagnosticCode.unknownKey), ("summarise.sentences=many", 21, .wrongType),
    ("clean.x=1", 1, .unknownValue),
    ("summarise.sentences", 1, .syntax), ("=3", 1, .syntax), ("summarise.sentences=[", 21, .syntax),
    ("score.length.weight=1e9", 21, .outOfRange),
  ])
  func aSettingThatIsWrongIsShownInPlace(_ setting: String, _ column: Int, _ code: DiagnosticCode) throws {
    let diagnostic = try #require(load(base, settings: [setting]).diagnostics.first)
    #expect(diagnostic.code == code)
    #expect(diagnostic.place.source.name == "--set")
    #expect(diagnostic.place.column == column || code == .syntax)
  }

  @Test func theEnvironmentGivesValues() {
    let outcome = load(
      "name: ${env:NAME}\nstages: [segment, clean: \"${env:CLEAN:-false}\"]", environment: ["NAME": "a b"])
    #expect(outcome.pipeline?.name == "a b")
    #expect(names(outcome) == ["segment"])
    #expect(codes(load("name: ${env:NAME}\nstages: [segment]")) == [.environment])
  }

  @Test func spellingsOfAmericaAreTaken() {
    #expect(
      names(load("stages: [segment, score: {length: true}, summarize: {sentences: 1}]")) == [
        "segment", "score", "summarise",
      ])
    #expect(codes(load("stages: [segment, score, summarise, summarize]")) == [.duplicateKey])
  }

  @Test func problemsOfSeveralFilesStayTogether() {
    let outcome = load(
      "stges: []\nextends: base.yaml\nlangauge: ru", files: ["base.yaml": "\n\n\nstages: [segmnt, scor]"])
    #expect(
      outcome.diagnostics.map(\.place.source.name) == ["pipeline.yaml", "pipeline.yaml", "base.yaml", "base.yaml"])
  }
}
