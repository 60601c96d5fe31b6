import FoundationEssentials
import LedeConfig

/// Runs a pipeline as a filter for engines that pipe records through it: exactly one line out for each line in, in order.
///
/// A record goes out as it came in, byte for byte, with one member more: `lede`, which holds what the pipeline found out, or
/// `{"error": …}`. What the pipeline's `emit` would write to files is not written.
public struct JSONLinesFilter: Sendable {
  let pipeline: Pipeline
  let options: RunOptions
  private let reader = JSONLinesReader()
  private let writer: JSONLinesWriter

  public init(pipeline: Pipeline, options: RunOptions) {
    self.pipeline = pipeline
    self.options = options
    var writer = JSONLinesWriter()
    // The record has it already.
    writer.text = false
    self.writer = writer
  }

  private enum Line: Sendable {
    case record([UInt8], number: Int)
    case failure(ArticleError, number: Int)
  }

  /// Reads standard input to its end.
  /// - Parameter write: takes a line with its line break; it is called as soon as the line is done.
  /// - Returns: the number of records that could not be done.
  public func run(write: (String) throws -> Void) async throws -> Int {
    let input = try ByteSource(path: "-")
    var number = 0
    var failed = 0
    try await OrderedRun.run(
      jobs: options.jobs,
      next: { () -> Line? in
        number += 1
        do throws(ArticleError) {
          return try input.nextLine(limit: options.maxSize).map { .record($0, number: number) }
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

  private func answer(_ line: Line) -> (line: String, isError: Bool) {
    switch line {
    case .failure(let error, let number):
      return (Self.join([], error.member(number)), true)
    case .record(let bytes, let number):
      do {
        let language = options.language ?? pipeline.language
        let article = try reader.read(ReaderInput(source: "line \(number)", bytes: bytes, language: language))
        let done = try pipeline.process(article)
        let knowledge = pipeline.knowledge.knowledge(article.metadata.language)
        let entry = try writer.entry(done, knowledge)
        return (Self.join(bytes, entry.withoutFinalLineBreak()), false)
      } catch {
        let reason = error as? ArticleError ?? ArticleError(.malformed, "\(error)")
        return (Self.join(Self.isObject(bytes) ? bytes : [], reason.member(number)), true)
      }
    }
  }

  private static func isObject(_ bytes: [UInt8]) -> Bool {
    struct Anything: Decodable {
      init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: Key.self) }
      enum Key: CodingKey {}
    }
    return (try? JSONDecoder().decode(Anything.self, from: Data(bytes))) != nil
  }

  private static func join(_ record: [UInt8], _ member: String) -> String {
    JSONRecord(record).setting("lede", to: member) + "\n"
  }
}

extension ArticleError {
  fileprivate func member(_ line: Int) -> String {
    JSON.object(["error": record(source: "line \(line)")]).encoded
  }
}

extension String {
  fileprivate func withoutFinalLineBreak() -> String {
    last?.isNewline == true ? String(dropLast()) : self
  }
}
