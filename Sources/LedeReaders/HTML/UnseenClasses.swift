import LedeText

/// The classes that the world over hide an element from sight, by the lists of `PageVocabulary`.
struct UnseenClasses: Sendable {
  /// Rows of words of which one in a class is enough: `govuk-visually-hidden`, `styles_srOnly__x1`.
  private let rows: [[String]]
  /// Classes that are hidden by their whole name alone: `overflow-hidden` hides nothing.
  private let names: Set<String>
  /// What another class of the element ends in where a wide window, or another state, shows it again: `hidden md:block`.
  private let shows: [String]

  static let embedded = UnseenClasses(
    rows: PageVocabulary.embedded.unseenRows.words, names: PageVocabulary.embedded.unseenNames.words,
    shows: PageVocabulary.embedded.shownAgain.words)

  init(rows: [String], names: [String], shows: [String]) {
    self.rows = rows.map { $0.split(separator: " ").map(String.init) }
    self.names = Set(names)
    self.shows = shows
  }

  /// - Parameter classes: the value of the attribute.
  func hides(_ classes: ArraySlice<UInt8>) -> Bool {
    var (isHidden, isShown) = (false, false)
    for name in classes.split(whereSeparator: { $0 <= 0x20 }) where name.count < Self.longest {
      let words = Self.words(name)
      if rows.contains(where: { Self.has(words, $0) }) { return true }
      let whole = String(decoding: name, as: UTF8.self).lowercased()
      if names.contains(whole) { isHidden = true } else if shows.contains(where: whole.hasSuffix) { isShown = true }
    }
    return isHidden && !isShown
  }

  private static let longest = 80

  /// Cut where it is no letter or digit and before a capital behind a small letter; a word in front that turns the meaning round
  /// stays as one.
  private static func words(_ name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    var isLower = false
    for byte in name {
      let isUpper = 0x41...0x5A ~= byte
      let isLetter = isUpper || 0x61...0x7A ~= byte || 0x30...0x39 ~= byte
      if !isLetter || isUpper && isLower {
        if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
        current = []
      }
      if isLetter { current.append(byte | 0x20) }
      isLower = isLetter && !isUpper
    }
    if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
    return words
  }

  /// The row stands in it, with nothing before it that denies it.
  private static func has(_ words: [String], _ row: [String]) -> Bool {
    guard words.count >= row.count else { return false }
    return (0...words.count - row.count).contains { start in
      words[start..<start + row.count].elementsEqual(row) && (start == 0 || words[start - 1] != "not")
    }
  }
}
