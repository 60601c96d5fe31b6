import LedeCore
import LedeSyntax
import LedeText

/// What came of merging jobs.
package struct MergeReport: Sendable, Equatable {
  /// The files that were written.
  package var files: [String] = []
  /// Units whose translation was put back, units that have none, and those that could not be put back.
  package var (merged, untranslated, failed) = (0, 0, 0)
  /// Files and jobs that could not be done.
  package var failedFiles = 0
  package var notes: [String] = []
  /// `errors.jsonl`; `nil`: nothing failed.
  package var errorsFile: String?

  /// For people.
  package var text: String {
    let files = failedFiles == 0 ? "" : "; \(failedFiles == 1 ? "a file" : "\(failedFiles) files") could not be merged"
    var lines = ["\(merged) units merged, \(untranslated) not translated, \(failed) failed\(files)"]
    lines += self.files.map { "wrote \($0)" } + notes.map { "note: \($0)" }
    if let errorsFile { lines.append("what failed is in \(errorsFile)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs.
  package var json: JSON {
    .object([
      "merged": .int(merged), "untranslated": .int(untranslated), "failed": .int(failed),
      "failed_files": .int(failedFiles), "files": .array(files.map { .string($0) }),
      "notes": .array(notes.map { .string($0) }), "errors": errorsFile.map { .string($0) },
    ])
  }
}

/// Writes merged files and the log of what could not be merged.
struct MergeSink {
  /// Jobs are in several languages: each has a folder.
  var hasLanguages = false
  private let folder: OutputFolder
  private let errors: ErrorLog
  private let report: (String, ArticleError) -> Void
  private var result = MergeReport()

  init(_ folder: OutputFolder, report: @escaping (String, ArticleError) -> Void) {
    (self.folder, self.report) = (folder, report)
    errors = ErrorLog(folder)
  }

  /// What came of some work; `nil`: it failed, which is in the log.
  mutating func trying<T>(_ source: String, _ work: () throws(ArticleError) -> T) throws(ArticleError) -> T? {
    let error: ArticleError
    do throws(ArticleError) { return try work() } catch let failure { error = failure }
    try add(error, of: source)
    return nil
  }

  mutating func add(_ error: ArticleError, of source: String) throws(ArticleError) {
    result.failedFiles += 1
    try log(error, source)
  }

  mutating func add(_ merge: ArticleMerge, of job: Job) throws(ArticleError) {
    let source = job.original
    if let lack = job.lack { result.notes.append("\(source): \(lack)") }
    result.merged += merge.merged
    result.untranslated += merge.untranslated
    result.failed += merge.refused
    result.notes += merge.notes.map { "\(source): \($0)" }
    for problem in merge.problems {
      if problem.unit.isEmpty { result.failedFiles += 1 } else { result.failed += 1 }
      try log(problem.error, problem.unit.isEmpty ? source : "\(source) \(problem.unit)")
    }
  }

  /// Tells of translations that were left out since they reach into others.
  mutating func add(_ left: [ArticleMerge.Edit], of file: String) throws(ArticleError) {
    for edit in left {
      (result.merged, result.failed) = (result.merged - (edit.unit == nil ? 0 : 1), result.failed + 1)
      try log(ArticleMerge.overlap, edit.unit.map { "\(file) \($0)" } ?? file)
    }
  }

  mutating func note(_ text: String) { result.notes.append(text) }

  /// A file that stays in its encoding against the user's wish.
  mutating func note(_ encoding: String, of file: String) {
    let isUnicode = encoding.hasPrefix("UTF-")
    let note =
      "\(file): it stays in \(encoding), which it says that it is in"
      + (isUnicode ? "" : "; references stand for letters that this lacks")
    if result.notes.last != note { result.notes.append(note) }
  }

  private func log(_ error: ArticleError, _ source: String) throws(ArticleError) {
    try errors.add(source, error)
    report(source, error)
  }

  /// Writes a file under the name that it had, below the folder of its language where there are several.
  mutating func write(_ bytes: [UInt8], _ target: JobTarget, replaces: Bool) throws(ArticleError) {
    let path = (hasLanguages ? (target.language ?? "und") + "/" : "") + target.path.name
    let ending = Self.ending(path)
    let name = folder.reserve(String(path.dropLast(ending.count)), ending: ending)
    let place = folder.path / Path(name)
    if let status = try? FileStatus(place) {
      guard status.identity != target.path.identity else {
        throw ArticleError(.unwritable, "\(place) is the article itself, which is not replaced: name another folder")
      }
      guard replaces else {
        throw ArticleError(.unwritable, "\(place) is there already: name another folder, or replace it with --force")
      }
    }
    let file = try folder.open(name)
    try file.append(bytes)
    try file.commit()
    result.files.append(file.path.description)
  }

  /// With its dot; empty: it has none.
  private static func ending(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return String(name[dot...])
  }

  mutating func finish() throws(ArticleError) -> MergeReport {
    result.errorsFile = try errors.finish()
    return result
  }
}
