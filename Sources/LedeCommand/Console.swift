import Glibc
import Lede
import LedeConfig
import LedeCore
import LedeRun
import LedeSyntax
import LedeText

/// Standard output and standard error.
enum Console {
  /// Writes to standard output.
  /// - Throws: an `ArticleError` where the output does not take it (a full disk, say).
  static func write(_ text: String) throws(ArticleError) {
    try write(Array(text.utf8))
  }

  static func write(_ bytes: [UInt8]) throws(ArticleError) {
    guard writeAll(bytes, to: STDOUT_FILENO) else {
      throw ArticleError(.unwritable, "standard output cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  /// Closes standard output: some file systems tell only then that a write failed.
  static func close() throws(ArticleError) {
    if Glibc.close(STDOUT_FILENO) != 0, errno != EBADF {
      throw ArticleError(.unwritable, "standard output cannot be closed: \(String(cString: strerror(errno)))")
    }
  }

  /// Writes a message to standard error as one line, which may name files and hold text of articles.
  static func report(_ message: String) {
    show(visible(message) + "\n")
  }

  /// Shows problems with their places and mends on standard error.
  static func show(_ diagnostics: [Diagnostic]) {
    show(DiagnosticRenderer(color: usesColor(STDERR_FILENO)).render(diagnostics))
  }

  /// Writes a message of several lines to standard error.
  static func report(lines: String) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) { report(String(line)) }
  }

  /// Writes to standard error as it is; an error there has nowhere to be told.
  static func show(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }

  static let isErrorTerminal = isatty(STDERR_FILENO) == 1

  /// Colours on a stream: it is a terminal, and nobody asked for none (no-color.org).
  static func usesColor(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && Environment.values["NO_COLOR", default: ""].isEmpty
      && Environment.values["TERM"] != "dumb"
  }
}
