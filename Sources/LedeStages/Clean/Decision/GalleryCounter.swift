import LedeCore
import LedeText

/// The number that a gallery sets before the caption of a picture: “3/10 The new pier”, “Image 3 of 10: the new pier”, «Фото 3 из 10».
struct GalleryCounter {
  let number: Int
  /// Of pictures in all.
  let count: Int
  /// A word for pictures stands before it.
  let isNamed: Bool
  let range: Range<Int>

  /// In digits: no gallery has more pictures.
  private static let longestNumber = 3
  /// In bytes, of the word between the numbers.
  private static let longestWord = 8

  init?(_ text: Text, _ line: PageLine) {
    guard line.digits >= 2, !line.isStructured else { return nil }
    let bytes = text.bytes[line.range]
    let named = line.cues.has(.credit) && line.cues.range?.lowerBound == line.range.lowerBound ? line.cues.range : nil
    let opened = bytes.first == UInt8(ascii: "(") || bytes.first == UInt8(ascii: "[") ? 1 : 0
    let start = named.map { $0.upperBound } ?? line.range.lowerBound + opened
    let rest = bytes[start...].drop { $0 == UInt8(ascii: " ") }
    guard let (number, between) = Self.number(rest) else { return nil }
    let spaced = between.drop { $0 == UInt8(ascii: " ") }
    let sign = spaced.prefix { !Self.isDigit($0) && $0 != UInt8(ascii: " ") }
    let isSlash = sign.elementsEqual([UInt8(ascii: "/")])
    let isWord = named != nil && sign.count <= Self.longestWord && sign.allSatisfy { $0 >= UInt8(ascii: "A") }
    guard isSlash || isWord && !sign.isEmpty,
      let (count, end) = Self.number(spaced[sign.endIndex...].drop { $0 == UInt8(ascii: " ") }), number >= 1,
      count >= max(2, number)
    else { return nil }
    // Shares and dates go on.
    if let next = end.first, next == UInt8(ascii: "/") || next == UInt8(ascii: "-") || next == UInt8(ascii: "%") {
      return nil
    }
    (self.number, self.count, isNamed) = (number, count, named != nil)
    range = line.range.lowerBound..<end.startIndex
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The number that bytes begin with, and what is behind it.
  private static func number<B: Collection<UInt8>>(_ bytes: B) -> (Int, B.SubSequence)? {
    let digits = bytes.prefix(while: isDigit)
    guard (1...longestNumber).contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, bytes.dropFirst(digits.count))
  }

  /// How far the next picture may stand below, in lines.
  private static let reach = 6

  /// By line, the counters of a page's galleries: of one with a word for pictures, or of two that follow each other.
  static func all(_ page: Page) -> [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    var last: (line: Int, counter: Self)?
    for (index, line) in page.lines.enumerated() {
      guard let counter = Self(page.text, line) else { continue }
      if counter.isNamed { found[index] = counter.range }
      if let last, index - last.line <= reach, last.counter.count == counter.count,
        last.counter.number + 1 == counter.number
      {
        found[last.line] = last.counter.range
        found[index] = counter.range
      }
      last = (index, counter)
    }
    return found
  }
}
