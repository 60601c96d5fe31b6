import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax

/// Components of others whose names are taken, or that are to stand before one that there is not.
@Suite struct CatalogueTests {
  private struct Ticker: CleaningRule {
    static let name = "share"
    static let help = "A rule with the name of another"
    static let examples: [CleaningExample] = []

    func evidence(_ line: Int, in page: Page) -> CleaningEvidence? { nil }
  }

  private struct Numbers: Feature {
    static let name = "stems"
    static let help = "A feature with the name of an option"
    static let examples: [FeatureExample] = []
    var weight = 1.0

    func values(_ context: ScoringContext) -> [Double] { context.sentences.items.map { _ in 0 } }
  }

  private struct Letters: CleaningRule {
    static let name = "letters"
    static let help = "A rule with a name of its own"
    static let examples: [CleaningExample] = []

    func evidence(_ line: Int, in page: Page) -> CleaningEvidence? { nil }
  }

  private func told(_ change: (inout Catalogue) -> Void) -> [String] {
    var catalogue = Catalogue.standard
    change(&catalogue)
    let outcome = PipelineLoader(catalogue: catalogue, environment: [:]) { _ in nil }.load("newsletter")
    #expect((outcome.pipeline == nil) == !outcome.diagnostics.isEmpty)
    return outcome.diagnostics.map { "\($0.code.rawValue): \($0.message); \($0.help ?? "")" }
  }

  private static let mend = "give the new one a name of its own"

  @Test func aNameThatIsTakenIsToldWhenAPipelineIsLoaded() {
    let standard = Catalogue.standard
    #expect(
      told { $0.add(Ticker.self) } == [
        "taken-name: a part or option of `clean` called `share` was added, and there is one already; \(Self.mend)"
      ])
    #expect(
      told { $0.add(Numbers.self) } == [
        "taken-name: a part or option of `score` called `stems` was added, and there is one already; \(Self.mend)"
      ])
    #expect(
      told { $0.add(StageKind(SummariseStage.run)) } == [
        "taken-name: a stage called `summarise` was added, and there is one already; \(Self.mend)"
      ])
    #expect(told { $0.add(Letters.self) }.isEmpty)
    #expect(
      told {
        $0.add(Letters.self)
        $0.add(Letters.self, before: "menu")
      }.count == 1)
    var twice = standard
    twice.add(Ticker.self)
    #expect(twice.stages.map(\.component.options.count) == standard.stages.map(\.component.options.count))
  }

  @Test func readersAndWritersHaveNamesOfTheirOwn() {
    #expect(
      told { $0.add(PlainReader.self) } == [
        "taken-name: a reader called `html` was added, and there is one already; \(Self.mend)"
      ])
    #expect(
      told { $0.add(PlainWriter.self) } == [
        "taken-name: a writer called `text` was added, and there is one already; \(Self.mend)"
      ])
  }

  private struct PlainReader: Reader {
    static let name = "html"
    static let help = "A reader with the name of another"
    static let extensions = ["own"]
    static let isLineBased = false

    func read(_ input: ReaderInput) throws(ArticleError) -> Article { throw ArticleError(.empty, "none") }
  }

  private struct PlainWriter: Writer {
    static let name = "text"
    static let help = "A writer with the name of another"
    static let fileExtension = "own"
    static let reads: [Requirement] = []
    var files = FileOptions(per: .article)

    func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String { "" }
  }

  @Test func aRuleBeforeOneThatThereIsNot() {
    #expect(
      told { $0.add(Letters.self, before: "shares") } == [
        "unknown-value: `clean` has no part `shares`, before which `letters` was to be asked; did you mean `share`?"
      ])
    #expect(told { $0.add(Letters.self, before: "share") }.isEmpty)
  }
}
