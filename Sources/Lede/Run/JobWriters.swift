/// What one writer made of one article.
struct Part: Sendable {
  /// Of the writer.
  let name: String
  let writer: any Writer
  let entry: String
}

/// The files of a run: those that articles share, and those for single articles.
final class JobWriters {
  private final class Shared {
    let writer: any Writer
    let file: AtomicFile
    var isEmpty = true

    init(_ writer: any Writer, _ file: AtomicFile) {
      self.writer = writer
      self.file = file
    }
  }

  private let folder: OutputFolder
  private let job: Job
  private let writers: [(name: String, writer: any Writer)]
  /// In the order in which they were opened.
  private var shared: [(key: Key, file: Shared)] = []

  /// What tells one shared file from another.
  private struct Key: Equatable {
    let writer: String
    let file: String
    /// Empty where the file's path does not depend on it.
    let language: String
  }

  init(_ pipeline: Pipeline, _ folder: OutputFolder) {
    self.folder = folder
    job = Job(name: pipeline.name)
    writers = pipeline.writers(for: nil)
  }

  /// Writes the files that an article has for itself.
  /// - Returns: their number.
  func write(_ parts: [Part], of item: WorkItem, language: String) throws(ArticleError) -> Int {
    var count = 0
    for part in parts where part.writer.per == .article {
      let ending = Self.ending(part.writer)
      let file = part.writer.file.isEmpty ? "{name}" : part.writer.file
      let name = folder.reserve(
        Self.stem(file, ending, name: item.name, language: language),
        alternative: Self.stem(file, ending, name: item.source, language: language), ending: ending)
      let output = try folder.open(name)
      try output.append(part.writer.head(job) + part.entry + part.writer.tail(job))
      try output.commit()
      count += 1
    }
    return count
  }

  /// Appends an article's entries to the files that it shares with others.
  func append(_ parts: [Part], language: String) throws(ArticleError) {
    for part in parts where part.writer.per == .job {
      let shared = try open(part.name, part.writer, language: language)
      if !shared.isEmpty { try shared.file.append(part.writer.separator) }
      try shared.file.append(part.entry)
      shared.isEmpty = false
    }
  }

  /// Finishes the files of the run, also those without entries.
  /// - Returns: their paths.
  func finish() throws(ArticleError) -> [String] {
    for (name, writer) in writers where writer.per == .job && !writer.file.contains(Self.language) {
      _ = try open(name, writer, language: "")
    }
    var paths: [String] = []
    for (_, shared) in shared {
      try shared.file.append(shared.writer.tail(job))
      try shared.file.commit()
      paths.append(shared.file.path)
    }
    return paths
  }

  private func open(_ name: String, _ writer: any Writer, language: String) throws(ArticleError) -> Shared {
    let file = writer.file
    let isNamed = file.utf8.contains(UInt8(ascii: "{"))
    let key = Key(writer: name, file: file, language: isNamed && file.contains(Self.language) ? language : "")
    if let known = shared.first(where: { $0.key == key }) { return known.file }
    let ending = Self.ending(writer)
    let stem = Self.stem(file.isEmpty ? "{name}" : file, ending, name: job.name, language: language)
    let output = try folder.open(folder.reserve(stem, ending: ending))
    try output.append(writer.head(job))
    let opened = Shared(writer, output)
    shared.append((key, opened))
    return opened
  }

  private static let language = "{language}"

  private static func ending(_ writer: any Writer) -> String { "." + type(of: writer).fileExtension }

  /// A path without its ending, with the placeholders filled in.
  private static func stem(_ file: String, _ ending: String, name: String, language tag: String) -> String {
    let stem = file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
    return stem.replacing(language, with: tag).replacing("{name}", with: name)
  }
}
