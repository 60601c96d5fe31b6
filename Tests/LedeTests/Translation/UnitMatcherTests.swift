import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeTranslation

@Suite struct UnitMatcherTests {
  /// Translates each sentence of a text by its place in it, edits the text, and tells what stands where.
  private func merged(_ old: String, _ new: String) throws -> String {
    let merging = try Merging(old, named: "a.txt")
    var number = 0
    let job = merging.translated { _ in
      number += 1
      return [.text("T\(number).")]
    }
    let bytes = Array(new.utf8)
    let article = try Pipeline.load("newsletter").article(bytes, named: "a.txt", language: "en")
      .processed(by: ["segment"]).extracted
    let result = JobMerger().merge(job, into: article, bytes, MergeOptions())
    let lost = result.problems.map { " -\($0.error.code.rawValue)" }.joined()
    return String(decoding: ArticleMerge.applied(result.edits, to: bytes), as: UTF8.self) + lost
  }

  @Test(arguments: [
    ("Rain. Snow.", "Rain. Snow.", "T1. T2."),
    ("Rain. Snow.", "Hail. Rain. Snow.", "Hail. T1. T2."),
    ("Rain. Snow.", "Snow. Rain.", "T2. T1."),
    ("Rain. Snow.", "Rain.", "T1. -stale"),
    ("Rain. Snow.", "Rain. Slush.", "T1. Slush. -stale"),
    ("Sun. Rain. Snow. Rain. Hail.", "Sun. Rain. Moon. Rain. Snow. Rain. Hail.", "T1. T2. Moon. Rain. T3. T4. T5."),
    ("Sun. Rain. Snow. Rain. Hail.", "Snow. Rain. Hail.", "T3. T4. T5. -stale -stale"),
  ])
  func whatWasTranslatedStaysWithItsSentence(_ old: String, _ new: String, _ expected: String) throws {
    #expect(try merged(old, new) == expected)
  }
}
