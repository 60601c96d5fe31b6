import LedeConfig
import LedeCore

/// Finds the terms that an article is about.
package struct KeywordsStage: Stage {
  package static let name = "keywords"
  package static let help = "Finds the terms that the article is about"
  package static let synonyms = ["keyphrases", "terminology", "terms", "topics"]

  package var count = 10
  package var words = 3
  package var rare = false
  package var frequencies = FrequencyFile()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .integer("count", \.count, 1...1000, "At most this many terms")
      .synonyms("limit", "max", "max_keywords", "maximum", "n", "number", "size", "top", "top_n"),
    .integer("words", \.words, 1...3, "The words of the longest term")
      .synonyms("max_words", "ngram", "ngrams"),
    .flag("rare", \.rare, "Terms that are rare in the other articles of the run count more"),
    ComponentOption(
      "frequencies", \.frequencies, .text, default: FrequencyFile(),
      "A file with words that many texts have, which count less: in each line a word, a tab and the number of texts; the first line has the number of all texts alone"
    )
    .synonyms("corpus", "document_frequencies", "idf"),
  ]

  /// The other articles are looked at only where they count.
  package func uses(_ requirement: Requirement) -> Bool {
    requirement != Requirement(DocumentFrequencies.self, isOptional: true) || rare
  }

  @Sendable package func run(
    _ article: Article, _ resources: Resources, _ sentences: Sentences, _ others: DocumentFrequencies?
  ) throws -> Keywords {
    let knowledge = resources.languages.knowledge(of: article)
    var finder = TermFinder(
      article, knowledge, longest: words, others ?? frequencies.frequencies)
    return Keywords(finder.keywords(sentences, title: article.title, count: count))
  }
}
