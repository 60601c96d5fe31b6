import LedeConfig
import LedeCore
import LedeText

/// Finds comments for translators, as gettext knows them: `<!-- translators: … -->`.
enum TranslatorComments {
  private static let starts = PageVocabulary.embedded.translatorNotes.words.map { Array($0.utf8) }
  private static let open = Array("<!--".utf8)
  private static let close = Array("-->".utf8)

  /// The comments of a page.
  /// - Parameter origins: the way from the text to the source.
  static func notes(in source: Text, _ origins: OriginRuns, textEnd: Int) -> TranslatorNotes? {
    var (comments, offset) = ([Range<Int>](), 0)
    while offset < source.count {
      offset = source.first(UInt8(ascii: "!"), in: offset..<source.count)
      if offset > 0, offset < source.count, isNote(source.bytes, offset - 1) {
        let end = source.bytes[offset...].firstRange(of: close)?.upperBound ?? source.count
        comments.append(offset - 1..<end)
        offset = end
      }
      offset += 1
    }
    return notes(comments, source.bytes, origins, textEnd: textEnd)
  }

  /// - Parameter comments: from the first bracket to the last one, in order.
  static func notes(_ comments: [Range<Int>], _ source: [UInt8], _ origins: OriginRuns, textEnd: Int)
    -> TranslatorNotes?
  {
    let items = comments.compactMap { comment -> TranslatorNote? in
      guard let start = start(source, comment.lowerBound) else { return nil }
      let inside = source[min(start, comment.upperBound)..<comment.upperBound]
      let body = inside.suffix(3).elementsEqual(close) ? inside.dropLast(3) : inside
      let text = String(decoding: body, as: UTF8.self).onOneLine.trimmed
      return text.isEmpty ? nil : TranslatorNote(offset: place(comment.upperBound, origins, textEnd), text: text)
    }
    return items.isEmpty ? nil : TranslatorNotes(items)
  }

  private static func isNote(_ source: [UInt8], _ place: Int) -> Bool {
    source[place...].starts(with: open) && start(source, place) != nil
  }

  /// Where what it says begins behind the word that it begins with and the colon or the blank behind that.
  private static func start(_ source: [UInt8], _ place: Int) -> Int? {
    guard let first = source[(place + open.count)...].prefix(80).firstIndex(where: { $0 > 0x20 }) else { return nil }
    let text = source[first...].prefix(40).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let words = starts.filter { word in
      guard text.starts(with: word), word.count < text.count else { return false }
      return text[word.count] == UInt8(ascii: ":") || text[word.count] <= 0x20
    }
    guard let word = words.max(by: { $0.count < $1.count }) else { return nil }
    let end = first + word.count
    return source[end] == UInt8(ascii: ":") ? end + 1 : end
  }

  /// The first place of the text that comes from behind an offset of the source.
  private static func place(_ offset: Int, _ origins: OriginRuns, _ textEnd: Int) -> Int {
    var (low, high) = (0, textEnd)
    while low < high {
      let middle = (low + high) / 2
      if origins[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
