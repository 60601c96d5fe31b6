import LedeCore
import LedeText

/// The quotation marks of a language in a text: which way each looks.
struct QuotationMarks {
  struct Mark {
    let value: UInt32
    let offset: Int
    let end: Int
    /// The mark that closes what it may open; `nil`: it opens nothing.
    let opens: UInt32?
    /// It may close a quotation.
    let closes: Bool
    /// It closes, whatever stands around it.
    let isSure: Bool
    let isSingle: Bool
    /// It may as well be the sign of inches: 5".
    let isInches: Bool
  }

  private let text: Text
  private let knowledge: SegmentationKnowledge

  init(_ text: Text, _ knowledge: SegmentationKnowledge) {
    (self.text, self.knowledge) = (text, knowledge)
  }

  /// Apostrophes look like these.
  static func isSingle(_ mark: UInt32) -> Bool { mark == 0x2019 || mark == 0x2018 || mark == 0x201A || mark == 0x27 }

  func forEach(in range: Range<Int>, _ body: (Mark) -> Void) {
    var offset = knowledge.marks.next(in: text, range)
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let end = offset + length
      if let mark = mark(value, offset..<end, range) { body(mark) }
      offset = knowledge.marks.next(in: text, end..<range.upperBound)
    }
  }

  private func mark(_ value: UInt32, _ place: Range<Int>, _ range: Range<Int>) -> Mark? {
    let closer = knowledge.closer(of: value)
    let isPlainCloser = knowledge.plainClosers.contains(value)
    guard closer != nil || isPlainCloser else { return nil }
    let isBehindSpace =
      place.lowerBound == range.lowerBound || Self.opensBehind(text.scalar(before: place.lowerBound).value)
    let isBeforeSpace =
      place.upperBound >= range.upperBound || Self.closesBefore(text.scalar(at: place.upperBound).value)
    let single = Self.isSingle(value)
    // “o‘zbek” and “don’t”
    if single && !isBehindSpace && !isBeforeSpace { return nil }
    if isPlainCloser {
      return Mark(
        value: value, offset: place.lowerBound, end: place.upperBound, opens: nil, closes: true, isSure: true,
        isSingle: single, isInches: false)
    }
    // « Oui » has spaces inside; a mark that opens and closes looks to where no space is.
    let opens = closer == value ? isBehindSpace && !isBeforeSpace : isBehindSpace || !isBeforeSpace
    let isInside = closer == value && !isBehindSpace && lettersBehind(place.upperBound..<range.upperBound) > 1
    if closer == value, !isBehindSpace, !isInside, lettersBehind(place.upperBound..<range.upperBound) == 1 {
      return nil
    }
    return Mark(
      value: value, offset: place.lowerBound, end: place.upperBound, opens: opens || isInside ? closer : nil,
      closes: !opens, isSure: false, isSingle: single,
      isInches: value == 0x22 && place.lowerBound > range.lowerBound
        && CharacterClass(of: text.scalar(before: place.lowerBound).value).contains(.digit))
  }

  /// How many letters stand there, two at most: what is written on to a word before (و"ال") may open, while one letter is the end of a
  /// Hebrew abbreviation (צה"ל), whose mark is none.
  private func lettersBehind(_ range: Range<Int>) -> Int {
    var (offset, count) = (range.lowerBound, 0)
    while offset < range.upperBound, count < 2 {
      let (value, length) = text.scalar(at: offset)
      if !CharacterClass(of: value).contains(.letter) { break }
      (offset, count) = (offset + length, count + 1)
    }
    return count
  }

  private static func opensBehind(_ scalar: UInt32) -> Bool {
    !CharacterClass(of: scalar).isDisjoint(with: [.space, .open, .dash])
  }

  private static func closesBefore(_ scalar: UInt32) -> Bool {
    CharacterClass(of: scalar).isDisjoint(with: [.letter, .digit, .open, .quote])
  }
}
