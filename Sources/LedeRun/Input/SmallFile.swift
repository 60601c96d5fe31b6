import LedeText

/// Files that are read whole, such as configuration.
package enum SmallFile {
  /// Bytes; a larger file is none.
  private static let limit = 64 << 20

  /// What a file holds; `nil`: it cannot be read.
  package static func bytes(_ path: String) -> [UInt8]? {
    guard let source = try? ByteSource(path: Path(path)) else { return nil }
    return try? source.readAll(limit: limit)
  }
}
