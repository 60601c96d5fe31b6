import LedeText

/// The classes that the world over hide an element from sight, by the lists of `PageVocabulary`.
struct UnseenClasses: Sendable {
  /// Rows of words of which one in a class is enough: `govuk-visually-hidden`, `styles_srOnly__x1`.
  private let rows: [[String]]
  /// Classes that are hidden by their whole name alone: `overflow-hidden` hides nothing.
  private let names: Set<UInt64>
  /// The words of rows that are the longest of their row: a class in which none of them stands has no row.
  private let needed: Set<UInt64>
  /// What another class of the element ends in where a wide window, or another state, shows it again: `hidden md:block`.
  private let shows: [[UInt8]]

  static let embedded = UnseenClasses(
    rows: PageVocabulary.embedded.unseenRows.words, names: PageVocabulary.embedded.unseenNames.words,
    shows: PageVocabulary.embedded.shownAgain.words)

  init(rows: [String], names: [String], shows: [String]) {
    self.rows = rows.map { $0.split(separator: " ").map(String.init) }
    self.names = Set(names.map { Self.hash(Array($0.utf8)[...]) })
    let longest = self.rows.compactMap { $0.max { $0.utf8.count < $1.utf8.count } }
    needed = Set(longest.map { Self.hash(Array($0.utf8)[...]) })
    self.shows = shows.map { Array($0.utf8) }
  }

  /// - Parameter classes: the value of the attribute.
  func hides(_ classes: ArraySlice<UInt8>) -> Bool {
    var (isHidden, isShown) = (false, false)
    for name in classes.split(whereSeparator: { $0 <= 0x20 }) where name.count < Self.longest {
      if mayHaveRow(name) {
        let words = Self.words(name)
        if rows.contains(where: { Self.has(words, $0) }) { return true }
      }
      if names.contains(Self.hash(name)) {
        isHidden = true
      } else if shows.contains(where: { Self.ends(name, in: $0) }) {
        isShown = true
      }
    }
    return isHidden && !isShown
  }

  private static let longest = 80

  /// Case aside.
  private static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
    name.reduce(FNV1a.seed) { FNV1a.combine($0, UInt64(lower($1))) }
  }

  private static func ends(_ name: ArraySlice<UInt8>, in end: [UInt8]) -> Bool {
    name.count >= end.count && zip(name.suffix(end.count), end).allSatisfy { lower($0) == $1 }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

  /// Some word that a row needs stands in it.
  private func mayHaveRow(_ name: ArraySlice<UInt8>) -> Bool {
    var found = false
    Self.forEachWord(name) { range in found = found || needed.contains(Self.hash(name[range])) }
    return found
  }

  /// A word in front that turns the meaning round stays as one.
  private static func words(_ name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    forEachWord(name) { words.append(String(decoding: name[$0].map(lower), as: UTF8.self)) }
    return words
  }

  /// Cut where it is no letter or digit and before a capital behind a small letter.
  private static func forEachWord(_ name: ArraySlice<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = name.startIndex
    var isLower = false
    for (index, byte) in zip(name.indices, name) {
      let isUpper = 0x41...0x5A ~= byte
      let isLetter = isUpper || 0x61...0x7A ~= byte || 0x30...0x39 ~= byte
      if !isLetter || isUpper && isLower {
        if index > start { body(start..<index) }
        start = isLetter ? index : index + 1
      }
      isLower = isLetter && !isUpper
    }
    if name.endIndex > start { body(start..<name.endIndex) }
  }

  /// The row stands in it, with nothing before it that denies it.
  private static func has(_ words: [String], _ row: [String]) -> Bool {
    guard words.count >= row.count else { return false }
    return (0...words.count - row.count).contains { start in
      words[start..<start + row.count].elementsEqual(row) && (start == 0 || words[start - 1] != "not")
    }
  }
}
