import LedeCore

/// The files of a run: those that articles share, and those for single articles.
final class RunFiles {
  private final class Shared {
    let key: SharedFile
    let writer: any Sink
    /// Below the output folder.
    let name: String
    /// `nil`: one of a file for each language, of which there may be any number; its entries are in the spool.
    let file: AtomicFile?
    /// In the spool.
    var pieces: [Range<Int>] = []
    var isEmpty = true

    init(_ key: SharedFile, _ writer: any Sink, _ name: String, _ file: AtomicFile?) {
      self.key = key
      self.writer = writer
      self.name = name
      self.file = file
    }

    func add(_ piece: Range<Int>) {
      if let last = pieces.last, last.upperBound == piece.lowerBound {
        pieces[pieces.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        pieces.append(piece)
      }
    }
  }

  private let folder: OutputFolder
  private let run: RunInfo
  private let writers: [(name: String, writer: any Sink)]
  private var editions: EditionFiles
  /// Stages of the run wait for all items.
  private let waits: Bool
  /// In the order in which they were opened.
  private var shared: [Shared] = []
  /// Places in `shared`.
  private var places: [SharedFile: Int] = [:]
  private var spool: Spool?

  init(_ pipeline: Pipeline, _ folder: OutputFolder) {
    self.folder = folder
    run = RunInfo(name: pipeline.name)
    writers = pipeline.writers(for: nil)
    editions = EditionFiles(pipeline)
    waits = pipeline.hasRunStages
  }

  /// The writer as one whose items are written as they pass; `nil`: its editions need all of them.
  private func sequential(_ writer: any EditionWriter) -> (any SequentialEditionWriter)? {
    waits ? nil : writer as? any SequentialEditionWriter
  }

  /// Writes the files that an article has for itself.
  /// - Returns: their number.
  func write(_ parts: [Part], of item: FileItem, language: String) throws(ArticleError) -> Int {
    var count = 0
    for part in parts where part.writer.files.per == .article {
      let ending = Self.ending(part.writer)
      let files = part.writer.files
      let name = folder.reserve(
        files.stem(ending: ending, name: item.name, language: language),
        alternative: files.stem(ending: ending, name: item.source, language: language), ending: ending)
      let output = try folder.open(name)
      switch part.content {
      case .entry(let entry, let writer): try output.append(writer.head(run) + entry + writer.tail(run))
      case .item(let item, let writer):
        for piece in editions.pieces(of: item, part.name, writer) { try output.append(piece) }
      }
      try output.commit()
      count += 1
    }
    return count
  }

  /// Appends an article's entries to the files that it shares with others, and keeps its item for editions that need all of them.
  func append(_ parts: [Part], language: String) throws(ArticleError) {
    var item: Item?
    for part in parts where part.writer.files.per == .run {
      let shared = try open(part.name, part.writer, language: language)
      switch part.content {
      case .item(let own, let writer):
        if let writer = sequential(writer) {
          try append((shared.isEmpty ? "" : writer.separator) + writer.entry(own), to: shared)
        } else {
          item = own
        }
      case .entry(let text, let writer): try append((shared.isEmpty ? "" : writer.separator) + text, to: shared)
      }
    }
    if let item { editions.add(item) }
  }

  private func append(_ entry: String, to shared: Shared) throws(ArticleError) {
    if let file = shared.file {
      try file.append(entry)
    } else {
      if spool == nil { spool = try Spool(in: folder) }
      if let piece = try spool?.append(Array(entry.utf8)) { shared.add(piece) }
    }
    shared.isEmpty = false
  }

  /// Finishes the files of the run, also those without entries.
  /// - Returns: their paths.
  func finish() throws(ArticleError) -> [String] {
    for (name, writer) in writers where writer.files.per == .run && !writer.files.isForLanguages {
      _ = try open(name, writer, language: "")
    }
    editions.conclude()
    var paths: [String] = []
    for shared in shared {
      let file: AtomicFile
      if let open = shared.file { file = open } else { file = try begin(shared.name, shared.writer) }
      for piece in shared.pieces { try file.append(try spool?.read(piece) ?? []) }
      switch shared.writer.form {
      case .entries(let writer): try file.append(writer.tail(run))
      case .edition(let writer):
        if sequential(writer) != nil { break }
        for piece in editions.pieces(of: shared.key, writer) { try file.append(piece) }
      }
      try file.commit()
      paths.append(file.path.description)
    }
    return paths
  }

  private func open(_ name: String, _ writer: any Sink, language: String) throws(ArticleError) -> Shared {
    let key = SharedFile(name, writer, language: language)
    if let known = places[key] { return shared[known] }
    let ending = Self.ending(writer)
    let stem = writer.files.stem(ending: ending, name: run.name, language: language)
    let reserved = folder.reserve(stem, ending: ending)
    let opened = Shared(key, writer, reserved, writer.files.isForLanguages ? nil : try begin(reserved, writer))
    places[key] = shared.count
    shared.append(opened)
    return opened
  }

  private func begin(_ name: String, _ writer: any Sink) throws(ArticleError) -> AtomicFile {
    let file = try folder.open(name)
    switch writer.form {
    case .entries(let writer): try file.append(writer.head(run))
    case .edition(let writer): if let writer = sequential(writer) { try file.append(writer.head) }
    }
    return file
  }

  private static func ending(_ writer: any Sink) -> String { "." + type(of: writer).fileExtension }
}
