import LedeCore
import LedeSyntax

/// A list of texts that stages make of an article.
enum TestedList {
  case sentences, summary, keywords, segments

  var name: String {
    switch self {
    case .sentences: "sentences"
    case .summary: "sentences of the summary"
    case .keywords: "keywords"
    case .segments: "segments"
    }
  }

  var item: String {
    switch self {
    case .sentences: "a sentence"
    case .summary: "a sentence of the summary"
    case .keywords: "a keyword"
    case .segments: "a segment"
    }
  }

  /// Its texts stand in the article as they are.
  var isOfArticle: Bool { self == .sentences || self == .summary }

  /// What is to be added to a pipeline that has none.
  var maker: String {
    switch self {
    case .sentences: "`segment`"
    case .summary: "`summarise`"
    case .keywords: "`keywords`"
    case .segments: "a writer for translators, such as `xliff`,"
    }
  }

  /// `nil`: no stage made them.
  func texts(_ article: Article) -> [String]? {
    switch self {
    case .sentences: article.layers[Sentences.self]?.items.map { article.line($0.range) }
    case .summary: article.summaryLines
    case .keywords: article.layers[Keywords.self]?.items.map(\.term)
    case .segments: article.layers[Segments.self]?.items.map(\.text)
    }
  }

  /// Why a text is not among them, behind a message; `nil`: nothing is known.
  func reason(_ text: String, _ article: Article) -> String? {
    guard self == .summary, let summary = article.layers[Summary.self],
      let sentences = article.layers[Sentences.self]?.items
    else { return nil }
    guard let index = sentences.firstIndex(where: { article.line($0.range).contains(text) }) else {
      return ": no sentence of the article has it"
    }
    let sentence = ": it is sentence \(index + 1)"
    guard let passed = summary.passedOver[index] else { return sentence }
    return sentence + ", \(passed.description)"
  }
}
