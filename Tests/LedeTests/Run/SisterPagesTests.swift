import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Pages of one site: `furniture` is what each of them has.
private struct Site {
  let furniture = ["Ferry timetable", "Harbour map", "Lost and found", "The Port Gazette since 1890"]

  func page(_ number: Int) -> String {
    let story = [
      "The ferry number \(number) left the harbour at dawn, and two hundred people waved from the pier until it was gone.",
      "Its captain said that run \(number) was the calmest of the year, with no wind at all and hardly a wave.",
      "On the other shore, the mayor of village \(number) had a band play, and all of its shops stayed open late.",
    ]
    return (furniture + story + ["Weather by the lighthouse keeper"]).joined(separator: "\n\n")
  }
}

@Suite struct SisterPagesTests {
  private let clean = "name: job\nstages: [clean, emit: {jsonl: true}]"

  private func run(
    _ folder: Folder, _ inputs: [String] = ["in"], jobs: Int = 1, on: Bool = true
  ) async throws -> String {
    let pipeline = try #require(load(clean, settings: ["clean.recurring=\(on)"]).pipeline)
    let files = InputFinder.find(inputs.map { folder / $0 }).files
    _ = try await Run(pipeline: pipeline, options: RunOptions(jobs: jobs)).write(files, to: folder / "out") { _ in }
    return try #require(folder.read("out/job.jsonl"))
  }

  private func recurring(_ output: String) -> Int { output.components(separatedBy: "\"recurring\"").count - 1 }

  @Test func whatStandsOnThreePagesOfAFolderIsCut() async throws {
    let folder = try Folder()
    for number in 1...3 { try folder.write("in/\(number).txt", Site().page(number)) }
    #expect(try await recurring(run(folder)) > 0)
    #expect(try await recurring(run(folder, on: false)) == 0)
  }

  @Test func twoPagesSayNothing() async throws {
    let folder = try Folder()
    for number in 1...2 { try folder.write("in/\(number).txt", Site().page(number)) }
    #expect(try await recurring(run(folder)) == 0)
  }

  @Test func pagesOfOtherFoldersAreNoSisters() async throws {
    let folder = try Folder()
    for number in 1...3 { try folder.write("in/\(number)/page.txt", Site().page(number)) }
    #expect(try await recurring(run(folder)) == 0)
  }

  @Test func theOutputDependsNeitherOnTheOrderNorOnTheJobs() async throws {
    let folder = try Folder()
    let names = (1...8).map { "in/\($0).txt" }
    for (name, number) in zip(names, 1...) { try folder.write(name, Site().page(number)) }
    let one = try await run(folder, names)
    #expect(try await run(folder, names, jobs: 4) == one)
    let lines = one.split(separator: "\n").map(String.init)
    #expect(try await run(folder, names.reversed()).split(separator: "\n").map(String.init) == lines.reversed())
  }

  @Test func foldersThatDifferInTheirUnicodeFormAreTwo() {
    let sites = ["\u{439}", "\u{438}\u{306}"].map { SurveyedPage.site(Metadata(language: "ru"), Path($0)) }
    #expect(sites[0] != sites[1])
  }

  @Test func aRecordsSiteIsThatOfItsURL() {
    var metadata = Metadata(language: "en")
    #expect(SurveyedPage.site(metadata, "a/b") == Array("folder a/b".utf8))
    metadata.url = "https://www.Gazette.example/2025/ferry.html"
    #expect(SurveyedPage.site(metadata, "a/b") == Array("host gazette.example".utf8))
    metadata.site = "Port Gazette"
    #expect(SurveyedPage.site(metadata, "a/b") == Array("site port gazette".utf8))
  }
}

/// What is counted of pages that are written as lists of lines.
@Suite struct SisterCensusTests {
  private func page(_ lines: [String], site: Path = "a") -> SurveyedPage {
    let text = Text(lines.joined(separator: "\n"))
    let article = Article(
      source: "page", text: text, metadata: Metadata(language: "en"), blocks: BlockFinder.blocks(text))
    return SurveyedPage(article, folder: site)
  }

  private func census(_ pages: [SurveyedPage], capacity: Int = 1000) -> SisterPages? {
    var census = SisterCensus(capacity: capacity)
    for page in pages { census.add(page) }
    return census.finish()[Array("folder a".utf8)]
  }

  private func hash(_ line: String) -> UInt64 {
    let text = Text(line)
    return text.hash(of: 0..<text.count)
  }

  private func prose(_ number: Int) -> [String] {
    (1...5).map {
      "Paragraph \($0) of story \(number), which goes on for a while so that its line is as long as prose is."
    }
  }

  @Test func countsPagesNotLines() throws {
    let pages = (1...4).map { page(["Menu", "Menu"] + prose($0) + ($0 < 3 ? ["Summer"] : [])) }
    let found = try #require(census(pages))
    #expect(found.count == 4)
    #expect(found.pages(with: hash("Menu")) == 4)
    #expect(found.pages(with: hash("Summer")) == 2)
    #expect(found.pages(with: hash(prose(1)[0])) == 1)
  }

  @Test func copiesOfAPageAreOnePage() throws {
    let corrected = Array(prose(1).dropLast()) + ["The last paragraph as only the second version of the story has it."]
    let pages = [prose(1), corrected, prose(2), prose(3)].map { page(["Menu"] + $0) }
    let found = try #require(census(pages + [pages[0]]))
    #expect(found.count == 3)
    #expect(found.pages(with: hash(prose(1)[0])) == 1)
    #expect(found.pages(with: hash("Menu")) == 3)
  }

  @Test func threeCopiesAreNoSisters() throws {
    let same = page(["Menu"] + prose(1))
    #expect(census([same, same, same]) == nil)
  }

  @Test func aSampleDoesNotDependOnTheOrder() throws {
    let pages = (1...40).map { page(["Menu", "Map \($0 % 7)"] + prose($0)) }
    let some = try #require(census(pages, capacity: 100))
    #expect(some.count == 14)
    #expect(census(pages.reversed(), capacity: 100) == some)
    #expect(census(pages.filter { $0.hash % 2 == 0 } + pages.filter { $0.hash % 2 == 1 }, capacity: 100) == some)
  }
}
