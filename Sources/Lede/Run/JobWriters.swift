/// The files of a run: those that all articles share, and the names of those for single articles.
final class JobWriters {
  private struct Shared {
    let writer: any Writer
    let file: AtomicFile
    var isEmpty = true
  }

  private let folder: OutputFolder
  private let job: Job
  private let writers: [(name: String, writer: any Writer)]
  private var shared: [String: Shared] = [:]

  init(_ pipeline: Pipeline, _ folder: OutputFolder) {
    self.folder = folder
    job = Job(name: pipeline.name)
    writers = pipeline.writers(for: nil)
  }

  /// Names the files that an article alone goes to.
  func reserve(_ item: WorkItem) -> [String: String] {
    var files: [String: String] = [:]
    for (name, writer) in writers where writer.per == .article {
      let ending = "." + type(of: writer).fileExtension
      let template = writer.file.isEmpty ? "{name}" : Self.stem(writer.file, ending)
      files[name] = folder.reserve(
        template.replacing("{name}", with: item.name), alternative: template.replacing("{name}", with: item.source),
        ending: ending)
    }
    return files
  }

  func write(_ files: [String: String]) throws(ArticleError) {
    for (name, content) in files.sorted(by: { $0.key < $1.key }) {
      let file = try folder.open(name)
      try file.append(content)
      try file.commit()
    }
  }

  /// Appends an article's entries to the files of the run.
  func append(_ entries: [String: String]) throws(ArticleError) {
    for (name, writer) in writers {
      guard let entry = entries[name] else { continue }
      try open(name, writer)
      if shared[name]?.isEmpty == false { try shared[name]?.file.append(writer.separator) }
      try shared[name]?.file.append(entry)
      shared[name]?.isEmpty = false
    }
  }

  /// Finishes the files of the run, also those without entries.
  /// - Returns: their paths.
  func finish() throws(ArticleError) -> [String] {
    var paths: [String] = []
    for (name, writer) in writers where writer.per == .job {
      try open(name, writer)
      guard let file = shared[name]?.file else { continue }
      try file.append(writer.tail(job))
      try file.commit()
      paths.append(file.path)
    }
    return paths
  }

  private func open(_ name: String, _ writer: any Writer) throws(ArticleError) {
    guard shared[name] == nil else { return }
    let ending = "." + type(of: writer).fileExtension
    let stem = writer.file.isEmpty ? job.name : Self.stem(writer.file, ending).replacing("{name}", with: job.name)
    let file = try folder.open(folder.reserve(stem, ending: ending))
    try file.append(writer.head(job))
    shared[name] = Shared(writer: writer, file: file)
  }

  private static func stem(_ file: String, _ ending: String) -> String {
    file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
  }
}
