import Testing

@testable import Lede
@testable import LedeCore

@Suite struct ReadmeTests {
  /// The README's example of the library, over a sample in place of a page.
  @Test func theExampleOfTheLibraryWorks() throws {
    let pipeline = try Pipeline.load("newsletter")
    let path = #filePath.replacing("Tests/LedeTests/ReadmeTests.swift", with: "samples/de-streuobst.txt")
    let article = try pipeline.process(try pipeline.article(ofFile: path))
    #expect(article.summaryLines?.count == 3)
    let first = try #require(article.layers[Sentences.self]?.items.first)
    #expect(article.text[first.range].hasPrefix("In Oberlahrbach standen"))
    #expect(article.json().contains("In Oberlahrbach standen"))
  }
}
