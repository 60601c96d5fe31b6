import LedeText

/// «…?» — сказал он; "Why?" John asked: what follows a quotation says who spoke.
package struct AttributionRule: SelectiveBoundaryRule {
  package static let name = "attribution"
  package static let help = "Behind a quotation follows who said it: “Why?” John asked"
  package static let examples = [
    BoundaryExample("ru", "«Куда?»⁀ — спросил он."),
    BoundaryExample("kk", "– Қайдан келдіңіз?⁀ – деп сұрады ол."),
    BoundaryExample("ru", "«Куда?» — и дверь закрылась."),
    BoundaryExample("ja", "「行こう。」⁀と彼は言った。"),
    BoundaryExample("ja", "「行こう。」|彼は立った。"),
    BoundaryExample("en", "“Why?”⁀ Mary Ann Jones asked."),
    BoundaryExample("en", "“Why?”| Mary Jones left."),
    BoundaryExample("ru", "«Зачем?»⁀ Анна тихо спросила."),
    BoundaryExample("en", "“Why?”| Then Mary asked again."),
    BoundaryExample("en", "“Yes.”| Mary asked for more."),
    BoundaryExample("en", "“Why?”| Mary."),
    BoundaryExample("ar", "\"ماذا حدث؟\"⁀ سأل الصحفي."),
    BoundaryExample("hi", "“क्या तुम आओगे?”⁀ उसने पूछा।"),
    BoundaryExample("hi", "“क्या तुम आओगे?”| कोई नहीं आया।"),
    BoundaryExample("en", "“Why?”| Mary Ann Lee Jones asked."),
    BoundaryExample("ar", "\"ماذا؟\"| سكتوا."),
    BoundaryExample("zh", "“等等！”⁀小红大声喊道。|雨停了。"),
    BoundaryExample("zh", "“等等！”|小红说：“走吧。”"),
    BoundaryExample("zh", "“等等！”|小红跑了。"),
    BoundaryExample("ja", "「だめ！」⁀母は大声で叫んだ。"),
    BoundaryExample("hi", "\"रुको!\"⁀ बड़े भाई ने पूछा।"),
    BoundaryExample("kk", "«Кім?»⁀ Қарт әжесі сұрады."),
    BoundaryExample("kk", "«Кім?»⁀ Ол сұрады.| Бәрі үнсіз."),
    BoundaryExample("hi", "\"रुको!\"| फिर उसने कहा, \"चलो।\""),
    BoundaryExample("tr", "“Nerede?”⁀ Yaşlı adam sordu."),
    BoundaryExample("ru", "«Где?»| Анна ответила: «Тут»."),
    BoundaryExample("fr", "« Où ? »| Anne répondit : « Ici. »"),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.speech]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.closers.contains(.quote) || candidate.next.hasDash else { return nil }
    if candidate.isLowerNext { return candidate.isAttributionNext ? .join : nil }
    guard candidate.closers.contains(.quote), candidate.isCapitalNext else { return nil }
    // «「行こう。」と言った»: words do not stand apart, and a particle follows at once.
    let clause = SpokenClause(behind: candidate)
    if candidate.next.wordKind.contains(.unspaced) {
      return beginsWithAttribution(candidate) || clause.endsWithVerb(soon: false) ? .join : nil
    }
    guard candidate.kind != .period else { return nil }
    if clause.endsWithVerb(soon: candidate.isStarterNext) { return .join }
    guard let verb = candidate.next.wordKind.contains(.upper) ? named(candidate) : withoutCase(candidate) else {
      return nil
    }
    return clause.announcesSpeech(from: verb) ? nil : .join
  }

  /// A name of one to three words, then the verb: where it begins.
  private func named(_ candidate: Candidate) -> Int? {
    guard !candidate.isStarterNext else { return nil }
    var offset = candidate.nextWord.upperBound
    var hasAdverb = false
    for _ in 0..<3 {
      guard let word = word(behind: offset, candidate) else { return nil }
      if candidate.knowledge.isAttribution(WordHash(candidate.text, word, folded: true)) {
        return word.lowerBound
      }
      // «Анна тихо спросила»
      if !CharacterClass(of: candidate.text.scalar(at: word.lowerBound).value).contains(.upper) {
        guard !hasAdverb else { return nil }
        hasAdverb = true
      }
      offset = word.upperBound
    }
    return nil
  }

  /// Without capitals only what is near is sure: a verb that begins no sentence («سأل»), or a pronoun and a verb («उसने पूछा»).
  private func withoutCase(_ candidate: Candidate) -> Int? {
    if candidate.isAttributionNext && !candidate.isStarterNext { return candidate.nextWord.lowerBound }
    guard let word = word(behind: candidate.nextWord.upperBound, candidate) else { return nil }
    return candidate.knowledge.isAttribution(WordHash(candidate.text, word, folded: true)) ? word.lowerBound : nil
  }

  private func word(behind offset: Int, _ candidate: Candidate) -> Range<Int>? {
    guard offset < candidate.block.upperBound, candidate.text.bytes[offset] == 0x20 else { return nil }
    let word = candidate.text.word(from: offset + 1, to: candidate.block.upperBound)
    return word.isEmpty ? nil : word
  }

  private func beginsWithAttribution(_ candidate: Candidate) -> Bool {
    guard !candidate.isSpaced else { return false }
    let start = candidate.next.start
    var end = start
    for _ in 0..<4 where end < candidate.block.upperBound {
      end += candidate.text.scalar(at: end).length
      if candidate.knowledge.isAttribution(WordHash(candidate.text, start..<end, folded: true)) { return true }
    }
    return false
  }
}

extension Candidate {
  /// The word that follows says that someone spoke.
  var isAttributionNext: Bool { knowledge.isAttribution(WordHash(text, nextWord, folded: true)) }

  /// That word or the one behind it: «he asked».
  var isAttributionNear: Bool {
    if isAttributionNext { return true }
    let end = nextWord.upperBound
    guard end < block.upperBound, text.bytes[end] == 0x20 else { return false }
    return knowledge.isAttribution(WordHash(text, text.word(from: end + 1, to: block.upperBound), folded: true))
  }
}
