import LedeCore
import LedeText

/// Finds what an article is about: terms of one to three words, ranked by how often they stand there, how early, and whether the
/// headline has them (what YAKE, Campos et al. 2020, found to tell keywords without any other text), and by how rare they are in other
/// articles where that is known.
struct TermFinder {
  private struct Token {
    let range: Range<Int>
    /// Of its stem.
    let hash: UInt64
    /// A stop word, a number or a word for a time: no term begins or ends with it.
    let isWeak: Bool
    let isCapital: Bool
    /// It is, and no beginning of a sentence asks for that.
    let isName: Bool
    /// A verb or an adjective, as far as its language's file can tell: no term ends with it.
    let isLoose: Bool
    /// Nothing but a space or a hyphen stands between it and the one before.
    let isJoined: Bool
  }

  private struct Term {
    let words: [UInt64]
    /// As other texts' words are counted.
    let keys: [UInt64]
    /// Where it stands first, as a noun where that can be told.
    var place: Range<Int>
    var forms = SurfaceForms()
    let first: Int
    var count = 0
    var names = 0
    /// It may end with a noun: it does so at least once where nouns have capitals.
    var endsWithNoun = false
    /// How often it ends with a verb or an adjective.
    var loose = 0
    var isInTitle = false
  }

  private let text: Text
  private let knowledge: Knowledge
  private let coherence: CoherenceKnowledge
  private let folder: StemFolder
  private let longest: Int
  private let loose: LooseWords
  private let frequencies: DocumentFrequencies?
  private var terms: [UInt64: Term] = [:]

  private static let shortest = 2
  private static let ofTitle = 1.6
  private static let ofName = 1.3
  /// What a term of two or three words counts more than one.
  private static let ofLength = [1.0, 1.5, 1.7]
  /// A part of a term is one of its own where it stands so much more often.
  private static let independent = 1.5

  init(_ article: Article, _ knowledge: Knowledge, longest: Int, _ frequencies: DocumentFrequencies?) {
    (text, self.knowledge, self.longest, self.frequencies) = (article.text, knowledge, longest, frequencies)
    coherence = knowledge.coherence
    folder = StemFolder(.snowball, knowledge)
    loose = LooseWords(knowledge, folder)
  }

  /// The best terms, the weightiest first.
  mutating func keywords(_ sentences: Sentences, title: String?, count: Int) -> [Keywords.Keyword] {
    let breaker = WordBreaker(language: knowledge.language)
    for (index, sentence) in sentences.items.enumerated() {
      add(tokens(text, sentence.range, breaker), sentence: index)
    }
    if let title = title.map({ Text($0) }) { mark(tokens(title, 0..<title.count, breaker)) }
    // First, so that they take no part of theirs along.
    terms = terms.filter { isTopic($0.value) }
    dropParts()
    let ranked = terms.values.map { (term: $0, weight: weight($0)) }.filter { $0.weight > 0 }
      .sorted {
        ($0.weight, -$0.term.place.lowerBound, $0.term.words.count) > (
          $1.weight, -$1.term.place.lowerBound, $1.term.words.count
        )
      }
    var chosen: [(term: Term, weight: Double)] = []
    for candidate in ranked where chosen.count < count {
      if !chosen.contains(where: { isShadowed(candidate.term, by: $0.term) }) { chosen.append(candidate) }
    }
    guard let greatest = chosen.first?.weight else { return [] }
    return chosen.map { Keywords.Keyword(text[shown($0.term)].onOneLine, weight: $0.weight / greatest) }
  }

  private func shown(_ term: Term) -> Range<Int> {
    term.forms.best(text, endings: knowledge.obliqueEndings) ?? term.place
  }

  private func tokens(_ text: Text, _ range: Range<Int>, _ breaker: WordBreaker) -> [Token] {
    var end = range.lowerBound
    return breaker.words(in: text, range).map { whole in
      let word = withoutArticle(text, whole)
      let form = WordHash(folding: text, word)
      let kind = CharacterClass(of: text.scalar(at: word.lowerBound).value)
      let isShort = text.scalarCount(word) < Self.shortest && !kind.contains(.unspaced)
      let gap = text.bytes[end..<word.lowerBound]
      defer { end = word.upperBound }
      return Token(
        range: word, hash: folder.hash(text, word, form: form),
        isWeak: kind.contains(.digit) || isShort || knowledge.stopWords[form.value] != nil || isTime(form, word, kind),
        isCapital: kind.contains(.upper), isName: kind.contains(.upper) && word.lowerBound > range.lowerBound,
        isLoose: loose.contains(text, word, form),
        isJoined: gap.count <= 1 && gap.allSatisfy { $0 == 0x20 || $0 == 0x2D })
    }
  }

  /// Years and days are in every article. “Prague Spring” is a name.
  private func isTime(_ form: WordHash, _ word: Range<Int>, _ kind: CharacterClass) -> Bool {
    if kind.contains(.upper), !coherence.hasCapitalNouns { return false }
    return coherence.length(.time, [HashedWord(hash: form.value, range: word, isNumber: false)], at: 0) > 0
  }

  /// “l’usine”, “d’un” and “l’État” are words with a letter of another before them; “O’Brien” and “we’re” are one word.
  private func withoutArticle(_ text: Text, _ word: Range<Int>) -> Range<Int> {
    guard let mark = text.bytes[word].prefix(6).firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else { return word }
    let (value, length) = text.scalar(at: mark)
    let rest = mark + length
    guard value == 0x27 || value == 0x2019, text.scalarCount(word.lowerBound..<mark) <= 2, rest < word.upperBound,
      rest + 2 < word.upperBound || isStop(text, rest..<word.upperBound),
      !isCapital(text, rest) || !isCapital(text, word.lowerBound)
    else { return word }
    return rest..<word.upperBound
  }

  private func isStop(_ text: Text, _ word: Range<Int>) -> Bool {
    knowledge.stopWords[WordHash(folding: text, word).value] != nil
  }

  private func isCapital(_ text: Text, _ offset: Int) -> Bool {
    CharacterClass(of: text.scalar(at: offset).value).contains(.upper)
  }

  /// Of each place all terms that begin there.
  private func forEachTerm(_ tokens: [Token], _ body: (ArraySlice<Token>, UInt64) -> Void) {
    for start in tokens.indices where !tokens[start].isWeak {
      var hash = FNV1a.seed
      for end in start..<min(tokens.count, start + longest) {
        if end > start, !tokens[end].isJoined { break }
        hash = FNV1a.combine(hash, tokens[end].hash)
        // “Bank of England”: a function word stands between names alone.
        if tokens[end].isWeak {
          if !tokens[start].isCapital { break }
          continue
        }
        if end - start == 2, tokens[start + 1].isWeak, !tokens[end].isCapital { break }
        body(tokens[start...end], hash)
      }
    }
  }

  private mutating func add(_ tokens: [Token], sentence: Int) {
    var terms = self.terms
    self.terms = [:]
    forEachTerm(tokens) { words, hash in
      let place = words[words.startIndex].range.lowerBound..<words[words.endIndex - 1].range.upperBound
      var term =
        terms[hash]
        ?? Term(
          words: words.map(\.hash), keys: keys(words), place: place, first: sentence)
      term.count += 1
      if !knowledge.obliqueEndings.isEmpty { term.forms.add(place, text) }
      if words.allSatisfy({ $0.isName || $0.isWeak }) { term.names += 1 }
      if let last = words.last, last.isLoose, !last.isName { term.loose += 1 }
      if coherence.hasCapitalNouns, !term.endsWithNoun, words.last?.isName ?? false {
        (term.endsWithNoun, term.place) = (true, place)
      }
      terms[hash] = term
    }
    self.terms = terms
  }

  private func keys(_ words: ArraySlice<Token>) -> [UInt64] {
    frequencies == nil ? [] : words.filter { !$0.isWeak }.map { DocumentFrequencies.key(text, $0.range) }
  }

  private mutating func mark(_ tokens: [Token]) {
    var found: [UInt64] = []
    forEachTerm(tokens) { found.append($1) }
    for hash in found { terms[hash]?.isInTitle = true }
  }

  /// It ends with a noun, as far as that can be told.
  private func isTopic(_ term: Term) -> Bool {
    (term.endsWithNoun || !coherence.hasCapitalNouns) && (term.loose == 0 || term.loose * 2 < term.count)
  }

  private func weight(_ term: Term) -> Double {
    // What is said once is no topic, unless the headline says it, too.
    guard term.count > 1 || term.isInTitle else { return 0 }
    var weight = Double(term.count) * Self.ofLength[min(term.words.count, Self.ofLength.count) - 1]
    if term.isInTitle { weight *= Self.ofTitle }
    if !knowledge.coherence.hasCapitalNouns, term.names * 2 > term.count { weight *= Self.ofName }
    if let frequencies { weight *= frequencies.rarity(term.keys) }
    return weight / log2(Double(2 + term.first))
  }

  /// Takes out what stands mostly inside a longer term: “child” and “care” where the text speaks of child care.
  private mutating func dropParts() {
    var parts: Set<UInt64> = []
    for term in terms.values where term.words.count > 1 && term.count > 1 {
      for start in term.words.indices {
        var hash = FNV1a.seed
        for end in start..<term.words.count where end - start + 1 < term.words.count {
          hash = FNV1a.combine(hash, term.words[end])
          if let part = terms[hash], Double(part.count) < Self.independent * Double(term.count) { parts.insert(hash) }
        }
      }
    }
    for part in parts { terms[part] = nil }
  }

  /// Another term has this one's words, or the other way round, or two of them at its end: one of them is enough.
  private func isShadowed(_ term: Term, by other: Term) -> Bool {
    let (shorter, longer) = term.words.count <= other.words.count ? (term, other) : (other, term)
    return (0...longer.words.count - shorter.words.count).contains { start in
      longer.words[start..<start + shorter.words.count].elementsEqual(shorter.words)
    }
      || shorter.words.count > 2
        && (term.words.suffix(2) == other.words.prefix(2) || other.words.suffix(2) == term.words.prefix(2))
  }
}
