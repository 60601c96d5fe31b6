import LedeCore
import LedeText

/// A file to read.
package struct InputFile: Sendable, Equatable {
  /// As the operating system opens it; `-` is standard input.
  package let path: Path
  /// As output names it: below the folder that the user named, or the file's name alone.
  package let name: String
  /// It has bytes of its own and can be read twice: it is no pipe, no standard input.
  let isRegular: Bool
  /// Tells it from other files; `nil`: it could not be asked for.
  let identity: FileIdentity?
  /// Why it cannot be read, as far as that was found out on the way to it.
  let problem: ArticleError?

  init(
    path: Path, name: String, isRegular: Bool = false, identity: FileIdentity? = nil, problem: ArticleError? = nil
  ) {
    self.path = path
    self.name = name
    self.isRegular = isRegular
    self.identity = identity
    self.problem = problem
  }

  /// A file that the user named, under the name that the user gave it.
  package init(path: String) {
    self.init(path: Path(path), name: path == "-" ? "stdin" : path)
  }

  /// The same file under another name.
  func named(_ name: String) -> InputFile {
    InputFile(path: path, name: name, isRegular: isRegular, identity: identity, problem: problem)
  }

  /// The same file under its whole path.
  package var namedByPath: InputFile { named(path.description) }

  /// Where it lies.
  var folder: Path { path.folder }
}
