import LedeCore
import LedeText

/// Collects the words of some sentences, and tells names and numbers among them.
struct StoryCollector {
  struct Word {
    /// As it is written.
    let written: String
    /// Of the folded form.
    let form: WordHash
    let stem: UInt32
    let skeleton: NameSkeleton
    let hasCapital: Bool
    /// Any word has a capital here: at the start of a sentence, in a headline.
    let isWhereAllHave: Bool
    /// Only white space stands before it and the word before it, which was no stop word.
    let followsWord: Bool
  }

  private let knowledge: Knowledge
  private let dateWords: PhraseTable
  private let stems: StemFolder
  private let breaker: WordBreaker
  private(set) var words: [Word] = []
  /// How many of them are the headline's.
  private var ofTitle = 0
  private var numbers: [String] = []
  private var hasCapitals = false

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    dateWords = knowledge.cues.dateWords
    stems = StemFolder(.snowball, knowledge)
    breaker = WordBreaker(language: knowledge.language)
  }

  mutating func add(_ text: Text, _ range: Range<Int>, isTitle: Bool) {
    let words = breaker.words(in: text, range)
    // In some languages all words of a headline have capitals.
    let areAll = isTitle && Self.haveCapitals(text, words.dropFirst())
    var number = StoryNumber()
    // Where the last word ended that can be followed by a name; -1: none.
    var last = -1
    var isFirst = true
    for word in words {
      let first = CharacterClass(of: text.scalar(at: word.lowerBound).value)
      if first.contains(.digit) {
        if let done = number.take(text, word) { note(number: done) }
        (last, isFirst) = (-1, false)
        continue
      }
      if let done = number.finish() { note(number: done) }
      let follows = last >= 0 && text.trimmed(last..<word.lowerBound).isEmpty
      last = add(text, word, first, isWhereAllHave: areAll || isFirst, follows) ? word.upperBound : -1
      isFirst = false
    }
    if let done = number.finish() { note(number: done) }
    if isTitle { ofTitle = self.words.count }
  }

  /// Most of the words have.
  private static func haveCapitals(_ text: Text, _ words: ArraySlice<Range<Int>>) -> Bool {
    words.count { CharacterClass(of: text.scalar(at: $0.lowerBound).value).contains(.upper) } * 2 > words.count
  }

  /// - Returns: it counts.
  private mutating func add(
    _ text: Text, _ word: Range<Int>, _ first: CharacterClass, isWhereAllHave: Bool, _ follows: Bool
  ) -> Bool {
    if !first.isDisjoint(with: [.upper, .lower]) { hasCapitals = true }
    let form = WordHash(folding: text, word)
    let isUnspaced = first.contains(.unspaced)
    guard knowledge.stopWords[form.value] == nil, isUnspaced || text.scalarCount(word) >= 2, !isOfDate(form)
    else {
      return false
    }
    let hasCapital = first.contains(.upper)
    let stem = stems.hash(text, word, form: form)
    words.append(
      Word(
        written: hasCapital ? text[word] : "", form: form, stem: UInt32(truncatingIfNeeded: stem ^ stem >> 32),
        skeleton: hasCapital ? NameSkeleton(text, word) : NameSkeleton(text, word.lowerBound..<word.lowerBound),
        hasCapital: hasCapital, isWhereAllHave: isWhereAllHave, followsWord: follows))
    return true
  }

  /// Months and days of the week have capitals in some languages, and every article has one.
  private func isOfDate(_ form: WordHash) -> Bool {
    dateWords[FNV1a.combine(FNV1a.seed, form.value)] != 0
  }

  private mutating func note(number: String) {
    if !numbers.contains(number) { numbers.append(number) }
  }

  /// A name shorter than this in its skeleton is like too many others.
  private static let shortest = 3
  /// More are not kept: the first ones tell.
  private static let mostNames = 32
  private static let mostNumbers = 16
  private static let mostStems = 128

  var trace: StoryTrace {
    var small = WordTable(capacity: words.count)
    for word in words where !word.hasCapital { small.add(1, to: word.form.value) }
    let isName = words.map { $0.hasCapital && $0.skeleton.length >= Self.shortest && small[$0.form.value] == nil }
    let surely = surely(isName)
    var (names, written, places) = ([StoryTrace.Name](), [String](), [NameSkeleton: Int]())
    for (index, word) in words.enumerated() where isName[index] {
      let isSecond = index > 0 && isName[index - 1] && word.followsWord
      if let place = places[word.skeleton] {
        // As sure, and as much of its own, as in the place that says most.
        let known = names[place]
        names[place] = StoryTrace.Name(
          word.skeleton, isSure: known.isSure || surely[index], isSecond: known.isSecond && isSecond)
      } else if names.count < Self.mostNames {
        places[word.skeleton] = names.count
        names.append(StoryTrace.Name(word.skeleton, isSure: surely[index], isSecond: isSecond))
        written.append(word.written)
      }
    }
    // Where nouns have capitals, as in German, they are words as well.
    let haveNounsCapitals = surely.count { $0 } * 3 > words.count
    let alone = surely.map { $0 && !haveNounsCapitals }
    return StoryTrace(
      names: names, writtenNames: written, numbers: Array(numbers.prefix(Self.mostNumbers)),
      words: stemCounts(without: alone), topic: topic(without: alone), hasCapitals: hasCapitals)
  }

  private func topic(without names: [Bool]) -> [UInt32] {
    var topic: [UInt32] = []
    for (index, word) in words.prefix(Swift.min(ofTitle, Self.longestTopic)).enumerated() where !names[index] {
      let hash = StoryTrace.Word(stem: word.stem).hash
      if !topic.contains(hash) { topic.append(hash) }
    }
    return topic
  }

  /// In words.
  private static let longestTopic = 24

  /// For each word that may be a name: it has its capital where not all words have one, or has it more than once.
  private func surely(_ isName: [Bool]) -> [Bool] {
    var uses: [UInt64: Int] = [:]
    for (index, word) in words.enumerated() where isName[index] { uses[word.skeleton.prefix(4), default: 0] += 1 }
    return words.indices.map { index in
      isName[index] && (!words[index].isWhereAllHave || uses[words[index].skeleton.prefix(4), default: 0] > 1)
    }
  }

  /// Words that are surely names count as names alone: two stories of one town are not alike because they name it and its mayor.
  private func stemCounts(without names: [Bool]) -> [StoryTrace.Word] {
    var places = WordTable(capacity: Self.mostStems)
    var counted: [StoryTrace.Word] = []
    for (index, word) in words.enumerated() where !names[index] {
      let once = StoryTrace.Word(stem: word.stem)
      if let place = places[UInt64(once.hash)] {
        counted[Int(place)].countOnceMore()
      } else if counted.count < Self.mostStems {
        places.insert(UInt64(once.hash), Int32(counted.count))
        counted.append(once)
      }
    }
    return counted.sorted { $0.hash < $1.hash }
  }
}

/// Puts a number together: «7 400», 7,400 and 7400 are one, and so are 71,3 and 71.3.
struct StoryNumber {
  private var digits = ""
  private var end = -1
  /// It has groups of three digits with spaces between them.
  private var isGrouped = false

  /// - Returns: the number before, where this is another one.
  mutating func take(_ text: Text, _ word: Range<Int>) -> String? {
    let own = Self.plain(text[word])
    let isGroup = own.count == 3 && end >= 0 && word.lowerBound > end && text.trimmed(end..<word.lowerBound).isEmpty
    if isGroup, isGrouped || digits.count <= 3 {
      digits += own
      (end, isGrouped) = (word.upperBound, true)
      return nil
    }
    let done = finish()
    (digits, end) = (own, word.upperBound)
    return done
  }

  /// The number so far, unless it is of one digit: those count too much.
  mutating func finish() -> String? {
    defer { (digits, end, isGrouped) = ("", -1, false) }
    return digits.utf8.count >= 2 ? digits : nil
  }

  /// Digits of any script as those of ASCII; what parts thousands goes, what parts decimals is a dot.
  private static func plain(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return word }
    var parts = [""]
    for character in word {
      if let digit = character.wholeNumberValue { parts[parts.count - 1] += String(digit) } else { parts.append("") }
    }
    let groups = parts.filter { !$0.isEmpty }
    guard let first = groups.first else { return "" }
    let areThousands = groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 } && first.count <= 3
    return areThousands ? groups.joined() : groups.joined(separator: ".")
  }
}
