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

    /// All articles have one name.
    var isNameless: Bool { per == .article && !path.contains("{") }
  }

  let named: [Named]
  /// Writers of files for the run that their user gave no name.
  let others: [(writer: String, place: Place, path: String)]
  /// The name of the pipeline, which stands for `{name}` in files for the run.
  let run: String

  func report(_ problems: inout Problems) {
    for file in named where file.per == .run || file.isNameless {
      guard let other = others.first(where: { $0.path == path(of: file) }) else { continue }
      problems.report(
        Diagnostic(
          .sameFile, "`\(file.writer)` and `\(other.writer)` would write one file, `\(other.path)`", at: file.place,
          notes: [.init("`\(other.writer)` writes it by default", at: other.place)],
          help: "give one of them another `file`"))
    }
    for file in named where file.isNameless && !problems.hasErrors {
      problems.report(
        Diagnostic(
          .sameFile, "all articles have this name, so that a second one gets a number behind it", at: file.place,
          severity: .warning, help: "put `{name}` into it"))
    }
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

  private func path(of file: Named) -> String {
    file.per == .run ? file.path.replacing("{name}", with: run) : file.path
  }

  private func conflict(_ earlier: Named, _ later: Named) -> String? {
    if earlier.path == later.path, earlier.per == later.per {
      return "`\(later.writer)` and `\(earlier.writer)` would write one file, `\(later.path)`"
    }
    // Of articles without a name of their own the first has this one, and the others have it with a number.
    if earlier.per != later.per, earlier.isNameless || later.isNameless, path(of: earlier) == path(of: later) {
      return "`\(later.writer)` and `\(earlier.writer)` would write one file, `\(path(of: later))`"
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

extension Pipeline.Step {
  /// `file: ''`, where it takes no name back that another file gave.
  func emptyPath(ofWriter writer: String) -> Diagnostic? {
    let files = nodes.compactMap { $0[writer]?.value["file"]?.value }
    guard files.count == 1, files[0].isQuoted, files[0].rawScalar?.isEmpty ?? false else { return nil }
    return Diagnostic(
      .ineffective, "no name stands here, so that the file has its own", at: files[0].place, severity: .warning,
      help: "write one, or leave `file` out")
  }
}

extension FileOptions {
  /// The path as it is written, with its ending and without `.` and doubled slashes.
  func writtenPath(ending: String) -> String { Path(file.hasSuffix(ending) ? file : file + ending).plain.description }
}
