import LedeText

/// The names that a stretch of text begins with.
struct NameRun {
  private let text: Text
  private let range: Range<Int>
  private let language: String

  struct Name {
    let value: String
    /// Where it ends in the text.
    let end: Int
  }

  init(_ text: Text, _ range: Range<Int>, _ language: String) {
    (self.text, self.range, self.language) = (text, range, language)
  }

  /// In words, of a name.
  private static let sizes = 2...4
  /// In words, of several that “and” joins.
  private static let mostWords = 12
  /// In letters, of a Chinese, Japanese or Korean name, and of a part of one that has a blank in it.
  private static let solid = 2...5
  private static let longestPart = 3

  /// - Parameters:
  ///   - goesOn: more names may stand behind a comma.
  ///   - needsCapitals: in a script that has none, nothing sets names off.
  func name(goesOn: Bool, needsCapitals: Bool) -> Name? {
    guard let first = one(from: range.lowerBound, needsCapitals) else { return nil }
    var found = first
    while goesOn, let start = behindComma(found.end), let next = one(from: start, needsCapitals),
      isCapital(first.value) == isCapital(next.value)
    {
      found = Name(value: text[range.lowerBound..<next.end], end: next.end)
    }
    return found
  }

  /// Several names, the last two joined by a word: “Ann Lee, Tom Kerr and Mia Berg”. What else stands behind a comma is an office.
  func list() -> Name? {
    guard let all = name(goesOn: true, needsCapitals: true) else { return nil }
    let parts = all.value.split { ",،、".contains($0) }.map { $0.split(separator: " ").map(String.init) }
    guard parts.count > 1, let last = parts.last else { return nil }
    let joined = last.split(whereSeparator: isParticle)
    let sizes = parts.dropLast().map(\.count) + joined.map(\.count)
    return joined.count > 1 && sizes.allSatisfy(Self.sizes.contains) ? all : nil
  }

  private func behindComma(_ end: Int) -> Int? {
    guard end < range.upperBound, [0x2C, 0x3001, 0x060C].contains(text.scalar(at: end).value) else { return nil }
    return text.trimmed(end + text.scalar(at: end).length..<range.upperBound).lowerBound
  }

  /// In capitals throughout.
  private func isCapital(_ name: String) -> Bool { name.contains { $0.isLetter } && !name.contains { $0.isLowercase } }

  // MARK: One name

  private func one(from start: Int, _ needsCapitals: Bool) -> Name? {
    var tokens = tokens(from: start)
    // What follows a line of names without a mark: “By Ann Lee Updated 4 May”, “By Ann Lee Health Reporter”.
    if let stop = tokens.indices.first(where: { stops(tokens, at: $0) }) {
      let isRole = stop > Self.sizes.lowerBound
      tokens = Array(tokens.prefix(isRole ? Self.sizes.lowerBound : stop))
    }
    if tokens.first?.isSolid ?? false {
      let isParted =
        tokens.count > 1 && tokens.prefix(2).allSatisfy { text[$0.range].unicodeScalars.count <= Self.longestPart }
      tokens = Array(tokens.prefix(isParted ? 2 : 1))
    }
    while let last = tokens.last, last.isParticle { tokens.removeLast() }
    guard let first = tokens.first, let last = tokens.last, !first.isParticle else { return nil }
    let value = text[first.range.lowerBound..<last.range.upperBound]
    return isName(tokens, needsCapitals) && !isOffice(value) ? Name(value: value, end: last.range.upperBound) : nil
  }

  private func isName(_ tokens: [Token], _ needsCapitals: Bool) -> Bool {
    if tokens[0].isSolid {
      let letters = tokens.map { text[$0.range].unicodeScalars.count }
      return tokens.count == 1 ? Self.solid.contains(letters[0]) : letters.allSatisfy { $0 <= Self.longestPart }
    }
    let names = tokens.split(whereSeparator: \.isParticle).map(\.count)
    let total = names.reduce(0, +)
    if tokens.allSatisfy({ $0.isCapital || $0.isParticle }) {
      return Self.sizes.lowerBound...Self.mostWords ~= total && names.allSatisfy { $0 <= Self.sizes.upperBound }
    }
    return !needsCapitals && !tokens.contains(where: \.isCapital) && Self.sizes.contains(total)
  }

  /// Agencies, desks and sites: a word of the language's lists, or an abbreviation among other words.
  private func isOffice(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let isShouted = !name.contains { $0.isLowercase }
    if !isShouted, words.contains(where: { $0.count > 1 && !$0.contains(".") && !$0.contains { !$0.isUppercase } }) {
      return true
    }
    return CuePhrases.stand(.agency, in: name, language: language) || beginsWithCue(name)
  }

  /// “Staff writers”, «Редакция журнала»: a word of bylines that is no particle.
  private func beginsWithCue(_ name: String) -> Bool {
    let own = Text(name)
    var words: [HashedWord] = []
    WordHasher.words(own, 0..<own.count, limit: 6, into: &words)
    let length = CuePhrases.table(.byline, language: language).matchLength(words, at: 0)
    return length > 1 || length == 1 && own[words[0].range].count > Self.longestPart
  }

  /// A month, or the word of a date or a byline that begins with a capital.
  private func stops(_ tokens: [Token], at index: Int) -> Bool {
    guard index > 0, !tokens[index].isParticle else { return false }
    let line = text[tokens[index].range.lowerBound..<range.upperBound]
    let own = Text(line)
    var words: [HashedWord] = []
    WordHasher.words(own, 0..<own.count, limit: 6, into: &words)
    let kinds: [CuePhrases.Kind] = [.date, .byline, .counter]
    return kinds.contains { CuePhrases.table($0, language: language).matchLength(words, at: 0) > 0 }
      || isMonth(tokens[index].range)
  }

  /// A month that a number stands beside: “May” is a name as well.
  private func isMonth(_ word: Range<Int>) -> Bool {
    guard DateLanguages.isMonth(text[word], language: language) else { return false }
    return text[word.upperBound..<range.upperBound].trimmed.first?.isNumber ?? false
  }

  // MARK: Words

  private struct Token {
    let range: Range<Int>
    let isCapital: Bool
    let isParticle: Bool
    /// Of a script without blanks.
    let isSolid: Bool
  }

  /// The words that may be of names: a mark, a number or a longer word in small letters ends them.
  private func tokens(from start: Int) -> [Token] {
    var found: [Token] = []
    var offset = text.trimmed(start..<range.upperBound).lowerBound
    while offset < range.upperBound, found.count <= Self.mostWords {
      let end = wordEnd(offset)
      guard end > offset, let token = token(offset..<end) else { break }
      found.append(token)
      let next = text.trimmed(end..<range.upperBound)
      guard next.lowerBound > end, !next.isEmpty else { break }
      offset = next.lowerBound
    }
    return found
  }

  private func token(_ word: Range<Int>) -> Token? {
    let scalars = text[word].unicodeScalars
    guard let first = scalars.first, !scalars.contains(where: { CharacterClass(of: $0.value).contains(.digit) }) else {
      return nil
    }
    let kind = CharacterClass(of: first.value)
    let isSmall = kind.contains(.lower)
    // “d’Arc”, “al-Masri”
    let hasCapital = scalars.contains { CharacterClass(of: $0.value).contains(.upper) }
    if isSmall, !hasCapital, !isParticle(text[word]) { return nil }
    return Token(
      range: word, isCapital: kind.contains(.upper) || isSmall && hasCapital, isParticle: isSmall && !hasCapital,
      isSolid: kind.contains(.wide))
  }

  /// “von”, “de la”, and what joins two names.
  private func isParticle(_ word: String) -> Bool {
    CuePhrases.stand(.particle, in: word, language: language) || CuePhrases.stand(.particle, in: word, language: "en")
  }

  /// Letters with hyphens and apostrophes between them, and the dot of an initial.
  private func wordEnd(_ start: Int) -> Int {
    var (offset, letters) = (start, 0)
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let isLetter = !CharacterClass(of: value).isDisjoint(with: .word)
      let isInitial = value == 0x2E && letters <= 2
      guard isLetter || letters > 0 && (isInitial || Self.joints.contains(value)) else { break }
      letters = isLetter ? letters + 1 : 0
      offset += length
    }
    // A joint that nothing follows is a mark.
    while offset > start, Self.joints.contains(text.scalar(before: offset).value) {
      offset -= text.scalar(before: offset).length
    }
    return offset
  }

  /// Hyphens and apostrophes, the dot between foreign names, the joiner of Persian.
  private static let joints: Set<UInt32> = [
    0x2D, 0x2010, 0x2011, 0x27, 0x2019, 0x2BC, 0x2BB, 0x2018, 0xB7, 0x30FB, 0x200C,
  ]
}
