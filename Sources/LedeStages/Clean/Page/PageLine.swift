import LedeCore
import LedeText

/// What cleaning looks at in a line (a block) of a page.
public struct PageLine: Sendable {
  /// Half-open, in bytes of the text.
  public let range: Range<Int>
  /// Its author marked it up as a heading, an item of a list, a row of a table or the like.
  let isStructured: Bool
  /// A blank line stands before it (or it is the first).
  public let followsBlank: Bool
  /// Spaced words; of unspaced scripts, two characters count as one.
  public internal(set) var words = 0
  /// Words that begin with a capital.
  var capitalised = 0
  /// The script of most words has capitals.
  var hasCase = false
  /// Letters and the marks on them.
  public internal(set) var letters = 0
  /// Decimal digits.
  public internal(set) var digits = 0
  var commas = 0
  /// Sentence ends before the end of the line.
  var innerStops = 0
  /// Bars, dots, arrows and slashes that stand between the items of a menu.
  var separators = 0
  /// Capitals behind small letters inside a word: items of a menu that lost the space between them.
  var glued = 0
  /// Tab characters: those of the rows of tables.
  var tabs = 0
  /// Signs that code and formulas have, and prose seldom.
  var signs = 0
  /// A number or letter with a full stop or bracket stands at its start.
  private(set) var isNumbered = false
  /// A few words and a colon stand at its start.
  private(set) var isLabelled = false
  /// An e-mail or web address, a hash tag or account name.
  public internal(set) var hasAddress = false
  var opening = Opening.other
  var ending = Ending.none
  /// Of the bytes: lines that repeat have the same.
  var hash: UInt64 = 0
  var cues = LineCues()
  /// No reader of the page sees it.
  var isHidden = false
  var furniture = LineFurniture()

  enum Opening: Int, CaseIterable { case upper, lower, caseless, digit, quote, dash, bullet, other }

  enum Ending: Int, CaseIterable { case stop, closed, question, colon, ellipsis, comma, digit, none }

  /// The line ends as a sentence does.
  public var isEnded: Bool {
    switch ending {
    case .stop, .closed, .question, .colon: true
    case .ellipsis, .comma, .digit, .none: false
    }
  }

  /// What sort of line it is by length and end.
  enum Shape: Int, CaseIterable { case longProse, prose, shortSentence, headline, short, longOpen }

  var shape: Shape {
    if isEnded { return words >= 20 ? .longProse : words >= 7 ? .prose : .shortSentence }
    return words >= 20 ? .longOpen : words >= 5 ? .headline : .short
  }

  /// It is short and does not end as a sentence does.
  var isShort: Bool { shape == .headline || shape == .short }

  /// It reads like a sentence of an article or several.
  public var isProse: Bool {
    shape == .longProse || shape == .prose || shape == .longOpen && (commas > 1 || innerStops > 0)
  }

  /// - Parameter words: takes the words of the line.
  init(_ text: Text, _ block: Block, _ words: inout LineWords) {
    range = block.range
    followsBlank = block.followsBlank
    isStructured = block.kind != .paragraph
    words.begin(range.lowerBound)
    scan(text, &words)
    words.end(range.upperBound)
  }

  private mutating func scan(_ text: Text, _ hashed: inout LineWords) {
    var offset = range.lowerBound
    // What is counted most is counted in registers.
    var (words, letters, unspaced, cased) = (0, 0, 0, 0)
    var inWord = false
    var previous = CharacterClass(rawValue: 0)
    var stopped = false
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      hashed.take(value, kind, at: offset, bytes: length)
      if !kind.isDisjoint(with: [.letter, .mark]) {
        letters += 1
        if kind.contains(.unspaced) {
          unspaced += 1
          if stopped { innerStops += 1 }
          inWord = false
        } else {
          if !inWord {
            words += 1
            if kind.contains(.upper) { capitalised += 1 }
            if stopped, !previous.contains(.letter), !kind.contains(.lower) { innerStops += 1 }
          } else if kind.contains(.upper), previous.contains(.lower) {
            glued += 1
          }
          if !kind.isDisjoint(with: [.upper, .lower]) { cased += 1 }
          inWord = true
        }
        stopped = false
      } else if kind.contains(.digit) {
        digits += 1
        if !inWord { words += 1 }
        inWord = true
        stopped = false
      } else {
        inWord = false
        if kind.contains(.terminal) {
          stopped = true
        } else if value == 0x09 {
          tabs += 1
        } else if !kind.contains(.space) {
          punctuation(value, behind: words)
          if kind.isDisjoint(with: [.close, .quote, .open]) { stopped = false }
        }
      }
      previous = kind
      offset += length
    }
    hash = text.hash(of: range)
    self.words = words + (unspaced + 1) / 2
    self.letters = letters
    hasCase = cased * 2 > letters
    findEnds(text)
  }

  private mutating func punctuation(_ value: UInt32, behind words: Int) {
    switch value {
    case 0x2C, 0x060C, 0x3001, 0xFF0C: commas += 1
    case 0x7C, 0xB7, 0x2022, 0x2F, 0x3E, 0x203A, 0x2192, 0xFF5C: separators += 1
    case 0x40, 0x23: hasAddress = true
    case 0x3A, 0xFF1A: if words <= Self.longestLabel { isLabelled = true }
    default: break
    }
    if value < 0x80, Self.isSign[Int(value)] { signs += 1 }
  }

  /// In words.
  private static let longestLabel = 6
  private static let isSign: [Bool] = (0..<128).map { "=<>{}[]\\;$_|&+~^`*#@%".utf8.contains(UInt8($0)) }

  private mutating func findEnds(_ text: Text) {
    let (first, _) = text.scalar(at: range.lowerBound)
    opening = Self.opening(first, CharacterClass(of: first))
    isNumbered = Self.isNumbered(text, range)
    var end = endBeforeNotes(text)
    var isClosed = false
    while end > range.lowerBound {
      let (value, length) = text.scalar(before: end)
      let kind = CharacterClass(of: value)
      if kind.isDisjoint(with: [.close, .quote, .mark, .control]) || kind.contains(.letter) {
        ending = Self.ending(value, kind, isClosed)
        // Three full stops are typed for an ellipsis.
        if value == 0x2E, text.bytes[range.lowerBound..<end].suffix(3).elementsEqual([0x2E, 0x2E, 0x2E]) {
          ending = .ellipsis
        }
        return
      }
      isClosed = isClosed || !kind.isDisjoint(with: [.close, .quote])
      end -= length
    }
  }

  /// In bytes: `[12]`, `[citation needed]`.
  private static let longestNote = 40

  /// Marks of notes behind the last sentence, `.[1][2]`, do not tell how a line ends.
  private func endBeforeNotes(_ text: Text) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, text.bytes[end - 1] == UInt8(ascii: "]") {
      let reach = max(range.lowerBound, end - Self.longestNote)..<end
      guard let start = text.bytes[reach].lastIndex(of: UInt8(ascii: "[")), start > range.lowerBound else { break }
      end = start
    }
    if end == range.upperBound { return end }
    let before = CharacterClass(of: text.scalar(before: end).value)
    return before.isDisjoint(with: [.terminal, .close, .quote]) ? range.upperBound : end
  }

  /// Up to three digits or one letter, then a full stop, bracket or enumeration comma.
  private static func isNumbered(_ text: Text, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    for place in 0..<4 where offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if place > 0, [0x2E, 0x29, 0xFF0E, 0xFF09, 0x3001].contains(value) { return true }
      if !kind.contains(.digit), place > 0 || !kind.contains(.letter) { return false }
      offset += length
    }
    return false
  }

  private static func opening(_ value: UInt32, _ kind: CharacterClass) -> Opening {
    if kind.contains(.upper) { return .upper }
    if kind.contains(.lower) { return .lower }
    if kind.contains(.letter) { return .caseless }
    if kind.contains(.digit) { return .digit }
    if kind.contains(.quote) { return .quote }
    if kind.contains(.dash) { return .dash }
    return [0x2A, 0x2022, 0xB7, 0x25A0, 0x25B6, 0x25CF, 0x2023, 0x3E].contains(value) ? .bullet : .other
  }

  private static func ending(_ value: UInt32, _ kind: CharacterClass, _ isClosed: Bool) -> Ending {
    switch value {
    case 0x3A, 0xFF1A: return .colon
    case 0x2026: return .ellipsis
    case 0x2C, 0x3B, 0xFF0C, 0x3001, 0x060C: return .comma
    case 0x3F, 0x21, 0xFF1F, 0xFF01, 0x061F: return .question
    default:
      if kind.contains(.terminal) { return isClosed ? .closed : .stop }
      return kind.contains(.digit) ? .digit : .none
    }
  }
}
