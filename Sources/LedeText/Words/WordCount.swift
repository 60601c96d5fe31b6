/// How many words a text has as people count them: runs of letters and digits, and of scripts without spaces two characters for one.
public enum WordCount {
  public static func of(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    var (count, unspaced, inWord) = (0, 0, false)
    for scalar in scalars {
      let kind = CharacterClass(of: scalar.value)
      if kind.contains(.unspaced) {
        unspaced += 1
        inWord = false
      } else if inWord {
        inWord = !kind.isDisjoint(with: .word)
      } else if !kind.isDisjoint(with: [.letter, .digit]) {
        // A mark alone, such as the one behind an emoji, is no word.
        count += 1
        inWord = true
      }
    }
    return count + unspaced / 2
  }
}
