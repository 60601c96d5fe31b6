@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// A text whose sentences are marked: `One.|Two.`; a space stands for each mark.
struct MarkedText {
  let article: Article
  let sentences: Sentences
  let knowledge: Knowledge

  /// - Parameters:
  ///   - insideQuotation: the sentences that begin inside a quotation.
  ///   - knowledge: instead of a language that has only these words.
  init(
    _ marked: String, title: String? = nil, language: String = "x", stopWords: [String] = [],
    leaningOpeners: [String] = [], insideQuotation: Set<Int> = [], knowledge: Knowledge? = nil
  ) {
    let text = Text(marked.replacing("|", with: " "))
    var sentences: [Sentence] = []
    var start = 0
    for (index, part) in marked.split(separator: "|").enumerated() {
      let range = start..<start + part.utf8.count
      sentences.append(
        Sentence(range: range, block: 0, rule: "test", startsInsideQuotation: insideQuotation.contains(index)))
      start = range.upperBound + 1
    }
    article = Article(
      source: "test", text: text, metadata: Metadata(title: title, language: knowledge?.language ?? language),
      blocks: Blocks([Block(range: 0..<text.count, followsBlank: true)]))
    self.sentences = Sentences(sentences)
    var file = LanguageFile()
    file.scoring.stopWords.words = stopWords
    file.scoring.leaningOpeners.words = leaningOpeners
    file.dates.weekdays.words = ["Monday"]
    self.knowledge = knowledge ?? Knowledge(language: language, file: file, others: { [] })
  }

  var resources: Resources { Resources(languages: KnowledgeBase(known: [knowledge])) }
  var blocks: Blocks { Blocks([Block(range: 0..<article.text.count, followsBlank: true)]) }

  func vocabulary(stems: Stems = .none, stopWords: Bool = true) -> Vocabulary {
    VocabularyBuilder.build(
      article, sentences, title: article.title, knowledge, stems: stems, stopWords: stopWords)
  }

  /// The values of a feature, one for each sentence, to three decimals.
  func values(_ feature: some Feature) throws -> [Double] {
    let context = ScoringContext(
      article: article, knowledge: knowledge, sentences: sentences, vocabulary: vocabulary())
    return try feature.values(context).map { ($0 * 1000).rounded() / 1000 }
  }

  func scores(_ stage: ScoreStage, terms: Keywords? = nil) throws -> Scores {
    try stage.run(article, resources, blocks, sentences, nil, terms)
  }

  /// What the summariser makes of the text where sentences have these scores.
  func summary(_ scores: [Double], _ stage: SummariseStage, explains: Bool = false) throws -> Summary {
    let items = scores.map { Scores.Score(total: $0, shares: [$0]) }
    let scores = Scores(features: ["given"], items: items, vocabulary: vocabulary())
    let resources = Resources(languages: KnowledgeBase(known: [knowledge]), explains: explains)
    return try stage.run(article, resources, blocks, sentences, scores)
  }
}

extension Summary {
  /// Why sentences were passed over.
  var reasons: [Int: Reason] { passedOver.mapValues(\.reason) }
}
