import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeTranslation

@Suite struct WriterOptionsTests {
  private func load(_ emit: String, settings: [String] = []) -> PipelineLoader.Outcome {
    let yaml = "name: job\nstages:\n  - segment\n  - emit:\n      \(emit)\n"
    return PipelineLoader.load("job.yaml", settings: settings, environment: [:]) { _ in Array(yaml.utf8) }
  }

  @Test func xliffNeedsATargetLanguage() throws {
    let outcome = load("xliff: true")
    #expect(outcome.pipeline == nil)
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(diagnostic.message == "`xliff` needs `target`")
    #expect((diagnostic.place.line, diagnostic.place.column) == (5, 7))
    #expect(load("xliff: true", settings: ["emit.xliff.target=kk"]).diagnostics.isEmpty)
  }

  @Test func columnsAreAListOfKnownNames() throws {
    let writers = try #require(load("tsv: {columns: [id, summary, source]}").pipeline).writers(for: nil)
    #expect((writers.first?.writer as? TSVWriter)?.columns == [.id, .summary, .source])
    #expect(load("tsv: {columns: [id, sorce]}").diagnostics.map(\.help) == ["did you mean `source`?"])
  }

  @Test(arguments: Catalogue.standard.writers.map(\.name))
  func everyWriterHasOptionsForItsFiles(_ name: String) throws {
    let kind = try #require(Catalogue.standard.writers.first { $0.name == name })
    // An edition is one file for the whole run.
    let wanted = kind.make() is any EditionKeeper ? ["file"] : ["per", "file"]
    #expect(kind.options.prefix(wanted.count).map(\.name) == wanted)
  }
}
