import LedeText

extension Metadata {
  /// As much text as CLD2 needs to be sure (it asks for 200 letters), in bytes; more would cost more than any stage.
  private static var sample: Int { 640 }

  /// Finds the language of the body and of the paragraphs that are in another one.
  ///
  /// The body is the blocks of prose: menus and headlines of other stories are short, or links. Its language is the one that most
  /// of its letters are in; what the page declares decides between two that are about as frequent, and where nothing is sure.
  /// - Parameter declared: what the page says of itself, BCP 47.
  public mutating func detectLanguage(_ text: Text, _ blocks: inout Blocks, declared: String? = nil) {
    let stated = blocks.items.map(\.language)
    // Blocks that are said to be in a language of their own say nothing of the article's.
    let unstated = blocks.items.filter { $0.language == nil }
    let sample = Self.longestBlocks(
      text, unstated.isEmpty ? blocks.items : unstated, isWhole: unstated.count == stated.count)
    var answer = LanguageIdentification.identify(sample, 0..<sample.count)
    if answer.language == "und" { answer = LanguageIdentification.identify(text, 0..<text.count) }
    isLanguageDetected = declared == nil
    guard answer.isReliable else {
      let isDeclared = declared.map { !Self.denies(text, blocks.items, $0) } ?? false
      language = isDeclared ? declared ?? "und" : declared == nil ? answer.language : "und"
      isLanguageDetected = !isDeclared
      return tellParagraphs(text, &blocks, stated)
    }
    language = answer.language
    if let declared, Self.outweighs(declared, answer.language, sample, text, blocks.items) { language = declared }
    tellParagraphs(text, &blocks, stated)
    if let dominant = Self.dominant(text, blocks.items, language, declared), dominant != language {
      language = dominant
      tellParagraphs(text, &blocks, stated)
    }
    guard let declared, Self.covers(declared, language) else {
      isLanguageDetected = true
      return
    }
    language = declared
  }

  /// Finds the paragraphs that are in another language than the article. What a block's markup says holds, unless its text says no.
  package func tellParagraphs(_ text: Text, _ blocks: inout Blocks) {
    tellParagraphs(text, &blocks, blocks.items.map(\.language))
  }

  private func tellParagraphs(_ text: Text, _ blocks: inout Blocks, _ stated: [String?]) {
    let paragraphs = language == "und" ? nil : ParagraphLanguages(text, main: language)
    let others = paragraphs?.others(blocks.items)
    if others == nil, blocks.items.allSatisfy({ $0.language == nil }), stated.allSatisfy({ $0 == nil }) { return }
    for index in blocks.items.indices {
      let stated = stated[index].flatMap { paragraphs?.isIn($0, blocks.items[index]) ?? true ? $0 : nil }
      blocks.items[index].language = stated ?? others?[index]
    }
  }

  /// What a page declares says the same as what was found, or more. A tag without a script does not cover one with a script that
  /// was found: pages in Kazakh of either script declare `kk`.
  private static func covers(_ declared: String, _ found: String) -> Bool {
    let (declared, found) = (LanguageTag(declared), LanguageTag(found))
    return declared.primary == found.primary && (declared.script == found.script || found.script == nil)
  }

  /// CLD2 takes texts for others that are written alike, and is sure. What a page declares holds against it where all is in letters of that
  /// language and the one that was found has not all of them, or a short text has none of its common words.
  /// - Parameter sample: what CLD2 was asked about.
  private static func outweighs(
    _ declared: String, _ found: String, _ sample: Text, _ text: Text, _ blocks: [Block]
  ) -> Bool {
    let (own, other) = (LanguageLetters([declared]), LanguageLetters([found]))
    guard !covers(declared, found), !own.isEmpty, !other.isEmpty else { return false }
    // Names of products and code are in Latin letters everywhere.
    let isLatin = own.contains(UInt32(UInt8(ascii: "a")))
    let letters = Set(sample[0..<sample.count].unicodeScalars.map(\.value)).filter {
      CharacterClass(of: $0).contains(.letter) && (isLatin || $0 >= 0x80)
    }
    guard letters.allSatisfy(own.mayContain) else { return false }
    if !letters.allSatisfy(other.mayContain) { return true }
    // Templates declare English for any language.
    guard LanguageTag(declared).primary != "en", sample.scalarCount(0..<sample.count) < shortText,
      let profile = LanguageProfile.of(found)
    else { return false }
    return !blocks.prefix(mostAsked).contains { profile.fits(text, $0.range) }
  }

  /// In code points: CLD2 asks for 200 letters.
  private static let shortText = 240

  /// The language that most letters of the prose are in; `nil`: all of it is in one.
  private static func dominant(_ text: Text, _ blocks: [Block], _ main: String, _ declared: String?) -> String? {
    guard blocks.contains(where: { $0.language != nil }) else { return nil }
    var letters: [String: Int] = [:]
    var all = 0
    for block in blocks where ParagraphLanguages.isProse(block) {
      let count = text.scalarCount(block.range)
      letters[block.language ?? main, default: 0] += count
      all += count
    }
    if let declared, let own = letters.first(where: { covers(declared, $0.key) }), own.value * 5 >= all * 2 {
      return own.key
    }
    return letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Most of the prose, and enough of it to tell, is not in a language: it has none of the words that stand in all that is written
  /// in it.
  private static func denies(_ text: Text, _ blocks: [Block], _ declared: String) -> Bool {
    guard let profile = LanguageProfile.of(declared) else { return false }
    let prose = blocks.filter(ParagraphLanguages.isProse).prefix(mostAsked)
    let sizes = prose.map { block in
      (all: block.range.count, other: profile.fits(text, block.range) ? 0 : block.range.count)
    }
    let other = sizes.reduce(0) { $0 + $1.other }
    return other >= enough && other * 4 > sizes.reduce(0) { $0 + $1.all } * 3
  }

  private static let mostAsked = 24
  /// In bytes.
  private static let enough = 100

  /// The longest blocks up to the sample's size, each on a line; no more than half of it from one.
  /// - Parameter isWhole: they are all of the text.
  private static func longestBlocks(_ text: Text, _ blocks: [Block], isWhole: Bool) -> Text {
    if isWhole, text.count <= sample { return text }
    let isProse = blocks.map(ParagraphLanguages.isProse)
    let longest = blocks.indices.sorted {
      (isProse[$0] ? 1 : 0, blocks[$0].range.count, $1) > (isProse[$1] ? 1 : 0, blocks[$1].range.count, $0)
    }
    var ranges: [Range<Int>] = []
    var size = 0
    for index in longest where size < sample {
      let range = blocks[index].range
      let end = text.boundary(atMost: min(range.upperBound, range.lowerBound + sample / 2))
      ranges.append(range.lowerBound..<end)
      size += end - range.lowerBound + 1
    }
    return text.lines(ranges)
  }
}
