import LedeCore

/// The files of a run: those that articles share, and those for single articles.
final class RunFiles {
  private let folder: OutputFolder
  private let run: RunInfo
  private let writers: [(name: String, writer: any Sink)]
  private var editions: EditionFiles
  /// Stages of the run wait for all items.
  private let waits: Bool
  /// In the order in which they were opened.
  private var shared: [OpenShared] = []
  /// Places in `shared`.
  private var places: [SharedFile: Int] = [:]
  private var spool: Spool?
  /// What writers have to say of the files of the run.
  private(set) var notes: [String] = []

  /// - Throws: an `EditionFault`, or an `ArticleError`, where there is an edition that its editor changed, and it cannot be read.
  init(_ pipeline: Pipeline, _ folder: OutputFolder) throws {
    self.folder = folder
    run = RunInfo(pipeline)
    writers = pipeline.writers(for: nil)
    let kept = try KeptEdition(pipeline, folder, run)
    editions = EditionFiles(pipeline, run, kept: kept?.edition, origin: kept?.origin)
    // What its editor changed is in all formats.
    waits = pipeline.hasRunStages || kept != nil
  }

  /// For an edition that an editor gave back.
  init(reviewed pipeline: Pipeline, _ folder: OutputFolder) {
    self.folder = folder
    run = RunInfo(pipeline)
    writers = pipeline.writers(for: nil)
    editions = EditionFiles(pipeline, run)
    waits = true
  }

  /// How many items stages of the run left out, and why.
  var leftOut: [String: Int] { editions.leftOut }

  /// The writer as one whose items are written as they pass; `nil`: its editions need all of them.
  private func sequential(_ writer: any EditionWriter) -> (any SequentialEditionWriter)? {
    waits ? nil : writer as? any SequentialEditionWriter
  }

  /// Writes the files that an article has for itself.
  /// - Returns: their number.
  func write(_ parts: [Part], of item: FileItem, language: String) throws(ArticleError) -> Int {
    var count = 0
    for part in parts.flatMap(\.files) where part.writer.files.per == .article {
      let (files, ending) = (part.writer.files, part.writer.ending)
      let stem = files.stem(ending: ending, values(item.name, language)) + part.suffix
      let name = folder.reserve(
        stem, alternative: files.stem(ending: ending, values(item.source, language)) + part.suffix, ending: ending)
      let output = try folder.open(name)
      switch part.content {
      case .entry(let pieces, let writer):
        try output.append(
          writer.head(head(language)) + pieces.map { $0.text(ofAll: pieces.units) }.joined() + writer.tail(run))
      case .item(let own, let writer):
        let made = editions.output(of: own, part.name, writer)
        for piece in made.pieces { try output.append(piece) }
        if try writeCompanion(of: made, stem: stem) != nil { count += 1 }
        note(made, name)
      }
      try output.commit()
      count += 1
    }
    return count
  }

  private func values(_ name: String, _ language: String, section: String? = nil) -> FileOptions.Values {
    FileOptions.Values(name: name, language: language, date: run.day, section: section)
  }

  /// - Returns: its path; `nil`: there is none.
  private func writeCompanion(of output: EditionOutput, stem: String) throws(ArticleError) -> String? {
    guard let companion = output.companion else { return nil }
    let file = try folder.open(folder.reserve(stem, ending: companion.ending))
    for piece in companion.pieces { try file.append(piece) }
    try file.commit()
    return file.path.description
  }

  private func note(_ output: EditionOutput, _ name: String) {
    notes += output.notes.map { "\(name): \($0)" }
  }

  /// Appends an article's entries to the files that it shares with others, and keeps its item for editions that need all of them.
  func append(_ parts: [Part], language: String) throws(ArticleError) {
    var item: Item?
    for part in parts where part.writer.files.per == .run {
      switch part.content {
      case .item(let own, let writer):
        if let writer = sequential(writer) {
          try append(own, writer, to: open(part.name, writer, language: language))
        } else {
          item = own
        }
      case .entry(let pieces, let writer):
        for piece in pieces {
          let shared = try open(part.name, writer, language: language, words: piece.words)
          let separator = shared.isEmpty ? "" : writer.separator
          shared.count(piece, behind: separator.utf8.count)
          try append(separator + piece.text, to: shared)
        }
      }
    }
    if let item { editions.add(item) }
  }

  /// - Parameter writer: with the options for the item's language.
  private func append<W: SequentialEditionWriter>(_ item: Item, _ writer: W, to shared: OpenShared) throws(ArticleError)
  {
    let entry = (shared.writer as? W ?? writer).entry(item, own: writer, run)
    try append((shared.isEmpty ? "" : writer.separator) + entry, to: shared)
  }

  private func append(_ entry: String, to shared: OpenShared) throws(ArticleError) {
    shared.length += entry.utf8.count
    if let file = shared.file {
      try file.append(entry)
    } else {
      if spool == nil { spool = try Spool(in: folder) }
      if let piece = try spool?.append(Array(entry.utf8)) { shared.add(piece) }
    }
    shared.isEmpty = false
  }

  /// Writes the files of an edition that an editor gave back, all but its own.
  /// - Returns: their paths.
  func write(_ edition: Edition) throws(ArticleError) -> [String] {
    for (name, writer) in writers where !(writer is any EditionKeeper) {
      if case .edition = writer.form, writer.files.per == .run { continue }
      notes.append("`\(name)` is made of articles, not of the edition: its files stay as they are")
    }
    for (file, writer) in editions.part(edition) where !(writer is any EditionKeeper) {
      _ = try open(file.writer, writer, language: file.language, section: file.section)
    }
    var paths: [String] = []
    for shared in shared { paths += try finish(shared) }
    return paths
  }

  /// Finishes the files of the run, also those without entries.
  /// - Returns: their paths.
  func finish() throws(ArticleError) -> [String] {
    for (name, writer) in writers where writer.files.per == .run && !writer.files.isSplit {
      _ = try open(name, writer, language: "")
    }
    for (file, writer) in editions.conclude() {
      if case .edition(let writer) = writer.form, sequential(writer) != nil { continue }
      _ = try open(file.writer, writer, language: file.language, section: file.section)
    }
    var paths: [String] = []
    for shared in shared { paths += try finish(shared) }
    return paths
  }

  private func finish(_ shared: OpenShared) throws(ArticleError) -> [String] {
    if let paths = shared.paths { return paths }
    let file: AtomicFile
    if let open = shared.file { file = open } else { file = try begin(shared.name, shared.writer, shared.key.language) }
    if shared.file == nil { shared.start = file.length }
    for piece in shared.pieces { try file.append(try spool?.read(piece) ?? []) }
    var companion: String?
    switch shared.writer.form {
    case .entries(let writer): try file.append(writer.tail(run))
    case .edition(let writer):
      if sequential(writer) != nil { break }
      let output = editions.output(of: shared.key, writer)
      for piece in output.pieces { try file.append(piece) }
      companion = try writeCompanion(of: output, stem: shared.stem)
      note(output, shared.name)
    }
    try shared.fill(file)
    try file.commit()
    let paths = [file.path.description] + [companion].compactMap { $0 }
    shared.paths = paths
    return paths
  }

  /// - Parameters:
  ///   - writer: with the options for an article's language.
  ///   - words: of what comes next; where they are too many for the file, the next one is opened.
  private func open(
    _ name: String, _ writer: any Sink, language: String, section: String? = nil, words: Int = 0
  ) throws(ArticleError) -> OpenShared {
    let key = SharedFile(name, writer, language: language, section: section)
    let most = (writer as? any PartingWriter)?.mostWords
    var number: Int?
    if let known = places[key] {
      if !shared[known].isFull(for: words, most: most) { return shared[known] }
      number = try finishPart(shared[known]) + 1
    }
    let writer = ofWholeFile(name, writer)
    let stem =
      writer.files.stem(ending: writer.ending, values(run.name, language, section: section))
      + (number.map { "-\($0)" } ?? "")
    let reserved = folder.reserve(stem, ending: writer.ending)
    let opened = OpenShared(
      key, writer, stem, reserved, number: number,
      writer.files.isSplit ? nil : try begin(reserved, writer, key.language))
    opened.start = opened.file?.length ?? 0
    places[key] = shared.count
    shared.append(opened)
    return opened
  }

  /// Finishes a file that others follow: only then has the first a number.
  /// - Returns: its number.
  private func finishPart(_ part: OpenShared) throws(ArticleError) -> Int {
    let number = part.number ?? 1
    if part.number == nil {
      part.number = number
      part.name = folder.reserve("\(part.stem)-\(number)", ending: part.writer.ending)
      if let file = part.file { try folder.move(file, to: part.name) }
    }
    _ = try finish(part)
    return number
  }

  /// A file of articles in several languages has the title and form that the pipeline gives it, not those of the language of its first
  /// article.
  private func ofWholeFile(_ name: String, _ writer: any Sink) -> any Sink {
    if writer.files.isForLanguages { return writer }
    return writers.first { $0.name == name && $0.writer.files == writer.files }?.writer ?? writer
  }

  /// What the writer of a file with articles in one language knows.
  private func head(_ language: String) -> RunInfo {
    var run = run
    run.language = language.isEmpty ? nil : language
    return run
  }

  /// - Parameter language: empty: of several.
  private func begin(_ name: String, _ writer: any Sink, _ language: String) throws(ArticleError) -> AtomicFile {
    let file = try folder.open(name)
    switch writer.form {
    case .entries(let writer): try file.append(writer.head(head(language)))
    case .edition(let writer): if let writer = sequential(writer) { try file.append(writer.head(head(language))) }
    }
    return file
  }
}

extension [WriterPiece] {
  /// All of them together.
  fileprivate var units: Int { reduce(0) { $0 + $1.units } }
}

extension FileOptions {
  /// A file for the run is any number of them.
  fileprivate var isSplit: Bool { isForLanguages || isForSections }
}
