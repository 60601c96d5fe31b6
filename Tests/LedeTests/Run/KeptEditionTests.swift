import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText

/// Runs that find the edition of an earlier one.
@Suite struct KeptEditionTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func run(
    _ records: [String], emit: String = "{markdown: true, edition: true, jsonl: true}", runStages: String = ""
  )
    async throws -> RunReport
  {
    let lines = records.map { #"{"title": "\#($0)", "text": "One of \#($0). Two. Three.", "language": "en"}"# }
    try folder.write("in/a.jsonl", lines.joined(separator: "\n"))
    try folder.write(
      "job.yaml",
      "name: job\nstages: [segment, score: {position: true}, summarise: {minimum_words: 1, sentences: 2}, \(runStages)emit: \(emit)]"
    )
    let outcome = PipelineLoader.load(folder / "job.yaml", environment: [:]) { path in SmallFile.bytes(path) }
    let pipeline = try #require(outcome.pipeline)
    return try await Run(pipeline: pipeline, options: RunOptions(jobs: 2)).write(
      InputFinder.find([folder / "in"]).files, to: folder / "out"
    ) { _ in }
  }

  private func change(_ old: String, _ new: String) throws {
    let text = try #require(folder.read("out/edition.yaml"))
    #expect(text.contains(old))
    try folder.write("out/edition.yaml", text.replacing(old, with: new))
  }

  private var headlines: [String] {
    (folder.read("out/job.md") ?? "").split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      String($0.dropFirst(3))
    }
  }

  @Test func editsSurviveARunOverMoreArticles() async throws {
    _ = try await run(["Rain", "Fog", "Ice"])
    try change("title: \"Fog\"", "title: My fog")
    try change("    title: \"Ice\"", "    drop: true\n    title: \"Ice\"")
    _ = try await run(["Rain", "Fog", "Ice", "Sun"])
    #expect(headlines == ["Rain", "My fog", "Sun"])
    let text = try #require(folder.read("out/edition.yaml"))
    #expect(text.contains("drop: true") && text.contains("My fog") && text.contains("\"Sun\""))
    _ = try await run(["Sun", "Fog"])
    #expect(headlines == ["My fog", "Sun"])
  }

  /// Limits count what is shown.
  @Test(
    arguments: [
      ("    drop: true\n", ["Fog", "Ice"]), ("    pin: true\n", ["Rain", "Fog"]),
    ] as [(String, [String])])
  func whatIsDroppedGivesItsPlaceToTheNext(_ change: String, _ shown: [String]) async throws {
    let arrange = "{markdown: true, edition: true}"
    let records = ["Rain", "Fog", "Ice", "Sun"]
    _ = try await run(records, emit: arrange, runStages: "arrange: {limit: 2}, ")
    #expect(headlines == ["Rain", "Fog"])
    try self.change("    title: \"Rain\"", change + "    title: \"Rain\"")
    for _ in 0..<2 {
      _ = try await run(records, emit: arrange, runStages: "arrange: {limit: 2}, ")
      #expect(headlines == shown)
    }
  }

  /// What an editor has pinned or changed is among those that the limit allows, also where the run has it no more.
  @Test(arguments: [["Sun", "Fog", "Ice", "Rain"], ["Sun", "Fog", "Ice"]])
  func workOfAnEditorCountsFirst(_ next: [String]) async throws {
    let (emit, limit) = ("{markdown: true, edition: true}", "arrange: {limit: 2}, ")
    _ = try await run(["Rain", "Fog"], emit: emit, runStages: limit)
    try change("    title: \"Rain\"", "    pin: true\n    title: My rain")
    _ = try await run(next, emit: emit, runStages: limit)
    #expect(headlines == ["My rain", "Sun"])
  }

  @Test func theEditionAloneGivesAllFormats() async throws {
    _ = try await run(["Rain", "Fog"])
    try change("title: \"Fog\"", "pin: true\n    title: My fog")
    let source = Source(name: folder / "out/edition.yaml", string: try #require(folder.read("out/edition.yaml")))
    var problems = Problems()
    let edition = try #require(Edition.read(source, &problems))
    #expect(edition.origin == EditionOrigin(pipeline: "../job.yaml", settings: []) && problems.diagnostics.isEmpty)
    let outcome = PipelineLoader.load(folder / "job.yaml", environment: [:]) { path in SmallFile.bytes(path) }
    let run = Run(pipeline: try #require(outcome.pipeline), options: RunOptions(jobs: 1))
    let data = folder.read("out/job.jsonl")
    let report = try run.write(edition, of: Path(folder / "out/edition.yaml"), to: folder / "out")
    #expect(headlines == ["My fog", "Rain"])
    #expect(report.files == [folder / "out/job.md"] && report.done == 2)
    #expect(report.notes == ["`jsonl` is made of articles, not of the edition: its files stay as they are"])
    #expect(
      folder.read("out/job.jsonl") == data && folder.read("out/edition.yaml") == source.text[0..<source.text.count])
  }

  /// An editor on another system ends lines in his own way.
  @Test func theFileMayHaveAByteOrderMarkAndOtherLineEnds() async throws {
    _ = try await run(["Rain", "Fog"])
    let text = try #require(folder.read("out/edition.yaml"))
    let changed = "\u{FEFF}" + text.replacing("title: \"Fog\"", with: "title: My fog").replacing("\n", with: "\r\n")
    try folder.write("out/edition.yaml", changed)
    _ = try await run(["Rain", "Fog"])
    #expect(headlines == ["Rain", "My fog"])
  }

  @Test func oneArticleTwiceHasTwoIds() async throws {
    _ = try await run(["Rain", "Rain"])
    _ = try await run(["Rain", "Rain"])
    #expect(headlines == ["Rain", "Rain"])
  }

  @Test func anEditionWithAWarningIsRead() async throws {
    _ = try await run(["Rain"])
    try change("title: \"Rain\"", "url: my notes\n    title: My rain")
    _ = try await run(["Rain"])
    #expect(headlines == ["My rain"])
  }

  @Test func anEditionWithFaultsStopsTheRunBeforeItWrites() async throws {
    _ = try await run(["Rain"])
    let before = folder.read("out/job.md")
    try change("title: \"Rain\"", "titel: My rain")
    let error = await #expect(throws: EditionFault.self) { _ = try await run(["Rain", "Fog"]) }
    #expect(error?.diagnostics.map(\.help) == ["did you mean `title`?"])
    #expect(folder.read("out/job.md") == before)
  }
}
