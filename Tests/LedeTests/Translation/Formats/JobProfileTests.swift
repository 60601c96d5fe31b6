import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeTranslation

@Suite struct JobProfileTests {
  private func load(_ job: String) -> PipelineLoader.Outcome {
    PipelineLoader.load("p.yaml", environment: [:]) { _ in Array("name: p\nstages: [segment, emit: {job: \(job)}]".utf8)
    }
  }

  private func writers(_ job: String) throws -> [any Sink] {
    try #require(load(job).pipeline).writers(for: nil).map(\.writer)
  }

  @Test(arguments: [
    ("omegat", "xliff", "copy"), ("okapi", "xliff", "absent"), ("memoq", "xliff", "absent"),
    ("trados", "xliff", "empty"),
    ("poedit", "po", nil), ("weblate", "po", nil), ("spreadsheet", "csv", nil),
  ])
  func programs(_ profile: String, _ format: String, _ targets: String?) throws {
    let writers = try writers("{profile: \(profile), target: kk}")
    #expect(writers.map { type(of: $0).name } == [format])
    let writer = try #require(writers.first as? any JobWriter)
    #expect(writer.job.target == "kk")
    if let targets { #expect(writer.job.targets.rawValue == targets) }
  }

  @Test func aFileForEachTarget() throws {
    #expect(
      try writers("{target: [fr, zh-Hant]}").map(\.files.file) == [
        "{name}.{language}-fr.xlf", "{name}.{language}-zh-Hant.xlf",
      ])
    #expect(try writers("{target: [fr, de], file: a/b.xlf}").map(\.files.file) == ["a/b.fr.xlf", "a/b.de.xlf"])
    #expect(try writers("{target: fr, file: a/b.xlf}").map(\.files.file) == ["a/b.xlf"])
    let each = try writers("{profile: weblate, target: [fr, de], per: article}")
    #expect(each.map(\.files.file) == ["{name}.fr.po", "{name}.de.po"] && each.allSatisfy { $0.files.per == .article })
  }

  @Test func aTargetMustBeNamed() {
    #expect(load("true").diagnostics.map(\.message) == ["`job` needs `target`"])
    #expect(load("{target: ../x}").diagnostics.map(\.message) == ["`../x` is no language tag"])
  }
}
