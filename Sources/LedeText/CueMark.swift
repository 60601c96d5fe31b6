extension Text {
  /// A colon or a dash begins a range, as behind a cue; a hyphen needs a blank before it.
  package func isMarked(_ range: Range<Int>) -> Bool {
    let rest = trimmed(range)
    guard !rest.isEmpty else { return false }
    let value = scalar(at: rest.lowerBound).value
    return value == 0x3A || value == 0xFF1A
      || CharacterClass(of: value).contains(.dash) && (value != 0x2D || rest.lowerBound > range.lowerBound)
  }
}
