import LedeCore
import LedeSyntax
import LedeText

/// The rules that a language's file asks for.
struct SRXLanguageRules {
  private(set) var rules: [SRXDocument.Rule] = []
  private let file: LanguageFile
  private let segmentation: SegmentationFile
  /// Words that begin sentences, capitalised; empty: any capital does.
  private let starters: [String]

  init(_ file: LanguageFile) {
    self.file = file
    segmentation = file.segmentation
    let words = file.segmentation.starters.words + file.scoring.stopWords.words
    starters = words.filter { !$0.contains(" ") }.compactMap { SRXPart.spellings($0).last }
  }

  mutating func addAll() throws(Pattern.Failure) {
    try addTerminators()
    try addAttribution()
    try addMarkedNames()
    try addAbbreviations()
    try addOrdinals()
    try addLetters()
    try addInitials()
  }

  private mutating func add(breaks: Bool, _ before: String, _ after: String) throws(Pattern.Failure) {
    rules.append(try .init(breaks: breaks, before: before, after: after))
  }

  private var starter: String { "\\s+\(SRXPart.openers)*\(SRXPart.anyOf(starters))\\b" }

  // MARK: terminators

  private mutating func addTerminators() throws(Pattern.Failure) {
    let others = segmentation.notTerminators.words
    if !others.isEmpty {
      try add(breaks: false, "(?<![.])\(SRXPart.anyOf(others))\(SRXPart.closers)*", "\\s")
    }
    let own = segmentation.terminators.words
    if !own.isEmpty { try add(breaks: true, "\(SRXPart.anyOf(own))\(SRXPart.closers)*", "\\s") }
  }

  // MARK: attributions

  /// “Why?” John asked
  private mutating func addAttribution() throws(Pattern.Failure) {
    let ends = segmentation.attributionEnds.words
    if !ends.isEmpty {
      let (verbs, stop) = (SRXPart.anyOf(ends), "(?=[.,。，、।۔،!?]|$)")
      // «Кім?» Қарт әжесі сұрады.
      try add(
        breaks: false, "[?!…।][»“”\"’]", "\\s(?:[\\p{L}\\p{M}'’ʻ‘-]{1,30} ){1,5}\(verbs)\(stop)")
      // “等等！”小红大声喊道。
      try add(breaks: false, "[。！？!?…][」』”\"]", "[\\p{Han}\\p{Hiragana}\\p{Katakana}ー]{1,11}\(verbs)\(stop)")
    }
    guard !segmentation.attribution.words.isEmpty else { return }
    let verbs = SRXPart.anyOf(segmentation.attribution.words)
    try add(
      breaks: false, "[?!…][»“”\"’]", "\\s(?:\\p{Lu}[\\p{L}'’-]*\\s){1,3}(?:\\p{Ll}+\\s)?\(verbs)\\b(?![^.?!]{0,60}:)")
  }

  /// “Yahoo! Mail”
  private mutating func addMarkedNames() throws(Pattern.Failure) {
    let firms = segmentation.abbreviations.often.words + segmentation.abbreviations.sometimes.words
    let capitalised = firms.filter { $0.first?.isUppercase ?? false }
    if !capitalised.isEmpty {
      try add(breaks: false, "\\b\\p{Lu}\\p{L}{1,20}!", "\\s\(SRXPart.anyOf(capitalised))\\.")
    }
    let names = segmentation.markedNames.words
    guard !names.isEmpty else { return }
    try add(breaks: false, "\\b\(SRXPart.anyOf(names))!", "\\s(?!\(SRXPart.anyOf(starters))\\b)\\p{Lu}")
  }

  // MARK: abbreviations

  private mutating func addAbbreviations() throws(Pattern.Failure) {
    let abbreviations = segmentation.abbreviations
    let never = abbreviations.never.words.flatMap(SRXPart.spellings)
    let sometimes = abbreviations.sometimes.words.flatMap(SRXPart.spellings)
    let beforeNumber = abbreviations.beforeNumber.words.flatMap(SRXPart.spellings)
    let units = abbreviations.afterNumber.words
    let often = abbreviations.often.words
    let ends = abbreviations.ends.words
    try addInnerPoints(never + sometimes + beforeNumber + units + often + ends)
    try addMostlyEnd(often, ends)
    if !never.isEmpty { try add(breaks: false, Self.word(never), "\\s") }
    if !beforeNumber.isEmpty {
      try add(breaks: false, Self.word(beforeNumber), "\\s+(?:\(SRXPart.digits)|\\p{Lu}\\p{Nd}*\\b(?!\\.))")
    }
    let compounds = abbreviations.compoundsBeforeNumber.words
    if !compounds.isEmpty {
      try add(breaks: false, "\\p{L}\(SRXPart.anyOf(compounds))\\.", "\\s+\(SRXPart.digits)")
    }
    if !units.isEmpty {
      let behindNumber = "(?:\\p{Nd}|\\b[IVXLC]+|\\p{Nd}-\\p{Ll}{1,2})\\s?\(SRXPart.anyOf(units))\\."
      try addMayEnd(behindNumber)
      try addMayEnd("\\b\(SRXPart.anyOf(units))\\.\\s?\(SRXPart.anyOf(units))\\.")
      try add(breaks: false, Self.word(units), "\\s")
    }
    if !sometimes.isEmpty { try addMayEnd(Self.word(sometimes)) }
  }

  /// «etc. Tents», «Acme Corp. Analysts were»: but for what goes on with a name.
  private mutating func addMostlyEnd(_ often: [String], _ ends: [String]) throws(Pattern.Failure) {
    let followers = segmentation.nameFollowers.words.flatMap(SRXPart.spellings)
    let goesOn = followers.isEmpty ? "" : "(?!\(SRXPart.anyOf(followers))\\b)"
    if !ends.isEmpty {
      try add(breaks: true, Self.word(ends), "\\s+\(goesOn)\\p{Lu}[\\p{Ll}'’]")
      try addMayEnd(Self.word(ends))
    }
    if !often.isEmpty {
      try add(
        breaks: true, "\\b\\p{Ll}[\\p{L}]{2,30}\\s[^.]{1,60}\(Self.word(often))",
        "\\s+\(goesOn)\\p{Lu}[\\p{Ll}'’-]+\\s\\p{Ll}")
      try addMayEnd(Self.word(often))
    }
  }

  /// An abbreviation that may end a sentence: what follows decides. Small letters behind opening marks are a matter of the common rules.
  private mutating func addMayEnd(_ before: String) throws(Pattern.Failure) {
    guard segmentation.breakBefore == .starter, !starters.isEmpty else {
      return try add(breaks: false, before, "\\s+\\p{Ll}")
    }
    try add(breaks: true, before, starter)
    try add(breaks: true, before, "\\s+\\p{Pd}")
    try add(breaks: false, before, "\\s")
  }

  /// The points inside «т. е.»: only a space between them can part it.
  private mutating func addInnerPoints(_ words: [String]) throws(Pattern.Failure) {
    var byBeginning: [String: [String]] = [:]
    for word in words {
      let parts = word.split(separator: ".")
      for count in parts.indices.dropFirst() {
        let rest = parts[count...].map { SRXPart.escaped(String($0)) }.joined(separator: "\\.\\s?") + "\\."
        let beginning = parts[..<count].map { SRXPart.escaped(String($0)) }.joined(separator: "\\.\\s?") + "\\."
        byBeginning[beginning, default: []].append(rest)
      }
    }
    for (beginning, rests) in byBeginning.sorted(by: { $0.key < $1.key }) {
      try add(breaks: false, "\\b\(beginning)", "\\s(?:\(Set(rests).sorted().joined(separator: "|")))")
    }
  }

  /// A whole abbreviation with its point, with or without spaces behind its inner points.
  private static func word(_ words: [String]) -> String {
    let alternatives = SRXPart.anyOf(words).replacing("\\.", with: "\\.\\s?")
    return "(?<![\\p{L}\\p{M}\\p{Nd}])\(alternatives)\\."
  }

  // MARK: numbers

  private mutating func addOrdinals() throws(Pattern.Failure) {
    try addLedOrdinals()
    // «az 5. § alapján»
    try add(breaks: false, "\\b\\p{Nd}+\\.", "\\s+§")
    let followers = segmentation.ordinalFollowers.words
    guard !followers.isEmpty else { return }
    let number = segmentation.ordinalDot ? "\\b(?:\\p{Nd}+|[IVXLC]+)\\." : "\\b\\p{Nd}+\\."
    try add(breaks: false, number, "\\s+\(SRXPart.anyOf(followers))\\b")
  }

  /// «Beim 12. Versuch»
  private mutating func addLedOrdinals() throws(Pattern.Failure) {
    let leaders = segmentation.ordinalLeaders.words.flatMap(SRXPart.spellings)
    guard segmentation.ordinalDot, !starters.isEmpty else { return }
    let name = "\\s+(?!\(SRXPart.anyOf(starters))\\b)\\p{Lu}"
    if !leaders.isEmpty {
      try add(breaks: false, "\\b\(SRXPart.anyOf(leaders))\\s(?:\\p{Nd}{1,6}|[IVXLC]{1,8})\\.", name)
    }
    // «prapor VII. Pluku», and not «v příloze II. Praha».
    let nouns = segmentation.lettered.words
    if !nouns.isEmpty { try add(breaks: true, "\\b\(SRXPart.anyOf(nouns))\\s[IVXLC]{2,8}\\.", name) }
    try add(breaks: false, "\\b\\p{Ll}[\\p{L}\\p{M}]{0,20}\\s[IVXLC]{2,8}\\.", name)
  }

  // MARK: letters

  /// Letters and initials that end a sentence: «в группе B. Соперник», «судил Петров А. В. Защита».
  private mutating func addLetters() throws(Pattern.Failure) {
    let word = "\\s+\\p{Lu}(?!\\.)"
    let nouns = segmentation.lettered.words.flatMap(SRXPart.spellings)
    if !nouns.isEmpty { try add(breaks: true, "\\b\(SRXPart.anyOf(nouns))\\s\\p{Lu}\\.", word) }
    try add(breaks: true, "\\p{L}\\s\\p{Nd}{1,3}\\s\\p{Lu}\\.", word)
    guard !segmentation.surnameEndings.words.isEmpty else { return }
    let initials = "\\s(?:\\p{Lu}\\.\\s?){1,2}"
    let given = segmentation.givenNames.words
    if !given.isEmpty { try add(breaks: false, "\\b\(SRXPart.anyOf(given))\(initials)", word) }
    let endings = SRXPart.anyOf(segmentation.surnameEndings.words)
    try add(breaks: true, "\\b\\p{Lu}\\p{Ll}{1,20}\(endings)\(initials)", word)
  }

  // MARK: initials

  /// «витамин С. Это»: the letter stands for itself where a word that begins sentences follows.
  private mutating func addInitials() throws(Pattern.Failure) {
    guard !starters.isEmpty else { return }
    try add(breaks: false, "\\b\\p{Lu}\\.", "\\s+\\p{Lu}\\.")
    try add(breaks: true, "\\p{L}\\s\\p{Lu}\\.", "\\s+\(SRXPart.anyOf(starters))\\b")
  }
}
