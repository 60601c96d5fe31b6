import LedeCore
import LedeText

/// A part of a dateline.
struct DatelineElement {
  enum Kind {
    /// Day and month, or numbers as in a date.
    case date
    /// An agency that the language's file names.
    case agency
    /// What stands between brackets or slashes.
    case bracketed
    /// Words in capitals: a place or an agency.
    case capitals
    /// Words that begin with capitals.
    case names
  }

  let kind: Kind
  /// The tokens that it takes.
  let tokens: Range<Int>
  let words: Int
  let letters: Int
  /// Of a date: the month is named, or there are three numbers.
  var isCertain = false
  /// Of names: a place that is set before a dash, or a name that agencies have.
  var knownAs: UInt16 = 0

  func isKnown(as word: CueKnowledge.DatelineWord) -> Bool { knownAs & word.rawValue != 0 }
}

/// Reads the elements of datelines.
struct DatelineElements {
  let text: Text
  let tokens: [DatelineToken]
  let knowledge: CueKnowledge
  /// The words of the site's name, folded and put together.
  let site: UInt64?

  /// No place or agency has more words.
  static let mostWords = 5
  /// In tokens: an agency, its desk and the date.
  private static let longestBracket = 14

  /// The element that begins at a token; `nil`: none does.
  func element(at start: Int) -> DatelineElement? {
    guard start < tokens.count else { return nil }
    if case .open(let closing) = tokens[start].kind { return bracketed(start, until: .close(closing)) }
    if tokens[start].kind == .slash { return bracketed(start, until: .slash) }
    var end = start
    while end < tokens.count, tokens[end].kind == .word, end - start <= Self.mostWords { end += 1 }
    guard end > start, end - start <= Self.mostWords else { return nil }
    if let whole = words(start..<end) { return whole }
    // The day may follow the place without a sign.
    guard let number = (start..<end).first(where: { tokens[$0].hasDigit }), number > start else { return nil }
    return words(start..<number)
  }

  /// A place that the language's file names; `nil`: none begins at the token.
  func place(at start: Int) -> DatelineElement? {
    for count in [2, 1] where start + count <= tokens.count {
      guard tokens[start..<start + count].allSatisfy({ $0.kind == .word }), let element = words(start..<start + count),
        element.isKnown(as: .place)
      else { continue }
      return element
    }
    return nil
  }

  private func bracketed(_ start: Int, until closing: DatelineToken.Kind) -> DatelineElement? {
    guard let end = tokens[(start + 1)...].prefix(Self.longestBracket).firstIndex(where: { $0.kind == closing }),
      end > start + 1
    else {
      return nil
    }
    let inside = tokens[start + 1..<end]
    let words = inside.filter { $0.kind == .word }
    let isKnown = hasAgency(start + 1..<end)
    if start > 0, !isKnown, isDate(start + 1..<end) {
      return DatelineElement(
        kind: .date, tokens: start..<end + 1, words: words.count, letters: 0, isCertain: hasMonth(start + 1..<end))
    }
    let isDated = start == 0 && isPlaceWithDay(start + 1..<end)
    guard !words.isEmpty, isKnown || words.count <= Self.mostWords + (isDated ? Self.mostWords : 1) else { return nil }
    let isNamed =
      words.allSatisfy { $0.letterCase != .lower || isShort($0) || isDated && isOfDate($0) }
      && words.contains { $0.letters > 1 }
    guard isKnown || isNamed, isKnown || isDated || !isDate(start + 1..<end) else { return nil }
    return DatelineElement(
      kind: isKnown ? .agency : .bracketed, tokens: start..<end + 1, words: words.count,
      letters: words.reduce(0) { $0 + $1.letters }, isCertain: isDated)
  }

  /// `Казань, 4 апреля, «Вестник», Анна Ли`: a name, a comma, and the day next.
  private func isPlaceWithDay(_ range: Range<Int>) -> Bool {
    guard let comma = tokens[range].firstIndex(where: { $0.kind == .comma }), comma > range.lowerBound,
      !tokens[range.lowerBound..<comma].contains(where: { $0.hasDigit || isOfDate($0) })
    else { return false }
    let day = tokens[(comma + 1)..<range.upperBound].prefix { $0.kind == .word }
    return !day.isEmpty && hasMonth(day.indices)
  }

  private func isOfDate(_ token: DatelineToken) -> Bool {
    knowledge.dateWords[FNV1a.combine(FNV1a.seed, hash(token))] != 0
  }

  private func words(_ range: Range<Int>) -> DatelineElement? {
    let words = tokens[range]
    let letters = words.reduce(0) { $0 + $1.letters }
    func made(_ kind: DatelineElement.Kind, isCertain: Bool = false) -> DatelineElement {
      DatelineElement(kind: kind, tokens: range, words: range.count, letters: letters, isCertain: isCertain)
    }
    if isAgency(range) { return made(.agency) }
    if isDate(range) || isNumber(range) { return made(.date, isCertain: hasMonth(range)) }
    if words.contains(where: \.hasDigit) && !words.contains(where: \.hasInnerStop) { return nil }
    if words.allSatisfy({ $0.letterCase == .capitals || $0.hasInnerStop }) { return made(.capitals) }
    guard let first = words.first, let last = words.last, first.letterCase != .lower else { return nil }
    var element = made(.names)
    element.knownAs = known(range)
    if element.isKnown(as: .agency), range.count > 1 { return element }
    guard last.letterCase != .lower else { return nil }
    return words.allSatisfy { $0.letterCase != .lower || isShort($0) } ? element : nil
  }

  /// A particle of a name: de, la, на, am.
  private func isShort(_ token: DatelineToken) -> Bool { token.letters <= 3 }

  // MARK: Words

  private func hash(_ token: DatelineToken) -> UInt64 { WordHash(folding: text, token.range).value }

  private func hashedWords(_ range: Range<Int>) -> [HashedWord] {
    guard let first = tokens[range].first, let last = tokens[range].last else { return [] }
    return hashedWords(in: first.range.lowerBound..<last.range.upperBound)
  }

  private func hashedWords(in range: Range<Int>) -> [HashedWord] {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: 24, into: &words)
    return words
  }

  /// Three numbers without a space: 14.10.2024.
  private static func isNumeric(_ words: [HashedWord]) -> Bool { words.count >= 3 && words.allSatisfy(\.isNumber) }

  private func isAgency(_ range: Range<Int>) -> Bool {
    let words = hashedWords(range)
    return !words.isEmpty
      && (knowledge.agencies.matchLength(words, at: 0) == words.count
        || words.reduce(FNV1a.seed) { FNV1a.combine($0, $1.hash) } == site)
  }

  /// What the language's file says of a name: of all of it, or that its first or last word is in names of agencies.
  private func known(_ range: Range<Int>) -> UInt16 {
    let words = hashedWords(range)
    guard let first = words.first, let last = words.last else { return 0 }
    var bits: UInt16 = 0
    knowledge.datelineWords.forEachMatch(words, at: 0) { index, found in
      if index == words.count - 1 { bits |= found }
    }
    for word in [first, last] {
      bits |= knowledge.datelineWords[FNV1a.combine(FNV1a.seed, word.hash)] & CueKnowledge.DatelineWord.agency.rawValue
    }
    return bits
  }

  /// Whether the word behind an element begins the text of papers that set any place before a dash.
  func isOpener(_ token: Int) -> Bool {
    guard token < tokens.count, tokens[token].kind == .word, tokens[token].letterCase != .lower else { return false }
    let hash = FNV1a.combine(FNV1a.seed, hash(tokens[token]))
    return knowledge.datelineWords[hash] & CueKnowledge.DatelineWord.opener.rawValue != 0
  }

  private func hasAgency(_ range: Range<Int>) -> Bool {
    let words = hashedWords(range)
    return words.indices.contains { knowledge.agencies.matchLength(words, at: $0) > 0 }
  }

  /// Numbers with at most one word besides names of months and days and what is short.
  private func isDate(_ range: Range<Int>) -> Bool {
    let words = hashedWords(range)
    var (numbers, others, dates) = (0, 0, 0)
    for word in words {
      if word.isNumber {
        numbers += 1
      } else if knowledge.dateWords[FNV1a.combine(FNV1a.seed, word.hash)] != 0 {
        dates += 1
      } else if text.scalarCount(word.range) > 2 {
        others += 1
      }
    }
    if numbers == 0 { return dates > 0 && others == 0 }
    return dates > 0 && others <= 1 || numbers >= 2 && others == 0
      || numbers == 1 && words.count == 2 && others <= 1
        && words[0].isNumber && tokens[range].allSatisfy { $0.letterCase != .capitals }
  }

  /// A day or year alone.
  private func isNumber(_ range: Range<Int>) -> Bool {
    range.count == 1 && range.lowerBound > 0 && tokens[range.lowerBound].letters == 0
      && [1, 2, 4].contains(text.scalarCount(tokens[range.lowerBound].range))
  }

  private func hasMonth(_ range: Range<Int>) -> Bool {
    let words = hashedWords(range)
    return words.contains(where: \.isNumber)
      && (words.contains { knowledge.dateWords[FNV1a.combine(FNV1a.seed, $0.hash)] != 0 }
        || tokens[range].contains { Self.isNumeric(hashedWords(in: $0.range)) })
  }
}
