import Glibc
import LedeText

/// What the operating system answered to a call that failed.
struct SystemError: Error {
  let number: Int32

  /// Of the call that has just failed.
  init() { number = errno }

  init(_ number: Int32) { self.number = number }

  /// There is something, but it may not or cannot be looked at.
  var isRefusal: Bool { ![ENOENT, ENOTDIR, ELOOP].contains(number) }

  /// In words.
  var reason: String { String(cString: strerror(number)) }
}

/// Tells one file from all others, whatever its paths are.
struct FileIdentity: Hashable, Sendable {
  let device: dev_t
  let number: ino_t
}

/// What the operating system says of a file.
struct FileStatus {
  enum Kind {
    case file, folder, link, other
  }

  let kind: Kind
  let identity: FileIdentity
  /// The bits that say who may read, write and run it.
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t
  /// The number of its names.
  let links: Int

  init(_ path: Path, followingLinks: Bool = true) throws(SystemError) {
    var status = stat()
    let result = followingLinks ? stat(path.cString, &status) : lstat(path.cString, &status)
    guard result == 0 else { throw SystemError() }
    self.init(status)
  }

  init(descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError() }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .folder
      case S_IFREG: .file
      case S_IFLNK: .link
      default: .other
      }
    identity = FileIdentity(device: status.st_dev, number: status.st_ino)
    permissions = status.st_mode & 0o777
    owner = status.st_uid
    group = status.st_gid
    links = Int(status.st_nlink)
  }
}

extension Path {
  /// The names in a folder in the order of their bytes, without `.` and `..`. They are read as bytes: not all are UTF-8.
  func children() throws(SystemError) -> [Path] {
    guard let stream = opendir((isEmpty ? "." : self).cString) else { throw SystemError() }
    defer { closedir(stream) }
    var names: [Path] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Path($0.prefix { $0 != 0 }) }
      if name != "." && name != ".." { names.append(name) }
    }
    if errno != 0 { throw SystemError() }
    return names.sorted()
  }

  /// Where a link leads, as it has it.
  func linkTarget() throws(SystemError) -> Path {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(cString, &buffer, buffer.count)
    guard count >= 0 else { throw SystemError() }
    return Path(buffer[..<count].map { UInt8(bitPattern: $0) })
  }

  /// The absolute path without links of what is there.
  func resolved() throws(SystemError) -> Path {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard realpath((isEmpty ? "." : self).cString, &buffer) != nil else { throw SystemError() }
    return Path(buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }
}

/// Writes all bytes to a descriptor.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var start = 0
  while start < bytes.count {
    let written = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      return false
    }
    start += written
  }
  return true
}
