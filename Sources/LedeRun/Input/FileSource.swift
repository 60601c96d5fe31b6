import LedeCore
import LedeText

/// One article of a file: the file itself, a line of it, or an entry of a feed.
struct FileItem: RunItem {
  enum Content: Sendable {
    /// - Parameter limit: bytes; more is an error.
    case file(OpenFile, limit: Int)
    /// The whole of a file.
    case bytes([UInt8], any Reader)
    /// - Parameter start: the byte of the file where it begins.
    case line([UInt8], start: Int, any Reader)
    case entry(any FeedEntry)
    /// The article of a whole file, as far as it is read.
    case begun(any FeedEntry, [UInt8], any Reader)
    /// One that was read before.
    case kept(KeptArticles.Entry)
    case failure(ArticleError)
  }

  private let content: Content
  let file: InputFile
  /// Of a line or entry, in its file; `nil`: the article is the file.
  let number: Int?
  private(set) var source: String
  /// What a file for this article alone is named after.
  private(set) var name: String
  /// Bytes of input, once the article has been read.
  private(set) var size = 0

  init(_ content: Content, of file: InputFile, number: Int? = nil) {
    self.content = content
    self.file = file
    self.number = number
    source = file.name + (number.map { "#\($0)" } ?? "")
    name = Self.stem(file.name) + (number.map { "-\($0)" } ?? "")
  }

  var folder: Path { file.folder }

  /// Takes its name from the article's own id, where it is one of several in a file and has one.
  mutating func article(language: String?) throws(ArticleError) -> Article {
    var article = try read(language)
    guard number != nil, let id = article.metadata.id?.onOneLine, let part = Self.fileName(of: id) else {
      return article
    }
    source = "\(file.name)#\(id)"
    name = "\(Self.stem(file.name))-\(part)"
    article.source = source
    return article
  }

  /// The same, with its bytes in memory, so that it can be read more than once.
  func held() -> FileItem {
    guard case .file(let open, let limit) = content else { return self }
    let held: Content
    do throws(ArticleError) {
      held = .bytes(try open.readAll(limit: limit), open.reader)
    } catch {
      held = .failure(error)
    }
    return FileItem(held, of: file, number: number)
  }

  /// What of an id may stand in the name of a file; `nil`: nothing, or it is too long to be a name.
  private static func fileName(of id: String) -> String? {
    guard id.utf8.count <= longestID else { return nil }
    let name = id.unicodeScalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? $0 : "-" }
    let parts = String(String.UnicodeScalarView(name)).split(separator: "-")
    return parts.isEmpty ? nil : parts.joined(separator: "-")
  }

  private static let longestID = 180

  private mutating func read(_ language: String?) throws(ArticleError) -> Article {
    switch content {
    case .file(let open, let limit):
      return try read(try open.readAll(limit: limit), start: 0, open.reader, language)
    case .bytes(let bytes, let reader): return try read(bytes, start: 0, reader, language)
    case .line(let bytes, let start, let reader): return try read(bytes, start: start, reader, language)
    case .entry(let entry):
      let article = try entry.article(source: source, language: language).finished()
      size = article.text.count
      return article
    case .begun(let entry, let bytes, let reader):
      size = bytes.count
      return try reader.article(entry, of: ReaderInput(source: source, bytes: bytes, language: language))
    case .kept(let kept):
      size = kept.size
      return kept.article
    case .failure(let error): throw error
    }
  }

  private mutating func read(
    _ bytes: [UInt8], start: Int, _ reader: any Reader, _ language: String?
  ) throws(ArticleError) -> Article {
    size = bytes.count
    return try reader.article(ReaderInput(source: source, bytes: bytes, start: start, language: language))
  }

  /// A name without its ending.
  private static func stem(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
      !name.utf8[dot...].contains(UInt8(ascii: "/"))
    else { return name }
    return String(name[..<dot])
  }
}

/// The articles of files, one after the other: a file that holds several is taken apart as they are worked on. Each file is opened once,
/// and not at all where it was kept.
final class FileSource: RunSource {
  private let files: [InputFile]
  private let options: RunOptions
  private let readers: Readers
  private let kept: KeptArticles?
  private var index = 0
  private var opened: [Path: OpenFile]
  private var current: (file: InputFile, records: Records, number: Int)?

  /// What is left of a file that holds several articles.
  private enum Records {
    case lines(ByteSource, any Reader)
    case entries(any EntrySource)
    /// Those behind the first.
    case parts(ArraySlice<any FeedEntry>)
  }

  /// - Parameters:
  ///   - opened: those of the files that are open already.
  ///   - kept: articles of files that need not be read again.
  init(
    _ files: [InputFile], opened: [OpenFile] = [], kept: KeptArticles? = nil, _ options: RunOptions, _ readers: Readers
  ) {
    self.files = files
    self.opened = Dictionary(opened.map { ($0.file.path, $0) }) { $1 }
    self.kept = kept
    self.options = options
    self.readers = readers
  }

  func next() -> FileItem? {
    while true {
      if let record = nextRecord() { return record }
      guard index < files.count else { return nil }
      let file = files[index]
      index += 1
      do {
        if let item = try start(file) { return item }
      } catch {
        return FileItem(.failure(error), of: file)
      }
    }
  }

  /// - Returns: the file's article; `nil`: it holds several, which come next.
  private func start(_ file: InputFile) throws(ArticleError) -> FileItem? {
    if let entry = kept?.take(file) { return FileItem(.kept(entry), of: file) }
    let open: OpenFile
    if let early = opened.removeValue(forKey: file.path) {
      open = early
    } else {
      open = try OpenFile(file, options.reader, readers)
    }
    // The job that works on it reads it, so that few files are in memory.
    if let divider = open.reader as? any DividingReader {
      let bytes = try open.readAll(limit: options.maxSize)
      guard let parts = divider.parts(of: bytes), let first = parts.first else {
        return FileItem(.bytes(bytes, open.reader), of: file)
      }
      if parts.count == 1 { return FileItem(.begun(first, bytes, open.reader), of: file) }
      current = (file, .parts(parts[...]), 0)
      return nil
    }
    guard open.holdsSeveral else { return FileItem(.file(open, limit: options.maxSize), of: file) }
    if let feed = open.reader as? any FeedReader {
      current = (file, .entries(try feed.entries(of: open.readAll(limit: options.maxSize))), 0)
    } else if let source = open.take() {
      current = (file, .lines(source, open.reader), 0)
    }
    return nil
  }

  /// The next line that is not blank, or the next entry, of the file that is open.
  private func nextRecord() -> FileItem? {
    while let (file, records, last) = current {
      let number = last + 1
      current?.number = number
      do {
        guard let content = try content(of: records) else {
          current = nil
          return nil
        }
        if case .line(let line, _, _) = content, line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        return FileItem(content, of: file, number: number)
      } catch {
        if error.code == .unreadable { current = nil }
        return FileItem(.failure(error), of: file, number: number)
      }
    }
    return nil
  }

  private func content(of records: Records) throws(ArticleError) -> FileItem.Content? {
    switch records {
    case .lines(let source, let reader):
      guard let line = try source.nextLine(limit: options.maxSize) else { return nil }
      return .line(line.bytes, start: line.start, reader)
    case .entries(let entries): return try entries.next().map { .entry($0) }
    case .parts(let parts):
      guard let first = parts.first else { return nil }
      if let current { self.current = (current.file, .parts(parts.dropFirst()), current.number) }
      return .entry(first)
    }
  }
}
