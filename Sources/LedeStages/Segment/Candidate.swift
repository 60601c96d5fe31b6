import LedeCore
import LedeText

/// A place where a sentence may end: sentence terminals, what closes behind them, and what follows.
public struct Candidate: Sendable {
  /// The text of the article.
  public let text: Text
  package let knowledge: SegmentationKnowledge
  /// The paragraph.
  public let block: Range<Int>
  /// Where the sentence that may end here begins.
  public let sentenceStart: Int
  /// The run of terminals.
  public let mark: Range<Int>
  /// What the terminals are.
  public let kind: Mark
  /// Behind the closing marks, footnote numbers included: here the sentence would end.
  public let end: Int
  /// What closes behind them.
  public let closers: Closers
  /// What follows, behind white space.
  public let next: Neighbour
  /// White space stands behind the closing marks.
  public let isSpaced: Bool
  /// The word that touches the terminals: letters, marks, digits, and the hyphens and apostrophes between them.
  public let word: Range<Int>
  /// The first and the last code point of `word`, or of what touches the terminals.
  public let wordStart: CharacterClass
  /// The last code point of `word`, or of what touches the terminals.
  public let wordEnd: CharacterClass
  /// The innermost bracket that is open here: its offset.
  public let openBracket: Int?
  /// The innermost quotation that is open here: the offset of its mark.
  public let openQuote: Int?

  /// Which terminals there are.
  public struct Mark: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// One full stop and nothing else.
    public static let period = Mark(rawValue: 1)
    /// `…`, or several full stops.
    public static let ellipsis = Mark(rawValue: 2)
    /// A question or exclamation mark.
    public static let question = Mark(rawValue: 4)
    /// A terminal that is nothing but one, such as the danda or the ideographic full stop.
    public static let plain = Mark(rawValue: 8)
  }

  /// What closes behind the terminals.
  public struct Closers: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A closing quotation mark.
    public static let quote = Closers(rawValue: 1)
    /// A closing bracket.
    public static let bracket = Closers(rawValue: 2)
    /// The number of a footnote.
    public static let footnote = Closers(rawValue: 4)
  }

  /// What follows a candidate.
  public struct Neighbour: Sendable {
    /// The first byte that is no white space; the paragraph's end where there is none.
    public var start: Int
    /// The code point there; 0 where there is none.
    public var scalar: UInt32 = 0
    /// What the code point is.
    public var kind: CharacterClass = []
    /// A dash stands before the word.
    public var hasDash = false
    /// An opening quotation mark stands before the word.
    public var hasQuote = false
    /// An opening bracket stands before the word.
    public var hasBracket = false
    /// Behind opening marks and dashes: the first code point of the word, and where it begins.
    public var wordStart: Int
    /// What the first code point of the word is.
    public var wordKind: CharacterClass = []
  }
}

extension Candidate {
  /// The word that follows, without the marks before it: a word of letters, or a number.
  public var nextWord: Range<Int> { text.word(from: next.wordStart, to: block.upperBound) }

  /// The word that follows often begins a sentence.
  package var isStarterNext: Bool { knowledge.isStarter(WordHash(text, nextWord, folded: true)) }

  /// The word that follows begins like the first word of a sentence: a capital, or a letter without case.
  public var isCapitalNext: Bool {
    next.wordKind.contains(.upper) || (next.wordKind.contains(.letter) && !next.wordKind.contains(.lower))
  }

  /// The word that follows begins with a small letter.
  public var isLowerNext: Bool { next.wordKind.contains(.lower) }
  /// The word that follows begins with a digit.
  public var isDigitNext: Bool { next.wordKind.contains(.digit) }

  /// The word before is one letter.
  public var isSingleLetter: Bool { wordStart.contains(.letter) && text.isOneLetter(word) }

  /// The code point before an offset of the paragraph and what it is; 0 at the paragraph's start.
  func scalar(before offset: Int) -> (value: UInt32, length: Int, kind: CharacterClass) {
    guard offset > block.lowerBound else { return (0, 0, []) }
    let (value, length) = text.scalar(before: offset)
    return (value, length, CharacterClass(of: value))
  }

  /// The offset behind the white space that ends at `offset`, going back.
  func skipSpacesBack(_ offset: Int) -> Int {
    var offset = offset
    while offset > sentenceStart {
      let (_, length, kind) = scalar(before: offset)
      guard kind.contains(.space) else { break }
      offset -= length
    }
    return offset
  }
}

extension Text {
  /// The longest word that rules look at, in bytes: longer ones are no abbreviations, and a text of one word stays linear.
  static let longestWord = 96

  /// Letters, marks and digits from an offset on, with single hyphens and apostrophes between them.
  func word(from start: Int, to limit: Int) -> Range<Int> {
    let limit = Swift.min(limit, start + Self.longestWord)
    var (end, offset) = (start, start)
    while offset < limit {
      let (value, length) = scalar(at: offset)
      offset += length
      if !CharacterClass(of: value).isDisjoint(with: .word) {
        end = offset
      } else if !isJoiner(value) || end < offset - length {
        break
      }
    }
    return start..<end
  }

  /// The same, ending at an offset.
  func word(endingAt end: Int, from limit: Int) -> Range<Int> {
    let limit = Swift.max(limit, end - Self.longestWord)
    var (start, offset) = (end, end)
    while offset > limit {
      let (value, length) = scalar(before: offset)
      offset -= length
      if !CharacterClass(of: value).isDisjoint(with: .word) {
        start = offset
      } else if !isJoiner(value) || start > offset + length {
        break
      }
    }
    return start..<end
  }

  /// A range that is one letter with its marks.
  func isOneLetter(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var offset = range.lowerBound
    let (first, length) = scalar(at: offset)
    guard CharacterClass(of: first).contains(.letter) else { return false }
    offset += length
    while offset < range.upperBound {
      let (value, length) = scalar(at: offset)
      guard CharacterClass(of: value).contains(.mark) else { return false }
      offset += length
    }
    return true
  }

  private func isJoiner(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Hyphens and apostrophes; «o‘zbek», «o`zbek», «o´zbek».
    case 0x2D, 0x27, 0x2019, 0x2010, 0x2011, 0x2018, 0x201B, 0x60, 0xB4: true
    default: false
    }
  }
}
