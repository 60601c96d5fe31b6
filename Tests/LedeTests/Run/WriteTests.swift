import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

@Suite struct WriteTests {
  private static let perArticle = "stages: [segment, emit: {tsv: {per: article}}]"
  private static let perJob = "name: job\nstages: [segment, emit: {tsv: true}]"

  @discardableResult
  private func run(
    _ yaml: String, _ folder: Folder, _ inputs: [String], jobs: Int = 2, maxSize: Int = 1 << 20,
    to output: String = "out"
  ) async throws -> RunReport {
    let pipeline = try #require(load(yaml).pipeline)
    let found = InputFinder.find(inputs.map { $0.hasPrefix("/") ? $0 : folder / $0 }, output: folder / output)
    #expect(found.missing.isEmpty)
    return try await Run(pipeline: pipeline, options: RunOptions(jobs: jobs, maxSize: maxSize)).write(
      found.files, to: folder / output
    ) { _ in }
  }

  private func errors(_ folder: Folder) -> [String: String] {
    let lines = (folder.read("out/errors.jsonl") ?? "").split(separator: "\n")
    let records = lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    return Dictionary(
      uniqueKeysWithValues: records.map { ($0["source"] as? String ?? "?", $0["code"] as? String ?? "?") })
  }

  @Test func articlesThatFailAreRecordedAndTheOthersGoOn() async throws {
    let folder = try Folder()
    try folder.write("in/a.txt", "Мост цел.\n")
    try folder.write("in/binary.txt", [0x50, 0x4B, 3, 4, 0, 0, 0, 8])
    try folder.write("in/empty.txt", "")
    try folder.write("in/feed.jsonl", "{\"text\": \"Паром ходит.\"}\n\n{\"text\": \n{}\n{\"text\": \"Лёд тает.\"}")
    try folder.write("in/large.txt", String(repeating: "a ", count: 1000))
    try folder.write("in/wrong.txt", [0xEF, 0xBB, 0xBF, 0x61, 0xFF])
    try FileManager.default.createSymbolicLink(atPath: folder / "in/gone.txt", withDestinationPath: "nowhere")
    let report = try await run(Self.perJob, folder, ["in"], maxSize: 1000)
    #expect(
      errors(folder) == [
        "binary.txt": "binary", "empty.txt": "empty", "feed.jsonl#3": "malformed", "feed.jsonl#4": "malformed",
        "large.txt": "oversized", "wrong.txt": "undecodable", "gone.txt": "unreadable",
      ])
    #expect(report.done == 3 && report.failed == 7)
    let output = try #require(folder.read("out/job.tsv"))
    for sentence in ["Мост цел.", "Паром ходит.", "Лёд тает."] { #expect(output.contains(sentence)) }
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func aFileThatMayNotBeReadIsRecorded() async throws {
    let folder = try Folder()
    let path = try folder.write("in/a.txt", "Мост цел.\n")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    try await run(Self.perJob, folder, ["in"])
    #expect(errors(folder) == ["a.txt": "unreadable"])
  }

  @Test func aFolderThatMayNotBeReadIsRecorded() async throws {
    let folder = try Folder()
    try folder.write("in/a.txt", "Мост цел.\n")
    try folder.write("in/shut/b.txt", "Лёд тает.\n")
    chmod(folder / "in/shut", 0)
    let found = asNobody { InputFinder.find([folder / "in"]) }
    chmod(folder / "in/shut", 0o700)
    let pipeline = try #require(load(Self.perJob).pipeline)
    let report = try await Run(pipeline: pipeline, options: RunOptions(jobs: 1)).write(
      found.files, to: folder / "out"
    ) { _ in }
    #expect(errors(folder) == ["shut": "unreadable"])
    #expect(report.done == 1 && report.failed == 1)
  }

  @Test func theErrorsOfAnEarlierRunDoNotStay() async throws {
    let folder = try Folder()
    try folder.write("in/a.txt", "Мост цел.\n")
    try folder.write("out/errors.jsonl", "{}\n")
    try await run(Self.perJob, folder, ["in"])
    #expect(folder.files("out") == ["job.tsv"])
  }

  @Test func filesHaveNamesOfTheirOwn() async throws {
    let folder = try Folder()
    try folder.write("one/a.txt", "Мост цел.\n")
    try folder.write("two/a.txt", "Паром ходит.\n")
    try folder.write("in/a.txt", "Лёд тает.\n")
    try folder.write("in/A.txt", "Снег идёт.\n")
    try folder.write("in/errors.txt", "Дождь льёт.\n")
    try folder.write("in/a-1.txt", "Ветер дует.\n")
    try folder.write("in/a.jsonl", "{\"text\": \"Река течёт.\"}")
    let report = try await run(Self.perArticle, folder, ["one", "two", "in"])
    let written = folder.files("out")
    #expect(report.articleFiles == 7 && written.count == 7)
    #expect(Set(written.map { $0.lowercased() }).count == 7)
    let contents = written.compactMap { folder.read("out/" + $0) }.joined()
    for word in ["Мост", "Паром", "Лёд", "Снег", "Дождь", "Ветер", "Река"] { #expect(contents.contains(word)) }
  }

  /// As archives of macOS have them, and those of DOS.
  @Test func filesWhoseNamesAreNoTwoStringsAreAllDone() async throws {
    let folder = try Folder()
    try folder.write("in/\u{439}/\u{439}.txt", "Мост цел.\n")
    try folder.write("in/\u{438}\u{306}/\u{438}\u{306}.txt", "Лёд тает.\n")
    try folder.write("in/\u{439}.txt", "Паром ходит.\n")
    try folder.write("in/\u{438}\u{306}.txt", "Снег идёт.\n")
    try folder.write("in/sub/\u{301}a.txt", "Ветер дует.\n")
    try folder.write("in/a.\u{301}b.txt", "Дождь льёт.\n")
    let report = try await run(Self.perArticle, folder, ["in"])
    #expect(report.done == 6 && report.articleFiles == 6)
    let contents = folder.files("out").compactMap { folder.read("out/" + $0) }.joined()
    for word in ["Мост", "Лёд", "Паром", "Снег", "Ветер", "Дождь"] { #expect(contents.contains(word)) }
  }

  @Test func aNameThatIsTakenGetsTheEndingOfItsSource() async throws {
    let folder = try Folder()
    for name in ["a.md", "a.txt", "b/a.txt"] { try folder.write("in/" + name, "Мост цел.\n") }
    try await run(Self.perArticle, folder, ["in"])
    #expect(folder.files("out") == ["a.tsv", "a.txt.tsv", "b/a.tsv"])
  }

  @Test func theLanguageOfThePipelineIsThatOfItsArticles() async throws {
    let folder = try Folder()
    try folder.write("in/a.txt", "The bridge is open.\n")
    try await run("name: job\nlanguage: kk\nstages: [segment, emit: {jsonl: true}]", folder, ["in"])
    #expect(folder.read("out/job.jsonl")?.contains(#""language":"kk","language_detected":false"#) == true)
  }

  @Test func aBlankLineStandsBetweenTwoArticles() async throws {
    let folder = try Folder()
    for name in ["a.txt", "b.txt"] { try folder.write("in/" + name, "The bridge of \(name) is open.\n") }
    try await run(
      "name: job\nstages: [segment, score: {position: true}, summarise, emit: {markdown: {title: ''}}]", folder, ["in"])
    #expect(
      folder.read("out/job.md")
        == "## The bridge of a.txt is open\n\n## The bridge of b.txt is open\n")
  }

  @Test func hostileNamesStayInTheFolder() async throws {
    let folder = try Folder()
    let names = [
      "\u{1B}[2J.txt", "a\nb.txt", String(repeating: "ж", count: 120) + ".txt", "a...txt", "-rf.txt", "a:b?.txt",
      "{language}.txt",
    ]
    for name in names { try folder.write("in/" + name, "Мост цел.\n") }
    let report = try await run(Self.perArticle, folder, ["in"])
    #expect(report.done == names.count)
    let written = folder.files("out")
    #expect(written.count == names.count)
    for name in written {
      #expect(name.utf8.count <= 255)
      #expect(!name.unicodeScalars.contains { $0.value < 0x20 || "\\:*?\"<>|".unicodeScalars.contains($0) })
    }
    #expect(folder.files().allSatisfy { $0.hasPrefix("in/") || $0.hasPrefix("out/") })
  }

  @Test func aLinkDoesNotLeadOutOfTheFolder() async throws {
    let folder = try Folder()
    try folder.write("in/sub/deep/a.txt", "Мост цел.\n")
    try folder.write("outside/keep", "x")
    try folder.write("out/keep", "x")
    try FileManager.default.createSymbolicLink(atPath: folder / "out/sub", withDestinationPath: folder / "outside")
    try await run(Self.perArticle, folder, ["in"])
    #expect(errors(folder) == ["sub/deep/a.txt": "unwritable"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder / "outside") == ["keep"])
  }

  @Test func nothingIsLeftWhereAFileCannotBeFinished() async throws {
    let folder = try Folder()
    try folder.write("in/a.txt", "Мост цел.\n")
    try folder.write("out/job.tsv/in-the-way", "x")
    await #expect(throws: ArticleError.self) { try await run(Self.perJob, folder, ["in"]) }
    #expect(folder.files("out") == ["job.tsv/in-the-way"])
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func aFolderThatMayNotBeWrittenIsSaid() async throws {
    let folder = try Folder()
    try folder.write("in/a.txt", "Мост цел.\n")
    try FileManager.default.createDirectory(
      atPath: folder / "out", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
    let error = await #expect(throws: ArticleError.self) { try await run(Self.perJob, folder, ["in"]) }
    #expect(error?.code == .unwritable)
  }

  @Test func theOutputFolderMayNotBeAFile() async throws {
    let folder = try Folder()
    try folder.write("in/a.txt", "Мост цел.\n")
    try folder.write("out", "x")
    let error = await #expect(throws: ArticleError.self) { try await run(Self.perJob, folder, ["in"]) }
    #expect(error?.code == .unwritable)
  }

  @Test func theOutputDoesNotDependOnTheNumberOfJobs() async throws {
    let folder = try Folder()
    for index in 0..<60 {
      try folder.write(
        "in/\(index % 7)/a\(index).txt", String(repeating: "Номер \(index). ", count: 1 + (index * 37) % 90))
    }
    try folder.write("in/x.txt", "")
    for (jobs, output) in [(1, "one"), (4, "four")] {
      try await run(
        "extends: newsletter\nstages: [emit: {tsv: true, jsonl: {per: article}}]", folder, ["in"], jobs: jobs,
        to: output)
    }
    #expect(folder.files("one") == folder.files("four"))
    #expect(folder.files("one").count > 60)
    for name in folder.files("one") { #expect(folder.read("one/" + name) == folder.read("four/" + name), "\(name)") }
  }

  @Test func placeholdersInFileNamesAreFilledIn() async throws {
    let folder = try Folder()
    try folder.write(
      "in/a.jsonl",
      "{\"text\": \"Мост цел.\", \"language\": \"ru\"}\n{\"text\": \"Hi.\", \"language\": \"en\"}\n{\"text\": \"Лёд.\", \"language\": \"ru\"}"
    )
    try await run("name: job\nstages: [segment, emit: {tsv: {file: '{language}/{name}.tsv'}}]", folder, ["in"])
    #expect(folder.files("out") == ["en/job.tsv", "ru/job.tsv"])
    try await run(
      "stages: [segment, emit: {tsv: {per: article, file: '{language}/{name}'}}]", folder, ["in"], to: "each")
    #expect(folder.files("each") == ["en/a-2.tsv", "ru/a-1.tsv", "ru/a-3.tsv"])
  }

  @Test func aLanguageMayHaveAWriterOfItsOwn() async throws {
    let folder = try Folder()
    try folder.write(
      "in/a.jsonl", "{\"text\": \"Мост цел.\", \"language\": \"ru\"}\n{\"text\": \"Hi.\", \"language\": \"en\"}")
    try await run(
      "name: job\nstages: [segment, emit: {tsv: true}]\nlanguages: {ru: {emit: {jsonl: true}}}", folder, ["in"])
    #expect(folder.files("out") == ["job.jsonl", "job.tsv"])
    #expect(folder.read("out/job.jsonl")?.split(separator: "\n").count == 1)
  }
}
