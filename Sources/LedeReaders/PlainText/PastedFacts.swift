import LedeCore
import LedeText

/// What a pasted text says of itself above and below its paragraphs: its address, its source, when it appeared, how often it was read.
struct PastedFacts {
  private(set) var url: String?
  private(set) var site: String?
  private(set) var date: String?
  private(set) var counters: [String] = []

  /// The lines at either end that are looked at: menus may stand above.
  private static let reach = (head: 200, tail: 12)
  /// In bytes and, of what has no full stop, as headlines, in code points: a longer line is prose.
  private static let longest = 160

  /// In code points, of a paragraph that is one short sentence; so many of them below a date are its article.
  private static let shortest = 40
  private static let mostSentences = 3

  private static func isSentence(_ text: Text, _ range: Range<Int>) -> Bool {
    range.count > shortest && CharacterClass(of: text.scalar(before: range.upperBound).value).contains(.terminal)
      && text.scalarCount(range) > shortest
  }

  private static func isProse(_ text: Text, _ range: Range<Int>) -> Bool {
    guard range.count > longest else { return false }
    let last = text.scalar(before: range.upperBound).value
    if CharacterClass(of: last).contains(.terminal) { return true }
    // A menu in one line has no stop; Thai and its kin have none in prose.
    let isUnspaced = CharacterClass(of: last).contains(.unspaced)
    return isUnspaced && text.scalarCount(range) > longest
      || text.bytes[range].firstRange(of: [UInt8(ascii: "."), UInt8(ascii: " ")]) != nil
  }

  init(_ text: Text, _ blocks: [Block], language: String) {
    let cues = Cues(language)
    let isNear = { (index: Int) in index < Self.reach.head || index >= blocks.count - Self.reach.tail }
    var standing = Standing()
    var words: [HashedWord] = []
    var foreign: [String] = []
    for (index, block) in blocks.enumerated() where isNear(index) {
      guard standing.enter(text, block.range, cues) else { continue }
      let bytes = text.bytes[block.range]
      let hasNumber = bytes.contains(where: DateLine.mayBeDigit)
      // Most lines state nothing, and are not even looked at.
      guard hasNumber || bytes.contains(0x3A) || bytes.contains(0xEF) else { continue }
      words.removeAll(keepingCapacity: true)
      WordHasher.words(text, block.range, limit: .max, into: &words)
      if index < Self.headLines || index >= blocks.count - Self.headLines,
        let found = Self.address(text, block.range)
      {
        take(address: found, calls: index > 0 && Self.isCall(text, blocks[index - 1].range, language))
      }
      if let source = Self.value(text, block.range, words, behind: cues.sources), !Self.isCredit(words, cues),
        standing.prose == 0
          || !blocks[(index + 1)...].prefix(Self.nearProse).contains(where: { $0.range.count > Self.longest })
      {
        take(source: source)
      }
      if hasNumber {
        takeDate(
          of: text, block.range, line: index, isLast: index >= blocks.count - 3, language, &standing, &foreign)
      }
      if Self.isCounter(words, cues.counted) { counters.append(text[block.range]) }
    }
    if counters.count > Self.mostCounters { counters = [] }
    date = date ?? foreign.lazy.compactMap { DateLine.part(of: $0, language: language, triesAll: true) }.first
  }

  /// Dates below the first paragraphs are those of other stories.
  private mutating func takeDate(
    of text: Text, _ range: Range<Int>, line: Int, isLast: Bool, _ language: String, _ standing: inout Standing,
    _ foreign: inout [String]
  ) {
    let bytes = text.bytes[range]
    let isCued = { CuePhrases.stand(.date, in: text, range, language: language) }
    guard !standing.isBelowRelated, DateLine.mayHaveYear(bytes),
      isOwn(line, standing, isLast: isLast, hasHour: Self.hasHour(bytes)) || date == nil && isCued()
    else {
      if standing.prose > 1, date == nil, DateLine.part(of: text[range], language: language) != nil {
        standing.below.dates += 1
      }
      return
    }
    if let found = DateLine.part(of: text[range], language: language) ?? Self.dayBefore(text[range], language) {
      (date, dateLine, standing.sentences) = (found, line, 0)
      hasWeekday = !Self.hasHour(ArraySlice(found.utf8)) && DateLanguages.hasWeekday(found, language: language)
    } else if date == nil, foreign.count < Self.mostForeign {
      foreign.append(text[range])
    }
  }

  /// “14.09.2023 Ferry runs again”: a day in numbers, and a headline of whatever length behind it.
  private static func dayBefore(_ line: String, _ language: String) -> String? {
    let day = line.prefix { $0.isNumber || "./-".contains($0) }
    let headline = line[day.endIndex...]
    guard (8...10).contains(day.count), headline.first?.isWhitespace ?? false,
      let first = headline.first(where: \.isLetter), !first.isLowercase,
      let last = headline.unicodeScalars.last, !CharacterClass(of: last.value).contains(.terminal),
      DateLine.date(String(day), language: language, triesAll: false) != nil
    else { return nil }
    return String(day)
  }

  /// Where a line stands among the paragraphs.
  private struct Standing {
    /// Paragraphs above it.
    var prose = 0
    /// Short ones since the date that is known.
    var sentences = 0
    /// Lines and dates since the last paragraph.
    var below = (lines: 0, dates: 0)
    /// Dates in a list of other stories are theirs.
    var isBelowRelated = false

    /// Goes on to the next line.
    /// - Returns: it is no paragraph.
    mutating func enter(_ text: Text, _ range: Range<Int>, _ cues: Cues) -> Bool {
      if PastedFacts.isProse(text, range) {
        prose += 1
        isBelowRelated = false
        below = (0, 0)
        return false
      }
      below.lines += 1
      if PastedFacts.isSentence(text, range) { (sentences, below.lines) = (sentences + 1, 0) }
      if prose > 0, !isBelowRelated { isBelowRelated = PastedFacts.isRelated(text, range, cues.related) }
      return true
    }
  }

  /// Lines that may have a date in another language than the page’s, as Kazakh pages have Russian ones: all languages are tried on few.
  private static let mostForeign = 4

  /// The line that the date stands in; `nil`: none is known, or it is in another language.
  private(set) var dateLine: Int?
  /// The date has the name of its weekday, and no hour.
  private var hasWeekday = false
  /// In lines: where a page has its own day.
  private static let top = 2
  /// In lines: behind the section that an article is of.
  private static let rightBelow = 2
  /// In lines: where paragraphs follow, the source is that of a figure or box inside the article.
  private static let nearProse = 3
  /// A page’s own day, which stands so many lines above the article’s.
  private static let farAbove = 8

  /// A date there may be the article’s: the first one, unless a page’s own day stands far above it, or has its weekday and stands at the top,
  /// or has no hour and this one does; below the text one with an hour right there, or the only one at the end.
  private func isOwn(_ line: Int, _ standing: Standing, isLast: Bool, hasHour: Bool) -> Bool {
    let (prose, below) = (standing.prose, standing.below)
    guard let date, let dateLine else {
      return prose < 2 || hasHour && below.lines <= Self.rightBelow || isLast && below.dates == 0
    }
    guard prose == 0, standing.sentences < Self.mostSentences else { return false }
    return line > dateLine + Self.farAbove || hasWeekday && dateLine < Self.top && line > dateLine + 1
      || hasHour && line > dateLine + 1 && !Self.hasHour(ArraySlice(date.utf8))
  }

  /// “18:30”
  private static func hasHour(_ line: ArraySlice<UInt8>) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return line.indices.dropLast(2).dropFirst().contains {
      line[$0] == UInt8(ascii: ":") && digits ~= line[$0 - 1] && digits ~= line[$0 + 1] && digits ~= line[$0 + 2]
    }
  }

  /// An address that is all of a line stands above or below the text.
  private static let headLines = 4
  /// In words, with small letters.
  private static let longestSource = 3
  /// More of them are those of other stories.
  private static let mostCounters = 4

  /// Adds what is not known.
  func lay(under metadata: inout Metadata) {
    metadata.url = metadata.url ?? url
    metadata.site = metadata.site ?? site
    metadata.date = metadata.date ?? date
    if metadata.counters.isEmpty { metadata.counters = counters }
  }

  /// The first one; a channel of a messenger only where there is no other, and where the line above does not call to it.
  private mutating func take(address: String, calls: Bool) {
    let isOfNetwork = PageAddresses.isOfNetwork(address)
    if isOfNetwork && calls || Self.isOfSite(address) { return }
    if let known = url, isOfNetwork || !PageAddresses.isOfNetwork(known) { return }
    url = address
  }

  private mutating func take(source written: String) {
    var source = written
    // All of the line may stand in brackets, and the day behind the name.
    if let last = source.last, let open = Self.brackets[last], !source.contains(open) { source.removeLast() }
    if let date = source.firstRange(of: /\d{4}[-.\/年]/), date.lowerBound > source.startIndex {
      source = String(source[..<date.lowerBound]).trimmed
    }
    if source.isEmpty || source.hasSuffix("…") || Self.isOfPicture(source) { return }
    // “Source: ferry will be back in May” is a headline.
    let words = source.split(separator: " ")
    if words.count > Self.longestSource, words.count(where: { $0.first?.isLowercase ?? false }) > words.count / 2 {
      return
    }
    if let address = Self.address(source) {
      if Self.isOfSite(address) { site = site ?? Self.host(address) } else { url = url ?? address }
    } else if site == nil, source.unicodeScalars.count <= 60 {
      site = source
    }
  }

  /// “Ann Lee / Harbour Post / archive”, “a reader”: of a picture more is named than a paper, or nobody.
  private static func isOfPicture(_ source: String) -> Bool {
    let words = source.split(separator: " ")
    let letters = words.compactMap(\.unicodeScalars.first).filter(\.properties.isAlphabetic)
    let isHost = words.count == 1 && source.contains(".")
    return source.contains(" / ") || !isHost && !letters.isEmpty && letters.allSatisfy(\.properties.isLowercase)
  }

  /// By the closing one the opening.
  private static let brackets: [Character: Character] = [")": "(", "]": "[", "）": "（"]

  /// `https://harbour.example/`: a site, and no article of it.
  private static func isOfSite(_ address: String) -> Bool {
    guard let start = address.firstRange(of: "://")?.upperBound else { return false }
    return address[start...].drop { !"/?#".contains($0) }.dropFirst().isEmpty
  }

  private static func host(_ address: String) -> String {
    let host = address[(address.firstRange(of: "://")?.upperBound ?? address.startIndex)...].prefix { $0 != "/" }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }

  // MARK: Lines

  /// The address that is all of a line.
  static func address(_ line: String) -> String? {
    let line = line.trimmed
    guard line.hasPrefix("http://") || line.hasPrefix("https://"), !line.contains(where: \.isWhitespace) else {
      return nil
    }
    return line.utf8.count > 10 ? line : nil
  }

  private static func address(_ text: Text, _ range: Range<Int>) -> String? {
    // Most lines do not begin with an h, and are not even copied.
    text.bytes[range].starts(with: "http".utf8) ? address(text[range]) : nil
  }

  /// What stands behind a cue and a colon.
  private static func value(_ text: Text, _ range: Range<Int>, _ words: [HashedWord], behind cues: PhraseTable)
    -> String?
  {
    let length = words.isEmpty ? 0 : cues.matchLength(words, at: 0)
    guard length > 0 else { return nil }
    let rest = text.trimmed(words[length - 1].range.upperBound..<range.upperBound)
    guard !rest.isEmpty, [0x3A, 0xFF1A].contains(text.scalar(at: rest.lowerBound).value) else { return nil }
    let value = text[text.trimmed(rest.lowerBound + text.scalar(at: rest.lowerBound).length..<rest.upperBound)]
    return value.isEmpty
      ? nil : value.hasSuffix(".") && !value.dropLast().contains(".") ? String(value.dropLast()) : value
  }

  /// The heading of a list of other stories.
  static func isRelated(_ text: Text, _ range: Range<Int>, _ cues: PhraseTable) -> Bool {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: cues.longest + 1, into: &words)
    return !words.isEmpty && cues.matchLength(words, at: 0) == words.count
  }

  /// What stands behind the cue has pictures: “Source: Getty Images” is of one.
  private static func isCredit(_ words: [HashedWord], _ cues: Cues) -> Bool {
    let start = cues.sources.matchLength(words, at: 0)
    return start < words.count && cues.credits.matchLength(words, at: start) == words.count - start
  }

  /// A line calls its readers to what stands below it.
  private static func isCall(_ text: Text, _ range: Range<Int>, _ language: String) -> Bool {
    range.count <= longest && CuePhrases.stand(.calls, in: text, range, language: language)
  }

  /// A number or two with a noun that is counted on pages.
  private static func isCounter(_ words: [HashedWord], _ nouns: PhraseTable) -> Bool {
    guard words.count <= nouns.longest + 2 else { return false }
    let rest = words.filter { !$0.isNumber }
    return !rest.isEmpty && (1...2).contains(words.count - rest.count) && nouns.matchLength(rest, at: 0) == rest.count
  }

  private struct Cues {
    let sources, credits, related, counted: PhraseTable

    init(_ language: String) {
      sources = CuePhrases.table(.source, language: language)
      credits = CuePhrases.table(.credit, language: language)
      related = CuePhrases.table(.related, language: language)
      counted = CuePhrases.table(.counter, language: language)
    }
  }
}
