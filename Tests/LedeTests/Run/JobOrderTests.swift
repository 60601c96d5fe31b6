import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeText

/// An article is merged once all that the jobs have of it has been read, wherever that stands.
@Suite struct JobOrderTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    for name in ["a", "b", "c"] { try folder.write("in/\(name).txt", "It rained. He slept. Шам жанды.\n") }
  }

  /// - Parameter jobs: of each file the articles with the unit that they have: `a1`.
  private func merge(_ jobs: [String]) throws -> (report: MergeReport, problems: [String]) {
    let units = [
      "1": ("It rained.", "Il pleut."), "2": ("He slept.", "Il dort."), "3": ("Шам жанды.", "La lampe."),
      "x": ("He slept.", "Elle dort."),
    ]
    let files = try jobs.enumerated().map { number, job in
      let body = job.split(separator: " ").map { name in
        let unit = units[String(name.suffix(1))] ?? ("", "")
        return "<file original='\(name.prefix(1)).txt' source-language='en' target-language='fr'><body>"
          + "<trans-unit id='\(FNV1a.hash(unit.0.utf8).hexadecimal)'><source>\(unit.0)</source>"
          + "<target>\(unit.1)</target></trans-unit></body></file>"
      }
      let text =
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'>\(body.joined())"
        + (job.hasSuffix("!") ? "" : "</xliff>")
      return InputFile(path: try folder.write("back/\(number).xlf", text))
    }
    var run = JobRun.standard { _, settings in
      load("stages: [segment, {emit: {xliff: true}}]", settings: settings).pipeline
    }
    run.source = Path(folder / "in")
    var problems: [String] = []
    let report = try run.merge(files, to: folder / "out") { source, error in
      problems.append("\(source.split(separator: "/").last ?? ""): \(error.code.rawValue)")
    }
    return (report, problems)
  }

  @Test(arguments: [
    (["a1 b1 a2"], ["b", "a"]), (["a1 b1", "a2 c1"], ["b", "a", "c"]), (["a1", "a2", "b1"], ["a", "b"]),
    (["a1 a2 b1"], ["a", "b"]), (["c1 b1 a1 a2 b2 c2"], ["a", "b", "c"]),
  ])
  func inTheOrderInWhichTheyAreComplete(_ jobs: [String], _ order: [String]) throws {
    let merged = try merge(jobs)
    #expect(merged.problems == [])
    #expect(merged.report.files.map { $0.split(separator: "/").last.map { String($0.prefix(1)) } ?? "" } == order)
    #expect(folder.read("out/a.txt") == "Il pleut. Il dort. Шам жанды.\n")
  }

  /// Conflicts are seen across files.
  @Test func twoFilesThatDiffer() throws {
    let merged = try merge(["a1 a2", "b1", "ax"])
    #expect(merged.problems.map { $0.hasSuffix("conflict") } == [true])
    #expect(folder.read("out/a.txt") == "Il pleut. He slept. Шам жанды.\n")
  }

  /// Nothing is taken of a file that is cut off; the others are merged.
  @Test func aFileThatIsBroken() throws {
    let merged = try merge(["a1", "b1 a2 !", "c1", "z1"])
    #expect(merged.problems == ["1.xlf: malformed", "3.xlf: unreadable"])
    #expect(folder.read("out/a.txt") == "Il pleut. He slept. Шам жанды.\n" && folder.read("out/b.txt") == nil)
    #expect(merged.report.files.count == 2)
  }

  /// What the job does not have of an article that has changed is told.
  @Test(
    arguments: [
      ("It rained. He slept. Шам жанды.\n", ["a1 a2 a3"], nil),
      ("It rained. Чудо. He slept. Шам жанды.\n", ["a1 a2 a3"], "1 sentence is not in the job, so it stays as it is"),
      ("It rained. He slept. He slept. Шам жанды.\n", ["a1 a3"], "2 sentences are not in the job, so they stay"),
    ] as [(String, [String], String?)])
  func whatIsNewIsTold(_ text: String, _ jobs: [String], _ note: String?) throws {
    try folder.write("in/a.txt", text)
    let notes = try merge(jobs).report.notes.filter { $0.contains("has changed") }
    #expect(notes.count == (note == nil ? 0 : 1), "\(notes)")
    if let note { #expect(notes.first?.contains(note) == true, "\(notes)") }
  }
}
