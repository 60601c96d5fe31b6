import CLede

/// What stays of a name in all languages and scripts that write it: its first sound and the consonants behind it, in classes of letters that
/// stand for each other. «Досжанов», Doszhanov and «Досжановты» begin alike: `dsnv`, `dsnv`, `dsnvt`.
///
/// Of the Latin letters (ICU's transliteration), what languages write in two or three ways becomes one (`zh`, `ж` and `z`, `kh`, `х` and
/// `h`, `ts`, `c` and `k`), vowels go but for whether there is one at the start, doubled letters become one. After the idea of
/// Soundex (Russell 1918), with the letters kept.
public struct NameSkeleton: Hashable, Sendable {
  /// Five bits a letter, the first ones on top.
  public let code: UInt64
  /// In letters.
  public var length: Int { (UInt64.bitWidth - code.leadingZeroBitCount + 4) / 5 }

  /// More letters are left out.
  public static let longest = 12

  public init(_ text: Text, _ word: Range<Int>) {
    var letters: [UInt8] = []
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      var latin = lede_char_latin(value)
      while latin != 0 {
        letters.append(UInt8(latin & 0xFF))
        latin >>= 8
      }
    }
    self.init(latin: letters)
  }

  private init(latin letters: [UInt8]) {
    var sounds = Self.sounds(letters)[...]
    while sounds.count > 1, let first = sounds.first, Self.isGlide(first) { sounds.removeFirst() }
    var (code, length): (UInt64, Int) = (0, 0)
    var last: UInt8?
    for sound in sounds where length < Self.longest {
      let isFirst = length == 0
      if !isFirst, Self.isVowel(sound) || Self.isGlide(sound) || sound == UInt8(ascii: "h") { continue }
      let letter = isFirst && Self.isVowel(sound) ? UInt8(ascii: "a") : sound
      if letter == last { continue }
      code = code << 5 | UInt64(letter - 0x60)
      length += 1
      last = letter
    }
    self.code = code
  }

  /// The first letters.
  public func prefix(_ count: Int) -> UInt64 { length <= count ? code : code >> UInt64(5 * (length - count)) }

  /// One is the other with an ending of two letters at most, of one where the name is short.
  public func isForm(of other: NameSkeleton) -> Bool {
    let (short, long) = length <= other.length ? (self, other) : (other, self)
    let rest = long.length - short.length
    return rest <= (short.length < 4 ? 1 : 2) && long.prefix(short.length) == short.code
  }

  /// With two or three letters for one sound made one.
  private static func sounds(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < letters.count {
      if beginsGroup[Int(letters[index])],
        let (group, sound) = groups.first(where: { letters[index...].starts(with: $0.letters) })
      {
        result += sound
        index += group.count
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    return result
  }

  /// Longer ones first.
  private static let groups: [(letters: [UInt8], sound: [UInt8])] = [
    ("shch", "s"), ("tsch", "k"), ("sch", "s"), ("tch", "k"), ("dzh", "j"), ("zh", "s"), ("sh", "s"), ("ch", "k"),
    ("kh", "h"), ("ts", "k"), ("tz", "k"), ("dz", "j"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("ck", "k"), ("q", "k"),
    ("c", "k"), ("w", "v"), ("x", "ks"), ("z", "s"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// By letter, whether a group begins with it.
  private static let beginsGroup: [Bool] = (0..<256).map { byte in groups.contains { $0.letters[0] == UInt8(byte) } }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// It comes and goes beside vowels.
  private static func isGlide(_ letter: UInt8) -> Bool { letter == UInt8(ascii: "y") || letter == UInt8(ascii: "j") }
}
