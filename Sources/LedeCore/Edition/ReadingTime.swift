import LedeText

/// How long it takes to read a text: by its words, and by its characters where a script sets no spaces between words.
struct ReadingTime {
  private var words = 0
  private var characters = 0

  mutating func add(_ text: Text, _ range: Range<Int>) {
    var offset = range.lowerBound
    var isInWord = false
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      let kind = CharacterClass(of: value)
      if kind.contains(.unspaced) {
        characters += 1
        isInWord = false
      } else if !kind.isDisjoint(with: [.letter, .digit]) {
        if !isInWord { words += 1 }
        isInWord = true
      } else if kind.contains(.space) {
        isInWord = false
      }
    }
  }

  /// In whole minutes, at least 1; 0: there is no text.
  func minutes(_ knowledge: Knowledge) -> Int {
    if words + characters == 0 { return 0 }
    let speed = knowledge.file.newsletter
    let minutes = Double(words) / Double(speed.wordsPerMinute) + Double(characters) / Double(speed.charactersPerMinute)
    return max(1, Int(minutes.rounded()))
  }
}
