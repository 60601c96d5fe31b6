import LedeCore
import LedeText

/// Finds where the dateline at the front of a paragraph ends: place, date and agency, in any order, before a dash or full stop.
///
/// | form | example |
/// |---|---|
/// | agency, dash | `KAZINFORM — `, `LONDON (AP) — `, `Рудный. 24 августа. KAZAKHSTAN TODAY - ` |
/// | agency, full stop | `МОСКВА, 14 окт — РИА Новости.`, `МОСКВА, 14 октября. /ТАСС/.` |
/// | place and date | `Рудный. 24 августа.`, `Paris, 14 oct 2024 - `, `Madurai, July 17: ` |
/// | brackets | `(Казань, 4 апреля, «Вестник», Анна Ли).` |
/// | place in capitals, dash | `WASHINGTON — `, `WASHINGTON (Aug. 13) -- `, `OSTLEY, North County — ` |
/// | any place, dash, article | `Altwegen – Die Fähre …`, at the front of the text |
///
/// Agencies need not be known: brackets, capitals and what stands around them tell. Only names in small letters do (`Интерфакс - `).
struct DatelineParser {
  private let elements: DatelineElements
  private let tokens: [DatelineToken]
  private let range: Range<Int>
  private let text: Text

  /// Where a dateline ends, with the marks behind it.
  struct Found {
    let end: Int
    let strength: Strength
  }

  enum Strength {
    case certain
    /// Nothing but capitals tells: it may be a word that is explained, or who speaks.
    case weak
    /// Nothing but its place at the front of the text tells.
    case place
  }

  private static let longest = 26
  private static let mostElements = 6

  init(_ text: Text, _ range: Range<Int>, _ knowledge: CueKnowledge, site: UInt64?) {
    (self.text, self.range) = (text, range)
    // Most paragraphs begin with more words than an element has.
    tokens = Self.beginsWithWords(text, range) ? [] : DatelineToken.tokens(text, range, limit: Self.longest)
    elements = DatelineElements(text: text, tokens: tokens, knowledge: knowledge, site: site)
  }

  /// More words than an element has stand at its start, with nothing but spaces and hyphens between them.
  private static func beginsWithWords(_ text: Text, _ range: Range<Int>) -> Bool {
    var (offset, words, inWord) = (range.lowerBound, 0, false)
    while offset < range.upperBound, words <= DatelineElements.mostWords {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      let isLetter = !kind.isDisjoint(with: .word)
      if isLetter, !inWord { words += 1 }
      guard isLetter || kind.contains(.space) || value == 0x2D && inWord else { return false }
      inWord = !kind.contains(.space)
      offset += length
    }
    return words > DatelineElements.mostWords
  }

  func find() -> Found? {
    if let end = slashedPlace() { return Found(end: end, strength: .certain) }
    var found: Found?
    var read: [DatelineElement] = []
    var signs: [DatelineToken.Kind?] = []
    var token = 0
    while read.count < Self.mostElements,
      let element = read.last?.kind == .agency && signs.last == .comma
        ? elements.place(at: token) ?? elements.element(at: token) : elements.element(at: token)
    {
      read.append(element)
      token = element.tokens.upperBound
      var sign: DatelineToken.Kind?
      var end = tokens[token - 1].range.upperBound
      // `.-`, `.,` and `), ` are one sign; of several the last counts.
      while token < tokens.count, Self.isSign(tokens[token], before: token + 1 < tokens.count ? tokens[token + 1] : nil)
      {
        sign = tokens[token].kind
        end = tokens[token].range.upperBound
        token += 1
      }
      signs.append(sign)
      if let strength = strength(read, signs, next: token), canBegin(behind: end) {
        found = Found(end: end, strength: strength)
        if strength == .certain, sign == .dash, isPlacedAgency(read) { break }
      }
      if sign == .colon { break }
      if sign == nil, token < tokens.count, tokens[token].kind == .word, !tokens[token].hasDigit { break }
    }
    return found
  }

  /// `ایسنا/سمنان …`: an agency and a known place, and nothing between them and the sentence.
  private func slashedPlace() -> Int? {
    guard let agency = elements.element(at: 0), agency.kind == .agency, agency.tokens.upperBound < tokens.count,
      tokens[agency.tokens.upperBound].kind == .slash,
      let place = elements.place(at: agency.tokens.upperBound + 1)
    else { return nil }
    let end = tokens[place.tokens.upperBound - 1].range.upperBound
    return canBegin(behind: end) ? end : nil
  }

  /// The place and then the agency: behind their dash the text begins, whatever names it begins with (`DAYTON--(BUSINESS WIRE)--Halden Inc. …`).
  private func isPlacedAgency(_ read: [DatelineElement]) -> Bool {
    guard let agency = read.firstIndex(where: { $0.kind == .agency }) else { return false }
    return read[..<agency].contains { $0.kind == .capitals || $0.kind == .names }
  }

  private static func isSign(_ token: DatelineToken, before next: DatelineToken?) -> Bool {
    switch token.kind {
    case .comma, .stop, .colon, .equals, .bullet: true
    case .dash: token.isSpaced || next?.isSpaced ?? true || token.range.count > 1
    case .slash: next?.kind != .word
    default: false
    }
  }

  /// - Returns: `nil`: these are no dateline.
  private func strength(_ read: [DatelineElement], _ signs: [DatelineToken.Kind?], next: Int) -> Strength? {
    guard let last = read.last, let sign = signs.last else { return nil }
    let kinds = Set(read.map(\.kind))
    let isPlaced = kinds.contains(.capitals) || kinds.contains(.names)
    let isDated = read.contains(where: \.isCertain)
    let hasAgency = kinds.contains(.agency) || read.count > 2 && isDated && last.isKnown(as: .agency)
    switch sign {
    case .dash:
      if hasAgency || read.count == 1 && last.isKnown(as: .place) { return .certain }
      // `WASHINGTON (Aug. 13) --`; a feast or a person may have its day behind it, too: `Victory Day (9 May) — a holiday`.
      if last.kind == .date, isBracketed(last), !kinds.contains(.capitals) {
        return elements.isOpener(next) ? .place : nil
      }
      if kinds.contains(.bracketed) { return isDated ? .certain : .weak }
      if read.count == 1, last.kind == .names, last.words == 1, elements.isOpener(next) { return .place }
      return isDated && isPlaced ? .weak : capitals(read)
    case .stop:
      if hasAgency, read.count > 1 || last.words > 0 && isSlashed(last) { return .certain }
      if last.kind == .bracketed, isDated || isSlashed(last) { return .certain }
      if isDated, signs.dropLast().contains(.dash), last.kind == .names || last.kind == .capitals { return .certain }
      if last.kind == .bracketed, read.count == 2, isPlaced, isCapital(last) { return .weak }
      return isPlaced && isDated && isPlaceWithDay(read) ? .weak : nil
    case .colon:
      if hasAgency && last.kind != .names || isDated && kinds.contains(.bracketed) { return .certain }
      return isDated && isPlaceWithDay(read) && isBeforeSpace(next - 1) ? .weak : nil
    case .equals: return read.first.map { $0.kind == .bracketed || $0.kind == .agency } ?? false ? .certain : nil
    case nil:
      // `Liputan6.com, Jakarta Feri …`
      if read.count == 2, read[0].kind == .agency, last.isKnown(as: .place) { return .certain }
      guard last.kind == .agency || last.kind == .bracketed, isBracketed(last) else { return nil }
      return last.kind == .agency || isDated && isPlaced ? .certain : nil
    default: return nil
    }
  }

  /// A name and the day, in one piece or two: `Paris, 14 oct 2024.`, `Lauenau, 1. Juli 2025.`, `Madurai, July 17:`
  private func isPlaceWithDay(_ read: [DatelineElement]) -> Bool {
    guard let place = read.first, place.kind == .names || place.kind == .capitals else { return false }
    return (2...3).contains(read.count) && read.dropFirst().allSatisfy { $0.kind == .date }
  }

  private func isBeforeSpace(_ token: Int) -> Bool {
    let end = tokens[token].range.upperBound
    return end < range.upperBound && CharacterClass(of: text.scalar(at: end).value).contains(.space)
  }

  private func isSlashed(_ element: DatelineElement) -> Bool { tokens[element.tokens.lowerBound].kind == .slash }

  private func isBracketed(_ element: DatelineElement) -> Bool { tokens[element.tokens.lowerBound].kind != .word }

  /// One word in capitals stands in its brackets.
  private func isCapital(_ element: DatelineElement) -> Bool {
    element.words == 1 && tokens[element.tokens.lowerBound + 1].letterCase == .capitals
  }

  /// A place or agency in capitals, alone or beside one that is not.
  private func capitals(_ read: [DatelineElement]) -> Strength? {
    let capitals = read.count { $0.kind == .capitals }
    guard let first = read.first, read.count <= 3, capitals > 0 else { return nil }
    if read.count == 1 { return first.words <= 3 && first.letters >= Self.longWord ? .weak : nil }
    // `АСТАНА. Казинформ –`, `OSTLEY, North County —`, `Алматы. KAZTAG -`
    guard read.allSatisfy({ $0.kind == .capitals || $0.words <= 3 }) else { return nil }
    return capitals < 2 ? .weak : .certain
  }

  /// Shorter ones are abbreviations that a sentence may be about.
  private static let longWord = 5

  /// What follows may begin a sentence, or nothing follows.
  private func canBegin(behind end: Int) -> Bool {
    let rest = text.trimmed(end..<range.upperBound)
    if rest.isEmpty { return true }
    let kind = CharacterClass(of: text.scalar(at: rest.lowerBound).value)
    return !kind.contains(.lower) && !kind.isDisjoint(with: [.letter, .digit, .quote, .open])
  }
}
