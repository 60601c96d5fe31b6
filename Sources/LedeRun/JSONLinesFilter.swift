import LedeCore
import LedeSyntax

/// Runs a pipeline as a filter for engines that pipe records through it: exactly one line out for each line in, in order.
///
/// A record goes out as it came in, byte for byte, with one member more: `lede`, which holds what the pipeline found out, or
/// `{"error": …}`. A line that is no JSON object (RFC 8259) goes out as `{"lede": {"error": …}}` alone, so that what goes out is always
/// JSON. What the pipeline's `emit` would write to files is not written.
package struct JSONLinesFilter: Sendable {
  let pipeline: Pipeline
  let options: RunOptions

  package init(pipeline: Pipeline, options: RunOptions) {
    self.pipeline = pipeline
    self.options = options
  }

  private enum Line: Sendable {
    /// - Parameter start: the byte of the input where it begins.
    case record([UInt8], number: Int, start: Int)
    case failure(ArticleError, number: Int)
  }

  /// Reads standard input to its end.
  /// - Parameter write: takes a line with its line break; it is called as soon as the line is done.
  /// - Returns: the number of records that could not be done.
  package func run(write: ([UInt8]) throws -> Void) async throws -> Int {
    let input = try ByteSource(path: "-")
    var number = 0
    var failed = 0
    try await OrderedRun.run(
      jobs: options.jobs,
      next: { () -> Line? in
        number += 1
        do throws(ArticleError) {
          return try input.nextLine(limit: options.maxSize).map { .record($0.bytes, number: number, start: $0.start) }
        } catch {
          if error.code == .unreadable { throw error }
          return .failure(error, number: number)
        }
      },
      isReady: { input.isReady(limit: options.maxSize) },
      work: { answer($0) },
      consume: { answer in
        if answer.isError { failed += 1 }
        try write(answer.line)
      })
    return failed
  }

  /// The line that goes out for a record.
  package func answer(to record: [UInt8], number: Int) -> [UInt8] {
    answer(.record(record, number: number, start: 0)).line
  }

  private func answer(_ line: Line) -> (line: [UInt8], isError: Bool) {
    switch line {
    case .failure(let error, let number): return (Self.answer(nil, error.member(number)), true)
    case .record(let bytes, let number, let start):
      let language = options.language ?? pipeline.language
      let input = ReaderInput(source: "line \(number)", bytes: bytes, start: start, language: language)
      var record: JSONText?
      do {
        let json = try input.json()
        if json.root.kind == .object { record = json }
        return (Self.answer(record, try entry(json, input)), false)
      } catch {
        let reason = error as? ArticleError ?? ArticleError(.malformed, "\(error)")
        return (Self.answer(record, reason.member(number)), true)
      }
    }
  }

  /// What the pipeline finds out about a record.
  private func entry(_ json: JSONText, _ input: ReaderInput) throws -> JSON {
    guard let reader = pipeline.readers.ofRecords else { throw ArticleError(.unreadable, "nothing reads records") }
    // The record has the text already.
    return try pipeline.process(try reader.read(json, input)).record(withText: false)
  }

  /// - Parameter record: `nil`: the line is no object that could be given back.
  private static func answer(_ record: JSONText?, _ value: JSON) -> [UInt8] {
    var line = record.map { JSONRecord($0).setting("lede", to: value) } ?? JSONRecord.alone("lede", value)
    line.append(0x0A)
    return line
  }
}

extension ArticleError {
  fileprivate func member(_ line: Int) -> JSON {
    .object(["error": record(source: "line \(line)")])
  }
}
