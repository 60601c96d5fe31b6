/// The numbers, words and signs of a date.
package struct DateTokens {
  package enum Token: Equatable {
    case number(Int, digits: Int)
    /// In small letters; dots between letters stay, those behind go.
    case word(String)
    case sign(Unicode.Scalar)

    var number: Int? { if case .number(let value, _) = self { value } else { nil } }
    var digits: Int { if case .number(_, let digits) = self { digits } else { 0 } }
    var word: String? { if case .word(let word) = self { word } else { nil } }
  }

  private(set) var items: [Token] = []

  package var hasWords: Bool { items.contains { $0.word != nil } }

  /// No date is longer.
  private static let longest = 120

  /// `nil`: the text is too long for a date.
  package init?(_ text: String) {
    let scalars = Array(text.unicodeScalars.prefix(Self.longest + 1))
    guard scalars.count <= Self.longest else { return nil }
    var offset = 0
    while offset < scalars.count {
      let start = offset
      if Self.digit(scalars[offset]) != nil {
        offset = number(scalars, start)
      } else if Self.isLetter(scalars[offset]) {
        while offset < scalars.count, Self.isInWord(scalars, offset), !Self.isGlued(scalars, start, offset) {
          offset += 1
        }
        items.append(.word(String(String.UnicodeScalarView(scalars[start..<offset])).lowercased()))
      } else {
        if !scalars[offset].properties.isWhitespace { items.append(.sign(scalars[offset])) }
        offset += 1
      }
    }
  }

  /// - Returns: where the number ends.
  private mutating func number(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var (offset, value) = (start, 0)
    while offset < scalars.count, let digit = Self.digit(scalars[offset]) {
      if offset - start < 15 { value = value * 10 + digit }
      offset += 1
    }
    if offset - start == 4, isDayWithHour(scalars, offset) {
      items += [.number(value / 100, digits: 2), .number(value % 100, digits: 2)]
    } else {
      items.append(.number(value, digits: offset - start))
    }
    return offset
  }

  /// `2005.08.2605:39`: a day and its hour that lost the blank between them, the four digits up to the colon.
  private func isDayWithHour(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
    guard end + 2 < scalars.count, scalars[end] == ":", Self.digit(scalars[end + 1]) != nil, let mark = items.last,
      [".", "/", "-"].map(Token.sign).contains(mark)
    else { return false }
    let day = items.suffix(4)
    return day.map(\.digits) == [4, 0, 2, 0] && day[day.endIndex - 3] == mark
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// A capital behind two small letters or more: “Coast PressApril 28”.
  private static func isGlued(_ scalars: [Unicode.Scalar], _ start: Int, _ offset: Int) -> Bool {
    offset >= start + 2 && scalars[offset].properties.isUppercase && scalars[offset - 1].properties.isLowercase
      && scalars[offset - 2].properties.isLowercase
  }

  /// A letter, or a dot or joiner between two of them.
  private static func isInWord(_ scalars: [Unicode.Scalar], _ offset: Int) -> Bool {
    if isLetter(scalars[offset]) { return true }
    let isJoint = scalars[offset] == "." || scalars[offset] == "\u{200C}"
    return isJoint && offset + 1 < scalars.count && isLetter(scalars[offset + 1])
  }
}
