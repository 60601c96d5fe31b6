import Foundation
import Testing

@Suite struct RunCommandTests {
  private static let pipeline = "name: job\nstages: [segment, emit: {tsv: true}]\n"

  @Test func theExitCodeSaysWhetherAllWentWell() throws {
    try Command.inFolder(["p.yaml": Self.pipeline, "in/a.txt": "The bridge is open.\n", "bad/b.txt": ""]) { folder in
      #expect(try Command.run(["run", "p.yaml", "in", "-o", "out"], in: folder).code == 0)
      let failed = try Command.run(["run", "p.yaml", "in", "bad", "-o", "out"], in: folder)
      #expect(failed.code == 1)
      #expect(failed.errors == "b.txt: empty: the file has no text\n")
      #expect(try Command.run(["run", "p.yaml", "in", "-o", "p.yaml"], in: folder).code == 2)
    }
  }

  @Test func translationsAreOfOneLanguage() throws {
    func job(_ language: String) -> String {
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt" source-language="en" \
      target-language="\(language)" datatype="plaintext"><body><trans-unit id="a"><source>One.</source>\
      <target>x</target></trans-unit></body></file></xliff>
      """
    }
    let pipeline = "stages: [segment, emit: {xliff: {target: kk}}]\n"
    let jobs = ["kk.xlf": job("kk"), "ru.xlf": job("ru"), "kz.xlf": job("kk-KZ")]
    try Command.inFolder(["p.yaml": pipeline, "a.txt": "One.\n"].merging(jobs) { first, _ in first }) { folder in
      func run(_ jobs: [String]) throws -> Outcome {
        try Command.run(["run", "p.yaml", "a.txt", "-o", "out"] + jobs.flatMap { ["--targets", $0] }, in: folder)
      }
      let two = try run(["kk.xlf", "ru.xlf"])
      #expect(two.code == 2 && two.errors.contains("The jobs are in several languages (kk, ru): name those of one."))
      #expect(try run(["kk.xlf", "kk.xlf"]).code == 0)
      // As a country writes it.
      #expect(try run(["kk.xlf", "kz.xlf"]).code == 0)
    }
  }

  @Test func theOthersGoOnWhereAnInputIsNotThere() throws {
    try Command.inFolder(["p.yaml": Self.pipeline, "in/a.txt": "The bridge is open.\n"]) { folder in
      let address = "https://anlo.example/a.html"
      let outcome = try Command.run(
        ["run", "p.yaml", "no/where.txt", "in", "no*.md", address, "-o", "out"], in: folder)
      #expect(outcome.code == 1 && outcome.output.hasPrefix("1 article done, 3 failed"))
      #expect(outcome.errors.contains("no/where.txt: unreadable: there is nothing to read here"))
      #expect(outcome.errors.contains("\(address): unreadable: what an address leads to is not fetched"))
      let errors = try String(contentsOfFile: folder + "/out/errors.jsonl", encoding: .utf8)
      #expect(errors.contains(#""source":"no*.md""#))
      #expect(try Command.run(["run", "p.yaml", "nowhere.txt", "-o", "out"], in: folder).code == 2)
    }
  }

  @Test func whatLiesBesideAMisspeltInputIsNamed() throws {
    try Command.inFolder(["p.yaml": Self.pipeline, "sub/articles/a.txt": "The bridge is open.\n"]) { folder in
      let outcome = try Command.run(["run", "p.yaml", "sub/artciles", "sub", "sbu", "-o", "out"], in: folder)
      #expect(outcome.code == 1 && !outcome.errors.contains("did you mean"))
      let errors = try Command.run(["run", "p.yaml", "sub/artciles", "-o", "out"], in: folder).errors
      #expect(errors == "lede: there is nothing to read at `sub/artciles`: did you mean `sub/articles`?\n")
    }
  }

  @Test(arguments: [
    ("1k", 1), ("20", 0), ("1 KiB", 1), ("19B", 1), ("1x", 2), ("2G", 2), ("0", 2), ("99999999999g", 2),
  ])
  func theLargestSizeHasAUnit(_ size: String, _ code: Int32) throws {
    let text =
      size.lowercased().hasPrefix("1 ") || size == "1k"
      ? String(repeating: "It rained. ", count: 99) : "The bridge is open.\n"
    try Command.inFolder(["p.yaml": Self.pipeline, "a.txt": text]) { folder in
      let outcome = try Command.run(["run", "p.yaml", "a.txt", "-o", "out", "--max-size", size], in: folder)
      #expect(outcome.code == code)
    }
  }

  @Test func theReportForScriptsIsJSON() throws {
    try Command.inFolder(["p.yaml": Self.pipeline, "in/a.txt": "The bridge is open.\n"]) { folder in
      let outcome = try Command.run(["run", "p.yaml", "in", "-o", "out", "--json"], in: folder)
      let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      #expect(report?["done"] as? Int == 1 && report?["failed"] as? Int == 0)
      #expect(report?["files"] as? [String] == ["out/job.tsv"])
      #expect(try Command.run(["run", "p.yaml", "in", "-o", "out", "--quiet"], in: folder).output.isEmpty)
    }
  }

  @Test func standardInputIsAnInput() throws {
    try Command.inFolder(["p.yaml": Self.pipeline]) { folder in
      let outcome = try Command.run(["run", "p.yaml", "-", "-o", "out"], input: "The bridge is open.", in: folder)
      #expect(outcome.code == 0)
      let output = FileManager.default.contents(atPath: folder + "/out/job.tsv").map {
        String(decoding: $0, as: UTF8.self)
      }
      #expect(output?.contains("The bridge is open.") == true)
    }
  }

  @Test func filtersPrintTheirResult() throws {
    let text = "The bridge is open. It was shut for years.\n"
    #expect(
      try Command.run(["segment", "--language", "en"], input: text).output
        == "The bridge is open.\nIt was shut for years.\n")
    for filter in ["clean", "score", "summarise", "summarize"] {
      let outcome = try Command.run([filter, "--language", "en"], input: text)
      #expect(outcome.code == 0 && outcome.output.contains("The bridge is open."), "\(filter)")
    }
  }

  @Test(arguments: [
    "schema", "--help", "--version", "run --help", "help run", "--generate-completion-script zsh", "list",
  ])
  func aFullDiskIsSaid(_ command: String) throws {
    try Command.inFolder([:]) { folder in
      let full = try Command.shell("lede \(command) > /dev/full 2> err", in: folder).code
      #expect(full == 2)
      let errors = FileManager.default.contents(atPath: folder + "/err") ?? Data()
      #expect(String(decoding: errors, as: UTF8.self).hasPrefix("lede: standard output cannot be written"))
      let closed = try Command.shell("lede \(command) >&-", in: folder).code
      #expect(closed == 2)
    }
  }

  @Test func aFileThatIsNotThereIsNamed() throws {
    let outcome = try Command.run(["explain", "newsletter", "nowhere.txt"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("nowhere.txt"))
  }

  @Test func explainTellsWhatRecursOnTheOtherPagesOfAFolder() throws {
    let folder = NSTemporaryDirectory() + "lede-test-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 1...3 {
      let page =
        "Harbour map\n\nFerry \(number) came in at noon, with two hundred people and a brass band on its deck.\n"
      try page.write(toFile: "\(folder)/\(number).txt", atomically: true, encoding: .utf8)
    }
    let alone = try Command.run(["explain", "newsletter", folder + "/1.txt"])
    let beside = try Command.run(["explain", "newsletter", folder + "/1.txt", "--with", folder])
    #expect(alone.code == 0 && !alone.output.contains("pages"))
    #expect(beside.output.contains(/Harbour map .*\[on 3 pages\]/))
  }

  /// What libraries set up at their first use is set up once, however many jobs come to it at the same time.
  @Test func jobsThatBeginTogetherAllEnd() throws {
    let page = "<h1>Ferry</h1><p>The ferry came in at noon, with two hundred people on its deck.</p>"
    let pages = Dictionary(uniqueKeysWithValues: (1...3).map { ("in/\($0).html", page) })
    try Command.inFolder(pages.merging(["p.yaml": Self.pipeline]) { $1 }) { folder in
      for jobs in ["2", "8"] {
        for _ in 1...24 {
          let process = Command.process(["run", "p.yaml", "in", "-o", "out", "--quiet", "--jobs", jobs], in: folder)
          // A run takes hundredths of a second: one that stands still is ended and fails.
          let watchdog = DispatchWorkItem { process.terminate() }
          try process.run()
          DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: watchdog)
          process.waitUntilExit()
          watchdog.cancel()
          try #require(process.terminationReason == .exit && process.terminationStatus == 0, "\(jobs) jobs")
        }
      }
    }
  }
}
