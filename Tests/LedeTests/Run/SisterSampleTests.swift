import LedeConfig
import LedeText
import Testing

@testable import Lede

@Suite struct SisterSampleTests {
  private func files(_ numbers: some Sequence<Int>) -> [InputFile] {
    numbers.map { InputFile(path: Path("in/\($0).txt"), name: "\($0).txt", isRegular: true) }
  }

  @Test func aSmallFolderIsSurveyedWhole() {
    #expect(SisterSurvey.sample(files(0..<256)) == files(0..<256))
  }

  @Test func aSiteIsThatOfThePageElseOfItsAddressElseItsFolder() {
    var metadata = Metadata(language: "en")
    #expect(SurveyedPage.site(metadata, "in/a") == Array("folder in/a".utf8))
    metadata.url = "https://user@WWW.Port.example:8080/a"
    #expect(SurveyedPage.site(metadata, "in/a") == Array("host port.example".utf8))
    metadata.site = "The Port"
    #expect(SurveyedPage.site(metadata, "in/a") == Array("site the port".utf8))
  }

  @Test func aPageHasEachOfItsLinesOnce() {
    let lines = ["One", "Two", "One", "Three"]
    let text = Text(lines.joined(separator: "\n"))
    let article = Article(source: "a", text: text, metadata: Metadata(language: "en"), blocks: BlockFinder.blocks(text))
    #expect(SurveyedPage(article, folder: "").lines.map(\.size).sorted() == [3, 3, 5])
  }

  @Test func ofALargeFolderTheSameFilesAreTakenInAnyOrder() {
    let sample = SisterSurvey.sample(files(0..<1000))
    #expect(sample.count == 256)
    #expect(Set(sample.map(\.path)) == Set(SisterSurvey.sample(files((0..<1000).reversed())).map(\.path)))
  }
}
