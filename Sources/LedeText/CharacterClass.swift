import CLede

/// What Unicode says of one code point, from ICU's character properties.
public struct CharacterClass: OptionSet, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The class of a code point; any value is allowed, unassigned ones have no property.
  @inline(__always)
  public init(of scalar: UInt32) {
    self.init(rawValue: lede_char_class(scalar))
  }

  init(_ bit: Int) {
    self.init(rawValue: UInt16(bit))
  }

  /// An upper or title case letter.
  public static let upper = CharacterClass(LEDE_CHAR_UPPER)
  public static let lower = CharacterClass(LEDE_CHAR_LOWER)
  /// `Alphabetic`: letters, ideographs and the vowel signs that belong to them.
  public static let letter = CharacterClass(LEDE_CHAR_LETTER)
  /// `General_Category=Nd`.
  public static let digit = CharacterClass(LEDE_CHAR_DIGIT)
  public static let space = CharacterClass(LEDE_CHAR_SPACE)
  /// Opening punctuation, `Ps` or `Pi`.
  public static let open = CharacterClass(LEDE_CHAR_OPEN)
  /// Closing punctuation, `Pe` or `Pf`.
  public static let close = CharacterClass(LEDE_CHAR_CLOSE)
  public static let quote = CharacterClass(LEDE_CHAR_QUOTE)
  public static let dash = CharacterClass(LEDE_CHAR_DASH)
  /// Ends sentences: `Sentence_Terminal`, or `Sentence_Break=ATerm` (the full stop).
  public static let terminal = CharacterClass(LEDE_CHAR_TERMINAL)
  public static let mark = CharacterClass(LEDE_CHAR_MARK)
  public static let punctuation = CharacterClass(LEDE_CHAR_PUNCTUATION)
  /// A letter of a script that is written without spaces between words.
  public static let unspaced = CharacterClass(LEDE_CHAR_UNSPACED)
  /// Takes two columns in a terminal.
  public static let wide = CharacterClass(LEDE_CHAR_WIDE)
  /// Controls and invisible format characters.
  public static let control = CharacterClass(LEDE_CHAR_CONTROL)
}

/// The simple case folding of a code point (CaseFolding.txt, status C and S).
@inline(__always)
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
