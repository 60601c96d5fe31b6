import LedeSyntax
import LedeText

/// Finds writers whose files are in each other's way.
struct FilePathCheck {
  /// A writer whose `file` its user gave.
  struct Named {
    let writer: String
    let place: Place
    /// With its ending, placeholders as they are written.
    let path: String
    let per: WriterScope
  }

  let named: [Named]

  func report(_ problems: inout Problems) {
    for (index, later) in named.enumerated() {
      for earlier in named[..<index] {
        guard let message = conflict(earlier, later) else { continue }
        problems.report(
          Diagnostic(
            .sameFile, message, at: later.place,
            notes: [.init("`\(earlier.writer)` writes it here", at: earlier.place)],
            help: "give one of them another `file`"))
      }
    }
  }

  private func conflict(_ earlier: Named, _ later: Named) -> String? {
    if earlier.path == later.path, earlier.per == later.per {
      return "`\(later.writer)` and `\(earlier.writer)` would write one file, `\(later.path)`"
    }
    if later.path.hasPrefix(earlier.path + "/") {
      return "`\(earlier.path)` is a file of `\(earlier.writer)`, and no folder"
    }
    if earlier.path.hasPrefix(later.path + "/") {
      return "`\(later.path)` is a folder of the files of `\(earlier.writer)`, and no file"
    }
    return nil
  }
}

extension FileOptions {
  /// The path as it is written, with its ending and without `.` and doubled slashes.
  func writtenPath(ending: String) -> String { Path(file.hasSuffix(ending) ? file : file + ending).plain.description }
}
