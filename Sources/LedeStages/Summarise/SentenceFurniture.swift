import LedeCore
import LedeText

/// Sentences that are no text of the article, where cleaning was not asked or could not tell: captions, credits, calls, addresses and
/// lines in capitals.
struct SentenceFurniture {
  let words: SentenceWords
  /// The sentence is all of its paragraph.
  let isAlone: Bool

  private static let shortCredit = 12
  /// Of who made a picture, with the cue before it.
  private static let longestName = 8
  private static let longestCall = 30
  /// Of a noun that ends a caption.
  private static let fewestBeforeEnd = 4
  private static let longestLine = 14
  private static let longestDate = 14
  private static let longestByline = 30
  private static let phoneDigits = 9
  private static let longestAddress = 24
  /// Of a kicker in capitals.
  private static let kickerWords = 4...10

  /// Why it should not stand in a summary; `nil`: it may.
  var reason: Summary.Reason? {
    if isCredit || isAlone && isByline { return .credit }
    if isCaption { return .caption }
    if isCall { return .call }
    if isPageNote { return .pageNote }
    if isAddress { return .address }
    if isDate { return .date }
    return isInCapitals || beginsInCapitals ? .capitals : nil
  }

  private var text: Text { words.text }
  private var furniture: FurnitureKnowledge { words.knowledge.cues.furniture }

  /// A phrase of a kind begins at a word: its last word.
  private func last(_ kind: FurnitureKnowledge.Kind, at start: Int) -> Int? {
    var found: Int?
    furniture.phrases.forEachMatch(words.words, at: start) { last, bits in
      if bits & kind.bit != 0 { found = last }
    }
    return found
  }

  /// “Pictured: …”, “Ann Lee (left) …”
  private var isCaption: Bool {
    if last(.captionInside, at: 0) != nil { return true }
    if let end = last(.captionOpening, at: 0), isMarked(behind: end) || isAlone && end > 0 { return true }
    if beginsCaption || endsInCredit || endsInNoun { return true }
    return words.words.indices.contains { index in
      let start = words.words[index].range.lowerBound
      return start > words.range.lowerBound && CharacterClass(of: text.scalar(before: start).value).contains(.open)
        && last(.captionInside, at: index) != nil
    }
  }

  /// “Photo taken on Monday shows …”
  private var beginsCaption: Bool {
    // A word that begins a script without spaces may be a part of a longer one.
    !words.words.isEmpty && last(.captionEdge, at: 0) != nil
      && !CharacterClass(of: text.scalar(at: words.words[0].range.lowerBound).value).isSetSolid
  }

  /// “새 부두 준공식 현장 모습.”
  private var endsInNoun: Bool {
    let count = words.words.count
    guard isAlone, count > Self.fewestBeforeEnd else { return false }
    return (Self.fewestBeforeEnd..<count).contains { last(.captionEnd, at: $0) == count - 1 }
  }

  private func isMarked(behind index: Int) -> Bool {
    let rest = words.words[index].range.upperBound..<words.range.upperBound
    if text.isMarked(rest) { return true }
    // Korean credits have a sign of equality.
    let trimmed = text.trimmed(rest)
    return !trimmed.isEmpty && text.scalar(at: trimmed.lowerBound).value == 0x3D
  }

  private var isCredit: Bool { words.words.count <= Self.shortCredit && isCredit(at: 0) }

  /// A cue of a credit begins at a word, and is marked.
  private func isCredit(at start: Int) -> Bool {
    var found = false
    words.knowledge.cues.kinds.forEachMatch(words.words, at: start) { last, kinds in
      let isCredit = kinds & (1 << UInt16(CueKnowledge.Kind.credit.rawValue)) != 0
      found = found || isCredit && isMarked(behind: last)
    }
    return found
  }

  /// “Medically reviewed by Ann Lee, RD — Updated on March 7”: a phrase that tells who wrote, and who did.
  private var isByline: Bool {
    guard (3...Self.longestByline).contains(words.words.count) else { return false }
    return [0, 1].contains { start in
      var found = false
      words.knowledge.cues.kinds.forEachMatch(words.words, at: start) { last, kinds in
        found = found || last > start && kinds & (1 << UInt16(CueKnowledge.Kind.byline.rawValue)) != 0
      }
      return found && words.words.count > start + 2
    }
  }

  private var isEnded: Bool { SentenceEnding(text, words.range, words.knowledge.segmentation) != .none }

  /// “Ann Lee at the mill | Photo: Reuters”: a credit stands at the end, set apart.
  private var endsInCredit: Bool {
    let count = words.words.count
    guard count > 1 else { return false }
    let places = max(1, count - Self.longestName)..<count
    return places.contains { !words.follows($0) && isCredit(at: $0) } && !isEnded
  }

  /// A credit, or names of which the last is an agency’s, and no more: what stands before it in its paragraph is a caption.
  var isCreditLine: Bool {
    guard (1...Self.longestName).contains(words.words.count), !isEnded else { return false }
    return isCredit
      || words.words.indices.contains { start in
        words.knowledge.cues.agencies.matchLength(words.words, at: start) == words.words.count - start
      }
  }

  /// “We may earn a commission …”, “the tips below”
  private var isPageNote: Bool { words.words.indices.contains { last(.pageNote, at: $0) != nil } }

  /// A word that calls, what it calls to, and whose that is; in quotations somebody else calls.
  private var isCall: Bool {
    guard words.words.count <= Self.longestCall else { return false }
    var bits: UInt16 = 0
    var calls = false
    for index in words.words.indices {
      bits |= furniture.kinds(ofWord: words.words[index].range, in: text)
      for kind in [FurnitureKnowledge.Kind.channel, .own] where last(kind, at: index) != nil { bits |= kind.bit }
      if last(.call, at: index) != nil, index == 0 || !words.follows(index) || index + 1 == words.words.count {
        calls = true
      }
    }
    return calls && bits & FurnitureKnowledge.Kind.channel.bit != 0 && bits & FurnitureKnowledge.Kind.own.bit != 0
  }

  /// It says how somebody is reached.
  var isContact: Bool { isAddress }

  /// In words, of an address and of a part of it between commas.
  private static let longestPostal = (whole: 16, part: 4)

  /// “9 School Lane, Larkwick LW2 4AB.”: a number, and parts between commas that begin as names, numbers and abbreviations do.
  var isPostal: Bool {
    guard words.words.count <= Self.longestPostal.whole else { return false }
    let line = text[words.range]
    let parts = line.split { ",،、，".contains($0) }
    guard parts.count > 1, line.contains(where: \.isNumber) else { return false }
    return parts.allSatisfy { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, words.count <= Self.longestPostal.part else { return false }
      return first.hasSuffix(".") || first.first.map { !$0.isLowercase } ?? false
    }
  }

  /// A mail address, a telephone number, or an address of the web and little else.
  private var isAddress: Bool {
    let bytes = text.bytes[words.range]
    let isShort = words.words.count <= Self.longestAddress
    var (digits, signs) = (0, 0)
    for offset in bytes.indices {
      let byte = bytes[offset]
      switch byte {
      case 0x40 where offset > bytes.startIndex && offset + 1 < bytes.endIndex:
        if Self.isNamePart(bytes[offset - 1]), Self.isNamePart(bytes[offset + 1]) { return true }
      case 0x3A where isShort && bytes[offset...].starts(with: [0x3A, 0x2F, 0x2F]): return true
      case 0x30...0x39: digits += 1
      case 0x2B, 0x28: (digits, signs) = (0, 2)
      case 0x2D: signs += 1
      case 0x20, 0x29: break
      default: (digits, signs) = (0, 0)
      }
      if digits >= Self.phoneDigits && signs >= 2 { return isShort }
    }
    return false
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  /// “Monday, 3 February 2024, 16:46”, 「2024年2月3日 16時46分」, alone in its paragraph; or a day with its year and whatever stands beside it in a
  /// line that does not end as a sentence: “April 24, 2019 Ann Moor Leave a comment”.
  private var isDate: Bool {
    guard isAlone, words.words.count <= Self.longestDate else { return false }
    var (numbers, others) = (0, 0)
    for word in words.words {
      let kind = CharacterClass(of: text.scalar(at: word.range.lowerBound).value)
      if word.isNumber || kind.contains(.digit) {
        numbers += 1
      } else if words.knowledge.cues.dateWords[FNV1a.combine(FNV1a.seed, word.hash)] == 0,
        text.scalarCount(word.range) > 2
      {
        others += 1
      }
    }
    guard numbers >= 2 else { return false }
    return others == 0
      || !isEnded && DateLine.date(text[words.range], language: words.knowledge.language, triesAll: false) != nil
  }

  /// The line has letters with case, and all of them are capitals.
  private var isInCapitals: Bool {
    isAlone && words.words.count <= Self.longestLine && words.words.indices.allSatisfy(isCapitals)
      && words.words.contains { !$0.isNumber }
  }

  /// “THE DAY IN BRIEF - …”: with a function word, unlike the places and agencies of datelines.
  private var beginsInCapitals: Bool {
    var (count, hasFunctionWord) = (0, false)
    while count < words.words.count, !words.words[count].isNumber, isCapitals(count) {
      let word = WordHash(folding: text, words.words[count].range)
      hasFunctionWord = hasFunctionWord || words.knowledge.stopWords[word.value] != nil
      count += 1
    }
    return hasFunctionWord && Self.kickerWords.contains(count) && isMarked(behind: count - 1)
  }

  private func isCapitals(_ index: Int) -> Bool {
    var offset = words.words[index].range.lowerBound
    while offset < words.words[index].range.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      let kind = CharacterClass(of: value)
      if kind.contains(.letter), !kind.contains(.upper) { return false }
    }
    return true
  }
}
