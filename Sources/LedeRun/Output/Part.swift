import LedeCore

/// What one writer made of one article.
struct Part: Sendable {
  /// Of the writer.
  let name: String
  let writer: any Sink
  let content: Content

  enum Content: Sendable {
    case entry(String, any Writer)
    /// What the writer's editions show of it.
    case item(Item, any EditionWriter)
  }
}

extension Pipeline {
  /// What its writers make of an article that has been through its stages.
  func parts(of article: Article, _ knowledge: Knowledge) throws(ArticleError) -> [Part] {
    var parts: [Part] = []
    var item: Item?
    let writers = writers(for: article.metadata.language)
    for (name, writer) in writers {
      let content: Part.Content
      switch writer.form {
      case .entries(let writer): content = .entry(try writer.entry(article, knowledge), writer)
      case .edition(let writer):
        let shared = item ?? Item(article, knowledge, alternatives: writers.map(\.writer.alternatives).max() ?? 0)
        item = shared
        content = .item(shared, writer)
      }
      parts.append(Part(name: name, writer: writer, content: content))
    }
    return parts
  }
}

extension Sink {
  fileprivate var alternatives: Int { if case .edition(let writer) = form { writer.alternatives } else { 0 } }
}
