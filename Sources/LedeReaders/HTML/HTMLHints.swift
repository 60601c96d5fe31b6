import LedeCore
import LedeText

/// Reads what class names, ids and roles say of an element, by the words of `PageVocabulary`.
enum HTMLHints {
  private static let hints = PageVocabulary.embedded.hints
  private static let authors = Set(PageVocabulary.embedded.authorNames.words.map { FNV1a.hash($0.utf8) })

  /// The hints of a value such as `story-body__text articleLead`: of each of its words.
  static func hints(_ bytes: [UInt8], _ range: Range<Int>) -> MarkupHints {
    var result: MarkupHints = []
    forEachWord(bytes, range) { hash in
      if let known = hints[hash] { result.formUnion(known) }
    }
    return result
  }

  /// A word of the value says that it holds the name of an author.
  static func namesAuthor(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var found = false
    forEachWord(bytes, range) { hash in
      if authors.contains(hash) { found = true }
    }
    return found
  }

  /// All of a value is such a word.
  static func isAuthorName(_ value: ArraySlice<UInt8>) -> Bool { authors.contains(FNV1a.hash(value)) }

  private static func forEachWord(_ bytes: [UInt8], _ range: Range<Int>, _ body: (UInt64) -> Void) {
    var current = FNV1a.seed
    var isLower = false
    for offset in range {
      let byte = bytes[offset]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      let isUpper = isLetter && byte & 0x20 == 0
      if !isLetter || isUpper && isLower {
        if current != FNV1a.seed { body(current) }
        current = FNV1a.seed
      }
      if isLetter { current = FNV1a.combine(current, UInt64(byte | 0x20)) }
      isLower = isLetter && !isUpper
    }
    if current != FNV1a.seed { body(current) }
  }
}
