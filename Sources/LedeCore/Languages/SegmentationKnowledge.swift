import LedeText

/// What the boundary rules know of a language, with words as hashes.
package final class SegmentationKnowledge: Sendable {
  /// What may follow an abbreviation; see `AbbreviationsFile`.
  package enum AbbreviationClass: Sendable {
    case never, sometimes, often, ends, afterNumber, beforeNumber
  }

  /// An abbreviation as a text writes it.
  package struct Abbreviation: Sendable {
    package let kind: AbbreviationClass
    /// The file has it in small letters, and this is its capitalised form.
    package let isCapitalised: Bool
  }

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
  /// By the abbreviation without its last dot, as the text may write it.
  private let abbreviations: [WordHash: Abbreviation]
  /// The beginnings of abbreviations of several parts, up to before one of their inner dots.
  private let beginnings: Set<WordHash>
  /// Some abbreviation has a space in it («и пр»).
  package let hasPhrases: Bool
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
    var abbreviations: [WordHash: Abbreviation] = [:]
    var beginnings: Set<WordHash> = []
    let classes: [(AbbreviationClass, [String])] = [
      (.beforeNumber, data.abbreviations.beforeNumber.words), (.afterNumber, data.abbreviations.afterNumber.words),
      (.sometimes, data.abbreviations.sometimes.words), (.never, data.abbreviations.never.words),
      (.often, data.abbreviations.often.words), (.ends, data.abbreviations.ends.words),
    ]
    for (kind, words) in classes {
      // A unit is never capitalised, but names are spelled like units.
      for word in words {
        for spelling in Self.spellings(word, kind) {
          // As in a range of a text, white space does not count.
          let hash = WordHash(spelling.utf8.contains(0x20) ? spelling.filter { $0 != " " } : spelling)
          // An entry as the file has it goes before the capitalised form of another.
          if spelling != word, let known = abbreviations[hash], !known.isCapitalised { continue }
          abbreviations[hash] = Abbreviation(kind: kind, isCapitalised: spelling != word)
          beginnings.formUnion(Self.beginnings(spelling))
        }
      }
    }
    self.abbreviations = abbreviations
    self.beginnings = beginnings
    compoundsBeforeNumber = EndingSet(data.abbreviations.compoundsBeforeNumber.words)
    hasPhrases = classes.contains { $0.1.contains { $0.contains(" ") } }
    // Without capitals a function word says nothing of a beginning: «Ltd. ने».
    let functionWords = file.scoring.stopWords.words.filter(Self.hasCase)
    markedNames = Set(data.markedNames.words.map { WordHash($0.folded) })
    lettered = Set(data.lettered.words.map { WordHash($0.folded) })
    surnameEndings = EndingSet(data.surnameEndings.words)
    longSurnameEndings = EndingSet(data.longSurnameEndings.words)
    givenNames = Set(data.givenNames.words.map { WordHash($0.folded) })
    nameArticles = Set(data.nameArticles.words.map { WordHash($0.folded) })
    nameFollowers = Set(data.nameFollowers.words.map { WordHash($0.folded) })
    timeOpeners = Set(data.timeOpeners.words.map { WordHash($0.folded) })
    timeBounds = Set(data.timeBounds.words.map { WordHash($0.folded) })
    verbEndings = EndingSet(data.verbEndings.words)
    subjects = Set(data.subjects.words.map { WordHash($0.folded) })
    endings = WordEndings(file)
    starters = Set((data.starters.words + functionWords).map { WordHash($0.folded) })
    connectives = Set(file.scoring.subordinators.words.filter { !$0.contains(" ") }.map { WordHash($0.folded) })
    ordinalFollowers = Set(data.ordinalFollowers.words.map { WordHash($0) })
    attribution = Set(data.attribution.words.map { WordHash($0.folded) })
    attributionEnds = Set(data.attributionEnds.words.map { WordHash($0.folded) })
    ordinalLeaders = Set(data.ordinalLeaders.words.map { WordHash($0.folded) })
    dateWords = Set((file.dates.months.words + file.dates.weekdays.words).map { WordHash($0.folded) })
    terminators = Self.scalars(data.terminators.words)
    notTerminators = Self.scalars(data.notTerminators.words)
    quotes = Self.pairs(data.quotes).merging(Self.commonQuotes) { own, _ in own }
    plainClosers = Set(quotes.values).subtracting(quotes.keys)
    marks = MarkTable(
      others: terminators.union(quotes.keys).union(quotes.values).subtracting([0x27]).union([0x60, 0x3C]))
  }

  package func abbreviation(_ word: WordHash) -> Abbreviation? { abbreviations[word] }
  /// A compound that is cut at its end, as it is before a number: «Schulstr. 5».
  package func isCompoundBeforeNumber(_ text: Text, _ word: Range<Int>) -> Bool {
    compoundsBeforeNumber.end(text, word)
  }
  package func beginsAbbreviation(_ word: WordHash) -> Bool { beginnings.contains(word) }
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

  /// An entry in lower case stands for the capitalised form too, and each for the one in capitals («DR. SMITH»), unless that
  /// is likely to be an acronym.
  private static func spellings(_ word: String) -> [String] {
    guard let first = word.first, first.isLetter else { return [word] }
    let capitals = word.uppercased()
    let isClear = word.contains(".") || word.count > 2 || first.isUppercase
    let whole = isClear && capitals != word && word.count > 1 ? [capitals] : []
    return first.isLowercase ? [word, first.uppercased() + word.dropFirst()] + whole : [word] + whole
  }

  private static func spellings(_ word: String, _ kind: AbbreviationClass) -> [String] {
    switch kind {
    case .afterNumber: [word]
    // Of units among them too.
    case .ends: word.contains(".") || word.first?.isUppercase == true ? spellings(word) : [word]
    default: spellings(word)
    }
  }

  private static func hasCase(_ word: String) -> Bool {
    word.unicodeScalars.first.map { !CharacterClass(of: $0.value).isDisjoint(with: [.upper, .lower]) } ?? false
  }

  private static func beginnings(_ abbreviation: String) -> [WordHash] {
    var hash = WordHash()
    var result: [WordHash] = []
    for scalar in abbreviation.unicodeScalars {
      if scalar == "." { result.append(hash) }
      hash.add(scalar.value)
    }
    return result
  }

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
