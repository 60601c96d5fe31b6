import Glibc
import LedeCore
import LedeText

/// The files that arguments mean.
package struct FoundInput: Sendable {
  /// In the order of the arguments, those of a folder sorted by their bytes.
  package internal(set) var files: [InputFile] = []
  /// The arguments that mean no file. Each stands among the files as one that cannot be read, so that the others go on.
  package internal(set) var missing: [Path] = []
  /// The arguments that mean what lies in the output folder itself: the next run would read what this one writes.
  package internal(set) var atOutput: [Path] = []
  /// There are arguments, and none means a file.
  package var isInVain: Bool { !missing.isEmpty && files.count == missing.count }
  /// The output folder was come upon, and what lies in it left out.
  package internal(set) var leftOutOutput = false
}

/// Finds the files that arguments mean: files, folders with all that can be read in them, patterns with `*`, `?`, `[…]`, `**`, and `-`.
package struct InputFinder {
  private let output: FileIdentity?
  private let readers: Readers
  private var leftOutOutput = false

  /// - Parameter output: the folder that will be written to. What lies in it is only read where an argument names the file.
  /// - Parameter readers: of a folder, the files are taken that one of them reads.
  package static func find(_ arguments: [String], _ readers: Readers, output: String? = nil) -> FoundInput {
    find(arguments.map { Path($0) }, readers, output: output)
  }

  package static func find(_ arguments: [Path], _ readers: Readers, output: String? = nil) -> FoundInput {
    var finder = InputFinder(output: output.flatMap { try? FileStatus(Path($0)).identity }, readers)
    var found = FoundInput()
    for argument in arguments {
      if finder.isOutput(Self.root(argument)) {
        found.atOutput.append(argument)
        continue
      }
      let files = finder.expand(argument)
      if files.isEmpty { found.missing.append(argument) }
      found.files += files.isEmpty ? [Self.lacking(argument)] : files
    }
    found.files = distinct(found.files)
    found.leftOutOutput = finder.leftOutOutput
    return found
  }

  private init(output: FileIdentity?, _ readers: Readers) {
    self.output = output
    self.readers = readers
  }

  private static func lacking(_ argument: Path) -> InputFile {
    let mend =
      argument.description.contains(":/")
      ? "what an address leads to is not fetched: save it as a file"
      : "there is nothing to read here; mend the path or the pattern"
    return InputFile(path: argument, name: argument.description, problem: ArticleError(.unreadable, mend))
  }

  /// Each file once, and each under a name of its own: files that would share one are named by their paths.
  private static func distinct(_ files: [InputFile]) -> [InputFile] {
    var paths: Set<Path> = []
    let once = files.filter { paths.insert($0.path).inserted }
    var uses: [Path: Int] = [:]
    for file in once { uses[Path(file.name), default: 0] += 1 }
    return once.map { file in
      uses[Path(file.name), default: 0] > 1 ? file.named(downward(file.path).description) : file
    }
  }

  /// A path without the parts that lead nowhere or upwards.
  private static func downward(_ path: Path) -> Path {
    path.parts.filter { $0 != "." && $0 != ".." }.reduce("", /)
  }

  /// The folder all of whose files an argument can mean: itself, or what stands before the wildcards of a pattern.
  private static func root(_ argument: Path) -> Path? {
    if let status = try? FileStatus(argument) { return status.kind == .folder ? argument : nil }
    guard isPattern(argument) else { return nil }
    let root = split(argument).root
    return root.isEmpty ? "." : root
  }

  /// What stands before the wildcards of a pattern, and the other parts.
  private static func split(_ pattern: Path) -> (root: Path, parts: ArraySlice<Path>) {
    let parts = pattern.parts
    let fixed = parts.prefix { !isPattern($0) }
    return (fixed.reduce(pattern.isAbsolute ? "/" : "", /), parts[fixed.count...])
  }

  private static func isPattern(_ path: Path) -> Bool { path.bytes.contains { "*?[".utf8.contains($0) } }

  private func isOutput(_ folder: Path?) -> Bool {
    guard let output, let folder else { return false }
    return (try? FileStatus(folder).identity) == output
  }

  private mutating func expand(_ argument: Path) -> [InputFile] {
    if argument == "-" { return [InputFile(path: "-")] }
    if let status = try? FileStatus(argument) { return files(at: argument, status) }
    guard Self.isPattern(argument) else { return [] }
    let (root, parts) = Self.split(argument)
    return glob(root, parts)
  }

  /// What a path means that is there.
  private mutating func files(at path: Path, _ status: FileStatus) -> [InputFile] {
    if status.kind == .folder { return walk(path) }
    return [
      InputFile(
        path: path, name: path.lastPart.description, isRegular: status.kind == .file, identity: status.identity)
    ]
  }

  /// All files below a folder that a reader knows by their ending; hidden ones are left alone.
  ///
  /// A link to a folder is followed, but no folder is entered a second time. What is neither file nor folder (a pipe, say) is left
  /// alone as well: reading it could wait for ever.
  private mutating func walk(_ folder: Path) -> [InputFile] {
    var entered: Set<FileIdentity> = []
    var files: [InputFile] = []
    enter(folder, below: "", &entered, &files)
    return files
  }

  private mutating func enter(
    _ folder: Path, below prefix: Path, _ entered: inout Set<FileIdentity>, _ files: inout [InputFile]
  ) {
    guard let status = try? FileStatus(folder), !leavesOut(status), entered.insert(status.identity).inserted else {
      return
    }
    for child in children(folder, named: prefix.isEmpty ? folder.lastPart : prefix, &files) {
      let path = folder / child
      let name = prefix / child
      do {
        let status = try FileStatus(path)
        if status.kind == .folder {
          enter(path, below: name, &entered, &files)
        } else if status.kind == .file, readers.reads(child.description, { try? ByteSource(path: path).head() }) {
          files.append(InputFile(path: path, name: name.description, isRegular: true, identity: status.identity))
        }
      } catch {
        // A link that leads nowhere is taken as a file, so that its name comes up in the errors.
        if error.isRefusal || readers.reads(child.description, { nil }) {
          files.append(InputFile(path: path, name: name.description))
        }
      }
    }
  }

  /// What the parts of a pattern mean below a path; `**` is any number of folders.
  private mutating func glob(_ path: Path, _ parts: ArraySlice<Path>) -> [InputFile] {
    let status: FileStatus
    do {
      status = try FileStatus(path.isEmpty ? "." : path)
    } catch {
      return error.isRefusal ? [InputFile(path: path, name: path.description)] : []
    }
    if leavesOut(status) { return [] }
    guard let part = parts.first else { return files(at: path, status) }
    guard status.kind == .folder else { return [] }
    let rest = parts.dropFirst()
    guard Self.isPattern(part) else { return glob(path / part, rest) }
    var files: [InputFile] = []
    let names = children(path, named: path, &files)
    if part == "**" {
      files += glob(path, rest)
      // Links are not followed here: they could lead back.
      for name in names where (try? FileStatus(path / name, followingLinks: false))?.kind == .folder {
        files += glob(path / name, parts)
      }
    } else {
      for name in names where fnmatch(part.cString, name.cString, FNM_PERIOD) == 0 { files += glob(path / name, rest) }
    }
    return files
  }

  /// The names in a folder that are not hidden.
  /// - Parameter files: takes the folder itself, with the reason, where it cannot be read.
  private func children(_ folder: Path, named name: Path, _ files: inout [InputFile]) -> [Path] {
    do {
      return try folder.children().filter { !$0.isHidden }
    } catch {
      let problem = ArticleError(
        .unreadable, "the folder cannot be read, nor what lies in it: \(error.reason); change its permissions")
      if error.isRefusal { files.append(InputFile(path: folder, name: name.description, problem: problem)) }
      return []
    }
  }

  /// It is the output folder, which an argument has come upon.
  private mutating func leavesOut(_ folder: FileStatus) -> Bool {
    guard folder.identity == output else { return false }
    leftOutOutput = true
    return true
  }
}
