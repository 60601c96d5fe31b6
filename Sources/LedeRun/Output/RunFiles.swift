import LedeCore

/// What one writer made of one article.
struct Part: Sendable {
  /// Of the writer.
  let name: String
  let writer: any Writer
  let entry: String
}

/// The files of a run: those that articles share, and those for single articles.
final class RunFiles {
  private final class Shared {
    let writer: any Writer
    /// Below the output folder.
    let name: String
    /// `nil`: one of a file for each language, of which there may be any number; its entries are in the spool.
    let file: AtomicFile?
    /// In the spool.
    var pieces: [Range<Int>] = []
    var isEmpty = true

    init(_ writer: any Writer, _ name: String, _ file: AtomicFile?) {
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
  private let writers: [(name: String, writer: any Writer)]
  /// In the order in which they were opened.
  private var shared: [Shared] = []
  /// Places in `shared`.
  private var places: [Key: Int] = [:]
  private var spool: Spool?

  /// What tells one shared file from another.
  private struct Key: Hashable {
    let writer: String
    let file: String
    /// Empty where the file's path does not depend on it.
    let language: String
  }

  init(_ pipeline: Pipeline, _ folder: OutputFolder) {
    self.folder = folder
    run = RunInfo(name: pipeline.name)
    writers = pipeline.writers(for: nil)
  }

  /// Writes the files that an article has for itself.
  /// - Returns: their number.
  func write(_ parts: [Part], of item: FileItem, language: String) throws(ArticleError) -> Int {
    var count = 0
    for part in parts where part.writer.per == .article {
      let ending = Self.ending(part.writer)
      let file = part.writer.file.isEmpty ? "{name}" : part.writer.file
      let name = folder.reserve(
        Self.stem(file, ending, name: item.name, language: language),
        alternative: Self.stem(file, ending, name: item.source, language: language), ending: ending)
      let output = try folder.open(name)
      try output.append(part.writer.head(run) + part.entry + part.writer.tail(run))
      try output.commit()
      count += 1
    }
    return count
  }

  /// Appends an article's entries to the files that it shares with others.
  func append(_ parts: [Part], language: String) throws(ArticleError) {
    for part in parts where part.writer.per == .run {
      let shared = try open(part.name, part.writer, language: language)
      let entry = (shared.isEmpty ? "" : part.writer.separator) + part.entry
      if let file = shared.file {
        try file.append(entry)
      } else {
        if spool == nil { spool = try Spool(in: folder) }
        if let piece = try spool?.append(Array(entry.utf8)) { shared.add(piece) }
      }
      shared.isEmpty = false
    }
  }

  /// Finishes the files of the run, also those without entries.
  /// - Returns: their paths.
  func finish() throws(ArticleError) -> [String] {
    for (name, writer) in writers where writer.per == .run && !Self.isForLanguages(writer) {
      _ = try open(name, writer, language: "")
    }
    var paths: [String] = []
    for shared in shared {
      let file: AtomicFile
      if let open = shared.file { file = open } else { file = try begin(shared.name, shared.writer) }
      for piece in shared.pieces { try file.append(try spool?.read(piece) ?? []) }
      try file.append(shared.writer.tail(run))
      try file.commit()
      paths.append(file.path.description)
    }
    return paths
  }

  private func open(_ name: String, _ writer: any Writer, language: String) throws(ArticleError) -> Shared {
    let file = writer.file
    let isForLanguages = Self.isForLanguages(writer)
    let key = Key(writer: name, file: file, language: isForLanguages ? language : "")
    if let known = places[key] { return shared[known] }
    let ending = Self.ending(writer)
    let stem = Self.stem(file.isEmpty ? "{name}" : file, ending, name: run.name, language: language)
    let reserved = folder.reserve(stem, ending: ending)
    let opened = Shared(writer, reserved, isForLanguages ? nil : try begin(reserved, writer))
    places[key] = shared.count
    shared.append(opened)
    return opened
  }

  private func begin(_ name: String, _ writer: any Writer) throws(ArticleError) -> AtomicFile {
    let file = try folder.open(name)
    try file.append(writer.head(run))
    return file
  }

  private static func isForLanguages(_ writer: any Writer) -> Bool {
    writer.file.utf8.contains(UInt8(ascii: "{")) && writer.file.contains(language)
  }

  private static let language = "{language}"

  private static func ending(_ writer: any Writer) -> String { "." + type(of: writer).fileExtension }

  /// A path without its ending, with the placeholders filled in.
  private static func stem(_ file: String, _ ending: String, name: String, language tag: String) -> String {
    let stem = file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
    return stem.replacing(language, with: tag).replacing("{name}", with: name)
  }
}
