import CLede

/// The Snowball stemmer of a language. Not thread-safe: one for each task.
public final class Stemmer {
  private let handle: OpaquePointer

  /// `nil` where Snowball has no stemmer for the language (BCP 47 primary tag).
  public init?(language: String) {
    guard let handle = lede_stemmer_open(language == "nb" ? "no" : language) else { return nil }
    self.handle = handle
  }

  deinit {
    lede_stemmer_close(handle)
  }

  /// The stem of a case-folded word.
  public func stem(_ word: [UInt8]) -> [UInt8] {
    var stem: UnsafePointer<UInt8>?
    let length = Int(lede_stemmer_stem(handle, word, word.count, &stem))
    precondition(length >= 0, "out of memory")
    return Array(UnsafeBufferPointer(start: stem, count: length))
  }
}
