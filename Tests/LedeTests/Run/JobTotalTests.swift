import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeText
@testable import LedeTranslation

/// Jobs that nothing ends say how many units their files have.
@Suite struct JobTotalTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("in/a.txt", "It rained. He slept.\n")
    try folder.write("in/b.txt", "Идёт дождь. Потом снег. Лампа горит.\n")
    try folder.write("in/c.txt", "She left units 2 of 00000000.\n")
  }

  /// The files of a job: their names and lines.
  private func job(_ emit: String) async throws -> [(name: String, lines: [Substring])] {
    let pipeline = try #require(load("stages: [segment, {emit: {\(emit)}}]").pipeline)
    let run = Run(pipeline: pipeline, options: RunOptions(jobs: 1))
    let inputs = ["a", "b", "c"].map { InputFile(path: Path(folder / "in/\($0).txt"), name: "\($0).txt") }
    let made = try await run.write(inputs, to: folder / "job") { _ in }
    #expect(made.done == 3)
    return try folder.files("job").sorted().map { name in
      let text = try #require(folder.read("job/\(name)"))
      return (name, text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  /// What the merge of some lines notes.
  private func notes(_ name: String, _ lines: some Sequence<Substring>) throws -> [String] {
    let path = try folder.write("back/\(name)", lines.map { $0 + "\n" }.joined())
    var run = JobRun.standard { _, settings in load("stages: [segment]", settings: settings).pipeline }
    (run.source, run.replaces) = (Path(folder / "in"), true)
    return try run.merge([InputFile(path: path)], to: folder / "out") { _, error in
      Issue.record("\(error.message)")
    }.notes
  }

  private static let formats = ["po: {target: fr}", "csv: {target: fr}", "tsv: {target: fr}", "units: {target: fr}"]

  @Test(arguments: formats)
  func cutBetweenTwoArticles(_ format: String) async throws {
    let files = try await job(format)
    let file = try #require(files.first)
    #expect(file.lines.joined(separator: "\n").contains("units 2 of 00000006"))
    #expect(file.lines.joined(separator: "\n").contains("She left units 2 of 00000000."))
    #expect(try notes(file.name, file.lines) == [])
    let first = { (article: String) in file.lines.firstIndex { $0.contains("\(article).txt:") } ?? 0 }
    // An entry of PO begins with its notes.
    let end = file.lines[..<first("b")].lastIndex(of: "") ?? first("b")
    let cut = try notes(file.name, file.lines[..<end])
    #expect(cut.count == 1 && cut[0].contains("4 of the 6 units that this file was made with are not in it"), "\(cut)")
  }

  /// Each file has its own number, the spooled ones of languages and those of single articles among them.
  @Test(arguments: [
    ("units: {target: fr, per: article}", [2, 3, 1]), ("units: {target: fr, file: \"{language}.jsonl\"}", [3, 3]),
    ("units: {target: fr, words: 6}", [2, 3, 1]), ("csv: {target: fr, columns: [id, source, target]}", []),
  ])
  func numbers(_ emit: String, _ expected: [Int]) async throws {
    var found: [Int] = []
    for file in try await job(emit) {
      #expect(try notes(file.name, file.lines.filter { !$0.isEmpty }) == [])
      let text = file.lines.joined(separator: "\n")
      let totals = Set(text.matches(of: /units \d+ of (\d{8}),/).compactMap { Int($0.1) })
      #expect(totals.count <= 1)
      found += totals
    }
    #expect(found.sorted() == expected.sorted())
  }
}
