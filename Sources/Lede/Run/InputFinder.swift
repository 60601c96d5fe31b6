import FoundationEssentials
import Glibc

/// A file to read.
public struct InputFile: Sendable, Equatable {
  /// As the operating system opens it; `-` is standard input.
  public let path: String
  /// As output names it: below the folder that the user named, or the file's name alone.
  public let name: String
  /// It has bytes of its own and can be read twice: it is no pipe, no standard input.
  let isRegular: Bool

  init(path: String, name: String, isRegular: Bool) {
    self.path = path
    self.name = name
    self.isRegular = isRegular
  }

  /// A file that the user named, under the name that the user gave it.
  init(path: String) {
    self.init(path: path, name: path == "-" ? "stdin" : path, isRegular: false)
  }

  /// Where it lies.
  var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
}

/// Finds the files that arguments mean: files, folders with all that can be read in them, patterns with `*`, `?`, `[…]`, `**`, and `-`.
public enum InputFinder {
  /// The files in the order of the arguments, those of a folder sorted by their bytes.
  /// - Returns: the files, and the arguments that mean none.
  public static func find(_ arguments: [String]) -> (files: [InputFile], missing: [String]) {
    var files: [InputFile] = []
    var missing: [String] = []
    for argument in arguments {
      let found = expand(argument)
      if found.isEmpty { missing.append(argument) }
      files += found
    }
    return (distinct(files), missing)
  }

  /// Each file once, and each under a name of its own: files that would share one are named by their paths.
  private static func distinct(_ files: [InputFile]) -> [InputFile] {
    var paths: Set<String> = []
    let once = files.filter { paths.insert($0.path).inserted }
    var uses: [String: Int] = [:]
    for file in once { uses[file.name, default: 0] += 1 }
    return once.map { file in
      uses[file.name, default: 0] > 1
        ? InputFile(path: file.path, name: plain(file.path), isRegular: file.isRegular) : file
    }
  }

  /// A path without the parts that lead nowhere or upwards.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }

  private static func expand(_ argument: String) -> [InputFile] {
    if argument == "-" { return [InputFile(path: "-", name: "stdin", isRegular: false)] }
    if let kind = kind(argument) {
      return kind == .folder
        ? walk(argument) : [InputFile(path: argument, name: lastPart(argument), isRegular: kind == .file)]
    }
    guard argument.contains(where: { "*?[".contains($0) }) else { return [] }
    let start = argument.hasPrefix("/") ? "/" : ""
    let parts = argument.split(separator: "/").map(String.init)
    return glob(start, parts[...]).flatMap { path in
      let kind = kind(path)
      return kind == .folder ? walk(path) : [InputFile(path: path, name: lastPart(path), isRegular: kind == .file)]
    }
  }

  /// All files below a folder that a reader knows by their ending; hidden ones are left alone.
  ///
  /// A link to a folder is followed, but no folder is entered a second time. What is neither file nor folder (a pipe, say) is left
  /// alone as well: reading it could wait for ever.
  private static func walk(_ folder: String) -> [InputFile] {
    var entered: Set<FileIdentity> = []
    var files: [InputFile] = []
    func enter(_ folder: String, below prefix: String) {
      guard let identity = FileIdentity(folder), entered.insert(identity).inserted else { return }
      for child in children(folder) {
        let path = join(folder, child)
        let kind = kind(path)
        switch kind {
        case .folder: enter(path, below: prefix + child + "/")
        case .other: continue
        // A link that leads nowhere is taken as a file, so that its name comes up in the errors.
        case .file, nil:
          if Readers.reads(child, { try? ByteSource(path: path).head() }) {
            files.append(InputFile(path: path, name: prefix + child, isRegular: kind == .file))
          }
        }
      }
    }
    enter(folder, below: "")
    return files
  }

  /// The paths that match a pattern's parts; `**` is any number of folders.
  private static func glob(_ folder: String, _ parts: ArraySlice<String>) -> [String] {
    guard let part = parts.first else { return [folder] }
    let rest = parts.dropFirst()
    if part == "**" {
      // Links are not followed here: they could lead back.
      let below = children(folder).map { join(folder, $0) }.filter { kind($0, followingLinks: false) == .folder }
      return glob(folder, rest) + below.flatMap { glob($0, parts) }
    }
    guard part.contains(where: { "*?[".contains($0) }) else {
      let path = join(folder, part)
      return kind(path) == nil ? [] : glob(path, rest)
    }
    return children(folder).filter { fnmatch(part, $0, FNM_PERIOD) == 0 }.flatMap { glob(join(folder, $0), rest) }
  }

  private static func children(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private enum Kind {
    case file, folder, other
  }

  /// `nil`: there is nothing.
  private static func kind(_ path: String, followingLinks: Bool = true) -> Kind? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  private struct FileIdentity: Hashable {
    let device: dev_t
    let number: ino_t

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (status.st_dev, status.st_ino)
    }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
