import Glibc
import Lede
import LedeCore
import LedeRun
import LedeText

extension FuzzTarget {
  static let runs: [FuzzTarget] = [
    // One line in, one line of JSON out.
    FuzzTarget("filter", seeds: "jsonl", dictionary: "json") { bytes in
      guard let pipeline = filter.pipeline else { throw Violation("the pipeline is refused") }
      let record = bytes.filter { $0 != 0x0A }
      let line = try Run(pipeline: pipeline, options: RunOptions(jobs: 1)).answer(to: record)
      try require(line.count { $0 == 0x0A } == 1, "a line more or less")
      guard case .success = Text.validating(line) else { throw Violation("the line is no UTF-8") }
      try OutputChecks.jsonLines(String(decoding: line, as: UTF8.self))
    },
    FuzzTarget("stream", seeds: "plain-text") { bytes in try segment(bytes) },
    FuzzTarget("encoded-words", dictionary: "mime") { bytes in
      guard let reader = Readers.standard.named("mail") else { throw Violation("there is no reader of mail") }
      let head = "From: ".utf8 + bytes.filter { $0 != 0x0A } + "\nSubject: ".utf8 + bytes
      let message = Array(head + "\nContent-Type: text/plain\n\nIt rained.\n".utf8)
      try refusing {
        let article = try reader.read(ReaderInput(source: "fuzz.eml", bytes: message, language: "en"))
        try ArticleChecks.check(article)
      }
    },
  ]

  private static let filter = PipelineLoader.load("newsletter", environment: [:]) { _ in nil }
  private static let segmenting = PipelineLoader.load(stages: ["segment"], settings: [], environment: [:]) { _ in nil }

  /// Segments a text in pieces of a few bytes.
  private static func segment(_ bytes: [UInt8]) throws {
    guard let pipeline = segmenting.pipeline, let reader = Readers.standard.named("plain-text") else {
      throw Violation("there is no pipeline")
    }
    let path = "/tmp/lede-fuzz-\(getpid())-\(pthread_self())"
    guard let file = fopen(path, "w") else { throw Violation("\(path) cannot be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    defer { unlink(path) }
    for format in SentenceFormat.allCases {
      let run = Run(pipeline: pipeline, options: RunOptions(jobs: 1, reader: reader))
      var output: [UInt8] = []
      try refusing {
        try run.segment(
          path, format: format, explains: format == .jsonl, pieceSize: 64, report: { _ in }, write: { output += $0 })
      }
      guard format == .jsonl, !output.isEmpty else { continue }
      try OutputChecks.jsonLines(String(decoding: output, as: UTF8.self))
    }
  }
}
