import LedeText

/// A line of plain text as its wrapping shows it.
struct TextLine {
  /// Without white space at its ends, never empty.
  let range: Range<Int>
  /// The code points of white space before it.
  let indent: Int
  /// A blank line stands before it (or it is the first).
  let followsBlank: Bool
  /// A form feed stands before it: it begins a page.
  let followsPage: Bool
  let width: Int
  /// The code points of its first word.
  let firstWord: Int
  let opening: CharacterClass
  let ending: Ending
  /// A bullet, number or dash stands at its start: it begins a paragraph of its own.
  let isItem: Bool
  /// Its last word is short, as articles, prepositions and conjunctions are: in them no sentence ends, and headlines seldom do.
  let endsInSmallWord: Bool
  /// The number, where it is all of the line but for dashes and brackets around it: as pages are numbered.
  let pageNumber: Int?

  enum Ending {
    /// As a sentence ends.
    case sentence
    /// In a letter or digit and a hyphen.
    case hyphen
    case comma
    case other
  }

  var isEnded: Bool { ending == .sentence }
  /// An address on the net is all of it: it begins with a small letter wherever it stands.
  let isAddress: Bool
  var opensLower: Bool { opening.contains(.lower) }
  /// It begins with a letter of a script that has no small ones.
  var opensCaseless: Bool { opening.contains(.letter) && opening.isDisjoint(with: [.upper, .lower]) }

  init(_ text: Text, _ range: Range<Int>, indent: Int, followsBlank: Bool, followsPage: Bool = false) {
    self.range = range
    self.indent = indent
    self.followsBlank = followsBlank
    self.followsPage = followsPage
    width = text.scalarCount(range)
    let (first, length) = text.scalar(at: range.lowerBound)
    opening = CharacterClass(of: first)
    firstWord = Self.firstWord(text, range)
    ending = Self.ending(text, range)
    endsInSmallWord = ending == .other && Self.endsInSmallWord(text, range)
    pageNumber = Self.pageNumber(text, range)
    isAddress = firstWord == width && text.bytes[range].starts(with: "http".utf8)
    let behind = range.lowerBound + length
    let isApart = behind < range.upperBound && CharacterClass(of: text.scalar(at: behind).value).contains(.space)
    isItem = isApart && (Self.bullets.contains(first) || opening.contains(.dash)) || Self.isNumbered(text, range)
  }

  private static let bullets: Set<UInt32> = [0x2A, 0x2022, 0xB7, 0x25A0, 0x25AA, 0x25CF, 0x2023, 0x25E6, 0x25B6]

  private static func firstWord(_ text: Text, _ range: Range<Int>) -> Int {
    var (offset, count) = (range.lowerBound, 0)
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.space) { break }
      count += 1
      // Words of these scripts are not set apart: one letter may stand anywhere.
      if kind.contains(.unspaced) { break }
      offset += length
    }
    return count
  }

  private static func ending(_ text: Text, _ range: Range<Int>) -> Ending {
    var end = range.upperBound
    var isClosed = false
    while end > range.lowerBound {
      let (value, length) = text.scalar(before: end)
      let kind = CharacterClass(of: value)
      if kind.contains(.terminal) || [0x3A, 0xFF1A, 0x2026].contains(value) { return .sentence }
      if !isClosed, isHyphen(value), end - length > range.lowerBound {
        let before = CharacterClass(of: text.scalar(before: end - length).value)
        return before.isDisjoint(with: [.letter, .digit]) ? .other : .hyphen
      }
      if !isClosed, [0x2C, 0x3B, 0x60C, 0x3001, 0xFF0C, 0xFF1B].contains(value) { return .comma }
      guard !kind.isDisjoint(with: [.close, .quote]) else { return .other }
      isClosed = true
      end -= length
    }
    return .other
  }

  private static func endsInSmallWord(_ text: Text, _ range: Range<Int>) -> Bool {
    var (offset, letters, isAllCapitals) = (range.upperBound, 0, true)
    while offset > range.lowerBound {
      let (value, length) = text.scalar(before: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.space) { return letters > 0 && (letters == 1 || !isAllCapitals) }
      guard !kind.isDisjoint(with: [.lower, .upper]), letters < 3 else { return false }
      letters += 1
      isAllCapitals = isAllCapitals && kind.contains(.upper)
      offset -= length
    }
    return false
  }

  /// Hyphens, soft ones, and the sign that some programs write for a hyphen at the end of a line.
  static func isHyphen(_ value: UInt32) -> Bool { [0x2D, 0xAD, 0x2010, 0xAC].contains(value) }

  /// `1.`, `12)`, `a)` and a space.
  private static func isNumbered(_ text: Text, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    for place in 0..<4 where offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      offset += length
      if place > 0, value == 0x2E || value == 0x29 {
        return offset < range.upperBound && text.bytes[offset] == 0x20
      }
      if !kind.contains(.digit) && !(place == 0 && kind.contains(.letter)) { return false }
      // A letter and a full stop are an initial.
      if place == 0, kind.contains(.letter), offset < range.upperBound, text.bytes[offset] != 0x29 { return false }
    }
    return false
  }

  static func pageNumber(_ text: Text, _ range: Range<Int>) -> Int? {
    guard range.count <= 24 else { return nil }
    var (number, digits): (Int?, Int) = (nil, 0)
    var isDone = false
    for scalar in text[range].unicodeScalars {
      let kind = CharacterClass(of: scalar.value)
      if kind.contains(.digit) {
        guard !isDone, let value = scalar.properties.numericValue, digits < 4 else { return nil }
        number = (number ?? 0) * 10 + Int(value)
        digits += 1
      } else if kind.contains(.space) || kind.contains(.dash) || !kind.isDisjoint(with: [.open, .close]) {
        isDone = number != nil
      } else {
        return nil
      }
    }
    return number
  }
}
