import Glibc
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax

/// Counts how often each file of a folder is opened, by what the operating system tells (inotify).
private final class OpeningCounter {
  private let descriptor: Int32

  /// - Parameter path: of a folder.
  init(_ path: String) throws {
    descriptor = inotify_init1(O_NONBLOCK)
    try #require(descriptor >= 0)
    // Two openings in a row would be one event; between them the file is read or closed.
    let mask = UInt32(IN_OPEN | IN_ACCESS | IN_CLOSE)
    try #require(inotify_add_watch(descriptor, path, mask) >= 0)
  }

  deinit { close(descriptor) }

  /// The openings since the last call, by the name of the file.
  func take() -> [String: Int] {
    var counts: [String: Int] = [:]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(descriptor, &buffer, buffer.count)
      guard got > 0 else { return counts }
      var start = 0
      while start < got {
        let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: inotify_event.self) }
        let name = start + MemoryLayout<inotify_event>.size
        let end = name + Int(event.len)
        if event.mask & UInt32(IN_OPEN) != 0, event.len > 0 {
          counts[String(decoding: buffer[name..<end].prefix { $0 != 0 }, as: UTF8.self), default: 0] += 1
        }
        start = end
      }
    }
  }
}

@Suite struct OpeningTests {
  private static let surveying = "name: job\nstages: [clean, emit: {jsonl: true}]"
  private static let plain = "name: job\nstages: [segment, emit: {tsv: true}]"
  private static let page = "The ferry left the harbour at dawn, and two hundred people waved from the pier.\n"

  /// - Parameter files: their names.
  /// - Returns: how often each was opened, in that order.
  private func openings(
    _ yaml: String, _ files: [String], content: String = page, _ work: (Run, [InputFile], Folder) async throws -> Void
  ) async throws -> [Int] {
    let folder = try Folder()
    for name in files { try folder.write("in/" + name, content) }
    let found = InputFinder.find([folder / "in"]).files
    let run = Run(pipeline: try #require(load(yaml).pipeline), options: RunOptions(jobs: 2))
    let counter = try OpeningCounter(folder / "in")
    try await work(run, found, folder)
    let counts = counter.take()
    return files.map { counts[$0, default: 0] }
  }

  private func write(_ run: Run, _ files: [InputFile], _ folder: Folder) async throws {
    let report = try await run.write(files, to: folder / "out") { _ in }
    #expect(report.done > 0 && report.failed == 0)
  }

  @Test func withoutASurveyAFileIsOpenedOnce() async throws {
    #expect(try await openings(Self.plain, ["a.txt", "b.txt", "c.txt"], write) == [1, 1, 1])
  }

  @Test func whatTheSurveyKeepsIsNotOpenedAgain() async throws {
    #expect(try await openings(Self.surveying, ["a.txt", "b.txt", "c.txt"], write) == [1, 1, 1])
  }

  @Test func fewFilesAreNotOpenedToSeeWhatTheyHold() async throws {
    #expect(try await openings(Self.surveying, ["a.txt", "b.txt"], write) == [1, 1])
  }

  /// Once by the survey and once by the work.
  @Test func aFileOfSeveralArticlesIsOpenedTwice() async throws {
    let lines = #"{"text":"The ferry left the harbour at dawn."}"#
    #expect(try await openings(Self.surveying, ["a.jsonl"], content: lines, write) == [2])
    #expect(try await openings(Self.plain, ["a.jsonl"], content: lines, write) == [1])
  }

  @Test func whatIsShownIsOpenedOnce() async throws {
    let counts = try await openings(Self.surveying, ["a.txt"]) { run, files, _ in
      try await run.show(files, separator: "", report: { _ in }, write: { _ in }, { _ in "" })
    }
    #expect(counts == [1])
  }

  @Test(arguments: [("a.txt", page), ("a.jsonl", #"{"text":"The ferry left."}"#)])
  func whatIsSegmentedIsOpenedOnce(_ name: String, _ content: String) async throws {
    let counts = try await openings(Self.plain, [name], content: content) { run, _, folder in
      try run.segment(folder / ("in/" + name), format: .text, explains: false, report: { _ in }, write: { _ in })
    }
    #expect(counts == [1])
  }
}
