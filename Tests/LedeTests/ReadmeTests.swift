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
@testable import LedeTranslation
@testable import LedeTuning

@Suite struct ReadmeTests {
  /// The README's example of the library, over a sample in place of a page.
  @Test func theExampleOfTheLibraryWorks() throws {
    let outcome = PipelineLoader.load("newsletter", environment: [:]) { _ in nil }
    let pipeline = try #require(outcome.pipeline)
    let path = #filePath.replacing("Tests/LedeTests/ReadmeTests.swift", with: "samples/de-streuobst.txt")
    let article = try pipeline.process(try Article.read(path, language: nil))
    let sentences = (article.layers[Sentences.self]?.items ?? []).map { article.text[$0.range] }
    #expect(sentences.first?.hasPrefix("In Oberlahrbach standen") == true)
  }
}
