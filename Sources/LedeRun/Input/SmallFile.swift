import Glibc
import LedeText

/// Files that are read whole, such as configuration.
package enum SmallFile {
  /// Bytes; a larger file is none.
  private static let limit = 64 << 20

  /// A folder lies at a path.
  @Sendable package static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// A file lies at a path, and no pipe or device.
  package static func isFile(_ path: String) -> Bool { kind(path) == S_IFREG }

  /// Something lies at a path.
  package static func isThere(_ path: String) -> Bool { kind(path) != nil }

  /// Two paths lead to one file or folder.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    guard let one = try? FileStatus(Path(one)), let other = try? FileStatus(Path(other)) else { return false }
    return one.identity == other.identity
  }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// What a file holds; `nil`: it cannot be read.
  package static func bytes(_ path: String) -> [UInt8]? {
    guard let source = try? ByteSource(path: Path(path)) else { return nil }
    return try? source.readAll(limit: limit)
  }
}
