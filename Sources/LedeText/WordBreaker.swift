import CLede

/// Finds words after UAX #29, with ICU's dictionaries for scripts that write no spaces.
///
/// Opening one costs about 2 µs. Not thread-safe: one for each task.
public final class WordBreaker {
  private let handle: OpaquePointer

  /// - Parameter language: BCP 47; it matters to few languages (Finnish and Swedish colons, CJK dictionaries).
  public init(language: String) {
    guard let handle = lede_words_open(language) ?? lede_words_open("") else {
      fatalError("ICU has no word break rules: its data is missing from this machine; install libicu")
    }
    self.handle = handle
  }

  deinit {
    lede_words_close(handle)
  }

  /// The words in a range of the text: byte ranges in order, without punctuation and space.
  public func words(in text: Text, _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      var found: UnsafePointer<lede_range>?
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      let count = lede_words_find(handle, slice.baseAddress, slice.count, &found)
      precondition(count >= 0, "out of memory")
      result.reserveCapacity(Int(count))
      for word in UnsafeBufferPointer(start: found, count: Int(count)) {
        result.append(range.lowerBound + Int(word.start)..<range.lowerBound + Int(word.end))
      }
    }
    return result
  }
}
