import LedeCore
import LedeText

/// A date at the front of a line that is none: one of numbers (`14.09.2023`, with or without the hour), or one of words with a bar, colon or dash behind
/// it. A word may say what it is, or brackets: «Дата: 14.09.2023 Мельница работает», «(14.09.2023) Мельница работает».
struct LeadingDate {
  /// With the marks behind it.
  let end: Int
  /// A word before it, or the brackets that it stands in, say that it is no part of a sentence.
  let isLabelled: Bool

  /// Words of the shortest line behind one.
  private static let leastBehind = 2
  private static let longest = 12

  /// - Returns: `nil`: the line does not begin with one.
  init?(_ text: Text, _ range: Range<Int>, _ knowledge: CueKnowledge) {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: Self.longest, into: &words)
    let label = knowledge.length(.date, words, at: 0)
    var (end, numbers, names) = (label, 0, 0)
    while end < words.count {
      if words[end].isNumber || Self.isNumeric(text, words[end]) {
        numbers += 1
      } else if knowledge.dateWords[FNV1a.combine(FNV1a.seed, words[end].hash)] != 0 {
        names += 1
      } else {
        break
      }
      end += 1
    }
    guard end > label, words.count - end >= Self.leastBehind, numbers > 0 else { return nil }
    // «17.05.2022 ж.», «17.05.2022 г.»: a word for the year.
    let bracket = Self.brackets[text.bytes[range.lowerBound]]
    if names == 0 || bracket != nil, words.count - end > Self.leastBehind, Self.isCutShort(text, words[end]) {
      end += 1
    }
    let behind = words[end - 1].range.upperBound
    if let bracket {
      guard let close = text.bytes[behind...].prefix(2).firstIndex(where: { $0 != UInt8(ascii: ".") }),
        text.bytes[close] == bracket,
        names > 0 || Self.isNumericDate(text, words[label].range.lowerBound..<behind)
      else { return nil }
      (self.end, isLabelled) = (Self.separatorEnd(text, close + 1), true)
      return
    }
    let next = Self.separatorEnd(text, behind)
    let isMarked = next > behind && text.first(of: Self.separatorStarts, in: behind..<next) < next
    guard names > 0 ? isMarked : Self.isNumericDate(text, words[label].range.lowerBound..<behind) else { return nil }
    (self.end, isLabelled) = (next, label > 0)
  }

  /// Behind the stamp of a message that was copied from a chat: “[28.11.2024 7:02] Ann Lee: …”.
  static func stampEnd(_ text: Text, _ range: Range<Int>, _ knowledge: CueKnowledge) -> Int? {
    isStamp(text, range) ? LeadingDate(text, range, knowledge)?.end : nil
  }

  /// In bytes, of a stamp.
  private static let longestStamp = 26

  /// Day and hour in square brackets stand at the start.
  static func isStamp(_ text: Text, _ range: Range<Int>) -> Bool {
    guard text.bytes[range.lowerBound] == UInt8(ascii: "[") else { return false }
    let stamp = text.bytes[range].prefix(longestStamp).prefix { $0 != UInt8(ascii: "]") }
    return stamp.count { (0x30...0x39).contains($0) } >= fewestDigits && stamp.contains(UInt8(ascii: ":"))
      && stamp.count < range.count
  }

  /// Of day, month, year and minute.
  private static let fewestDigits = 7

  /// By the one that opens, the bracket that closes: «(14.09.2023) Мельница …».
  private static let brackets = [UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]")]

  private static func isCutShort(_ text: Text, _ word: HashedWord) -> Bool {
    let first = CharacterClass(of: text.scalar(at: word.range.lowerBound).value)
    return first.contains(.lower) && text.scalarCount(word.range) <= 2 && text.bytes[word.range.upperBound] == 0x2E
  }

  private static func isNumeric(_ text: Text, _ word: HashedWord) -> Bool {
    text.bytes[word.range].allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x2D, 0x2F, 0x3A].contains($0) }
  }

  /// Day, month and year with points, dashes or slashes between them; an hour may follow.
  static func isNumericDate(_ text: Text, _ range: Range<Int>) -> Bool {
    let numbers = text.bytes[range].split { !(0x30...0x39).contains($0) }.map(\.count)
    let joints = text.bytes[range].count { [0x2E, 0x2D, 0x2F].contains($0) }
    return numbers.count >= 3 && joints >= 2 && (numbers[0] == 4 || numbers[2] == 4 || numbers[2] == 2)
  }

  /// First bytes of bars, colons and dashes.
  private static let separatorStarts = ByteSet((0..<256).map { [0x7C, 0x3A, 0x2D, 0xE2, 0xC2].contains($0) })

  private static func separatorEnd(_ text: Text, _ start: Int) -> Int {
    var offset = start
    while offset < text.count {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      guard kind.contains(.space) || kind.contains(.dash) || [0x7C, 0x3A, 0x2C, 0x2E, 0xB7].contains(value) else {
        break
      }
      offset += length
    }
    return offset
  }
}
