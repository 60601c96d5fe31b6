import Glibc
import LedeCore
import LedeText

/// Bytes from a file or from standard input, whole or line by line.
final class ByteSource {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The byte of the source that the buffer begins with.
  private var base = 0
  /// Of the next line.
  private var start = 0
  /// No line break lies between the start of the next line and this.
  private var searched = 0
  private var isAtStart = true
  private var isAtEnd = false

  /// - Parameter path: `-` is standard input.
  init(path: Path) throws(ArticleError) {
    descriptor = path == "-" ? STDIN_FILENO : open(path.cString, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      throw ArticleError(.unreadable, "the file cannot be opened: \(String(cString: strerror(errno)))")
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// What the source begins with; it is still there for the next call.
  func head() throws(ArticleError) -> FileHead {
    while buffer.count < FileHead.size, try fill() {}
    return FileHead(buffer)
  }

  /// All bytes.
  /// - Parameter limit: more than this is an error, found before it is in memory.
  func readAll(limit: Int) throws(ArticleError) -> [UInt8] {
    if let size, size <= limit { buffer.reserveCapacity(size) }
    repeat {
      if buffer.count > limit { throw Self.oversized(limit) }
    } while try fill()
    return buffer
  }

  /// Appends what can be read at once; `false`: there is nothing left.
  func append(to bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    let hasMore = try fill()
    bytes += buffer
    buffer.removeAll(keepingCapacity: true)
    return hasMore
  }

  /// What can be read at once; empty at the end.
  /// - Parameter limit: more bytes than this, with those before, are an error.
  func nextPiece(limit: Int) throws(ArticleError) -> [UInt8] {
    _ = try fill()
    defer { (start, searched) = (buffer.count, buffer.count) }
    if base + buffer.count > limit { throw Self.oversized(limit) }
    return Array(buffer[start...])
  }

  /// A line without its line break, and without a byte order mark at the start of the source.
  struct Line: Sendable {
    let bytes: [UInt8]
    /// The byte of the source where it begins.
    let start: Int
  }

  /// The next line; `nil` at the end.
  /// - Parameter limit: a longer line is an error; the next call gives the line behind it.
  func nextLine(limit: Int) throws(ArticleError) -> Line? {
    while true {
      if let end = lineEnd() {
        let whole = start..<end
        start = end + 1
        searched = start
        return try line(whole, limit)
      }
      if buffer.count - start > limit {
        try skipLine()
        throw Self.oversized(limit)
      }
      if try !fill() {
        let rest = start..<buffer.count
        start = buffer.count
        return rest.isEmpty ? nil : try line(rest, limit)
      }
    }
  }

  /// A line can be had without waiting for whoever writes the other end of a pipe.
  func isReady(limit: Int) -> Bool {
    while !isAtEnd, lineEnd() == nil, buffer.count - start <= limit {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 0) > 0 else { return false }
      // The error comes again, and is told, when the line is asked for.
      do { _ = try fill() } catch { return true }
    }
    return true
  }

  /// Where the line break behind the start of the next line is; each byte is looked at once.
  private func lineEnd() -> Int? {
    let end = buffer[searched...].firstIndex(of: 0x0A)
    searched = end ?? buffer.count
    return end
  }

  private func line(_ range: Range<Int>, _ limit: Int) throws(ArticleError) -> Line {
    let isFirst = isAtStart
    isAtStart = false
    let mark = isFirst && buffer[range].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end =
      range.upperBound > range.lowerBound && buffer[range.upperBound - 1] == 0x0D
      ? range.upperBound - 1 : range.upperBound
    guard end - range.lowerBound <= limit else { throw Self.oversized(limit) }
    let start = range.lowerBound + mark
    return Line(bytes: Array(buffer[start..<end]), start: base + start)
  }

  /// Drops the rest of a line that is too long, so that the next one can be read.
  private func skipLine() throws(ArticleError) {
    while lineEnd() == nil {
      start = buffer.count
      guard try fill() else { return }
    }
    start = searched + 1
    searched = start
  }

  /// As large as what is left of a small file, and a byte more to find its end.
  private lazy var chunk: [UInt8] = {
    let size = size ?? .max
    return [UInt8](repeating: 0, count: size < 1 << 16 ? max(size, 1 << 10) + 1 : 1 << 16)
  }()

  /// Of a file, as the system has it; `nil`: it is none.
  private var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads a chunk more; `false` at the end.
  private func fill() throws(ArticleError) -> Bool {
    if isAtEnd { return false }
    var got = read(descriptor, &chunk, chunk.count)
    while got < 0 && errno == EINTR { got = read(descriptor, &chunk, chunk.count) }
    if got < 0 { throw ArticleError(.unreadable, "the file cannot be read: \(String(cString: strerror(errno)))") }
    buffer.removeFirst(start)
    base += start
    searched -= start
    start = 0
    buffer += chunk[..<got]
    isAtEnd = got == 0
    return got > 0
  }

  private static func oversized(_ limit: Int) -> ArticleError {
    ArticleError(.oversized, "it is larger than \(limit) bytes; raise --max-size, or split it")
  }
}
