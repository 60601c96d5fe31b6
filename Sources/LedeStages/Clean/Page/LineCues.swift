import LedeCore
import LedeText

/// What a line's words say by the lists of its language.
struct LineCues {
  /// How a cue stands in its line.
  enum Form: Int, CaseIterable, Sendable {
    /// It is all of the line.
    case whole
    /// A colon, dash, bar, slash or arrow follows it.
    case marked
    /// The line is short and does not end as a sentence.
    case short
    /// It begins a sentence or a long line.
    case long
  }

  /// For each kind of cue, 0 or 1 + its form; four bits a kind.
  private var forms: UInt64 = 0
  /// The words that the longest cue takes.
  private(set) var range: Range<Int>?
  /// The words behind the longest cue, in the line.
  private(set) var wordsBehind = 0
  /// A credit stands at the end of the line, behind a caption.
  private(set) var creditAtEnd: Range<Int>?
  /// It ends in a notice of rights, as captions of agencies do: “…, May 5, 2024. Jane Doe/The AP. All rights reserved.”
  private(set) var rightsAtEnd: Range<Int>?
  /// It ends, behind a sentence, in names in capitals: how some papers set their credits.
  private(set) var capitalsAtEnd: Range<Int>?
  /// The line is a number, or numbers with nouns that are counted on pages.
  private(set) var isCounter = false
  /// It is what a number counts, the number, and a word at most: “Reading time: 3 minutes”.
  private(set) var isReadingTime = false
  /// All words are names of months and weekdays, numbers, or short.
  private(set) var isDate = false
  /// It has the name of a month or weekday, or digits as in a date, beside a number.
  private(set) var hasDate = false
  /// It has a date in numbers and an hour: when the page came out.
  private(set) var isStamped = false
  /// Besides a date it has nothing but names: who wrote it, and when.
  private(set) var isSigned = false
  /// It has a mail address, and a word that stands beside names of authors.
  private(set) var isMailed = false

  /// Some cue of a kind stands in the line.
  func has(_ kind: CueKnowledge.Kind) -> Bool { forms >> UInt64(kind.rawValue * 4) & 0xF != 0 }

  func form(_ kind: CueKnowledge.Kind) -> Form? {
    let value = Int(forms >> UInt64(kind.rawValue * 4) & 0xF)
    return value == 0 ? nil : Form(rawValue: value - 1)
  }

  private mutating func set(_ kind: CueKnowledge.Kind, _ form: Form) {
    if let known = self.form(kind), known.rawValue <= form.rawValue { return }
    let shift = UInt64(kind.rawValue * 4)
    forms = forms & ~(0xF << shift) | UInt64(form.rawValue + 1) << shift
  }

  /// The words that are looked at: cues stand at the start of a line.
  static let head = 24

  init() {}

  /// - Parameter words: those of the line.
  init(_ text: Text, _ line: PageLine, _ knowledge: CueKnowledge, _ words: [HashedWord]) {
    guard !words.isEmpty else { return }
    findCues(text, line, knowledge, words)
    if words.count < Self.head {
      findNumbers(text, line, knowledge, words)
    }
    if line.hasAddress { isMailed = LineSignature.isMailed(text, line, knowledge, words) }
    if line.hasCase, line.innerStops + line.separators > 0, !line.isEnded {
      capitalsAtEnd = Self.capitals(text, endOf: line.range)
    }
    if line.words >= 4, !line.isEnded || line.words < 60 { findCreditAtEnd(text, line, knowledge, words) }
    // What begins as a notice is one.
    if line.isEnded, line.words < 60, !has(.legal), text.scalar(at: line.range.lowerBound).value != 0xA9 {
      findRightsAtEnd(knowledge, words)
    }
  }

  private mutating func findCues(_ text: Text, _ line: PageLine, _ knowledge: CueKnowledge, _ words: [HashedWord]) {
    let start = Self.start(text, knowledge, words)
    knowledge.kinds.forEachMatch(words, at: start) { index, bits in
      range = words[start].range.lowerBound..<words[index].range.upperBound
      wordsBehind = line.words - (index - start + 1)
      var form = form(text, line, words, start: start, last: index)
      // `ISNA/Semnan The governor said …`: agency and place before a sentence.
      if form == .marked, line.isEnded, wordsBehind >= Self.longPhrase,
        text.bytes[words[index].range.upperBound] == UInt8(ascii: "/"),
        knowledge.agencies.matchLength(words, at: start) == index - start + 1
      {
        form = .long
      }
      for kind in CueKnowledge.Kind.allCases where bits & 1 << UInt16(kind.rawValue) != 0 {
        if form == .whole || !kind.isWholeLineOnly { set(kind, form) }
      }
    }
  }

  /// In words, behind an agency: names of photographers are fewer.
  private static let longPhrase = 8

  /// Where the cue stands that may: behind a bullet, an ordinal, an hour, or a date with its hour («19.05.2025 10:40 Источник: …»).
  private static func start(_ text: Text, _ knowledge: CueKnowledge, _ words: [HashedWord]) -> Int {
    guard words[0].isNumber, words.count > 1 else { return 0 }
    var start = 1
    while start < words.count, words[start].isNumber || isOfDate(text, knowledge, words[start]) { start += 1 }
    return start < words.count ? start : 1
  }

  /// The name of a month or weekday, or a sign behind a number: 2024年2月3日.
  private static func isOfDate(_ text: Text, _ knowledge: CueKnowledge, _ word: HashedWord) -> Bool {
    knowledge.dateWords[FNV1a.combine(FNV1a.seed, word.hash)] != 0
      || dateSigns.contains(text.scalar(at: word.range.lowerBound).value) && text.scalarCount(word.range) == 1
  }

  private func form(_ text: Text, _ line: PageLine, _ words: [HashedWord], start: Int, last: Int) -> Form {
    if last == words.count - 1, words.count < Self.head, start == 0 { return .whole }
    var offset = words[last].range.upperBound
    while offset < line.range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if [0x3A, 0xFF1A, 0x7C, 0x2F, 0xFF0F, 0xFF5C, 0x3E, 0x203A, 0x2192].contains(value)
        || kind.contains(.dash) && value != 0x2D
      {
        return .marked
      }
      guard kind.contains(.space) else { break }
      offset += length
    }
    return line.words <= 12 && line.ending != .stop && line.ending != .closed ? .short : .long
  }

  private mutating func findNumbers(_ text: Text, _ line: PageLine, _ knowledge: CueKnowledge, _ words: [HashedWord]) {
    guard line.digits > 0 else { return }
    var (numbers, nouns, others, dates) = (0, 0, 0, 0)
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.isNumber || CharacterClass(of: text.scalar(at: word.range.lowerBound).value).contains(.digit) {
        numbers += 1
      } else if knowledge.dateWords[FNV1a.combine(FNV1a.seed, word.hash)] != 0 {
        dates += 1
      } else {
        let length = knowledge.counters.matchLength(words, at: index)
        if length > 0 {
          nouns += 1
          index += length - 1
        } else if numbers > 0, Self.dateSigns.contains(text.scalar(at: word.range.lowerBound).value),
          text.scalarCount(word.range) == 1
        {
          // Of 2024年2月3日 16時46分.
        } else if text.scalarCount(word.range) > 2
          || CharacterClass(of: text.scalar(at: word.range.lowerBound).value).contains(.unspaced)
        {
          others += 1
        }
      }
      index += 1
    }
    isCounter = others == 0 && dates == 0 && numbers > 0 && (nouns > 0 || numbers == 1)
    let (hasDay, hasHour) = Self.numericDate(text, line)
    hasDate = numbers > 0 && dates > 0 || hasDay || hasHour
    isDate = hasDate && others <= 1
    isStamped = hasDay && hasHour && !line.isEnded
    let isDay = hasDay || numbers > 1 && dates > 0
    isSigned =
      isDay && line.digits >= Self.digitsOfDay && !line.isEnded
      && (line.hasCase && (1...LineSignature.mostNames).contains(others)
        && LineSignature.areNames(text, knowledge, words[...]) || LineSignature.isNameAndDay(text, knowledge, words))
    let label = knowledge.counters.matchLength(words, at: 0)
    isReadingTime =
      label > 1 && numbers == 1 && dates == 0 && !line.isEnded && words.count <= label + 2 && words.count > label
      && words[label].isNumber
    isCounter = isCounter || isReadingTime
  }

  /// In digits, of a day with its year.
  static let digitsOfDay = 5
  /// A date in numbers and an hour stand in a line of any length.
  static func isStamp(_ text: Text, _ line: PageLine) -> Bool { numericDate(text, line) == (true, true) }

  /// 年, 月, 日, 時, 时, 分, 秒.
  private static let dateSigns: Set<UInt32> = [0x5E74, 0x6708, 0x65E5, 0x6642, 0x65F6, 0x5206, 0x79D2]

  /// Three numbers with dots, dashes or slashes between them, or 年 with 月; hours and minutes.
  private static func numericDate(_ text: Text, _ line: PageLine) -> (hasDay: Bool, hasHour: Bool) {
    var found = (hasDay: false, hasHour: false)
    var run = 0
    var isDigit = false
    var separator: UInt32 = 0
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      let (value, length) = text.scalar(at: offset)
      if CharacterClass(of: value).contains(.digit) {
        if !isDigit {
          run = separator != 0 ? run + 1 : 1
          if run >= 2, separator == 0x3A {
            found.hasHour = true
          } else if run >= 3 || run == 2 && separator == 0x5E74 {
            found.hasDay = true
          }
        }
        isDigit = true
        separator = 0
      } else {
        let joins = isDigit && [0x2E, 0x2D, 0x2F, 0x3A, 0x5E74, 0x6708, 0x2010, 0x2011].contains(value)
        separator = joins ? value : 0
        isDigit = false
      }
      offset += length
    }
    return found
  }

  /// What the signs begin with that stand before or behind credits: brackets, slash, bar, colon, copyright sign, triangle.
  private static let creditSigns = ByteSet(
    (0..<256).map { [0x28, 0x2F, 0x3A, 0x5B, 0x7C, 0xC2, 0xE2, 0xEF].contains($0) })

  private mutating func findCreditAtEnd(
    _ text: Text, _ line: PageLine, _ knowledge: CueKnowledge, _ words: [HashedWord]
  ) {
    var start = max(line.range.lowerBound, line.range.upperBound - 80)
    while text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    // A credit has a sign before or behind it.
    if text.first(of: Self.creditSigns, in: start..<line.range.upperBound) == line.range.upperBound { return }
    let credit: UInt16 = 1 << UInt16(CueKnowledge.Kind.credit.rawValue)
    let first = words.lastIndex { $0.range.lowerBound < start } ?? 0
    for index in words.indices.dropFirst(first + 1) {
      knowledge.kinds.forEachMatch(words, at: index) { last, bits in
        guard bits & credit != 0 else { return }
        let isOpened = isCreditOpener(text, before: words[index].range.lowerBound)
        let end = words[last].range.upperBound
        let isMarked = end < line.range.upperBound && [0x3A, 0xFF1A, 0x2F, 0xFF0F].contains(text.scalar(at: end).value)
        let isJoined = end == line.range.upperBound && isJoinedToName(text, before: words[index].range.lowerBound)
        if isMarked || isOpened || isJoined { creditAtEnd = words[index].range.lowerBound..<end }
      }
    }
  }

  /// In words, before a notice of rights: one that stands alone or behind a year and a name is of the page.
  private static let fewestBeforeRights = 8
  /// In words.
  private static let longestRights = 6

  private mutating func findRightsAtEnd(_ knowledge: CueKnowledge, _ words: [HashedWord]) {
    let legal: UInt16 = 1 << UInt16(CueKnowledge.Kind.legal.rawValue)
    for index in words.indices.suffix(Self.longestRights).drop(while: { $0 < Self.fewestBeforeRights }) {
      knowledge.kinds.forEachMatch(words, at: index) { last, bits in
        if bits & legal != 0, last > index, last == words.count - 1 {
          rightsAtEnd = words[index].range.lowerBound..<words[last].range.upperBound
        }
      }
    }
  }

  /// “Jane Doe—Getty Images”: a dash that touches both.
  private func isJoinedToName(_ text: Text, before offset: Int) -> Bool {
    let (dash, length) = text.scalar(before: offset)
    return [0x2013, 0x2014].contains(dash) && offset - length > 0
      && CharacterClass(of: text.scalar(before: offset - length).value).contains(.letter)
  }

  /// A bracket, slash, bar or copyright sign.
  private func isCreditOpener(_ text: Text, before offset: Int) -> Bool {
    var offset = offset
    while offset > 0 {
      let (value, length) = text.scalar(before: offset)
      if [0x28, 0xFF08, 0x2F, 0xFF0F, 0x7C, 0xA9, 0x5B, 0x25B2].contains(value) { return true }
      guard CharacterClass(of: value).contains(.space) else { return false }
      offset -= length
    }
    return false
  }
}
