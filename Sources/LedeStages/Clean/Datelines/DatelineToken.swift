import LedeCore
import LedeText

/// A word or sign at the front of a paragraph.
struct DatelineToken {
  enum Kind: Equatable {
    case word
    case comma, stop, colon, equals, slash
    /// A bullet or bar between two elements.
    case bullet
    case dash
    /// The code point that closes it.
    case open(UInt32)
    case close(UInt32)
  }

  enum Case {
    /// All letters are capitals, two or more of them.
    case capitals
    /// It begins with a capital, or has one inside.
    case title
    case lower
    /// It is in a script without capitals.
    case none
  }

  let kind: Kind
  let range: Range<Int>
  /// White space stands before it.
  let isSpaced: Bool
  /// Of a word.
  var letterCase = Case.none
  var letters = 0
  var hasDigit = false
  /// A full stop stands inside, as in the name of a site.
  var hasInnerStop = false

  private init(_ kind: Kind, _ range: Range<Int>, isSpaced: Bool) {
    (self.kind, self.range, self.isSpaced) = (kind, range, isSpaced)
  }

  /// The tokens of the beginning of a range; what is none of these ends them.
  static func tokens(_ text: Text, _ range: Range<Int>, limit: Int) -> [DatelineToken] {
    var result: [DatelineToken] = []
    var offset = range.lowerBound
    var isSpaced = false
    while offset < range.upperBound, result.count < limit {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.space) {
        isSpaced = true
        offset += length
        continue
      }
      // The name of a paper has quotation marks in brackets.
      if kind.contains(.quote), isBracketed(result) {
        offset += length
        continue
      }
      var token: DatelineToken
      let article = articleLength(text, offset..<range.upperBound)
      if article > 0 {
        token = word(text, offset + article..<range.upperBound, isSpaced: isSpaced)
      } else if !kind.isDisjoint(with: .word) {
        token = word(text, offset..<range.upperBound, isSpaced: isSpaced)
      } else if let sign = sign(value, kind) {
        token = DatelineToken(sign, offset..<offset + length, isSpaced: isSpaced)
        // Two hyphens, or a stop and a hyphen, are a dash.
        if let last = result.last, sign == .dash, !isSpaced, last.kind == .dash || last.kind == .stop {
          token = DatelineToken(.dash, last.range.lowerBound..<token.range.upperBound, isSpaced: last.isSpaced)
          result.removeLast()
        }
      } else {
        break
      }
      result.append(token)
      offset = token.range.upperBound
      isSpaced = false
    }
    return result
  }

  /// A bracket has been opened at the very front and not been closed.
  private static func isBracketed(_ tokens: [DatelineToken]) -> Bool {
    guard let first = tokens.first, case .open(let closing) = first.kind else { return false }
    return !tokens.contains { $0.kind == .close(closing) }
  }

  /// In letters, of a word behind a full stop that has no blank behind it: the ends of addresses on the net are shorter.
  private static let leastBehindStop = 5
  /// Initials have fewer.
  private static let leastBeforeStop = 3

  /// The length of the apostrophe before the article of a Dutch place, or of both where a blank follows: 's-Hertogenbosch, ’s-Gravenhage,
  /// 't Harde; 0: none stands there.
  private static func articleLength(_ text: Text, _ range: Range<Int>) -> Int {
    let (first, length) = text.scalar(at: range.lowerBound)
    guard [0x27, 0x2019, 0x2018, 0x2BC].contains(first) else { return 0 }
    let letter = range.lowerBound + length
    guard letter < range.upperBound else { return 0 }
    let (value, size) = text.scalar(at: letter)
    guard CharacterClass(of: value).contains(.letter), letter + size < range.upperBound else { return 0 }
    let (sign, width) = text.scalar(at: letter + size)
    if [0x2D, 0x2010, 0x2011].contains(sign) { return length }
    let name = letter + size + width
    let isBeforeName = sign == 0x20 && name < range.upperBound
    return isBeforeName && CharacterClass(of: text.scalar(at: name).value).contains(.upper)
      ? name - range.lowerBound : 0
  }

  /// What stands behind a full stop is a word of its own and no end of an address: `АСТАНА.KAZINFORM`.
  private static func beginsWord(_ text: Text, _ range: Range<Int>) -> Bool {
    var (offset, letters) = (range.lowerBound, 0)
    while offset < range.upperBound, letters < leastBehindStop {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      guard kind.contains(.letter), letters > 0 || kind.contains(.upper) else { return false }
      letters += 1
      offset += length
    }
    return letters == leastBehindStop
  }

  /// A capital and a small letter stand at the front.
  private static func beginsName(_ text: Text, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let (first, length) = text.scalar(at: range.lowerBound)
    guard CharacterClass(of: first).contains(.upper), range.lowerBound + length < range.upperBound else { return false }
    return CharacterClass(of: text.scalar(at: range.lowerBound + length).value).contains(.lower)
  }

  private static func sign(_ value: UInt32, _ kind: CharacterClass) -> Kind? {
    switch value {
    case 0x2C, 0x60C, 0x3001, 0xFF0C: .comma
    case 0x2E, 0x3002, 0x964, 0x6D4: .stop
    case 0x3A, 0xFF1A: .colon
    case 0x3D, 0xFF1D: .equals
    case 0x2F, 0xFF0F: .slash
    case 0x2022, 0xB7, 0x7C, 0xFF5C: .bullet
    case 0x28: .open(0x29)
    case 0x5B: .open(0x5D)
    case 0xFF08: .open(0xFF09)
    case 0x3010: .open(0x3011)
    case 0xFF3B: .open(0xFF3D)
    case 0x29, 0x5D, 0xFF09, 0x3011, 0xFF3D: .close(value)
    default: kind.contains(.dash) ? .dash : nil
    }
  }

  /// Letters and digits with hyphens, apostrophes and stops between them.
  private static func word(_ text: Text, _ range: Range<Int>, isSpaced: Bool) -> DatelineToken {
    var (offset, end) = (range.lowerBound, range.lowerBound)
    var (upper, lower, innerUpper) = (0, 0, false)
    var (letters, hasDigit, hasStop, pending) = (0, false, false, false)
    var startsUpper = false
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if !kind.isDisjoint(with: .word) {
        if pending { hasStop = true }
        pending = false
        if kind.contains(.letter) { letters += 1 }
        if kind.contains(.upper) {
          upper += 1
          if offset == range.lowerBound { startsUpper = true } else { innerUpper = true }
        }
        if kind.contains(.lower) { lower += 1 }
        if kind.contains(.digit) { hasDigit = true }
        offset += length
        end = offset
      } else if [0x2D, 0x2010, 0x2011, 0x27, 0x2019, 0x2018, 0x2BC, 0x2BB, 0x60].contains(value), end == offset {
        pending = false
        offset += length
      } else if value == 0x2E, end == offset {
        if letters >= leastBeforeStop, beginsWord(text, offset + length..<range.upperBound) { break }
        pending = true
        offset += length
      } else if value == 0x2F, end == offset, startsUpper, lower > 0, beginsName(text, offset + 1..<range.upperBound) {
        // One place of two names: “Frankfurt/Main”.
        offset += length
      } else {
        break
      }
    }
    var token = DatelineToken(.word, range.lowerBound..<end, isSpaced: isSpaced)
    (token.letters, token.hasDigit, token.hasInnerStop) = (letters, hasDigit, hasStop && letters > 1)
    token.letterCase =
      upper + lower == 0 ? .none : lower == 0 && upper > 1 ? .capitals : startsUpper || innerUpper ? .title : .lower
    return token
  }
}
