import Glibc
import LedeCore
import LedeText

/// A file that appears under its name whole or not at all: it is written without a name, flushed to the disk and then put there.
///
/// A file that it replaces hands on its permissions, and its owner and group as far as the process may give them away.
package final class AtomicFile {
  private var target: OutputTarget
  private let file: TemporaryFile
  private var buffer: [UInt8] = []
  /// Of what has been written, in bytes.
  private var flushed = 0

  /// Enough to make system calls rare, little enough that open files cost nothing.
  private static let bufferSize = 1 << 16

  /// - Throws: an `ArticleError` where the file cannot be made.
  package convenience init(path: Path) throws(ArticleError) { try self.init(OutputTarget(path)) }

  init(_ target: OutputTarget) throws(ArticleError) {
    self.target = target
    do throws(SystemError) {
      // What replaces a file is open to nobody else until it has that file's permissions.
      file = try TemporaryFile(in: target.place.folderToOpen, permissions: target.replaced == nil ? 0o666 : 0o600)
    } catch {
      throw Self.failure("cannot be made", target, error)
    }
  }

  /// As the user knows it.
  package var path: Path { target.path }

  package func append(_ bytes: some Sequence<UInt8>) throws(ArticleError) {
    // The buffer stays small, however long a piece is.
    let isWritten = bytes.withContiguousStorageIfAvailable { piece in
      var rest = piece[...]
      while !rest.isEmpty {
        buffer.append(contentsOf: rest.prefix(Self.bufferSize))
        rest = rest.dropFirst(Self.bufferSize)
        if buffer.count >= Self.bufferSize, !writeBuffer() { return false }
      }
      return true
    }
    if let isWritten {
      if !isWritten { throw Self.failure("cannot be written", target, SystemError()) }
    } else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.bufferSize { try flush() }
    }
  }

  package func append(_ text: String) throws(ArticleError) { try append(text.utf8) }

  /// In bytes, so far.
  var length: Int { flushed + buffer.count }

  /// Writes other bytes over some that it has.
  func replace(_ bytes: [UInt8], at offset: Int) throws(ArticleError) {
    try flush()
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.failure("cannot be written", target, SystemError()) }
      done += count
    }
  }

  /// Gives it another name, before it is put there.
  func move(to target: OutputTarget) { self.target = target }

  /// Puts the file under its name. Without it, nothing is left behind.
  package func commit() throws(ArticleError) {
    try flush()
    inherit()
    guard fsync(file.descriptor) == 0 else { throw Self.failure("cannot be flushed", target, SystemError()) }
    do { try file.put(at: target.place) } catch { throw Self.failure("cannot be finished", target, error) }
  }

  /// Takes over owner and permissions of the file that is replaced.
  private func inherit() {
    guard let old = (try? FileStatus(target.place)) ?? target.replaced else { return }
    var permissions = old.permissions
    if fchown(file.descriptor, old.owner, old.group) != 0, fchown(file.descriptor, .max, old.group) != 0 {
      // Another group may do no more than all others.
      permissions = permissions & 0o707 | (permissions & 0o007) << 3 & permissions
    }
    _ = fchmod(file.descriptor, permissions)
  }

  private func flush() throws(ArticleError) {
    guard writeBuffer() else { throw Self.failure("cannot be written", target, SystemError()) }
  }

  private func writeBuffer() -> Bool {
    defer {
      flushed += buffer.count
      buffer.removeAll(keepingCapacity: true)
    }
    return writeAll(buffer, to: file.descriptor)
  }

  private static func failure(_ what: String, _ target: OutputTarget, _ error: SystemError) -> ArticleError {
    ArticleError(.unwritable, "\(target.path) \(what): \(error.reason)")
  }
}
