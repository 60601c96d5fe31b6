import Glibc
import LedeText

/// A file that appears under its name whole or not at all: it is written beside it, flushed to the disk and renamed.
final class AtomicFile {
  let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Enough to make system calls rare, little enough that open files cost nothing.
  private static let bufferSize = 1 << 16

  /// - Throws: an `ArticleError` where the file cannot be made.
  init(path: String) throws(ArticleError) {
    self.path = path
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    temporary = path[..<slash] + ".lede-\(getpid())-" + String(FNV1a.hash(path[slash...].utf8), radix: 16)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    if descriptor < 0 { throw Self.failure("cannot be made", path) }
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlink(temporary)
    }
  }

  func append(_ text: String) throws(ArticleError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file under its name. Without it, nothing is left behind.
  func commit() throws(ArticleError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw Self.failure("cannot be flushed", path) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(temporary, path) == 0 else {
      let error = Self.failure("cannot be finished", path)
      unlink(temporary)
      throw error
    }
  }

  private func flush() throws(ArticleError) {
    while !buffer.isEmpty {
      let written = write(descriptor, buffer, buffer.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw Self.failure("cannot be written", path)
      }
      buffer.removeFirst(written)
    }
  }

  private static func failure(_ what: String, _ path: String) -> ArticleError {
    ArticleError(.unwritable, "\(path) \(what): \(String(cString: strerror(errno)))")
  }
}
