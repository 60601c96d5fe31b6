import Glibc
import LedeConfig
import LedeCore
import LedeText

/// The folder that a run writes to: gives each file a name of its own and lets nothing out.
final class OutputFolder {
  let path: Path
  private let resolved: Path
  private let inputs: Set<FileIdentity>
  private var names = FileNames()
  /// The folders below it that were looked through for what other runs have left.
  private var swept: Set<Path> = []

  /// - Parameter inputs: files that must not be replaced.
  init(path text: String, inputs: Set<FileIdentity> = []) throws(ArticleError) {
    path = Path(text)
    self.inputs = inputs
    do throws(SystemError) {
      try Self.make(path)
      resolved = try path.resolved()
    } catch {
      if let status = try? FileStatus(path), status.kind != .folder {
        throw ArticleError(.unwritable, "\(path) is a file: name a folder for the output")
      }
      if let file = Self.file(above: path) {
        throw ArticleError(.unwritable, "the output folder \(path) cannot be made: \(file) is a file")
      }
      throw ArticleError(.unwritable, "the output folder \(path) cannot be made: \(error.reason)")
    }
    TemporaryFile.removeStale(in: path)
  }

  /// What stands on the way to a folder and is none.
  private static func file(above folder: Path) -> Path? {
    var way: Path = folder.isAbsolute ? "/" : ""
    for part in folder.parts {
      way = way / part
      if let status = try? FileStatus(way), status.kind != .folder { return way }
    }
    return nil
  }

  /// Where a file lies, or would lie, whose path below the folder is wanted.
  func place(of wanted: String, ending: String) -> Path { path / Path(Self.safe(wanted) + ending) }

  /// A name that no other file of this run has.
  /// - Parameters:
  ///   - wanted: a path below the folder, without its ending.
  ///   - alternative: the next choice, such as the source's name with its own ending.
  func reserve(_ wanted: String, alternative: String? = nil, ending: String) -> String {
    names.take([wanted, alternative].compactMap { $0.map(Self.safe) }, ending: ending)
  }

  /// Opens a file below the folder; the folders on its way are made.
  func open(_ name: String) throws(ArticleError) -> AtomicFile { try AtomicFile(target(name)) }

  /// Gives a file that is open another name below the folder.
  func move(_ file: AtomicFile, to name: String) throws(ArticleError) { file.move(to: try target(name)) }

  private func target(_ name: String) throws(ArticleError) -> OutputTarget {
    var folder = path
    for part in Path(name).parts.dropLast() {
      folder = folder / part
      try makeFolder(folder)
    }
    let target = try OutputTarget(path / Path(name))
    if target.path != target.place { try keepInside(target.place.folderToOpen, target.path) }
    if let replaced = target.replaced, inputs.contains(replaced.identity) {
      throw ArticleError(
        .unwritable, "\(target.path) is a file of the input, which is not replaced: choose another output folder")
    }
    return target
  }

  /// A file without a name on the same disk.
  func spool() throws(ArticleError) -> TemporaryFile {
    do throws(SystemError) {
      let file = try TemporaryFile(in: path, permissions: 0o600)
      file.hide()
      return file
    } catch {
      throw ArticleError(.unwritable, "no file can be made in \(path): \(error.reason)")
    }
  }

  /// Makes a folder and those on its way.
  private static func make(_ folder: Path) throws(SystemError) {
    var way: Path = folder.isAbsolute ? "/" : ""
    for part in folder.parts {
      way = way / part
      if mkdir(way.cString, 0o777) == 0 { continue }
      let error = SystemError()
      guard let status = try? FileStatus(way), status.kind == .folder else { throw error }
    }
  }

  /// Makes one folder below the output folder, if it is not there; what it lies in is there.
  private func makeFolder(_ folder: Path) throws(ArticleError) {
    if mkdir(folder.cString, 0o777) == 0 { return }
    let error = SystemError()
    guard error.number == EEXIST, let status = try? FileStatus(folder), status.kind == .folder else {
      throw ArticleError(.unwritable, "the folder \(folder) cannot be made: \(error.reason)")
    }
    try keepInside(folder, folder)
    if swept.insert(folder).inserted { TemporaryFile.removeStale(in: folder) }
  }

  /// - Parameter named: what led to the folder.
  private func keepInside(_ folder: Path, _ named: Path) throws(ArticleError) {
    guard let real = try? folder.resolved(), real == resolved || real.isBelow(resolved) else {
      throw ArticleError(.unwritable, "\(named) is a link that leads out of the output folder: remove it")
    }
  }

  /// A path without ways out of the folder, controls, and parts that file systems refuse.
  private static func safe(_ path: String) -> String {
    let parts = Path(path).parts.filter { $0 != "." && $0 != ".." }.map { safePart($0.description) }
    return parts.isEmpty ? "article" : parts.joined(separator: "/")
  }

  /// Most file systems take 255 bytes; endings and suffixes need some of them.
  private static let longestPart = 200

  private static func safePart(_ part: String) -> String {
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
