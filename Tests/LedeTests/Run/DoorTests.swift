import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Segments, but for texts that a storm is in: these it refuses, and chokes on a flood.
private struct StormyStage: Stage {
  struct Flood: Error {}
  static let name = "stormy"
  static let help = "Refuses storms"

  @Sendable func run(_ article: Article, _ resources: Resources, _ blocks: Blocks) throws -> Sentences {
    let text = article.text[0..<article.text.count]
    if text.contains("storm") { throw ArticleError(.patternLimit, "no storms") }
    if text.contains("flood") { throw Flood() }
    return try SegmentStage().run(article, resources, blocks, nil, nil)
  }
}

/// Writes the number of sentences, but for texts that a gale is in.
private struct WindyWriter: Writer {
  static let name = "windy"
  static let help = "Refuses gales"
  static let fileExtension = "txt"
  static let reads = [Sentences.requirement]
  static let options: [ComponentOption<Self>] = fileOptions
  var files = FileOptions(per: .run, file: "counts.txt")

  func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    if article.text[0..<article.text.count].contains("gale") { throw ArticleError(.internal, "no gales") }
    return "\(article.layers[Sentences.self]?.items.count ?? 0)\n"
  }
}

/// The ways through a run.
enum Door: CaseIterable, Sendable {
  case files, records, stream, shown
}

/// What came through a door: the number of sentences of each article that was done, and each error behind the name of its article.
private struct Passage: Equatable {
  var done: [Int] = []
  var failed: [String] = []
}

@Suite struct DoorTests {
  /// Takes a file through a door.
  /// - Parameter text: JSON lines, unless the name ends otherwise.
  private func pass(
    _ door: Door, _ text: String, as name: String = "a.jsonl", stage: String = "segment",
    pipelineLanguage: String? = nil,
    language: String? = nil
  ) async throws -> Passage {
    let folder = try Folder()
    let path = try folder.write(name, text)
    var catalogue = Catalogue.standard
    catalogue.add(StageKind(StormyStage.run))
    catalogue.add(WindyWriter.self)
    let yaml = (pipelineLanguage.map { "language: \($0)\n" } ?? "") + "stages: [\(stage), emit: {windy: true}]"
    let loader = PipelineLoader(catalogue: catalogue, environment: [:]) { _ in Array(yaml.utf8) }
    let pipeline = try #require(loader.load("pipeline.yaml", settings: []).pipeline)
    let run = Run(pipeline: pipeline, options: RunOptions(jobs: 2, language: language))
    var passage = Passage()
    var written: [UInt8] = []
    var lines: [String] { String(decoding: written, as: UTF8.self).split(separator: "\n").map(String.init) }
    let report = { (error: ArticleError) in passage.failed.append(error.message) }
    switch door {
    case .files:
      _ = try await run.write([InputFile(path: path)], to: folder / "out") { event in
        if let error = event.error { passage.failed.append("\(event.source): \(error.message)") }
      }
      passage.done = (folder.read("out/counts.txt") ?? "").split(separator: "\n").compactMap { Int($0) }
    case .records:
      _ = try await run.answer(ByteSource(path: Path(path))) { written += $0 }
      for line in lines {
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let lede = try #require(record?["lede"] as? [String: Any])
        if let sentences = lede["sentences"] as? [Any] { passage.done.append(sentences.count) }
        if let error = lede["error"] as? [String: Any], let source = error["source"], let message = error["message"] {
          passage.failed.append("\(source): \(message)")
        }
      }
    case .stream:
      try run.segment(path, format: .text, explains: false, report: report) { written += $0 + Array("|".utf8) }
      passage.done = String(decoding: written, as: UTF8.self).split(separator: "|").map { text in
        text.split(separator: "\n").count
      }
    case .shown:
      let writer = WindyWriter()
      let count: @Sendable (Article) throws -> String = { article in
        try writer.entry(article, pipeline.knowledge.knowledge(of: article))
      }
      let write = { (text: String) in written += text.utf8 }
      try await run.show([InputFile(path: path)], separator: "", report: report, write: write, count)
      passage.done = lines.compactMap { Int($0) }
    }
    passage.failed = passage.failed.map { $0.replacing(folder.path + "/", with: "") }
    return passage
  }

  /// As a door names an article of the file.
  private func name(_ number: Int, at door: Door) -> String {
    door == .records ? "line \(number)" : "a.jsonl#\(number)"
  }

  /// «ул.» is an abbreviation of Russian alone, in which this is one sentence.
  private static let street = "Дом на ул. Абая стоит давно, и живут в нём люди."

  /// The option goes before the pipeline, the pipeline before the record, and what is given before what is detected.
  @Test(
    arguments: Door.allCases,
    [
      (option: nil, pipeline: nil, record: nil, sentences: 1), (nil, nil, "en", 2), (nil, "en", nil, 2),
      (nil, "ru", "en", 1), ("en", "ru", nil, 2), ("en", nil, "ru", 2), ("ru", "en", "en", 1),
    ] as [(String?, String?, String?, Int)])
  func theLanguageIsSettledAlike(
    _ door: Door, _ given: (option: String?, pipeline: String?, record: String?, sentences: Int)
  ) async throws {
    let member = given.record.map { #""language":"\#($0)","# } ?? ""
    let passage = try await pass(
      door, "{\(member)\"text\":\"\(Self.street)\"}", pipelineLanguage: given.pipeline, language: given.option)
    #expect(passage == Passage(done: [given.sentences]))
  }

  /// Text that comes in pieces states no language of its own.
  @Test(
    arguments: [(nil, nil, 1), (nil, "en", 2), ("ru", "en", 1), ("en", "ru", 2)] as [(String?, String?, Int)])
  func theLanguageOfATextInPiecesIsSettledAlike(_ option: String?, _ pipeline: String?, _ sentences: Int) async throws {
    let passage = try await pass(
      .stream, Self.street, as: "a.txt", pipelineLanguage: pipeline, language: option)
    #expect(passage == Passage(done: [sentences]))
  }

  @Test(arguments: Door.allCases) func anArticleThatAReaderRefusesIsToldAndTheOthersGoOn(_ door: Door) async throws {
    let passage = try await pass(door, "{\"text\":\"One. Two.\"}\n{}\n{\"text\":\"Three.\"}")
    #expect(passage.done == [2, 1])
    try #require(passage.failed.count == 1)
    #expect(passage.failed[0].hasPrefix("\(name(2, at: door)): the record has neither"))
  }

  @Test(arguments: Door.allCases, [("storm", "no storms"), ("flood", "Flood()")])
  func anArticleThatAStageRefusesIsToldAndTheOthersGoOn(_ door: Door, _ refusal: (word: String, message: String))
    async throws
  {
    let text = "{\"text\":\"One. Two.\"}\n{\"text\":\"A \(refusal.word).\"}\n{\"text\":\"Three.\"}"
    let passage = try await pass(door, text, stage: "stormy")
    #expect(passage == Passage(done: [2, 1], failed: ["\(name(2, at: door)): \(refusal.message)"]))
  }

  @Test(arguments: [Door.files, .shown]) func anArticleThatAWriterRefusesIsToldAndTheOthersGoOn(_ door: Door)
    async throws
  {
    let passage = try await pass(door, "{\"text\":\"One. Two.\"}\n{\"text\":\"A gale.\"}\n{\"text\":\"Three.\"}")
    #expect(passage == Passage(done: [2, 1], failed: ["\(name(2, at: door)): no gales"]))
  }

  @Test func aTextInPiecesThatAStageRefusesIsTold() async throws {
    let passage = try await pass(.stream, "A storm. It blew.", as: "a.txt", stage: "stormy")
    #expect(passage == Passage(failed: ["a.txt: no storms"]))
  }
}
