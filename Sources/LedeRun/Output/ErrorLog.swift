import Glibc
import LedeCore
import LedeText

/// `errors.jsonl`: a record for each article that could not be done. It is there only where there is an error.
final class ErrorLog {
  private static let name = "errors.jsonl"
  private let folder: OutputFolder
  private var file: AtomicFile?

  /// Removes the log of an earlier run, and keeps its name from other files.
  init(_ folder: OutputFolder) {
    self.folder = folder
    _ = folder.reserve("errors", ending: ".jsonl")
    unlink((folder.path / Path(Self.name)).cString)
  }

  func add(_ source: String, _ error: ArticleError) throws(ArticleError) {
    if file == nil { file = try folder.open(Self.name) }
    try file?.append("\(error.record(source: source).encoded)\n")
  }

  /// - Returns: its path; `nil`: no article failed.
  func finish() throws(ArticleError) -> String? {
    try file?.commit()
    return file?.path.description
  }
}
