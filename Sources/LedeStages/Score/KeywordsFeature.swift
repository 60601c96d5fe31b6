import LedeConfig
import LedeCore
import LedeText

/// The share of the article's keywords that a sentence has.
///
/// Keywords are the words that occur more than once, ranked by frequency / log2(2 + first sentence): what an article is about
/// comes often and early. Verbs and adjectives that the language's file tells are none. Behind the stage `keywords` they are the words of
/// the terms that it found.
package struct KeywordsFeature: Feature {
  package static let name = "keywords"
  package static let help = "The share of the article's keywords that a sentence has"
  package static let synonyms = ["terms", "topics"]
  package static let examples = [
    FeatureExample(
      "en", ["The ferry sank off Anlo.": 1, "Divers found the ferry.": 0.5, "Anlo mourns.": 0.5, "It rained.": 0]),
    FeatureExample("ru", ["Паром затонул.": 1, "Паром нашли.": 1, "Шёл дождь.": 0]),
    FeatureExample("en", ["The ferry helps Anlo.": 1, "Every ferry helps.": 1, "That helps.": 0]),
    FeatureExample("en", ["Rain fell.": 0, "Wind blew.": 0]),
  ]

  /// What makes a word a keyword.
  package enum Rank: String, OptionChoice {
    case frequency, spread

    package var help: String {
      switch self {
      case .frequency: "how often it occurs"
      case .spread: "in how many sentences it occurs"
      }
    }

    package var synonyms: [String] {
      switch self {
      case .frequency: ["count", "tf"]
      case .spread: ["dispersion", "sentences"]
      }
    }
  }

  package var weight = 0.3
  package var count = 10
  package var rank = Rank.frequency
  package var words = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .weight(\.weight),
    .integer("count", \.count, 1...1000, "How many words are keywords")
      .synonyms("limit", "max", "n", "number", "top"),
    .choice("rank", \.rank, "What makes a word a keyword, besides its first place in the article"),
    .words("words", \.words, "Words that are keywords wherever an article has them, besides its own")
      .synonyms("list", "terms"),
  ]

  package func values(_ context: ScoringContext) -> [Double] {
    let vocabulary = context.vocabulary
    let keywords = keywords(context)
    guard !keywords.isEmpty else { return [Double](repeating: 0, count: vocabulary.lengths.count) }
    var isKeyword = [Bool](repeating: false, count: vocabulary.words.count)
    for keyword in keywords { isKeyword[Int(keyword.number)] = true }
    let share = 1 / Double(keywords.count)
    return vocabulary.lengths.indices.map { sentence in
      var found = 0
      for word in vocabulary[sentence] where isKeyword[Int(word)] { found += 1 }
      return Double(found) * share
    }
  }

  /// The numbers of the keywords with their weights, the user's first, then the best.
  func keywords(_ context: ScoringContext) -> [(weight: Double, number: Int32)] {
    let given = given(context)
    if let terms = context.terms { return given.sorted().map { (1, $0) } + ranked(terms, context, besides: given) }
    var ranked: [(weight: Double, number: Int32)] = []
    let loose = LooseWords(context.knowledge, StemFolder(context.stems, context.knowledge))
    let text = context.article.text
    for (number, word) in context.vocabulary.words.enumerated() where !given.contains(Int32(number)) {
      let occurrences = rank == .frequency ? word.frequency : word.spread
      guard occurrences > 1,
        word.isName || !loose.contains(text, word.place, WordHash(folding: text, word.place))
      else { continue }
      ranked.append((Double(occurrences) / log2(Double(2 + word.first)), Int32(number)))
    }
    ranked.sort { ($0.weight, $1.number) > ($1.weight, $0.number) }
    let greatest = ranked.first?.weight ?? 1
    return given.sorted().map { (1, $0) } + ranked.prefix(count).map { ($0.weight / greatest, $0.number) }
  }

  /// The numbers of the words of terms, each with the weight of the first that has it.
  private func ranked(_ terms: Keywords, _ context: ScoringContext, besides given: Set<Int32>) -> [(
    weight: Double, number: Int32
  )] {
    var seen = given
    let breaker = WordBreaker(language: context.knowledge.language)
    return terms.items.prefix(count).flatMap { item in
      let text = Text(item.term)
      return breaker.words(in: text, 0..<text.count).flatMap { context.numbers(ofWord: text[$0]) }
        .filter { seen.insert($0).inserted }.map { (item.weight, $0) }
    }
  }

  /// The numbers of the user's words that the article has.
  private func given(_ context: ScoringContext) -> Set<Int32> {
    Set(words.words.flatMap { context.numbers(ofWord: $0) })
  }
}
