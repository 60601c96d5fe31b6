import FoundationEssentials
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

struct ArticleInputTests {
  private func input(_ text: String, ending: String) throws -> (input: ArticleInput, remove: () -> Void) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(ending)")
    try Data(text.utf8).write(to: file)
    let path = file.path(percentEncoded: false)
    return (ArticleInput(path: path, RunOptions(jobs: 1)), { try? FileManager.default.removeItem(atPath: path) })
  }

  @Test func everyArticleIsHandledAndTheBadOneReported() throws {
    let lines = #"{"text":"One."}"# + "\n{}\n" + #"{"text":"Three."}"#
    let (input, remove) = try input(lines, ending: "jsonl")
    defer { remove() }
    var texts: [String] = []
    var errors: [String] = []
    let handle = { (article: Article, _: String) in texts.append(article.text[0..<article.text.count]) }
    try input.forEach(report: { errors.append($0.message) }, handle)
    #expect(texts == ["One.", "Three."])
    #expect(errors.count == 1 && errors[0].contains(".jsonl#2: "))
  }

  @Test func anArticleThatAStageRefusesIsReportedUnderItsName() throws {
    let (input, remove) = try input("One.", ending: "txt")
    defer { remove() }
    var errors: [String] = []
    try input.forEach(report: { errors.append($0.message) }, { _, _ in throw ArticleError(.patternLimit, "too slow") })
    #expect(errors.count == 1 && errors[0].hasSuffix(".txt: too slow"))
  }

  @Test func outputThatCannotBeWrittenEndsTheWork() throws {
    let (input, remove) = try input("One.", ending: "txt")
    defer { remove() }
    #expect(throws: ArticleError.self) {
      try input.forEach(report: { _ in }, { _, _ in throw ArticleError(.unwritable, "full") })
    }
  }
}
