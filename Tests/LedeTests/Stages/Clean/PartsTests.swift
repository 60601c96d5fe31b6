import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeText
@testable import LedeTranslation

/// What becomes of ranges inside a block that are no running text.
@Suite struct PartsTests {
  private static let russian = """
    Паром снова ходит

    ОМСК, 3 фев — ВЕСТИ ПОРТА. Паром на левый берег снова ходит по расписанию, сообщил капитан Егор Лис. Билет подешевел вдвое.

    Велосипеды возят бесплатно до конца лета.
    """

  private func run(_ text: String, _ language: String, _ stages: [String], settings: [String] = []) throws -> Article {
    let outcome = PipelineLoader.load(stages: stages, settings: settings, environment: [:], read: { _ in nil })
    let pipeline = try #require(outcome.pipeline)
    let plain = PlainText(Text(text), language: language)
    return try pipeline.process(plain.article(source: "a", Metadata(language: language)))
  }

  @Test func noSentenceHasTheDateline() throws {
    let article = try run(Self.russian, "ru", ["clean", "segment"])
    let sentences = try #require(article.layers[Sentences.self]).items.map { article.line($0.range) }
    #expect(sentences.first == "Паром на левый берег снова ходит по расписанию, сообщил капитан Егор Лис.")
    #expect(article.layers[Cuts.self]?.parts.map(\.kind) == [.dateline])
  }

  @Test func aDatelineIsAUnitOfTranslationOfItsOwn() throws {
    let article = try run(Self.russian, "ru", ["clean", "segment", "extract"])
    let segments = try #require(article.layers[Segments.self]).items
    #expect(
      segments.map(\.text).prefix(3) == [
        "Паром снова ходит", "ОМСК, 3 фев — ВЕСТИ ПОРТА.",
        "Паром на левый берег снова ходит по расписанию, сообщил капитан Егор Лис.",
      ])
    #expect(segments[1].paragraph == segments[2].paragraph)
  }

  @Test func datelinesAreTold() throws {
    let article = try run(Self.russian, "ru", ["clean"])
    let description = try #require(article.layers[Cuts.self]?.description(in: article))
    #expect(description.notes(1) == ["dateline: ОМСК, 3 фев — ВЕСТИ ПОРТА."])
    #expect(description.notes(2) == [])
  }

  @Test func datelinesMayBeSentences() throws {
    let article = try run(Self.russian, "ru", ["clean", "segment"], settings: ["clean.datelines=false"])
    #expect(article.layers[Cuts.self]?.parts == [])
  }

  @Test(arguments: [
    ("^THE POST - ", "THE POST - The ferry runs again."),
    (" \\(see page \\d+\\)", "The ferry (see page 3) runs again."),
    (" Read on\\.$", "The ferry runs again. Read on."),
  ])
  func whatAPatternNamesIsShownNowhere(_ pattern: String, _ line: String) throws {
    let text = "The harbour\n\n\(line) Nobody knows why (see page 4) it stopped.".replacing(
      "Read on. Nobody", with: "Nobody")
    let whole = pattern.hasSuffix("$") ? "The harbour\n\n\(line)" : text
    let article = try run(
      whole, "en", ["clean", "segment", "extract"],
      settings: ["clean.strip=[\"\(pattern.replacing("\\", with: "\\\\"))\"]"])
    let sentences = try #require(article.layers[Sentences.self]).items.map { article.line($0.range) }
    #expect(sentences.contains("The ferry runs again."))
    #expect(try #require(article.layers[Segments.self]).items.map(\.text).contains("The ferry runs again."))
    #expect(!article.markdown().contains("see page 3"))
  }
}
