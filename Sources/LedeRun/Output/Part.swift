import LedeCore

/// What one writer made of one article.
struct Part: Sendable {
  /// Of the writer.
  let name: String
  let writer: any Sink
  let content: Content

  enum Content: Sendable {
    /// In pieces, where its writer cuts files by words.
    case entry([WriterPiece], any Writer)
    /// What the writer's editions show of it.
    case item(Item, any EditionWriter)
  }
  /// What stands behind the name of the article's own file.
  private(set) var suffix = ""

  init(name: String, writer: any Sink, content: Content) {
    (self.name, self.writer, self.content) = (name, writer, content)
  }

  /// The same, a file each.
  var files: [Part] {
    guard case .entry(let pieces, let writer) = content, pieces.count > 1 else { return [self] }
    return pieces.enumerated().map { index, piece in
      var part = Part(name: name, writer: self.writer, content: .entry([piece], writer))
      part.suffix = "-\(index + 1)"
      return part
    }
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
      case .entries(let writer):
        if let writer = writer as? any PartingWriter {
          content = .entry(try writer.pieces(of: article, knowledge), writer)
        } else {
          content = .entry([WriterPiece(try writer.entry(article, knowledge))], writer)
        }
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
