import CLede

/// What Unicode says of one code point, from ICU's character properties.
@frozen
public struct CharacterClass: OptionSet, Sendable {
  /// Bits of `lede_text.h`.
  public let rawValue: UInt16

  @inlinable
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The class of a code point; any value is allowed, unassigned ones have no property.
  @inlinable @inline(__always)
  public init(of scalar: UInt32) {
    self.init(rawValue: lede_char_class(scalar))
  }

  /// An upper or title case letter.
  @inlinable public static var upper: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_UPPER)) }
  @inlinable public static var lower: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_LOWER)) }
  /// `Alphabetic`: letters, ideographs and the vowel signs that belong to them.
  @inlinable public static var letter: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_LETTER)) }
  /// `General_Category=Nd`.
  @inlinable public static var digit: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_DIGIT)) }
  /// What words are of, without the signs that only some stand in.
  @inlinable public static var word: CharacterClass {
    CharacterClass(rawValue: UInt16(LEDE_CHAR_LETTER | LEDE_CHAR_DIGIT | LEDE_CHAR_MARK))
  }
  @inlinable public static var space: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_SPACE)) }
  /// Opening punctuation, `Ps` or `Pi`.
  @inlinable public static var open: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_OPEN)) }
  /// Closing punctuation, `Pe` or `Pf`.
  @inlinable public static var close: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_CLOSE)) }
  @inlinable public static var quote: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_QUOTE)) }
  @inlinable public static var dash: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_DASH)) }
  /// Ends sentences: `Sentence_Terminal`, or `Sentence_Break=ATerm` (the full stop).
  @inlinable public static var terminal: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_TERMINAL)) }
  @inlinable public static var mark: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_MARK)) }
  @inlinable public static var punctuation: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_PUNCTUATION)) }
  /// A letter of a script that is written without spaces between words.
  @inlinable public static var unspaced: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_UNSPACED)) }
  /// Chinese and Japanese letters and punctuation: neither words nor sentences of these have spaces between them. Thai has none between words,
  /// but has them between sentences.
  public var isSetSolid: Bool { contains(.wide) && !isDisjoint(with: [.unspaced, .punctuation]) }
  /// Takes two columns in a terminal.
  @inlinable public static var wide: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_WIDE)) }
  /// Controls and invisible format characters.
  @inlinable public static var control: CharacterClass { CharacterClass(rawValue: UInt16(LEDE_CHAR_CONTROL)) }
}

/// The simple case folding of a code point (CaseFolding.txt, status C and S).
@inlinable @inline(__always)
public func foldCase(_ scalar: UInt32) -> UInt32 {
  if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
  return lede_char_fold(scalar)
}

/// The columns that a string takes in a terminal: wide characters two, marks and controls none (UAX #11).
public func displayWidth(_ string: some StringProtocol) -> Int {
  var width = 0
  for scalar in string.unicodeScalars {
    let kind = CharacterClass(of: scalar.value)
    if scalar == "\t" {
      width += 1
    } else if kind.isDisjoint(with: [.mark, .control]) {
      width += kind.contains(.wide) ? 2 : 1
    }
  }
  return width
}
