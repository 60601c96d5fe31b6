import Foundation
import Testing

/// What commands do to files.
@Suite struct OutputTests {
  private static let pipeline = "name: job\nstages: [segment, emit: {jsonl: true, tsv: {per: article}}]\n"

  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  @Test func aRunOverTheFolderOfItsOutputReadsWhatItReadBefore() throws {
    try Command.inFolder(["p.yaml": Self.pipeline, "in/a.txt": "The bridge is open.\n"]) { folder in
      for number in 1...3 {
        let outcome = try Command.run(["run", "p.yaml", "in", "-o", "in/out"], in: folder)
        #expect(outcome.code == 0 && outcome.output.hasPrefix("1 article done"))
        #expect(outcome.errors.contains("`in/out` lies in the input") == (number > 1))
      }
      let refused = try Command.run(["run", "p.yaml", "in", "-o", "in"], in: folder)
      #expect(refused.code == 2 && refused.errors.contains("`in`"))
      #expect(try files(folder + "/in") == ["a.txt", "out", "out/a.tsv", "out/job.jsonl"])
    }
  }

  @Test func aFileOfTheInputIsNotReplaced() throws {
    try Command.inFolder(["p.yaml": Self.pipeline, "job.jsonl": #"{"text": "The bridge is open."}"#]) { folder in
      let outcome = try Command.run(["run", "p.yaml", "job.jsonl", "-o", "."], in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains("job.jsonl is a file of the input"))
      let kept = FileManager.default.contents(atPath: folder + "/job.jsonl")
      #expect(kept == Data(#"{"text": "The bridge is open."}"#.utf8))
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGKILL])
  func aSignalLeavesFinishedFilesOnly(_ signal: Int32) throws {
    try Command.inFolder(["p.yaml": Self.pipeline, "in/a.txt": "The bridge is open.\n"]) { folder in
      #expect(mkfifo(folder + "/wait", 0o600) == 0)
      let process = Command.process(["run", "p.yaml", "in/a.txt", "wait", "-o", "out", "--jobs", "1"], in: folder)
      try process.run()
      // Then it waits for someone to write to the pipe.
      while !FileManager.default.fileExists(atPath: folder + "/out/a.tsv") { usleep(10_000) }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
      #expect(try files(folder + "/out") == ["a.tsv"])
    }
  }

  /// One for each language, of which articles may name any number.
  @Test func moreFilesThanMayBeOpenAreWritten() throws {
    let records = (0..<200).map { index in
      "{\"text\": \"Record \(index).\", \"language\": \"ru-x\(1000 + index % 100)\"}\n"
    }
    let pipeline = "name: job\nstages: [segment, emit: {jsonl: {file: '{language}'}}]\n"
    try Command.inFolder(["p.yaml": pipeline, "in.jsonl": records.joined()]) { folder in
      #expect(try Command.shell("ulimit -n 40; lede run p.yaml in.jsonl -o out", in: folder).code == 0)
      let names = try files(folder + "/out")
      #expect(names.count == 100)
      for (index, name) in names.enumerated() {
        let text = String(
          decoding: FileManager.default.contents(atPath: "\(folder)/out/\(name)") ?? Data(), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(
          lines.count == 2 && lines[0].contains("Record \(index).") && lines[1].contains("Record \(index + 100)."))
      }
    }
  }

  @Test func initReplacesFilesAndNothingElse() throws {
    try Command.inFolder(["far.yaml": Self.pipeline]) { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/link.yaml", withDestinationPath: "far.yaml")
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(try Command.run(["init", "-o", "link.yaml"], in: folder).code == 2)
      #expect(try Command.run(["init", "--force", "-o", "link.yaml"], in: folder).code == 0)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.yaml") == "far.yaml")
      #expect(FileManager.default.contents(atPath: folder + "/far.yaml")?.starts(with: Data("#".utf8)) == true)
      // No device of the machine: where this fails, it would be gone.
      let outcome = try Command.run(["init", "--force", "-o", "pipe"], in: folder)
      #expect(outcome.code == 2 && outcome.errors.contains("pipe"))
      #expect(try files(folder) == ["far.yaml", "lede.schema.json", "link.yaml", "pipe"])
    }
  }

  @Test func argumentsThatAreNotUTF8AreRead() throws {
    try Command.inFolder(["p.yaml": Self.pipeline]) { folder in
      let script = """
        for name in '\\217\\340\\250' '\\217\\340\\251'; do
          printf 'The bridge is open.\\n' > "$(printf "$name").txt"
        done
        lede run p.yaml *.txt -o out
        """
      let code = try Command.shell(script, in: folder).code
      #expect(code == 0)
      #expect(try files(folder + "/out") == ["_x8F_xE0_xA8.tsv", "_x8F_xE0_xA9.tsv", "job.jsonl"])
    }
  }

  @Test func segmentNamesTheFile() throws {
    try Command.inFolder(["empty.txt": "", "binary.txt": "a\0b"]) { folder in
      for name in ["empty.txt", "binary.txt"] {
        let outcome = try Command.run(["segment", name], in: folder)
        #expect(outcome.code == 1 && outcome.errors.hasPrefix("lede: \(name): "))
      }
      // What is not there is a mistake of the command line.
      let missing = try Command.run(["segment", "nowhere.txt"], in: folder)
      #expect(missing.code == 2 && missing.errors.contains("`nowhere.txt`"))
      let outcome = try Command.run(["segment"], in: folder)
      #expect(outcome.code == 1 && outcome.errors.hasPrefix("lede: stdin: "))
    }
  }
}
