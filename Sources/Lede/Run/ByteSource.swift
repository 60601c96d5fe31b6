import Glibc

/// Bytes from a file or from standard input, whole or line by line.
final class ByteSource {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Parameter path: `-` is standard input.
  init(path: String) throws(ArticleError) {
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      throw ArticleError(.unreadable, "the file cannot be opened: \(String(cString: strerror(errno)))")
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// All bytes.
  /// - Parameter limit: more than this is an error, found before it is in memory.
  func readAll(limit: Int) throws(ArticleError) -> [UInt8] {
    while try fill() {
      if buffer.count > limit { throw Self.oversized(limit) }
    }
    return buffer
  }

  /// Appends what can be read at once; `false`: there is nothing left.
  func append(to bytes: inout [UInt8]) throws(ArticleError) -> Bool {
    let hasMore = try fill()
    bytes += buffer
    buffer.removeAll(keepingCapacity: true)
    return hasMore
  }

  /// The next line without its line break; `nil` at the end.
  func nextLine(limit: Int) throws(ArticleError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return line(start..<end)
      }
      searched = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      if buffer.count > limit {
        try skipLine()
        throw Self.oversized(limit)
      }
      guard try fill() else {
        defer { start = buffer.count }
        return buffer.isEmpty ? nil : line(0..<buffer.count)
      }
    }
  }

  /// A line can be had without waiting for whoever writes the other end of a pipe.
  var isReady: Bool {
    if isAtEnd || buffer[start...].contains(0x0A) { return true }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  private func line(_ range: Range<Int>) -> [UInt8] {
    let end =
      range.upperBound > range.lowerBound && buffer[range.upperBound - 1] == 0x0D
      ? range.upperBound - 1 : range.upperBound
    return Array(buffer[range.lowerBound..<end])
  }

  /// Drops the rest of a line that is too long, so that the next one can be read.
  private func skipLine() throws(ArticleError) {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        start = end + 1
        return
      }
      buffer.removeAll(keepingCapacity: true)
      guard try fill() else { return }
    }
  }

  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Reads a chunk more; `false` at the end.
  private func fill() throws(ArticleError) -> Bool {
    if isAtEnd { return false }
    var got = read(descriptor, &chunk, chunk.count)
    while got < 0 && errno == EINTR { got = read(descriptor, &chunk, chunk.count) }
    if got < 0 { throw ArticleError(.unreadable, "the file cannot be read: \(String(cString: strerror(errno)))") }
    buffer += chunk[..<got]
    isAtEnd = got == 0
    return got > 0
  }

  private static func oversized(_ limit: Int) -> ArticleError {
    ArticleError(.oversized, "it is larger than \(limit) bytes; raise --max-size, or split it")
  }
}
