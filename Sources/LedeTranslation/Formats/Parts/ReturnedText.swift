import LedeCore
import LedeText

/// The text of a job in a format that does not say which encoding it is in, or says so wrongly: spreadsheets and editors save what was
/// sent as UTF-8 in the code page of their machine.
enum ReturnedText {
  /// - Parameter languages: those that a job says it is from and into, read from its text in which only ASCII is right.
  /// - Throws: where the code page cannot be told. A wrong one would put other letters into the article.
  static func decode(_ bytes: [UInt8], languages: (Text) -> Set<String>) throws(ArticleError) -> Text {
    if let certain = try TextDecoding.decodeCertain(bytes) { return certain.text }
    let latin = try TextDecoding.convert(bytes, "ISO-8859-1", confidence: 100).text
    let known = languages(latin).filter { $0 != "und" }.sorted()
    if let page = CodePages.detect(bytes, languages: known) {
      return try TextDecoding.convert(bytes, page, confidence: 100).text
    }
    let reason =
      known.isEmpty
      ? "it does not say into which language it is"
      : "its bytes are the letters of \(known.map { "`\($0)`" }.joined(separator: " and ")) in none, or in several"
    throw ArticleError(
      .undecodable, "the job is not UTF-8, and its code page cannot be told: \(reason); save it as UTF-8")
  }
}

extension UnitOrigin {
  /// Those that it names.
  var languages: [String] { [sourceLanguage, targetLanguage].compactMap(\.self) }
}
