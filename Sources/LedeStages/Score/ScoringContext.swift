import LedeCore
import LedeText

/// What a feature can look at.
public struct ScoringContext: Sendable {
  /// The article.
  public let article: Article
  /// What is known of its language.
  public let knowledge: Knowledge
  /// Those that want a value.
  public let sentences: Sentences
  package let vocabulary: Vocabulary
  package let stems: Stems
  /// What the stage `keywords` found.
  package let terms: Keywords?

  package init(
    article: Article, knowledge: Knowledge, sentences: Sentences, vocabulary: Vocabulary, stems: Stems = .none,
    terms: Keywords? = nil
  ) {
    (self.article, self.knowledge, self.sentences) = (article, knowledge, sentences)
    (self.vocabulary, self.stems, self.terms) = (vocabulary, stems, terms)
  }

  /// The numbers of the words of the vocabulary that have the stem of a word.
  func numbers(ofWord word: String) -> [Int32] {
    let folder = StemFolder(stems, knowledge)
    let text = Text(word)
    let hash = folder.hash(text, 0..<text.count, form: WordHash(folding: text, 0..<text.count))
    return vocabulary.words.indices.filter { number in
      let place = vocabulary.words[number].place
      if place.isEmpty { return false }
      return folder.hash(article.text, place, form: WordHash(folding: article.text, place)) == hash
    }.map { Int32($0) }
  }
}
