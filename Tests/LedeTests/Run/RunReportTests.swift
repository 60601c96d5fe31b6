import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct RunReportTests {
  @Test func numbersAgreeWithTheirNouns() {
    var report = RunReport()
    report.done = 1
    #expect(report.text == "1 article done\n")
    (report.done, report.failed, report.articleFiles) = (0, 2, 3)
    (report.files, report.errorsFile) = (["out/a.md"], "out/errors.jsonl")
    #expect(
      report.text
        == "0 articles done, 2 failed\n  out/a.md\n  3 files for single articles\n  out/errors.jsonl: why articles failed\n"
    )
    report.bytes = 9
    #expect(
      report.json.encoded
        == #"{"done":0,"failed":2,"bytes":9,"files":["out/a.md"],"article_files":3,"errors_file":"out/errors.jsonl"}"#)
  }

  @Test(arguments: [("a.txt", "a"), ("b/c.d.txt", "b/c.d"), (".env", ".env"), ("b.c/d", "b.c/d"), ("a", "a")])
  func filesAreNamedAfterTheirSourceWithoutItsEnding(file: String, name: String) {
    let failure = FileItem.Content.failure(ArticleError(.empty, ""))
    #expect(FileItem(failure, of: InputFile(path: file)).name == name)
    let record = FileItem(failure, of: InputFile(path: file), number: 3)
    #expect(record.name == name + "-3" && record.source == file + "#3")
  }

  @Test func nothingIsLeftOfAFileThatIsNotFinished() throws {
    let folder = try Folder()
    do {
      let file = try AtomicFile(path: Path(folder / "a"))
      try file.append("text")
    }
    #expect(folder.files().isEmpty)
    let file = try AtomicFile(path: Path(folder / "a"))
    try file.append("text")
    try file.commit()
    #expect(folder.files() == ["a"] && folder.read("a") == "text")
  }

  /// While one item holds up the order, the others go on, but no more than four for each job.
  @Test(arguments: [(1, 1), (2, 8), (3, 12)]) func aWindowOfItemsIsUnderWay(jobs: Int, window: Int) async throws {
    var (started, before) = (0, [Int]())
    func next() -> Int? {
      started += 1
      return started > 40 ? nil : started
    }
    var order: [Int] = []
    try await OrderedRun.run(
      jobs: jobs, next: next, isReady: { true }, work: { $0 },
      consume: { (item: Int) in
        before.append(started)
        order.append(item)
      })
    #expect(before.first == window && order == Array(1...40))
  }

  @Test func whatWasCutIsCountedByRule() {
    func cuts(_ rules: [String?]) -> CutCounts {
      CutCounts(Cuts(rules.map { Cuts.Decision($0 == nil ? .body : .cut, rule: $0 ?? "body") }))
    }
    var report = RunReport()
    report.cuts.add(cuts([nil, "menu", "share", "menu"]))
    report.cuts.add(cuts([nil]))
    report.cuts.add(CutCounts(nil))
    #expect(report.text.contains("  3 lines cut in 1 article;"))
    report.cuts.add(cuts(["share", "date"]))
    #expect(report.text.contains("  5 lines cut in 2 articles;"))
    #expect(
      report.json.encoded.contains(
        #""cuts":{"lines":5,"articles":2,"rules":{"menu":2,"share":2,"date":1}}"#))
  }
}
