import LedeCore
import LedeText

/// Which sentences can be read without their neighbours, and which should stand in no summary at all.
struct Coherence {
  private let text: Text
  private let sentences: [Sentence]
  private let blocks: Blocks
  private let knowledge: Knowledge
  private let others: [Int: Knowledge]
  private let quotations: Quotations
  private let turns: SpeechTurns
  private let asked: InterviewQuestions
  /// By sentence, the first one of its block.
  private let firsts: [Int]
  private let echo: HeadlineEcho
  private let title: ContentWords
  /// Sentences that belong together, as ranges of indices: a line that ends in a colon and what it announces, and the sentences of
  /// one quotation.
  let units: [Range<Int>]
  /// Terminal punctuation ends most of the text: what has none is a heading, caption or list item. Where it is rare, as in Thai,
  /// its absence says nothing.
  private let isPunctuated: Bool

  /// - Parameter others: the knowledge of the blocks that are in another language.
  init(
    _ article: Article, _ blocks: Blocks, _ sentences: Sentences, _ knowledge: Knowledge, others: [Int: Knowledge]
  ) {
    (text, self.sentences, self.blocks) = (article.text, sentences.items, blocks)
    (self.knowledge, self.others) = (knowledge, others)
    quotations = Quotations(article.text, sentences.items) { (others[$0] ?? knowledge).segmentation }
    turns = SpeechTurns(article.text, sentences.items) { others[$0] ?? knowledge }
    asked = InterviewQuestions(article.text, sentences.items, blocks) { (others[$0] ?? knowledge).segmentation }
    firsts = sentences.items.indices.reduce(into: []) { firsts, index in
      let goesOn = index > 0 && sentences.items[index - 1].block == sentences.items[index].block
      firsts.append(goesOn ? firsts[index - 1] : index)
    }
    echo = HeadlineEcho(article.title, site: article.metadata.site)
    var title = ContentWords()
    if let text = article.title.map({ Text($0) }) { title.add(text, 0..<text.count) }
    self.title = title
    (units, isPunctuated) = Self.units(article.text, sentences.items, quotations, turns) { others[$0] ?? knowledge }
  }

  private static func units(
    _ text: Text, _ sentences: [Sentence], _ quotations: Quotations, _ turns: SpeechTurns,
    _ knowledge: (Int) -> Knowledge
  ) -> (units: [Range<Int>], isPunctuated: Bool) {
    var units: [Range<Int>] = []
    var (ended, all, start) = (0, 0, 0)
    for (index, sentence) in sentences.enumerated() {
      let known = knowledge(sentence.block)
      let ending = SentenceEnding(text, sentence.range, known.segmentation)
      all += sentence.range.count
      if ending == .terminal || ending == .question { ended += sentence.range.count }
      let goesOn = ending == .colon && !announces(text, sentence, known) || turns.continues[index]
      if index + 1 < sentences.count, goesOn || quotations.startsInside[index + 1] { continue }
      units.append(start..<index + 1)
      start = index + 1
    }
    return (units, ended * 2 > all)
  }

  /// “Here is what happened today:” says nothing: what comes next does without it.
  private static func announces(_ text: Text, _ sentence: Sentence, _ knowledge: Knowledge) -> Bool {
    SentenceWords(text, sentence.range, knowledge, limit: 8).length(.announcer, at: 0) > 0
  }

  /// The sentences of the first paragraph.
  var firstParagraph: Range<Int> {
    0..<(sentences.firstIndex { $0.block != sentences[0].block } ?? sentences.count)
  }

  private func knowledge(of sentence: Int) -> Knowledge { others[sentences[sentence].block] ?? knowledge }

  /// In characters as readers count them, as the sentence stands in the text.
  func characterCount(_ sentence: Int) -> Int { text[sentences[sentence].range].count }

  /// Why a unit should stand in no summary, whatever stands there besides; `nil`: it may.
  func defect(_ unit: Range<Int>) -> Summary.Reason? {
    if unit.contains(where: { quotations.isHalf[$0] }) { return .quotation }
    for index in unit {
      let sentence = sentences[index]
      let words = SentenceWords(text, sentence.range, knowledge(of: index))
      if sentence.range.count > Self.longestReadable { return .unbroken }
      if echo.isEcho(words.words) { return .headline }
      if isAboveCredit(index) { return .caption }
      if isBeforeContacts(index, words) { return .address }
      let isAlone = beginsBlock(index) && endsBlock(index)
      if isAlone, echo.isPointer(words.words) { return .pageNote }
      if let reason = SentenceFurniture(words: words, isAlone: isAlone).reason { return reason }
      let kind = blocks.items[sentence.block].kind
      if kind == .code || kind.level != nil && !isStandfirst(sentence) { return .fragment }
    }
    return nil
  }

  /// Speech of nobody who is named, whatever stands before it.
  func isUnattributed(_ unit: Range<Int>) -> Bool { turns.isUnattributed[unit.lowerBound] }

  /// It says nothing that can be read, whatever else there is: no word, or too many.
  func isUnreadable(_ unit: Range<Int>) -> Bool {
    unit.contains { index in
      let range = sentences[index].range
      return range.count > Self.longestSentence
        || SentenceWords(text, range, knowledge(of: index), limit: 1).words.isEmpty
    }
  }

  /// In bytes: what is longer is text without punctuation.
  private static let longestSentence = 10_000
  /// In bytes: nobody reads what is longer as one sentence of three.
  private static let longestReadable = 2_000
  /// In bytes, of a heading that is a sentence.
  private static let shortestStandfirst = 60

  /// Many pages set the standfirst as a heading: it ends as a sentence.
  private func isStandfirst(_ sentence: Sentence) -> Bool {
    sentence.range.count >= Self.shortestStandfirst
      && SentenceEnding(text, sentence.range, knowledge.segmentation) == .terminal
  }

  private func beginsBlock(_ index: Int) -> Bool {
    index == 0 || sentences[index - 1].block != sentences[index].block
  }

  private func endsBlock(_ index: Int) -> Bool {
    index + 1 == sentences.count || sentences[index + 1].block != sentences[index].block
  }

  /// Its paragraph is it and a credit: “Ann Lee at the mill. Photo: Reuters”
  private func isAboveCredit(_ index: Int) -> Bool {
    guard beginsBlock(index), !endsBlock(index), endsBlock(index + 1) else { return false }
    let next = SentenceWords(text, sentences[index + 1].range, knowledge(of: index + 1))
    return SentenceFurniture(words: next, isAlone: false).isCreditLine
  }

  /// An address, and its paragraph goes on with how to reach who is there: “9 School Lane, Larkwick. Tel. 01999 555 014”
  private func isBeforeContacts(_ index: Int, _ words: SentenceWords) -> Bool {
    guard !endsBlock(index), SentenceFurniture(words: words, isAlone: false).isPostal else { return false }
    return sentences.indices[(index + 1)...].prefix { sentences[$0].block == sentences[index].block }.contains {
      other in
      let words = SentenceWords(text, sentences[other].range, knowledge(of: other))
      return SentenceFurniture(words: words, isAlone: false).isContact
    }
  }

  /// Why a unit cannot end a thought; `nil`: it can.
  func openEnd(_ unit: Range<Int>) -> Summary.Reason? {
    let last = unit.upperBound - 1
    let ending = SentenceEnding(text, sentences[last].range, knowledge(of: last).segmentation)
    if ending == .question, !isLongLead(unit) { return .question }
    if unit.contains(where: { asked.has(sentences[$0].block) }) { return .question }
    if ending == .none, isPunctuated, !isLead(unit) || isRow(last) || hasBar(last) { return .fragment }
    if isFirstItem(last, of: unit) { return .announcement }
    let first = SentenceWords(text, sentences[unit.lowerBound].range, knowledge(of: unit.lowerBound), limit: 8)
    if ending == .colon && isPunctuated || first.length(.announcer, at: 0) > 0 { return .announcement }
    return nil
  }

  /// Why a unit cannot stand where what is before it in the text is left out; `nil`: it can.
  ///
  /// - Parameter isFirst: the summary begins with it.
  func support(_ unit: Range<Int>, isFirst: Bool) -> Summary.Reason? {
    let index = unit.lowerBound
    guard !beginsText(index) else { return nil }
    let leaning = Leaning(
      words: SentenceWords(text, sentences[index].range, knowledge(of: index)), quotations: quotations)
    let isBehind = sentences[index - 1].block == sentences[index].block
    // The headline stands above the summary: what takes it up there, or answers it, has what it leans on.
    let previous = isBehind && !isHeadline(index - 1) ? sentences[index - 1].range : nil
    if leaning.leans(behind: previous) { return .leaningOpener }
    if isFirst, leaning.standsForWhatWasTold(title) { return .leaningOpener }
    if isInAnnounced(index) { return .speaker }
    return lacksSpeaker(unit) ? .speaker : nil
  }

  /// Nothing stands before it but a few words that are no sentence: buttons, a byline.
  private func beginsText(_ index: Int) -> Bool {
    index < Self.beginning && beginsBlock(index)
      && (0..<index).allSatisfy { before in
        SentenceEnding(text, sentences[before].range, knowledge(of: before).segmentation) == .none
          && SentenceWords(text, sentences[before].range, knowledge(of: before)).words.count <= Self.longestButton
      }
  }

  /// In words.
  private static let longestButton = 4

  /// It stands soon behind the beginning of a paragraph of the article's beginning, which can be read: what that says is not told yet.
  func isSoonBehindOpening(_ unit: Range<Int>, after previous: Range<Int>) -> Bool {
    let first = firsts[unit.lowerBound]
    return first < unit.lowerBound && unit.lowerBound - first <= Self.soon && unit.lowerBound < Self.beginning
      && defect(previous) == nil && openEnd(previous) == nil
  }

  /// In sentences.
  private static let soon = 2
  private static let beginning = 6

  private func isHeadline(_ index: Int) -> Bool {
    echo.isEcho(SentenceWords(text, sentences[index].range, knowledge(of: index)).words)
  }

  /// A line that ends in a colon announces the paragraph: it is what somebody says or lists.
  private func isInAnnounced(_ index: Int) -> Bool {
    let first = firsts[index]
    guard first > 0, first < index else { return false }
    let before = first - 1
    return SentenceEnding(text, sentences[before].range, knowledge(of: before).segmentation) == .colon
      && !Self.announces(text, sentences[before], knowledge(of: before))
  }

  private func lacksSpeaker(_ unit: Range<Int>) -> Bool {
    let range = sentences[unit.lowerBound].range.lowerBound..<sentences[unit.upperBound - 1].range.upperBound
    return Leaning(words: SentenceWords(text, range, knowledge(of: unit.lowerBound)), quotations: quotations)
      .lacksSpeaker
  }

  /// A question that a whole article answers.
  private func isLongLead(_ unit: Range<Int>) -> Bool {
    unit == 0..<1 && SentenceWords(text, sentences[0].range, knowledge).words.count >= Self.longQuestion
  }

  private static let longQuestion = 12

  /// A row of tags: none of its words is a function word, where that would be rare for a sentence of as many words in this article.
  private func isRow(_ index: Int) -> Bool {
    let (own, functions) = functionWords(index..<index + 1)
    guard functions == 0, own >= Self.shortestRow else { return false }
    let others = functionWords(index + 1..<min(sentences.count, index + 1 + Self.sample))
    guard others.all > 0 else { return false }
    let share = Double(others.functions) / Double(others.all)
    return exp(Double(own) * log(1 - share)) < Self.chanceOfRow
  }

  private func functionWords(_ range: Range<Int>) -> (all: Int, functions: Int) {
    range.reduce(into: (0, 0)) { counts, index in
      let stopWords = knowledge(of: index).stopWords
      for word in SentenceWords(text, sentences[index].range, knowledge(of: index)).words {
        counts.0 += 1
        if stopWords[WordHash(folding: text, word.range).value] != nil { counts.1 += 1 }
      }
    }
  }

  /// In words.
  private static let shortestRow = 4
  /// In sentences.
  private static let sample = 12
  private static let chanceOfRow = 0.15

  /// “Ann Lee | 7 June 2025 | Town”
  private func hasBar(_ index: Int) -> Bool { text.bytes[sentences[index].range].firstRange(of: Self.bar) != nil }

  private static let bar = Array(" | ".utf8)

  /// A word or two behind a colon begin a list: “It has three layers: Outer.”
  private func isFirstItem(_ index: Int, of unit: Range<Int>) -> Bool {
    guard index > unit.lowerBound, index + 1 < sentences.count else { return false }
    let before = sentences[index - 1]
    return SentenceEnding(text, before.range, knowledge(of: index - 1).segmentation) == .colon
      && SentenceWords(text, sentences[index].range, knowledge(of: index)).words.count <= Self.longestItem
  }

  /// In words.
  private static let longestItem = 2

  /// The first sentence, unless it is so short that it is a heading: leads are often set without a full stop.
  private func isLead(_ unit: Range<Int>) -> Bool {
    guard unit == 0..<1 else { return false }
    let total = sentences.reduce(0) { $0 + $1.range.count }
    return sentences[0].range.count * 2 * sentences.count >= total
  }
}
