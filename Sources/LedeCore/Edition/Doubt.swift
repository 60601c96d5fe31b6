import LedeText

/// What an editor should look at before an item is sent.
public enum Doubt: String, Sendable, CaseIterable {
  case noHeadline = "no-headline"
  case noLink = "no-link"
  case opensWithQuotation = "opens-with-quotation"
  case likelyCaption = "likely-caption"
  case repeatsHeadline = "repeats-headline"
  case excerpt
  case unsureCleaning = "unsure-cleaning"
  case untranslated

  /// One line, without a full stop.
  public var help: String {
    switch self {
    case .noHeadline: "no headline was found"
    case .noLink: "the article has no address"
    case .opensWithQuotation: "the summary opens with a quotation, and nobody knows yet who speaks"
    case .likelyCaption: "a sentence of the summary may be the caption of a picture"
    case .repeatsHeadline: "a sentence of the summary says little but the headline again"
    case .excerpt: "the input has only the beginning of the article, or no more than its summary"
    case .unsureCleaning: "what belongs to the article could not be told well"
    case .untranslated: "the headline or a sentence has no translation"
    }
  }
}

extension Doubt {
  /// Below this F1 one page in two needs a look (measured where models expect it).
  private static let leastF1 = 0.75
  /// A sentence is the headline again where they share so much of their words.
  private static let headlineShare = 0.7

  /// Those of an article and its summary, in the order of the cases.
  ///
  /// - Parameters:
  ///   - translation: what is shown in another language.
  ///   - chosenIDs: those of the units that the summary shows.
  static func all(
    of article: Article, _ knowledge: Knowledge, _ translation: ItemTranslation, _ chosenIDs: [String]
  ) -> [Doubt] {
    let sentences = article.layers[Sentences.self]?.items ?? []
    let chosen = (article.layers[Summary.self]?.chosen ?? []).map { sentences[$0] }
    return allCases.filter { doubt in
      switch doubt {
      case .noHeadline: article.title == nil
      case .noLink: article.metadata.url == nil
      case .opensWithQuotation: chosen.first.map { opensWithQuotation(article.text, $0.range) } ?? false
      case .likelyCaption: chosen.contains { isCaption(article, $0, knowledge) }
      case .repeatsHeadline: repeatsHeadline(article, chosen)
      case .excerpt: isExcerpt(article.text, sentences, chosen.count)
      case .untranslated: translation.isMissing(inTitle: article.title, chosenIDs)
      case .unsureCleaning: (article.layers[Cuts.self]?.expectedF1 ?? 1) < leastF1
      }
    }
  }

  private static func opensWithQuotation(_ text: Text, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      // Speech set off by a dash is speech.
      if !kind.isDisjoint(with: [.quote, .dash]) { return true }
      if !kind.contains(.space) { return false }
      offset += length
    }
    return false
  }

  private static func isCaption(_ article: Article, _ sentence: Sentence, _ knowledge: Knowledge) -> Bool {
    let block = article.layers[Blocks.self]?.items[sentence.block]
    if block?.kind == .caption || block?.markup?.isCaption ?? false { return true }
    let phrases = knowledge.cues.furniture.phrases
    var words: [HashedWord] = []
    WordHasher.words(article.text, sentence.range, limit: .max, into: &words)
    return words.indices.contains { start in
      let kind: FurnitureKnowledge.Kind = start == 0 ? .captionOpening : .captionInside
      var isFound = false
      phrases.forEachMatch(words, at: start) { _, bits in isFound = isFound || bits & kind.bit != 0 }
      return isFound
    }
  }

  private static func repeatsHeadline(_ article: Article, _ chosen: [Sentence]) -> Bool {
    guard let title = article.title.map(Text.init) else { return false }
    var words = ContentWords()
    words.add(title, 0..<title.count)
    return chosen.contains { sentence in
      var own = ContentWords()
      own.add(article.text, sentence.range)
      return words.similarity(to: own) >= headlineShare
    }
  }

  /// Nothing is left out, or the last sentence breaks off.
  private static func isExcerpt(_ text: Text, _ sentences: [Sentence], _ chosen: Int) -> Bool {
    guard let last = sentences.last else { return true }
    if sentences.count <= chosen { return true }
    let end = text[last.range].unicodeScalars.reversed().prefix {
      !CharacterClass(of: $0.value).isDisjoint(with: [.close, .quote, .space, .terminal]) || $0 == ellipsis
    }
    return end.contains(ellipsis) || end.count(where: { $0 == "." }) > 2
  }

  private static let ellipsis: Unicode.Scalar = "…"
}
