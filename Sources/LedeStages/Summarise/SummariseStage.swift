import LedeConfig
import LedeCore

/// Chooses the sentences of a summary: the best that fit into the budget and can be read without what is left out.
package struct SummariseStage: RemarkingStage {
  package static let name = "summarise"
  package static let help = "Chooses the sentences of the summary"
  package static let synonyms = ["abstract", "digest", "select", "shorten", "summary", "teaser"]

  package var sentences: Int?
  package var words: Int?
  package var characters: Int?
  package var share = 1.0
  package var fit = Budget.Fit.atMost
  package var minimumWords = 4
  package var redundancy = 0.2
  package var continuity = 1.0
  package var maximumOverlap = 0.6
  package var wholeOpening = true

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .integer("sentences", \.sentences, 1...1_000_000, "At most this many sentences; 3 where no budget is given")
      .synonyms(
        "count", "length", "limit", "lines", "max", "max_sentences", "maximum", "n", "number", "size", "top", "top_k",
        "top_n"),
    .integer("words", \.words, 1...1_000_000, "At most this many words")
      .synonyms("max_length", "max_words", "word_limit"),
    .integer(
      "characters", \.characters, 1...10_000_000,
      "At most this many characters, as readers count them, a space between sentences"
    )
    .synonyms("chars", "letters", "max_chars", "max_characters"),
    .number("share", \.share, 0...1, "At most this share of the article's words, or the best sentence")
      .synonyms("percent", "percentage", "portion", "proportion", "ratio"),
    .choice("fit", \.fit, "What becomes of the sentence that is longer than what is left of the words or characters"),
    .integer(
      "minimum_words", \.minimumWords, 1...1000,
      "A sentence with fewer words is passed over: it is the place or date of a dateline, an exclamation"
    )
    .synonyms("min", "min_length", "min_words"),
    .number(
      "redundancy", \.redundancy, 0...100,
      "What a sentence loses from its score if all of its words are in the summary already; part of it for a part of them"
    )
    .synonyms("diversity", "mmr", "novelty"),
    .number(
      "continuity", \.continuity, 0...100,
      "What a sentence of 20 words or more gains where it follows one of the summary, so that both are read as they were written; a shorter one gains less"
    ),
    .number(
      "maximum_overlap", \.maximumOverlap, 0...1,
      "The greatest share of the words of a sentence that one of the summary may have, or the other way round: names and figures count more, words that stand all over the article less; near the beginning all of them together may have 11/12 of it"
    )
    .synonyms("dedupe_threshold", "max_overlap", "max_similarity", "overlap"),
    .flag(
      "whole_opening", \.wholeOpening,
      "A summary of several sentences does not begin with the second or third one of a paragraph near the article's beginning without those before"
    ),
  ]

  package var remarks: [(option: String, idleness: Idleness)] {
    if fit == .atMost || words != nil || characters != nil { return narrow + alone }
    return alone + [
      (
        "fit",
        Idleness(
          "`fit` says what becomes of words and characters, and neither has a limit",
          mend: "give it `words` or `characters`, or leave it out")
      )
    ]
  }

  /// What is said of sentences that stand beside others, where there is one.
  private var alone: [(option: String, idleness: Idleness)] {
    let usual = Self()
    if share == 0, let sentences, sentences > 1 {
      let reason = "with `share: 0` the best sentence alone has room"
      return [("sentences", Idleness(reason, mend: "leave one of the two out"))]
    }
    guard sentences == 1 else { return [] }
    let changed = [
      ("redundancy", redundancy != usual.redundancy), ("continuity", continuity != usual.continuity),
      ("maximum_overlap", maximumOverlap != usual.maximumOverlap),
    ]
    return changed.filter(\.1).map { name, _ in
      let reason = "`\(name)` says what sentences do to each other, and a summary of one sentence has no other"
      return (name, Idleness(reason, mend: "leave it out, or let it have more `sentences`"))
    }
  }

  /// Budgets in which no sentence has room, or fewer than are asked for.
  private var narrow: [(option: String, idleness: Idleness)] {
    let limits = [("words", words), ("characters", characters)].compactMap { name, limit in limit.map { (name, $0) } }
    if fit == .atMost, let (name, limit) = limits.first(where: { $0.1 < minimumWords }) {
      let reason = "no sentence fits into this: each has as many words as `minimum_words` asks, or more"
      return [
        (name, Idleness(reason, mend: limit < 10 ? "give it more, such as `\(name): 60`" : "lower `minimum_words`"))
      ]
    }
    guard let sentences, let words, sentences > words / minimumWords else { return [] }
    let reason = "so many sentences have no room in `words`: each has as many as `minimum_words` asks, or more"
    return [("sentences", Idleness(reason, mend: "leave it out, or give `words` more"))]
  }

  @Sendable package func run(
    _ article: Article, _ resources: Resources, _ blocks: Blocks, _ sentences: Sentences, _ scores: Scores
  ) throws -> Summary {
    let budget = budget(scores)
    let coherence = Coherence(
      article, blocks, sentences, resources.languages.knowledge(of: article),
      others: resources.languages.knowledge(ofOthers: blocks))
    var first: Summary?
    // A summary that is hard to read is better than none.
    for strictness in [Selection.Strictness.strict, .lenient, .anything] {
      var selection = Selection(coherence, scores, budget, self, strictness)
      let summary = selection.run(explains: resources.explains)
      if !summary.chosen.isEmpty { return summary }
      first = first ?? summary
    }
    return first ?? Summary(chosen: [], passedOver: [:])
  }

  private func budget(_ scores: Scores) -> Budget {
    let isLimited = words != nil || characters != nil || share < 1
    var words = words
    if share < 1 {
      let lengths = scores.vocabulary.lengths
      let limit = Int((Double(lengths.reduce(0, +)) * share).rounded())
      let best = scores.items.indices.max { (scores.items[$0].total, $1) < (scores.items[$1].total, $0) }
      words = min(words ?? .max, max(limit, best.map { lengths[$0] } ?? 1))
    }
    return Budget(
      sentences: sentences ?? (isLimited ? nil : 3), words: words, characters: characters,
      fit: fit)
  }
}
