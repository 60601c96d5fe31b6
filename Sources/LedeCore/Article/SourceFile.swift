import LedeText

/// What an article was read from: a file, or a record of one.
package struct SourceFile: Sendable, Equatable {
  /// The 64-bit FNV-1a hash of its bytes, by words (`FNV1a.hash(words:)`): 16 hexadecimal digits.
  package let hash: String
  /// The name of the reader.
  package let format: String
  /// The bytes of the file that say all of the article, half-open, where these are an object of their own among others; `nil`: they are
  /// not known, or are the file.
  package var record: Range<Int>?

  package init(_ bytes: [UInt8], format: String) {
    hash = FNV1a.hash(words: bytes).hexadecimal
    self.format = format
  }
}

extension UInt64 {
  /// 16 digits.
  package var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
