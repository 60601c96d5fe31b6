import LedeText

/// Emoji behind a sentence: «Ура! 🎉 Едем».
enum Emoji {
  /// The end of the emoji that begin at an offset and belong to the sentence before it.
  ///
  /// They do not where a word touches them, where they point or mark an item, and where the sentence before has one in front.
  static func end(_ text: Text, _ start: Int, _ block: Range<Int>, isGlued: Bool, _ sentenceStart: Int) -> Int? {
    let first = text.scalar(at: start).value
    guard isEmoji(first), isGlued || !pointers.contains(first) && !isEmoji(text.scalar(at: sentenceStart).value) else {
      return nil
    }
    var end = start
    while end < block.upperBound {
      let (value, length) = text.scalar(at: end)
      guard isEmoji(value) || isPart(value) else { break }
      end += length
    }
    guard end < block.upperBound else { return end }
    let next = CharacterClass(of: text.scalar(at: end).value)
    return isGlued || next.isDisjoint(with: .word) ? end : nil
  }

  private static func isEmoji(_ value: UInt32) -> Bool {
    switch value {
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B50, 0x2B55, 0x2B1B, 0x2B1C, 0x231A, 0x231B, 0x23E9...0x23FA: true
    default: false
    }
  }

  /// Joiner, presentation selectors.
  private static func isPart(_ value: UInt32) -> Bool { value == 0x200D || value == 0xFE0F || value == 0xFE0E }

  /// Hands, arrows, pins, check marks and coloured shapes: they stand in front of what they mark.
  private static let pointers: Set<UInt32> = [
    0x1F449, 0x1F447, 0x1F446, 0x1F448, 0x261D, 0x27A1, 0x2714, 0x2705, 0x2611, 0x2716, 0x274C, 0x2757, 0x2753, 0x27A4,
    0x2756, 0x1F4CC, 0x1F4CD, 0x1F536, 0x1F537, 0x1F538, 0x1F539, 0x1F534, 0x1F535, 0x1F7E0, 0x1F7E1, 0x1F7E2, 0x1F7E3,
    0x1F7E4, 0x1F517, 0x1F4DE, 0x260E, 0x1F4E7, 0x2709, 0x2013,
  ]
}
