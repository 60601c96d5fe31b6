import CLede

/// Finds words after UAX #29, with ICU's dictionaries for scripts that write no spaces.
///
/// Spaced scripts are scanned by character class, twice as fast as ICU's iterator; what holds a letter of an unspaced
/// script goes to ICU. Opening one costs about 2 µs, on the first such letter. Not thread-safe: one for each task.
public final class WordBreaker {
  private let language: String
  private var handle: OpaquePointer?

  /// - Parameter language: BCP 47; it matters to few languages (CJK dictionaries).
  public init(language: String) {
    self.language = language
  }

  deinit {
    if let handle { lede_words_close(handle) }
  }

  /// The words in a range of the text: byte ranges in order, without punctuation and space.
  public func words(in text: Text, _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(range.count / 8 + 1)
    words(in: text, range, into: &result)
    return result
  }

  /// The same, in place of what the array has: its room is used again.
  public func words(in text: Text, _ range: Range<Int>, into result: inout [Range<Int>]) {
    result.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.unspaced) {
        return appendUnspaced(text, offset..<range.upperBound, to: &result)
      }
      guard !kind.isDisjoint(with: .wordStart) else {
        offset += length
        continue
      }
      let end = wordEnd(text, offset..<range.upperBound)
      result.append(offset..<end)
      offset = end
    }
  }

  /// The end of the word that starts at a range's start.
  @inline(__always)
  private func wordEnd(_ text: Text, _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    var last = CharacterClass()
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.unspaced) { break }
      if !kind.isDisjoint(with: .wordStart) || value == 0x5F {
        last = kind
        offset += length
      } else if kind.contains(.mark) || (kind.contains(.control) && value >= 0xAD && value != 0x200B) {
        offset += length
      } else {
        guard joins(value, last, text, offset + length..<max(range.upperBound, offset + length)) else { break }
        offset += length
      }
    }
    return offset
  }

  /// UAX #29, WB6, WB7, WB11 and WB12: whether a character between two letters or two digits leaves them one word.
  private func joins(_ value: UInt32, _ last: CharacterClass, _ text: Text, _ rest: Range<Int>) -> Bool {
    let betweenBoth = value == 0x2E || value == 0x27 || value == 0x2018 || value == 0x2019
    let betweenLetters = betweenBoth || value == 0xB7 || value == 0x2027 || value == 0x5F4
    let betweenDigits = betweenBoth || value == 0x2C || value == 0x3B
    guard betweenLetters || betweenDigits, !rest.isEmpty else { return false }
    let next = CharacterClass(of: text.scalar(at: rest.lowerBound).value)
    if last.contains(.digit) { return betweenDigits && next.contains(.digit) }
    return betweenLetters && last.contains(.letter) && next.contains(.letter) && !next.contains(.unspaced)
  }

  private func appendUnspaced(_ text: Text, _ range: Range<Int>, to result: inout [Range<Int>]) {
    let handle = open()
    text.bytes.withUnsafeBufferPointer { bytes in
      var found: UnsafePointer<lede_range>?
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      let count = lede_words_find(handle, slice.baseAddress, slice.count, &found)
      precondition(count >= 0, "out of memory")
      for word in UnsafeBufferPointer(start: found, count: Int(count)) {
        result.append(range.lowerBound + Int(word.start)..<range.lowerBound + Int(word.end))
      }
    }
  }

  private func open() -> OpaquePointer {
    if let handle { return handle }
    guard let opened = lede_words_open(language) ?? lede_words_open("") else {
      // No input leads here: without ICU's data no text of any article can be worked on, and there is nothing to go on with.
      fatalError("ICU has no word break rules: its data is missing from this machine; install libicu")
    }
    handle = opened
    return opened
  }
}

extension CharacterClass {
  fileprivate static let wordStart: CharacterClass = [.letter, .digit]
}
