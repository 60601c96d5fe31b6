/// One article to make: a file, or a record of a file.
struct WorkItem: Sendable {
  enum Content: Sendable {
    case file(InputFile)
    case record([UInt8])
    case failure(ArticleError)
  }

  let content: Content
  let reader: any Reader
  /// As the article and its output name it.
  let source: String
  /// What a file for this article alone is named after.
  let name: String
  /// Where its file lies.
  let folder: String

  /// - Parameter line: of a record, in its file.
  init(content: Content, reader: any Reader, in file: InputFile, line: Int? = nil) {
    self.content = content
    self.reader = reader
    source = file.name + (line.map { "#\($0)" } ?? "")
    name = Self.stem(file.name) + (line.map { "-\($0)" } ?? "")
    folder = file.folder
  }

  /// The bytes of the file or record.
  /// - Parameter limit: of a file; more is an error.
  func bytes(limit: Int) throws(ArticleError) -> [UInt8] {
    switch content {
    case .file(let file): try ByteSource(path: file.path).readAll(limit: limit)
    case .record(let line): line
    case .failure(let error): throw error
    }
  }

  /// A name without its ending.
  private static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, !name[dot...].contains("/") else { return name }
    return String(name[..<dot])
  }
}

/// The articles of the input, one after the other: a file that holds a record a line is read as it is worked on.
final class WorkSource {
  private let files: [InputFile]
  private let maxSize: Int
  private var index = 0
  private var lines: (source: ByteSource, file: InputFile, reader: any Reader, number: Int)?

  init(files: [InputFile], maxSize: Int) {
    self.files = files
    self.maxSize = maxSize
  }

  func next() -> WorkItem? {
    while true {
      if let record = nextRecord() { return record }
      guard index < files.count else { return nil }
      let file = files[index]
      index += 1
      let reader = Readers.kind(forFile: file.path) ?? PlainTextReader()
      guard type(of: reader).isLineBased else {
        return WorkItem(content: .file(file), reader: reader, in: file)
      }
      do {
        lines = (try ByteSource(path: file.path), file, reader, 0)
      } catch {
        return WorkItem(content: .failure(error), reader: reader, in: file)
      }
    }
  }

  /// The next line that is not blank of the file that is open.
  private func nextRecord() -> WorkItem? {
    guard var current = lines else { return nil }
    while true {
      current.number += 1
      lines = current
      do {
        guard let line = try current.source.nextLine(limit: maxSize) else {
          lines = nil
          return nil
        }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        return WorkItem(content: .record(line), reader: current.reader, in: current.file, line: current.number)
      } catch {
        if error.code == .unreadable { lines = nil }
        return WorkItem(content: .failure(error), reader: current.reader, in: current.file, line: current.number)
      }
    }
  }
}
