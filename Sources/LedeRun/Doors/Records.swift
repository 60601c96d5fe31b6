import LedeCore
import LedeSyntax
import LedeText

extension Run {
  /// From records to records, for engines that pipe records through a filter: exactly one line out for each line of standard input, in
  /// order.
  ///
  /// A record goes out as it came in, byte for byte, with one member more: `lede`, which holds what the pipeline found out, or
  /// `{"error": …}`. A line that is no JSON object (RFC 8259) goes out as `{"lede": {"error": …}}` alone, so that what goes out is always
  /// JSON. What the pipeline's `emit` would write to files is not written.
  /// - Parameter write: takes a line with its line break; it is called as soon as the line is done.
  /// - Returns: the number of records that could not be done.
  /// - Throws: where standard input cannot be read any more, and what `write` throws.
  package func answer(write: @escaping ([UInt8]) throws -> Void) async throws -> Int {
    try await answer(ByteSource(path: "-"), write: write)
  }

  /// The line that goes out, with its line break, for one that came in.
  package func answer(to line: [UInt8]) throws -> [UInt8] {
    let item = RecordItem(
      line: .success(ByteSource.Line(bytes: line, start: 0)), reader: pipeline.readers.ofRecords, source: "line 1")
    var answer: [UInt8] = []
    var sink = RecordSink { answer += $0 }
    try sink.consume(outcome(of: item, sink.make))
    return answer
  }

  /// The same for lines from anywhere.
  func answer(_ input: ByteSource, write: @escaping ([UInt8]) throws -> Void) async throws -> Int {
    var sink = RecordSink(write: write)
    try await drive(RecordSource(input, limit: options.maxSize, pipeline.readers.ofRecords), into: &sink)
    return sink.failed
  }
}

/// A line that should be a record.
struct RecordItem: RunItem {
  fileprivate let line: Result<ByteSource.Line, ArticleError>
  fileprivate let reader: (any RecordReader)?
  let source: String
  /// Records come from nowhere.
  let folder: Path = ""
  /// The record, once it has been read; `nil`: the line is no object that could be given back.
  private(set) var record: JSONText?

  mutating func article(language: String?) throws(ArticleError) -> Article {
    let line = try line.get()
    let input = ReaderInput(source: source, bytes: line.bytes, start: line.start, language: language)
    let json = try input.json()
    if json.root.kind == .object { record = json }
    guard let reader else { throw ArticleError(.unreadable, "nothing reads records") }
    return try reader.read(json, input).finished()
  }
}

/// Lines, each of which is answered: those that are blank or too long as well.
final class RecordSource: RunSource {
  private let input: ByteSource
  private let limit: Int
  private let reader: (any RecordReader)?
  private var number = 0

  init(_ input: ByteSource, limit: Int, _ reader: (any RecordReader)?) {
    self.input = input
    self.limit = limit
    self.reader = reader
  }

  var isReady: Bool { input.isReady(limit: limit) }

  func next() throws(ArticleError) -> RecordItem? {
    number += 1
    let line: Result<ByteSource.Line, ArticleError>
    do throws(ArticleError) {
      guard let next = try input.nextLine(limit: limit) else { return nil }
      line = .success(next)
    } catch {
      if error.code == .unreadable { throw error }
      line = .failure(error)
    }
    return RecordItem(line: line, reader: reader, source: "line \(number)")
  }
}

/// Answers each record with what the pipeline found out about it.
struct RecordSink: RunSink {
  private let write: ([UInt8]) throws -> Void
  /// The records that could not be done.
  private(set) var failed = 0

  init(write: @escaping ([UInt8]) throws -> Void) { self.write = write }

  let make: @Sendable (Article, RecordItem) throws -> [UInt8] = { article, item in
    // The record has the text already.
    answer(item.record, article.record(withText: false))
  }

  mutating func consume(_ outcome: Outcome<RecordItem, [UInt8]>) throws {
    switch outcome.result {
    case .success(let line): try write(line)
    case .failure(let error):
      failed += 1
      try write(Self.answer(outcome.item.record, .object(["error": error.record(source: outcome.item.source)])))
    }
  }

  /// - Parameter record: `nil`: the line is no object that could be given back.
  private static func answer(_ record: JSONText?, _ value: JSON) -> [UInt8] {
    var line = record.map { JSONRecord($0).setting("lede", to: value) } ?? JSONRecord.alone("lede", value)
    line.append(0x0A)
    return line
  }
}
