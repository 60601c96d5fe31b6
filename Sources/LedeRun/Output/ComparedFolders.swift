import Glibc
import LedeCore
import LedeText

/// Two folders for what two pipelines write of the same articles. They go with the value.
package final class ComparedFolders {
  private let root: Path
  var before: Path { root / "a" }
  var after: Path { root / "b" }

  /// - Throws: an `ArticleError` where nothing can be made in the folder for temporary files (`TMPDIR`, else `/tmp`).
  package init() throws(ArticleError) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = base.isEmpty ? "/tmp" : base
    var template = Array("\(folder)/lede-diff-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ArticleError(
        .unwritable, "no folder for outputs can be made in \(folder): \(String(cString: strerror(errno)))")
    }
    root = Path(template.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit { Self.remove(root) }

  private static func remove(_ path: Path) {
    if (try? FileStatus(path, followingLinks: false))?.kind == .folder {
      for child in (try? path.children()) ?? [] { remove(path / child) }
      rmdir(path.cString)
    } else {
      unlink(path.cString)
    }
  }

  /// The files of both, by their paths below them, in order.
  package var files: [Path] {
    Set(Self.files(in: before, below: "") + Self.files(in: after, below: "")).sorted()
  }

  private static func files(in folder: Path, below path: Path) -> [Path] {
    ((try? folder.children()) ?? []).flatMap { name -> [Path] in
      let place = folder / name
      let own = path.isEmpty ? name : path / name
      return (try? FileStatus(place))?.kind == .folder ? files(in: place, below: own) : [own]
    }
  }

  /// Tells the lines that only one of two files has, as often as it has them more than the other: first those that are gone. A file that is not
  /// there has no lines. Of the files' lines hashes are kept, and no more than one line.
  /// - Parameter take: whether the line is new, and the line.
  /// - Throws: an `ArticleError` where a file cannot be read.
  package func differences(of file: Path, _ take: (_ isAdded: Bool, _ line: String) -> Void) throws(ArticleError) {
    let (old, new) = (before / file, after / file)
    var missing = try Self.counts(new)
    try Self.lines(of: old) { line in
      let hash = FNV1a.hash(words: line)
      if let count = missing[hash], count > 0 { missing[hash] = count - 1 } else { take(false, Self.text(line)) }
    }
    var more = try Self.counts(old)
    try Self.lines(of: new) { line in
      let hash = FNV1a.hash(words: line)
      if let count = more[hash], count > 0 { more[hash] = count - 1 } else { take(true, Self.text(line)) }
    }
  }

  private static func counts(_ file: Path) throws(ArticleError) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    try lines(of: file) { counts[FNV1a.hash(words: $0), default: 0] += 1 }
    return counts
  }

  private static func lines(of file: Path, _ take: ([UInt8]) -> Void) throws(ArticleError) {
    if (try? FileStatus(file)) == nil { return }
    let source = try ByteSource(path: file)
    while let line = try source.nextLine(limit: Int(Int32.max)) { take(line.bytes) }
  }

  private static func text(_ line: [UInt8]) -> String { String(decoding: line.prefix(4000), as: UTF8.self) }
}
