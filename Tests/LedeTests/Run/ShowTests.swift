import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax

/// Each article of files, one after the other, as a person is shown it.
@Suite struct ShowTests {
  private let feed = #"{"text":"One."}"# + "\n{}\n" + #"{"text":"Three."}"#

  /// - Returns: what was written, and what was reported.
  private func show(
    _ content: String, as name: String, write: ((String) throws -> Void)? = nil,
    _ make: @escaping @Sendable (Article) throws -> String = { $0.text[0..<$0.text.count] }
  ) async throws -> (written: [String], reported: [String]) {
    let folder = try Folder()
    let file = InputFile(path: try folder.write(name, content))
    var (written, reported): ([String], [String]) = ([], [])
    let run = Run(pipeline: try #require(load("stages: [segment]").pipeline), options: RunOptions(jobs: 1))
    try await run.show(
      [file], separator: "|", report: { reported.append($0.message) }, write: write ?? { written.append($0) }, make)
    return (written, reported)
  }

  @Test func everyArticleIsShownAndTheBadOneReported() async throws {
    let (written, reported) = try await show(feed, as: "a.jsonl")
    #expect(written == ["One.", "|Three."])
    #expect(reported.count == 1 && reported[0].contains("a.jsonl#2: "))
  }

  @Test func nothingStandsBeforeTheFirstThatIsShown() async throws {
    let (written, _) = try await show("{}\n" + feed, as: "a.jsonl")
    #expect(written == ["One.", "|Three."])
  }

  @Test func outputThatCannotBeWrittenEndsTheWork() async throws {
    var tries = 0
    let error = await #expect(throws: ArticleError.self) {
      let write = { (_: String) in
        tries += 1
        throw ArticleError(.unwritable, "full")
      }
      _ = try await show(feed, as: "a.jsonl", write: write)
    }
    #expect(error?.code == .unwritable && tries == 1)
  }
}
