import LedeSyntax
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeTuning

private struct Marks: Layer {
  static let name = "marks"
  let count: Int

  func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Blocks.name)
    result.headline = "marks: \(count)"
    result.articleMembers = [JSON.Member(key: Self.name, value: .int(count))]
    return result
  }
}

private struct Silent: Layer {
  static let name = "silent"
}

/// Needs a layer that only readers of markup make.
private struct MarksStage: Stage {
  static let name = "marks"
  static let help = "Counts marks"

  @Sendable func run(_ article: Article, _ resources: Resources, _ inlines: Inlines) throws -> Marks {
    Marks(count: inlines.items.count)
  }
}

private struct SilentStage: Stage {
  static let name = "silent"
  static let help = "Makes what nobody sees"

  @Sendable func run(_ article: Article, _ resources: Resources) throws -> Silent { Silent() }
}

private struct MarksWriter: Writer {
  static let name = "marks"
  static let help = "The number of marks"
  static let fileExtension = "txt"
  static let reads = [Marks.requirement, Silent?.requirement]
  var files = FileOptions(per: .run, file: "marks.txt")

  func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    "\(article.layers[Marks.self]?.count ?? 0)\n"
  }
}

/// Stages with layers of their own, of a catalogue that has more than what is built in.
@Suite struct OwnLayerTests {
  private let catalogue: Catalogue = {
    var catalogue = Catalogue.standard
    catalogue.add(StageKind(MarksStage.run))
    catalogue.add(StageKind(SilentStage.run))
    catalogue.add(MarksWriter.self)
    return catalogue
  }()

  private func problems(_ yaml: String) -> [Diagnostic] {
    PipelineLoader(catalogue: catalogue, environment: [:]) { _ in nil }.load(yaml: yaml).diagnostics
  }

  @Test func aWriterReadsIt() { #expect(problems("stages: [marks, silent, emit: {marks: true}]").isEmpty) }

  @Test func nothingThereIsCouldReadIt() {
    var catalogue = Catalogue.standard
    catalogue.add(StageKind(MarksStage.run))
    let loader = PipelineLoader(catalogue: catalogue, environment: [:]) { _ in nil }
    #expect(loader.load(yaml: "stages: [marks, emit: {article: true}]").diagnostics.isEmpty)
  }

  @Test func nobodyCanSeeIt() {
    #expect(problems("stages: [silent, emit: {article: true}]").map(\.code) == [.unusedOutput])
  }

  @Test func nothingMakesIt() {
    #expect(problems("stages: [emit: {marks: true}]").map(\.code) == [.missingInput])
  }

  @Test func noReaderMakesItAny() {
    let bare = Catalogue(
      readers: [.reader(PlainTextReader.self)], stages: [StageKind(MarksStage.run)], writers: [], surveys: [])
    let outcome = PipelineLoader(catalogue: bare, environment: [:]) { _ in nil }.load(yaml: "stages: [marks]")
    #expect(outcome.diagnostics.map(\.code) == [.missingInput])
  }

  @Test func outputAndExplanationShowIt() throws {
    let pipeline = try Pipeline.load(yaml: "stages: [marks]", catalogue: catalogue)
    let article = try pipeline.process(try pipeline.article(Array("A **b** *c*.\n".utf8), named: "a.md"))
    #expect(article.json().hasSuffix(#","marks":2}"#))
    #expect(Explanation(color: false).render(article).hasSuffix("\nmarks: 2\n"))
  }

  @Test func anArticleOfAnotherFormatLacksIt() throws {
    let pipeline = try Pipeline.load(yaml: "stages: [marks]", catalogue: catalogue)
    let article = try pipeline.article(Array("A b.\n".utf8), named: "a.txt")
    let error = try #require(throws: ArticleError.self) { try pipeline.process(article) }
    #expect(error.code == .missingLayer)
  }
}
