import LedeCore
import LedeText

extension InputFile {
  /// The hash of its bytes as `SourceFile.hash`, a stretch at a time; `nil`: it is a pipe or standard input, whose bytes can be read only once.
  /// A file that cannot be read has the word `unreadable`.
  package var contentHash: String? {
    if path == "-" { return nil }
    guard problem == nil, let status = try? FileStatus(path) else { return Self.unreadable }
    guard status.kind == .file else { return nil }
    do throws(ArticleError) {
      let source = try ByteSource(path: path)
      var (hash, bytes) = (FNV1a.seed, [UInt8]())
      while try source.append(to: &bytes) {
        let whole = bytes.count & ~7
        hash = FNV1a.hash(words: Array(bytes[..<whole]), after: hash)
        bytes.removeFirst(whole)
      }
      return FNV1a.hash(words: bytes, after: hash).hexadecimal
    } catch { return Self.unreadable }
  }

  private static var unreadable: String { "unreadable" }

  /// It is the file at a path, by whatever name.
  package func isSame(as other: Path) -> Bool {
    identity != nil && (try? FileStatus(other))?.identity == identity
  }
}
