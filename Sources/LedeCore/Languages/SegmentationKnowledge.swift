import LedeText

/// What the boundary rules know of a language, with words as hashes.
package final class SegmentationKnowledge: Sendable {
  /// The language has a file.
  package let hasFile: Bool
  package let breakBefore: SegmentationFile.BreakBefore
  package let ordinalDot: Bool
  /// Code points that end sentences here besides Unicode's.
  package let terminators: Set<UInt32>
  package let notTerminators: Set<UInt32>
  /// The bytes that a scan for ends of sentences must stop at.
  package let marks: MarkTable
  /// Opening quotation marks with their closers: those of the language, else of any.
  package let quotes: [UInt32: UInt32]
  /// Closing quotation marks that open none.
  package let plainClosers: Set<UInt32>
  private let abbreviations: AbbreviationTable
  private let compoundsBeforeNumber: EndingSet
  /// Folded: starters and stop words.
  private let starters: Set<WordHash>
  /// Folded.
  private let markedNames: Set<WordHash>
  /// Folded: nouns before a letter.
  private let lettered: Set<WordHash>
  private let surnameEndings: EndingSet
  private let longSurnameEndings: EndingSet
  /// Folded.
  private let givenNames: Set<WordHash>
  /// Folded.
  private let nameArticles: Set<WordHash>
  /// Folded.
  private let nameFollowers: Set<WordHash>
  /// Folded: what opens a phrase of time.
  private let timeOpeners: Set<WordHash>
  /// Folded: such words that say since when or until when.
  private let timeBounds: Set<WordHash>
  private let verbEndings: EndingSet
  /// Folded: pronouns and the like.
  private let subjects: Set<WordHash>
  /// Folded: conjunctions and prepositions.
  private let connectives: Set<WordHash>
  /// As they are written.
  private let ordinalFollowers: Set<WordHash>
  /// Folded: months and weekdays.
  private let dateWords: Set<WordHash>
  /// Folded.
  private let attribution: Set<WordHash>
  /// Folded.
  private let attributionEnds: Set<WordHash>
  /// Folded: articles before a number with a point.
  private let ordinalLeaders: Set<WordHash>

  /// Tells whole words from cut ones.
  package let endings: WordEndings

  init(_ file: LanguageFile) {
    let data = file.segmentation
    hasFile = !file.language.isEmpty
    breakBefore = data.breakBefore
    ordinalDot = data.ordinalDot
    abbreviations = AbbreviationTable(data.abbreviations)
    compoundsBeforeNumber = EndingSet(data.abbreviations.compoundsBeforeNumber.words)
    // Without capitals a function word says nothing of a beginning: «Ltd. ने».
    let functionWords = file.scoring.stopWords.words.filter(Self.hasCase)
    markedNames = Self.folded(data.markedNames.words)
    lettered = Self.folded(data.lettered.words)
    surnameEndings = EndingSet(data.surnameEndings.words)
    longSurnameEndings = EndingSet(data.longSurnameEndings.words)
    givenNames = Self.folded(data.givenNames.words)
    nameArticles = Self.folded(data.nameArticles.words)
    nameFollowers = Self.folded(data.nameFollowers.words)
    timeOpeners = Self.folded(data.timeOpeners.words)
    timeBounds = Self.folded(data.timeBounds.words)
    verbEndings = EndingSet(data.verbEndings.words)
    subjects = Self.folded(data.subjects.words)
    endings = WordEndings(file)
    starters = Self.folded(data.starters.words + functionWords)
    connectives = Self.folded(file.scoring.subordinators.words.filter { !$0.contains(" ") })
    ordinalFollowers = Set(data.ordinalFollowers.words.map { WordHash($0) })
    attribution = Self.folded(data.attribution.words)
    attributionEnds = Self.folded(data.attributionEnds.words)
    ordinalLeaders = Self.folded(data.ordinalLeaders.words)
    dateWords = Self.folded(file.dates.months.words + file.dates.weekdays.words)
    terminators = Self.scalars(data.terminators.words)
    notTerminators = Self.scalars(data.notTerminators.words)
    quotes = Self.pairs(data.quotes).merging(Self.commonQuotes) { own, _ in own }
    plainClosers = Set(quotes.values).subtracting(quotes.keys)
    marks = MarkTable(
      others: terminators.union(quotes.keys).union(quotes.values).subtracting([0x27]).union([0x60, 0x3C]))
  }

  package func abbreviation(_ word: WordHash) -> Abbreviation? { abbreviations.entry(word) }
  /// A compound that is cut at its end, as it is before a number: «Schulstr. 5».
  package func isCompoundBeforeNumber(_ text: Text, _ word: Range<Int>) -> Bool {
    compoundsBeforeNumber.end(text, word)
  }
  package func beginsAbbreviation(_ word: WordHash) -> Bool { abbreviations.begins(word) }
  /// Some abbreviation has a space in it («и пр»).
  package var hasPhrases: Bool { abbreviations.hasPhrases }
  package func isStarter(_ foldedWord: WordHash) -> Bool { starters.contains(foldedWord) }
  package func isMarkedName(_ foldedWord: WordHash) -> Bool { markedNames.contains(foldedWord) }
  package func isLettered(_ foldedWord: WordHash) -> Bool { lettered.contains(foldedWord) }
  /// Surnames stand before initials, too.
  package var hasSurnames: Bool { !surnameEndings.isEmpty }
  package func isGivenName(_ foldedWord: WordHash) -> Bool { givenNames.contains(foldedWord) }
  /// - Parameter isLong: two initials follow.
  package func endsLikeSurname(_ text: Text, _ word: Range<Int>, isLong: Bool) -> Bool {
    surnameEndings.end(text, word) || isLong && longSurnameEndings.end(text, word)
  }
  package func isNameArticle(_ foldedWord: WordHash) -> Bool { nameArticles.contains(foldedWord) }
  package func isNameFollower(_ foldedWord: WordHash) -> Bool { nameFollowers.contains(foldedWord) }
  package func isTimeOpener(_ foldedWord: WordHash) -> Bool { timeOpeners.contains(foldedWord) }
  package func isTimeBound(_ foldedWord: WordHash) -> Bool { timeBounds.contains(foldedWord) }
  /// A word in small letters ends like a verb that has a subject.
  package func endsLikeVerb(_ text: Text, _ word: Range<Int>) -> Bool { verbEndings.end(text, word) }
  package func isSubject(_ foldedWord: WordHash) -> Bool { subjects.contains(foldedWord) }
  package func isConnective(_ foldedWord: WordHash) -> Bool { connectives.contains(foldedWord) }
  package func isOrdinalFollower(_ word: WordHash) -> Bool { ordinalFollowers.contains(word) }
  package func isDateWord(_ foldedWord: WordHash) -> Bool { dateWords.contains(foldedWord) }
  package func isAttribution(_ foldedWord: WordHash) -> Bool { attribution.contains(foldedWord) }
  /// The verb of speaking comes last in its clause.
  package var hasAttributionEnds: Bool { !attributionEnds.isEmpty }
  package func isAttributionEnd(_ foldedWord: WordHash) -> Bool { attributionEnds.contains(foldedWord) }
  package func isOrdinalLeader(_ foldedWord: WordHash) -> Bool { ordinalLeaders.contains(foldedWord) }
  /// The closer of an opening quotation mark.
  package func closer(of quote: UInt32) -> UInt32? { quotes[quote] }
  package func opens(_ quote: UInt32) -> Bool { quotes[quote] != nil }

  /// The code point ends sentences in this language.
  @inline(__always)
  package func isTerminal(_ scalar: UInt32, _ kind: CharacterClass) -> Bool {
    if kind.contains(.terminal) { return notTerminators.isEmpty || !notTerminators.contains(scalar) }
    if kind.contains(.letter) || kind.contains(.space) { return false }
    return Self.commonTerminals.contains(scalar) || (!terminators.isEmpty && terminators.contains(scalar))
  }

  /// Ends of sentences that Unicode does not count among its terminals: the ellipsis, the Tibetan shad and double shad, the
  /// Khmer khan and bariyoosan.
  private static let commonTerminals: [UInt32] = [0x2026, 0x0F0D, 0x0F0E, 0x17D4, 0x17D5]

  private static let commonQuotes: [UInt32: UInt32] = [
    0x22: 0x22, 0xAB: 0xBB, 0x2039: 0x203A, 0x201C: 0x201D, 0x201E: 0x201C, 0x2018: 0x2019, 0x201A: 0x2018,
    0x300C: 0x300D, 0x300E: 0x300F,
  ]

  private static func hasCase(_ word: String) -> Bool {
    word.unicodeScalars.first.map { !CharacterClass(of: $0.value).isDisjoint(with: [.upper, .lower]) } ?? false
  }

  private static func folded(_ words: [String]) -> Set<WordHash> { Set(words.map { WordHash($0.folded) }) }

  private static func scalars(_ words: [String]) -> Set<UInt32> {
    Set(words.compactMap { $0.unicodeScalars.first?.value })
  }

  private static func pairs(_ quotes: [[String]]) -> [UInt32: UInt32] {
    var result: [UInt32: UInt32] = [:]
    for pair in quotes where pair.count == 2 {
      if let open = pair[0].unicodeScalars.first, let close = pair[1].unicodeScalars.first {
        result[open.value] = close.value
      }
    }
    return result
  }
}
