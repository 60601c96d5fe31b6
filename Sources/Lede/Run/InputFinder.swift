import FoundationEssentials
import Glibc

/// A file to read.
public struct InputFile: Sendable, Equatable {
  /// As the operating system opens it; `-` is standard input.
  public let path: String
  /// As output names it: below the folder that the user named, or the file's name alone.
  public let name: String
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
      uses[file.name, default: 0] > 1 ? InputFile(path: file.path, name: plain(file.path)) : file
    }
  }

  /// A path without the parts that lead nowhere or upwards.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }

  private static func expand(_ argument: String) -> [InputFile] {
    if argument == "-" { return [InputFile(path: "-", name: "stdin")] }
    if let isFolder = kind(argument) {
      return isFolder ? walk(argument, below: "") : [InputFile(path: argument, name: lastPart(argument))]
    }
    guard argument.contains(where: { "*?[".contains($0) }) else { return [] }
    let start = argument.hasPrefix("/") ? "/" : ""
    let parts = argument.split(separator: "/").map(String.init)
    return glob(start, parts[...]).flatMap { path in
      kind(path) == true ? walk(path, below: "") : [InputFile(path: path, name: lastPart(path))]
    }
  }

  /// All files below a folder that a reader knows by their ending; hidden ones are left alone.
  private static func walk(_ folder: String, below prefix: String) -> [InputFile] {
    children(folder).flatMap { child -> [InputFile] in
      let path = join(folder, child)
      if kind(path) == true { return walk(path, below: prefix + child + "/") }
      return Readers.kind(forFile: child) == nil ? [] : [InputFile(path: path, name: prefix + child)]
    }
  }

  /// The paths that match a pattern's parts; `**` is any number of folders.
  private static func glob(_ folder: String, _ parts: ArraySlice<String>) -> [String] {
    guard let part = parts.first else { return [folder] }
    let rest = parts.dropFirst()
    if part == "**" {
      let below = children(folder).map { join(folder, $0) }.filter { kind($0) == true }
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

  /// Whether a path is a folder; `nil`: there is nothing.
  private static func kind(_ path: String) -> Bool? {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) ? isFolder : nil
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
