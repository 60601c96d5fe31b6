import LedeCore
import LedeText

/// What the words and signs of a short line say of letters, messengers and pictures around the text.
struct LineFurniture {
  struct Kinds: OptionSet {
    let rawValue: UInt16

    static let mail = Kinds(rawValue: 1 << 0)
    static let messenger = Kinds(rawValue: 1 << 1)
    static let embed = Kinds(rawValue: 1 << 2)
    static let call = Kinds(rawValue: 1 << 3)
    static let caption = Kinds(rawValue: 1 << 4)
    /// A sentence and the name of an agency behind it.
    static let dispatched = Kinds(rawValue: 1 << 5)
    static let notice = Kinds(rawValue: 1 << 6)
    /// It calls to a channel, and does not say whose that is.
    static let callToOthers = Kinds(rawValue: 1 << 7)
    /// It says who the author is.
    static let author = Kinds(rawValue: 1 << 8)
    /// It is the heading of a note that says so.
    static let aboutAuthor = Kinds(rawValue: 1 << 9)
  }

  private(set) var kinds: Kinds = []
  /// The words that told.
  private(set) var cue: Range<Int>?

  /// Longer lines are paragraphs.
  private static let longest = 60
  private static let longestCall = 30
  /// A call of so few words need not say whose channel it is.
  private static let shortCall = 9
  private static let longestCallToOthers = 20
  private static let shortMail = 10
  /// “Sorry!”, «Похоже,», in words.
  private static let beforeNotice = 4
  /// In words, or in characters of scripts that are set solid.
  private static let longestAgency = 6

  init() {}

  init(_ text: Text, _ line: PageLine, _ cues: CueKnowledge, _ words: [HashedWord]) {
    guard line.words <= Self.longest else { return }
    if MessengerSigns.areAll(of: text, line) { kinds.insert(.messenger) }
    if isCount(text, words, cues.counters) { kinds.insert(.messenger) }
    if endsInAgency(text, line, cues.agencies, words) { kinds.insert(.dispatched) }
    var found = Found()
    for start in words.indices {
      cues.furniture.phrases.forEachMatch(words, at: start) { last, bits in found.add(bits, start...last) }
    }
    if cues.furniture.hasKickers { findKicker(text, line, words) }
    guard found.bits != 0 else { return }
    findCall(text, line, cues.furniture, words, found)
    let isShort = words.count <= Self.shortMail
    for (kind, result) in [(FurnitureKnowledge.Kind.mail, Kinds.mail), (.messenger, .messenger), (.embed, .embed)] {
      guard let place = found.places[kind],
        place.lowerBound <= 1 || isShort && kind == .mail
          || kind == .messenger && LeadingDate.isStamp(text, line.range)
      else { continue }
      add(result, words, place)
    }
    if let place = found.places[.notice], place.lowerBound <= Self.beforeNotice, beginsClause(text, words, place) {
      add(.notice, words, place)
    }
    findCaption(text, line, words, found)
    findAuthor(text, line, words, found)
  }

  /// “The ferry leaves the harbour. Reuters”
  private func endsInAgency(_ text: Text, _ line: PageLine, _ agencies: PhraseTable, _ words: [HashedWord]) -> Bool {
    guard line.innerStops > 0, line.ending == .none else { return false }
    return (max(1, words.count - Self.longestAgency)..<max(1, words.count)).contains { start in
      guard agencies.matchLength(words, at: start) == words.count - start else { return false }
      let between = words[start - 1].range.upperBound..<words[start].range.lowerBound
      return text[between].unicodeScalars.contains { CharacterClass(of: $0.value).contains(.terminal) }
    }
  }

  private mutating func add(_ kind: Kinds, _ words: [HashedWord], _ place: ClosedRange<Int>) {
    kinds.insert(kind)
    cue = cue ?? words[place.lowerBound].range.lowerBound..<words[place.upperBound].range.upperBound
  }

  private struct Found {
    var bits: UInt16 = 0
    /// The first place of each kind, the longest there.
    var places: [FurnitureKnowledge.Kind: ClosedRange<Int>] = [:]
    var calls: [ClosedRange<Int>] = []
    var edges: [ClosedRange<Int>] = []
    var sides: [ClosedRange<Int>] = []
    var ends: [ClosedRange<Int>] = []

    mutating func add(_ bits: UInt16, _ place: ClosedRange<Int>) {
      self.bits |= bits
      if bits & FurnitureKnowledge.Kind.call.bit != 0 { calls.append(place) }
      if bits & FurnitureKnowledge.Kind.captionEdge.bit != 0 { edges.append(place) }
      if bits & FurnitureKnowledge.Kind.captionPlace.bit != 0 { sides.append(place) }
      if bits & FurnitureKnowledge.Kind.captionEnd.bit != 0 { ends.append(place) }
      for kind in FurnitureKnowledge.Kind.allCases where bits & kind.bit != 0 {
        if let known = places[kind], known.lowerBound < place.lowerBound { continue }
        places[kind] = place
      }
    }
  }

  /// A word that calls, what it calls to, and whose that is.
  private mutating func findCall(
    _ text: Text, _ line: PageLine, _ knowledge: FurnitureKnowledge, _ words: [HashedWord], _ found: Found
  ) {
    guard line.words <= Self.longestCall, line.opening != .quote,
      let place = found.calls.first(where: { beginsClause(text, words, $0) || $0.upperBound == words.count - 1 })
    else { return }
    var bits = found.bits
    for word in words { bits |= knowledge.kinds(ofWord: word.range, in: text) }
    guard bits & FurnitureKnowledge.Kind.channel.bit != 0 else { return }
    if bits & FurnitureKnowledge.Kind.own.bit != 0 || line.words <= Self.shortCall && place.lowerBound == 0 {
      add(.call, words, place)
    } else if place.lowerBound == 0 || knowledge.callsEndLines && place.upperBound == words.count - 1,
      line.words <= Self.longestCallToOthers
    {
      add(.callToOthers, words, place)
    }
  }

  /// It begins the line or stands behind a mark. In languages whose verbs stand last, it ends the line instead.
  private func beginsClause(_ text: Text, _ words: [HashedWord], _ place: ClosedRange<Int>) -> Bool {
    guard place.lowerBound > 0 else { return true }
    let between = words[place.lowerBound - 1].range.upperBound..<words[place.lowerBound].range.lowerBound
    return text[between].unicodeScalars.contains { scalar in
      let kind = CharacterClass(of: scalar.value)
      return !kind.contains(.space) && scalar != "-" && scalar != "'" && scalar != "’" && kind.isDisjoint(with: .mark)
    }
  }

  /// `5.2K subscribers`, «12,4 тыс. подписчиков»: a number with a letter for thousands, and what is counted.
  private func isCount(_ text: Text, _ words: [HashedWord], _ counters: PhraseTable) -> Bool {
    guard words.count >= 2, words.count <= 6, words[0].isNumber else { return false }
    var (index, nouns, isLarge) = (1, 0, false)
    while index < words.count {
      let length = counters.matchLength(words, at: index)
      if length > 0 {
        nouns += 1
        index += length
        continue
      }
      let kind = CharacterClass(of: text.scalar(at: words[index].range.lowerBound).value)
      guard kind.contains(.digit) || text.scalarCount(words[index].range) <= 3 else { return false }
      isLarge = isLarge || !words[index].isNumber
      index += 1
    }
    return nouns > 0 && isLarge
  }

  private mutating func findCaption(_ text: Text, _ line: PageLine, _ words: [HashedWord], _ found: Found) {
    if let place = found.places[.captionOpening], place.lowerBound == 0,
      text.isMarked(words[place.upperBound].range.upperBound..<line.range.upperBound)
    {
      add(.caption, words, place)
    }
    findUnmarkedCaption(text, line, words, found)
    if let place = found.places[.captionInside] {
      let start = words[place.lowerBound].range.lowerBound
      let end = words[place.upperBound].range.upperBound
      let isOpened =
        start > line.range.lowerBound && CharacterClass(of: text.scalar(before: start).value).contains(.open)
      if isOpened || text.isMarked(end..<line.range.upperBound) && place.lowerBound == 0 { add(.caption, words, place) }
    }
  }
}

extension LineFurniture {
  private static let longestUnmarked = 40
  private static let fewestBeforeEnd = 4
  private static let brackets: Set<UInt32> = [0x28, 0x29, 0x5B, 0x5D, 0xFF08, 0xFF09]

  private func isSolid(_ text: Text, _ offset: Int) -> Bool {
    CharacterClass(of: text.scalar(at: offset).value).isSetSolid
  }

  /// 「田中遥さん＝兵庫県朝来市で、山本真也撮影」
  private func hasEqualsSign(_ text: Text, _ line: PageLine) -> Bool {
    line.innerStops == 0 && text[line.range].unicodeScalars.contains("＝")
  }

  /// “새 부두 준공식 현장 모습.”, “新码头启用仪式现场”: one sentence without a verb, if it is one at all.
  private func endsCaption(_ text: Text, _ line: PageLine, _ words: [HashedWord], _ place: ClosedRange<Int>) -> Bool {
    guard place.upperBound == words.count - 1, place.lowerBound >= Self.fewestBeforeEnd else { return false }
    let isOpen = line.ending == .none && line.innerStops == 0
    return isOpen
      || line.ending == .stop && line.innerStops <= 1 && !isSolid(text, words[place.lowerBound].range.lowerBound)
  }

  /// “Ann Lee (left) on the pier.”, “图为…”, “…撮影”: words that captions have where no other line does.
  private mutating func findUnmarkedCaption(_ text: Text, _ line: PageLine, _ words: [HashedWord], _ found: Found) {
    guard line.words <= Self.longestUnmarked else { return }
    for place in found.edges {
      let start = words[place.lowerBound].range.lowerBound
      let isLast = place.upperBound == words.count - 1 && line.ending == .none && start > line.range.lowerBound
      // A word at an end of a line of a script without spaces may be a part of a longer one: 摄影师…
      let isWhole = isSolid(text, start) ? found.places[.captionOpening]?.lowerBound == 0 : line.innerStops == 0
      let isFirst = place.lowerBound == 0 && isWhole
      let isApart = isLast && CharacterClass(of: text.scalar(before: start).value).contains(.space)
      guard isFirst || isLast && (isApart || hasEqualsSign(text, line)) else { continue }
      add(.caption, words, place)
    }
    // Headlines end so, too: the words alone do not tell against one.
    if found.ends.contains(where: { endsCaption(text, line, words, $0) }) { kinds.insert(.caption) }
    for place in found.sides {
      let (start, end) = (words[place.lowerBound].range.lowerBound, words[place.upperBound].range.upperBound)
      guard start > line.range.lowerBound, end < line.range.upperBound, line.innerStops < 2 else { continue }
      if isNameBetweenCommas(text, words, place) { add(.caption, words, place) }
      let isOpened = Self.brackets.contains(text.scalar(before: start).value)
      let behind = text.bytes[end] == UInt8(ascii: ".") ? end + 1 : end
      guard isOpened, behind < line.range.upperBound else { continue }
      if Self.brackets.contains(text.scalar(at: behind).value) { add(.caption, words, place) }
    }
  }
}

extension LineFurniture {
  /// “Mayor Ann Lee, left, opens the pier.”: behind a name of two words or more, between commas.
  private func isNameBetweenCommas(_ text: Text, _ words: [HashedWord], _ place: ClosedRange<Int>) -> Bool {
    let end = words[place.upperBound].range.upperBound
    guard place.lowerBound >= 2, text.bytes[end] == UInt8(ascii: ","),
      text.bytes[words[place.lowerBound - 1].range.upperBound] == UInt8(ascii: ",")
    else { return false }
    return words[place.lowerBound - 2..<place.lowerBound].allSatisfy {
      CharacterClass(of: text.scalar(at: $0.range.lowerBound).value).contains(.upper)
    }
  }
}

extension LineFurniture {
  /// In words.
  private static let longestAuthor = 6

  /// “About the author: …”, “Ann Lee is a reporter who …”: names in capitals stand before what such notes say.
  private mutating func findAuthor(_ text: Text, _ line: PageLine, _ words: [HashedWord], _ found: Found) {
    if let place = found.places[.aboutAuthor], place.lowerBound == 0 {
      let end = words[place.upperBound].range.upperBound
      if place.upperBound == words.count - 1 { add(.aboutAuthor, words, place) }
      if place.upperBound < words.count - 1, text.isMarked(end..<line.range.upperBound) { add(.author, words, place) }
    }
    if let place = found.places[.authorOpening], place.lowerBound == 0 { add(.author, words, place) }
    guard let place = found.places[.authorNote], (1...Self.longestAuthor).contains(place.lowerBound) else { return }
    let names = words[0..<place.lowerBound]
    if names.allSatisfy({ !CharacterClass(of: text.scalar(at: $0.range.lowerBound).value).contains(.lower) }) {
      add(.author, words, place)
    }
  }
}

extension LineFurniture {
  /// In words, of a kicker and of the caption that it begins.
  private static let longestKicker = (words: 3, caption: 40)
  private static let shortestKicker = 3

  /// “FULL: The first ferry leaves.”: in some languages a word in capitals and a colon begin captions.
  private mutating func findKicker(_ text: Text, _ line: PageLine, _ words: [HashedWord]) {
    guard line.ending == .stop && line.innerStops <= 1 || line.cues.creditAtEnd != nil,
      line.words <= Self.longestKicker.caption, !line.isStructured
    else { return }
    var letters = 0
    for (index, word) in words.prefix(Self.longestKicker.words).enumerated() {
      let kinds = text[word.range].unicodeScalars.map { CharacterClass(of: $0.value) }
      guard kinds.allSatisfy({ $0.contains(.upper) }) else { return }
      letters += kinds.count
      let end = word.range.upperBound
      guard letters >= Self.shortestKicker, end < line.range.upperBound, text.bytes[end] == UInt8(ascii: ":")
      else { continue }
      let isFollowed = index + 1 < words.count && words[index + 1].range.lowerBound > end + 1
      if isFollowed { add(.caption, words, 0...index) }
      return
    }
  }
}
