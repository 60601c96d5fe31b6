import LedeCore
import LedeText

/// Reads what class names, ids and roles say of an element, by the words of `PageVocabulary`.
enum HTMLHints {
  private static let hints = PageVocabulary.embedded.hints

  /// The hints of a value such as `story-body__text articleLead`: of each of its words.
  static func hints(_ bytes: [UInt8], _ range: Range<Int>) -> MarkupHints {
    var result: MarkupHints = []
    var current = FNV1a.seed
    var isLower = false
    func end(_ result: inout MarkupHints) {
      if current != FNV1a.seed, let known = hints[current] { result.formUnion(known) }
    }
    for offset in range {
      let byte = bytes[offset]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      let isUpper = isLetter && byte & 0x20 == 0
      if !isLetter || isUpper && isLower {
        end(&result)
        current = FNV1a.seed
      }
      if isLetter { current = FNV1a.combine(current, UInt64(byte | 0x20)) }
      isLower = isLetter && !isUpper
    }
    end(&result)
    return result
  }
}
