import CLede

/// Tells the language of a text by CLD2.
public enum LanguageIdentifier {
  /// What a text is written in.
  public struct Answer: Sendable, Equatable {
    /// BCP 47; `und` where CLD2 knows none.
    public let language: String
    /// CLD2 is sure of it.
    public let isReliable: Bool

    public init(language: String, isReliable: Bool) {
      self.language = language
      self.isReliable = isReliable
    }
  }

  /// The language of most of the first 16 KiB of a range.
  public static func identify(_ text: Text, _ range: Range<Int>) -> Answer {
    let answer = text.bytes.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      return lede_language_detect(slice.baseAddress, slice.count)
    }
    let code = String(cString: answer.code)
    return Answer(language: modern[code] ?? code, isReliable: answer.reliable != 0)
  }

  // CLD2 writes some languages by codes that BCP 47 has since replaced.
  private static let modern = ["un": "und", "iw": "he", "no": "nb", "jw": "jv", "sr-ME": "sr"]
}
