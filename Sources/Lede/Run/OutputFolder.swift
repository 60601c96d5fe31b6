import FoundationEssentials
import Glibc
import LedeText

/// The folder that a run writes to: gives each file a name of its own and lets nothing out.
final class OutputFolder {
  let path: String
  private let resolved: String
  /// Hashes of the folded names given so far. A clash of hashes costs a suffix, no more; 8 bytes a name.
  private var taken: Set<UInt64> = []

  init(path: String) throws(ArticleError) {
    self.path = path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ArticleError(.unwritable, "the output folder \(path) cannot be made")
    }
    resolved = URL(filePath: path).resolvingSymlinksInPath().path
  }

  /// A name that no other file of this run has.
  /// - Parameters:
  ///   - wanted: a path below the folder, without its ending.
  ///   - alternative: the next choice, such as the source's name with its own ending.
  func reserve(_ wanted: String, alternative: String? = nil, ending: String) -> String {
    let choices = [wanted, alternative].compactMap { $0.map(Self.safe) }
    for choice in choices where take(choice + ending) { return choice + ending }
    var number = 2
    while !take("\(choices[0])-\(number)\(ending)") { number += 1 }
    return "\(choices[0])-\(number)\(ending)"
  }

  /// Opens a file below the folder; the folders on its way are made.
  func open(_ name: String) throws(ArticleError) -> AtomicFile {
    for slash in name.indices where name[slash] == "/" { try makeFolder(String(name[..<slash])) }
    return try AtomicFile(path: path + "/" + name)
  }

  /// Makes one folder below the output folder, if it is not there; what it lies in is there.
  private func makeFolder(_ name: String) throws(ArticleError) {
    let folder = path + "/" + name
    if mkdir(folder, 0o777) == 0 { return }
    let error = errno
    var isFolder = false
    guard error == EEXIST, FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw ArticleError(.unwritable, "the folder \(folder) cannot be made: \(String(cString: strerror(error)))")
    }
    let real = URL(filePath: folder).resolvingSymlinksInPath().path
    guard real.hasPrefix(resolved == "/" ? "/" : resolved + "/") else {
      throw ArticleError(.unwritable, "\(folder) is a link that leads out of the output folder: remove it")
    }
  }

  private func take(_ name: String) -> Bool {
    taken.insert(FNV1a.hash(name.folded.utf8)).inserted
  }

  /// A path without ways out of the folder, controls, and parts that file systems refuse.
  private static func safe(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }.map(safePart)
    return parts.isEmpty ? "article" : parts.joined(separator: "/")
  }

  /// Most file systems take 255 bytes; endings and suffixes need some of them.
  private static let longestPart = 200

  private static func safePart(_ part: Substring) -> String {
    var result = String.UnicodeScalarView()
    for scalar in part.unicodeScalars {
      let isBad = CharacterClass(of: scalar.value).contains(.control) || "\\:*?\"<>|".unicodeScalars.contains(scalar)
      result.append(isBad ? "_" : scalar)
    }
    var name = String(result)
    if name.utf8.count > longestPart {
      let mark = "-" + String(FNV1a.hash(name.utf8), radix: 16)
      while name.utf8.count > longestPart - mark.utf8.count { name.unicodeScalars.removeLast() }
      name += mark
    }
    return name
  }
}
