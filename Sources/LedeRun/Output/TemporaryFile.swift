import Glibc
import LedeText

/// A file that is being written. It has no name, so that nothing is left of it however the process ends; where the file system
/// cannot do that, a hidden name that no other file has.
///
/// It is locked for as long as its process lives: a file with such a name that can be locked was left by a process that died.
final class TemporaryFile {
  let descriptor: Int32
  private let folder: Path
  /// `nil`: it has none.
  private var name: Path?

  /// - Parameters:
  ///   - folder: where it will stay.
  ///   - permissions: less the process's mask.
  ///   - isNamed: as if the file system had no files without names.
  init(in folder: Path, permissions: mode_t, isNamed: Bool = false) throws(SystemError) {
    self.folder = folder
    if !isNamed, let nameless = Self.nameless(in: folder, permissions) {
      descriptor = nameless
      return
    }
    while true {
      let name = Self.freeName(in: folder)
      let opened = open(name.cString, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, permissions)
      if opened < 0 {
        let error = SystemError()
        if error.number == EEXIST { continue }
        throw error
      }
      // Before it was locked, another process may have taken it for one that was left.
      if !Self.lock(opened) || (try? FileStatus(descriptor: opened))?.links != 0 {
        (descriptor, self.name) = (opened, name)
        return
      }
      close(opened)
    }
  }

  deinit {
    if let name { unlink(name.cString) }
    close(descriptor)
  }

  /// Takes the name away, as it is where files have none until they are done.
  func hide() {
    if let name { unlink(name.cString) }
    name = nil
  }

  /// Puts the file under a name, in the place of the one that is there.
  func put(at path: Path) throws(SystemError) {
    while name == nil {
      do {
        try link(as: path)
        return
      } catch {
        if error.number != EEXIST { throw error }
      }
      let free = Self.freeName(in: folder)
      do {
        try link(as: free)
        name = free
      } catch {
        if error.number != EEXIST { throw error }
      }
    }
    guard let name else { return }
    guard rename(name.cString, path.cString) == 0 else { throw SystemError() }
    self.name = nil
  }

  private func link(as path: Path) throws(SystemError) {
    let handle = Self.handle(descriptor)
    guard linkat(AT_FDCWD, handle.cString, AT_FDCWD, path.cString, AT_SYMLINK_FOLLOW) == 0 else { throw SystemError() }
  }

  /// The only way to a file without a name.
  private static func handle(_ descriptor: Int32) -> Path { Path("/proc/self/fd/\(descriptor)") }

  /// Of Linux's headers, which Swift does not see.
  private static let withoutName: Int32 = 0o20000000 | O_DIRECTORY

  private static func nameless(in folder: Path, _ permissions: mode_t) -> Int32? {
    let opened = open(folder.cString, O_RDWR | withoutName | O_CLOEXEC, permissions)
    if opened < 0 { return nil }
    if access(handle(opened).cString, F_OK) == 0 {
      _ = lock(opened)
      return opened
    }
    close(opened)
    return nil
  }

  private static func lock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  private static let prefix = ".lede-tmp-"
  /// Of hexadecimal digits behind the prefix.
  private static let digits = 16

  private static func freeName(in folder: Path) -> Path {
    let number = String(UInt64.random(in: .min ... .max), radix: 16)
    return folder / Path(prefix + String(repeating: "0", count: digits - number.utf8.count) + number)
  }

  /// Removes the files that processes which died have left in a folder.
  static func removeStale(in folder: Path) {
    for name in (try? folder.children()) ?? [] where isTemporary(name) {
      let path = folder / name
      let opened = open(path.cString, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      if opened < 0 { continue }
      if (try? FileStatus(descriptor: opened))?.kind == .file, lock(opened) { unlink(path.cString) }
      close(opened)
    }
  }

  private static func isTemporary(_ name: Path) -> Bool {
    let isHex = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
    return name.bytes.count == prefix.utf8.count + digits && name.bytes.starts(with: prefix.utf8)
      && name.bytes.dropFirst(prefix.utf8.count).allSatisfy(isHex)
  }
}
