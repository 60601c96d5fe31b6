import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct SisterSampleTests {
  private func files(_ numbers: some Sequence<Int>) -> [InputFile] {
    numbers.map { InputFile(path: Path("in/\($0).txt"), name: "\($0).txt", isRegular: true) }
  }

  @Test func aSmallFolderIsSurveyedWhole() {
    #expect(SurveyPass.sample(files(0..<256)) == files(0..<256))
  }

  @Test func aSiteIsThatOfThePageElseOfItsAddressElseItsFolder() {
    var metadata = Metadata(language: "en")
    #expect(SurveyedPage.site(metadata, "in/a") == Array("folder in/a".utf8))
    metadata.url = "https://user@WWW.Port.example:8080/a"
    #expect(SurveyedPage.site(metadata, "in/a") == Array("host port.example".utf8))
    metadata.site = "The Port"
    #expect(SurveyedPage.site(metadata, "in/a") == Array("site the port".utf8))
  }

  /// How many of four pages are different ones, where two share `shared` lines of `size` bytes, and each has `own` of its own.
  @Test(arguments: [(4, 100, 1, 3), (3, 100, 2, 4), (1, 80, 0, 3), (1, 79, 0, 4)])
  func pagesThatShareFourFifthsOfTheirLongLinesAreCopies(shared: Int, size: Int, own: Int, count: Int) {
    func line(_ name: String, _ size: Int) -> String {
      (name + String(repeating: " and on", count: 20)).prefix(size - 1) + "."
    }
    var census = SisterCensus()
    for page in 0..<4 {
      let lines =
        (0..<shared).map { line(page < 2 ? "Shared \($0)" : "Page \(page) \($0)", size) }
        + (0..<own).map { line("Own of \(page) \($0)", 100) } + ["Short \(page)"]
      let text = Text(lines.joined(separator: "\n\n"))
      let metadata = Metadata(language: "en")
      census.add(
        SurveyedPage(
          Article(source: "a", text: text, metadata: metadata, blocks: BlockFinder.blocks(text)), folder: "in"))
    }
    #expect(census.finish()[Array("folder in".utf8)]?.count == count)
  }

  @Test func aPageHasEachOfItsLinesOnce() {
    let lines = ["One", "Two", "One", "Three"]
    let text = Text(lines.joined(separator: "\n"))
    let article = Article(source: "a", text: text, metadata: Metadata(language: "en"), blocks: BlockFinder.blocks(text))
    #expect(SurveyedPage(article, folder: "").lines.map(\.size).sorted() == [3, 3, 5])
  }

  @Test func ofALargeFolderTheSameFilesAreTakenInAnyOrder() {
    let sample = SurveyPass.sample(files(0..<1000))
    #expect(sample.count == 256)
    #expect(Set(sample.map(\.path)) == Set(SurveyPass.sample(files((0..<1000).reversed())).map(\.path)))
  }
}
