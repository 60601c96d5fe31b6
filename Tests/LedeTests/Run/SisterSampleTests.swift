import LedeConfig
import Testing

@testable import Lede

@Suite struct SisterSampleTests {
  private func files(_ numbers: some Sequence<Int>) -> [InputFile] {
    numbers.map { InputFile(path: Path("in/\($0).txt"), name: "\($0).txt", isRegular: true) }
  }

  @Test func aSmallFolderIsSurveyedWhole() {
    #expect(SisterSurvey.sample(files(0..<256)) == files(0..<256))
  }

  @Test func ofALargeFolderTheSameFilesAreTakenInAnyOrder() {
    let sample = SisterSurvey.sample(files(0..<1000))
    #expect(sample.count == 256)
    #expect(Set(sample.map(\.path)) == Set(SisterSurvey.sample(files((0..<1000).reversed())).map(\.path)))
  }
}
