import LedeText

extension LineCues {
  /// The names in capitals that end a range, behind a sentence; `nil`: none do.
  static func capitals(_ text: Text, endOf range: Range<Int>) -> Range<Int>? {
    var offset = range.upperBound
    var letters = 0
    while offset > range.lowerBound {
      let (value, length) = text.scalar(before: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.terminal) {
        guard letters >= 8, offset - length > range.lowerBound else { return nil }
        // Headlines in capitals have initials.
        let before = CharacterClass(of: text.scalar(before: offset - length).value)
        return before.contains(.upper) ? nil : offset..<range.upperBound
      }
      if kind.contains(.letter) {
        guard kind.contains(.upper) else { return nil }
        letters += 1
      }
      offset -= length
    }
    return nil
  }
}
