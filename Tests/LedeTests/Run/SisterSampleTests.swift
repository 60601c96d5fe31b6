import LedeText
import Testing

@testable import Lede

@Suite struct SisterSampleTests {
  private func files(_ numbers: some Sequence<Int>) -> [InputFile] {
    numbers.map { InputFile(path: "in/\($0).txt", name: "\($0).txt", isRegular: true) }
  }

  @Test func aSmallFolderIsSurveyedWhole() {
    #expect(SisterSurvey.sample(files(0..<256)) == files(0..<256))
  }

  @Test func aSiteIsThatOfThePageElseOfItsAddressElseItsFolder() {
    var metadata = Metadata(language: "en")
    #expect(SurveyedPage.site(metadata, "in/a") == "folder in/a")
    metadata.url = "https://user@WWW.Port.example:8080/a"
    #expect(SurveyedPage.site(metadata, "in/a") == "host port.example")
    metadata.site = "The Port"
    #expect(SurveyedPage.site(metadata, "in/a") == "site the port")
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
