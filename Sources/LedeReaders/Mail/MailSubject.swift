import LedeCore
import LedeText

/// The subject of a letter, and what programs set before it: “Fwd: Re: Bridge closes”.
struct MailSubject {
  /// The marks, with the blank behind them.
  let marks: String
  let rest: String

  /// - Parameter language: of the letter; marks are looked for in English, too.
  init(_ subject: String, language: String) {
    let text = Text(subject.onOneLine.trimmed)
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: Self.limit, into: &words)
    let tables = Set([language, "en"]).map { CuePhrases.table(.forwards, language: $0) }
    var (start, index) = (0, 0)
    while index < words.count, words[index].range.lowerBound == start,
      let length = tables.map({ $0.matchLength(words, at: index) }).max(), length > 0
    {
      let end = words[index + length - 1].range.upperBound
      guard end < text.count, text.bytes[end] == UInt8(ascii: ":") else { break }
      let next = text.trimmed(end + 1..<text.count).lowerBound
      // A mark is no subject.
      if next >= text.count { break }
      (start, index) = (next, index + length)
    }
    (marks, rest) = (text[0..<start], text[start..<text.count])
  }

  /// In words.
  private static let limit = 12
}
