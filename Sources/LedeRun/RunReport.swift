import LedeCore
import LedeSyntax
import LedeText

/// What became of one article, as progress reports it.
package struct RunEvent: Sendable {
  package let source: String
  /// `nil`: it was done.
  package let error: ArticleError?
  /// Bytes of input.
  package let size: Int
}

/// What a run did.
public struct RunReport: Sendable {
  /// Articles that were done.
  public var done = 0
  /// Articles that failed.
  public var failed = 0
  /// Bytes of input.
  public var bytes = 0
  /// The files written once for the run, as paths.
  public var files: [String] = []
  /// The number of files written for single articles.
  public var articleFiles = 0
  /// What readers could not settle, by article: `notice.txt: another article may begin in line 12: …`.
  public var notes: [String] = []
  /// `nil`: no article failed.
  public var errorsFile: String?

  /// For scripts.
  public var json: JSON {
    .object([
      "done": .int(done), "failed": .int(failed), "bytes": .int(bytes), "files": .array(files.map { .string($0) }),
      "article_files": .int(articleFiles), "errors_file": errorsFile.map { .string($0) },
      "notes": notes.isEmpty ? nil : .array(notes.map { .string($0) }),
    ])
  }

  /// For people.
  public var text: String {
    var lines = ["\(done) \(done == 1 ? "article" : "articles") done" + (failed == 0 ? "" : ", \(failed) failed")]
    lines += files.map { "  \(visible($0))" }
    if articleFiles > 0 { lines.append("  \(articleFiles) files for single articles") }
    lines += notes.map { "  \(visible($0))" }
    if let errorsFile { lines.append("  \(visible(errorsFile)): why articles failed") }
    return lines.joined(separator: "\n") + "\n"
  }
}
