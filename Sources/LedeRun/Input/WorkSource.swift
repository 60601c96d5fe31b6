import LedeCore
import LedeText

/// One article to make: a file, a line of a file, or an entry of a feed.
struct WorkItem: Sendable {
  enum Content: Sendable {
    case file(InputFile, any Reader)
    /// - Parameter start: the byte of the file where they begin.
    case bytes([UInt8], start: Int, any Reader)
    case entry(any FeedEntry)
    case failure(ArticleError)
  }

  let content: Content
  /// As the article and its output name it.
  let source: String
  /// What a file for this article alone is named after.
  let name: String
  /// Where its file lies.
  let folder: Path

  /// - Parameter number: of a line or entry, in its file.
  init(_ content: Content, of file: InputFile, number: Int? = nil) {
    self.content = content
    source = file.name + (number.map { "#\($0)" } ?? "")
    name = Self.stem(file.name) + (number.map { "-\($0)" } ?? "")
    folder = file.folder
  }

  /// Reads the article.
  /// - Parameters:
  ///   - language: `nil`: detect it.
  ///   - limit: bytes of a file; more is an error.
  ///   - size: becomes the bytes of input.
  func article(language: String?, limit: Int, _ size: inout Int) throws(ArticleError) -> Article {
    let (bytes, start, reader): ([UInt8], Int, any Reader)
    switch content {
    case .file(let file, let own):
      (bytes, start, reader) = (try ByteSource(path: file.path).readAll(limit: limit), 0, own)
    case .bytes(let content, let offset, let own): (bytes, start, reader) = (content, offset, own)
    case .entry(let entry):
      let article = try entry.article(source: source, language: language)
      size = article.text.count
      return article
    case .failure(let error): throw error
    }
    size = bytes.count
    return try reader.read(ReaderInput(source: source, bytes: bytes, start: start, language: language))
  }

  /// A name without its ending.
  private static func stem(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
      !name.utf8[dot...].contains(UInt8(ascii: "/"))
    else { return name }
    return String(name[..<dot])
  }
}

/// The articles of the input, one after the other: a file that holds several is taken apart as they are worked on.
final class WorkSource {
  private let files: [InputFile]
  private let options: RunOptions
  private let readers: Readers
  private var index = 0
  private var opened: ByteSource?
  private var open: (file: InputFile, records: Records, number: Int)?

  /// What is left of a file that holds several articles.
  private enum Records {
    case lines(ByteSource, any Reader)
    case entries(any EntrySource)
  }

  /// - Parameter opened: the first file, opened already.
  init(files: [InputFile], opened: ByteSource? = nil, _ options: RunOptions, _ readers: Readers) {
    self.files = files
    self.opened = opened
    self.options = options
    self.readers = readers
  }

  func next() -> WorkItem? {
    while true {
      if let record = nextRecord() { return record }
      guard index < files.count else { return nil }
      let file = files[index]
      index += 1
      do {
        if let item = try start(file) { return item }
      } catch {
        return WorkItem(.failure(error), of: file)
      }
    }
  }

  /// - Returns: the file's article; `nil`: it holds several, which come next.
  private func start(_ file: InputFile) throws(ArticleError) -> WorkItem? {
    if let problem = file.problem { throw problem }
    let source: ByteSource
    if let opened { source = opened } else { source = try ByteSource(path: file.path) }
    opened = nil
    let reader = try source.reader(forFile: file.path.description, options.reader, readers)
    if type(of: reader).isLineBased {
      open = (file, .lines(source, reader), 0)
    } else if let feed = reader as? any FeedReader {
      open = (file, .entries(try feed.entries(of: source.readAll(limit: options.maxSize))), 0)
    } else if source.isRepeatable {
      // The job that works on it reads it, so that few files are in memory.
      return WorkItem(.file(file, reader), of: file)
    } else {
      return WorkItem(.bytes(try source.readAll(limit: options.maxSize), start: 0, reader), of: file)
    }
    return nil
  }

  /// The next line that is not blank, or the next entry, of the file that is open.
  private func nextRecord() -> WorkItem? {
    while let current = open {
      let number = current.number + 1
      open?.number = number
      do {
        guard let content = try content(of: current.records) else {
          open = nil
          return nil
        }
        if case .bytes(let line, _, _) = content, line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        return WorkItem(content, of: current.file, number: number)
      } catch {
        if error.code == .unreadable { open = nil }
        return WorkItem(.failure(error), of: current.file, number: number)
      }
    }
    return nil
  }

  private func content(of records: Records) throws(ArticleError) -> WorkItem.Content? {
    switch records {
    case .lines(let source, let reader):
      guard let line = try source.nextLine(limit: options.maxSize) else { return nil }
      return .bytes(line.bytes, start: line.start, reader)
    case .entries(let entries): return try entries.next().map { .entry($0) }
    }
  }
}
