import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

/// What `lede check` tells whoever reads its messages: nothing of the environment, and nothing of files that are no pipelines.
@Suite struct DisclosureTests {
  private static let secret = "hunter2segment"

  /// All that a diagnostic can show, for people and for programs.
  private func shown(_ outcome: PipelineLoader.Outcome) -> String {
    DiagnosticRenderer(color: false).render(outcome.diagnostics) + outcome.diagnostics.map(\.json.pretty).joined()
  }

  @Test(arguments: [
    "stages: [segment: {srx: '${env:S}'}]", "stages: [segment, emit: {tsv: {per: '${env:S}'}}]",
    "stages: [segment, score, summarise, emit: {markdown: {layout: 'x${env:S}'}}]",
    "stages: [segment: {srx: 'p.srx${env:S}'}]",
    "stages: [segment, emit: {xliff: {target: '${env:S}'}}]", "language: '${env:S}'\nstages: [segment]",
    "stages: ['${env:S}']", "extends: '${env:S}'", "extends: 'there/${env:S}'", "stages: [segment: '${env:S}']",
    "stages: [segment, score: {position: {weight: '${env:S}'}}]",
    "stages: [segment, score, summarise: {sentences: '${env:S}'}]",
    "stages: [clean: {cut: ['(${env:S}']}, emit: {tsv: true}]",
    "stages: [segment]\nlanguages: {en: {knowledge: '${env:S}'}}",
    "stages: [segment: {breaks: [{before: '(${env:S}'}]}]", "stages: [segment: {quotations: '${env:S}'}]",
  ]) func valuesOfTheEnvironmentAreNotShown(_ yaml: String) {
    let files = ["there/" + Self.secret: "stages: [nonsense]\n", Self.secret + "/x": ""]
    let outcome = load(yaml, files: files, environment: ["S": Self.secret])
    #expect(!outcome.diagnostics.isEmpty)
    #expect(!shown(outcome).contains("hunter2"), "\(shown(outcome))")
    #expect(shown(outcome).contains("${env:S}"))
  }

  @Test func hintsDoNotTellWhatAValueIsNearTo() {
    let outcome = load("stages: ['${env:S}']", environment: ["S": "segmnt"])
    #expect(!shown(outcome).contains("did you mean"))
  }

  private static let foreign = [
    "root:x:0:0:root:/root:/bin/sh\nhunter2:x:1:1::/:/bin/sh\n", "password: hunter2\n", "name: [hunter2]\n",
    "- hunter2\n", "hunter2",
    "*hunter2", "a: &hunter2 {\n", "<root><hunter2></root>", "<hunter2/>",
    "stage\n: hunter2",
  ]

  @Test(arguments: [
    "extends: f\nstages: [segment]", "stages: [segment]\nlanguages: {en: {knowledge: f}}",
    "stages: [segment: {srx: f}]",
  ]) func nothingOfOtherFilesIsShown(_ yaml: String) {
    for content in Self.foreign {
      let outcome = load(yaml, files: ["f": content])
      #expect(outcome.diagnostics.map(\.code) == [.foreignFile], "\(content)")
      #expect(outcome.diagnostics.allSatisfy { $0.place.source.name == "pipeline.yaml" && $0.place.line > 0 })
      #expect(!shown(outcome).contains("hunter2"), "\(shown(outcome))")
    }
  }

  @Test func keysThatManyFilesHaveMakeNoPipeline() {
    let outcome = load("extends: f\nstages: [segment]", files: ["f": "name: x\nlanguage: hunter2\n"])
    #expect(outcome.diagnostics.map(\.code) == [.foreignFile] && !shown(outcome).contains("hunter2"))
  }

  @Test func aForeignFileThatIsNoUTF8IsNotShown() {
    let outcome = PipelineLoader.load("p", environment: [:]) { path in
      path == "p" ? Array("extends: f".utf8) : Array("hunter2".utf8) + [0xFF]
    }
    #expect(outcome.diagnostics.map(\.code) == [.foreignFile])
    #expect(!shown(outcome).contains("hunter2"))
  }

  /// Messages about a file that was meant for Lede show its lines, however broken it is.
  @Test(arguments: [
    ("extends: f", "# base\nstages: [segmnt]\n", "segmnt"), ("extends: f", "stges: [segment]\n", "stges: [segment]"),
    ("extends: f", "stages: [segment\n  : }\n", "stages: [segment"),
    ("stages: [segment]\nlanguages: {en: {knowledge: f}}", "scorin: {}\n", "scorin: {}"),
    ("stages: [segment: {srx: f}]", "<srx>\n<boy></srx>", "<boy>"),
  ]) func linesOfFilesForLedeAreShown(_ yaml: String, _ content: String, _ line: String) {
    let outcome = load(yaml, files: ["f": content])
    #expect(outcome.diagnostics.contains { $0.place.source.name == "f" })
    #expect(shown(outcome).contains(line))
  }

  @Test func aFileOfFewWordsThatIsAPipelineIsOne() {
    #expect(load("extends: f\nstages: [segment]", files: ["f": "{language: en}"]).pipeline?.language == "en")
  }
}
