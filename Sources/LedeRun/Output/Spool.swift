import Glibc
import LedeCore
import LedeText

/// Keeps what belongs to any number of files in one, until they are written one after the other: a process may hold only so many open.
final class Spool {
  private let file: TemporaryFile
  private let folder: Path
  private var end = 0

  init(in folder: OutputFolder) throws(ArticleError) {
    file = try folder.spool()
    self.folder = folder.path
  }

  /// - Returns: where the bytes are.
  func append(_ bytes: [UInt8]) throws(ArticleError) -> Range<Int> {
    guard writeAll(bytes, to: file.descriptor) else { throw failure(SystemError().reason) }
    defer { end += bytes.count }
    return end..<end + bytes.count
  }

  func read(_ range: Range<Int>) throws(ArticleError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      var chunk = [UInt8](repeating: 0, count: range.count - bytes.count)
      let got = pread(file.descriptor, &chunk, chunk.count, off_t(range.lowerBound + bytes.count))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw failure(got < 0 ? SystemError().reason : "it was cut") }
      bytes += chunk[..<got]
    }
    return bytes
  }

  private func failure(_ reason: String) -> ArticleError {
    ArticleError(.unwritable, "a temporary file in \(folder) cannot be used: \(reason)")
  }
}
