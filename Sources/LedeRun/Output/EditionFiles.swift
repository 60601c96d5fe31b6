import LedeCore

/// Collects the items of a run, and makes the text of its editions when all have come.
struct EditionFiles {
  private let pipeline: Pipeline
  private var items: [Item] = []
  /// Indices into the items, by file; made when all have come.
  private var indices: [SharedFile: [Int]] = [:]

  init(_ pipeline: Pipeline) {
    self.pipeline = pipeline
  }

  mutating func add(_ item: Item) {
    items.append(item)
    items[items.count - 1].position = items.count - 1
  }

  /// Takes the edition of the run through its stages and parts it into those of the files.
  mutating func conclude() {
    items = pipeline.process(Edition(items)).items
    for (index, item) in items.enumerated() {
      for (name, writer) in pipeline.writers(for: item.language) where writer.files.per == .run {
        guard case .edition = writer.form else { continue }
        indices[SharedFile(name, writer, language: item.language), default: []].append(index)
      }
    }
  }

  /// The text of a file, in pieces.
  /// - Parameter writer: with the options for the file's first article.
  func pieces(of file: SharedFile, _ writer: any EditionWriter) -> any Sequence<String> {
    pieces(Edition((indices[file] ?? []).map { items[$0] }), file.writer, writer)
  }

  /// The text of a file that an article has for itself.
  func pieces(of item: Item, _ name: String, _ writer: any EditionWriter) -> any Sequence<String> {
    pieces(Edition([item]), name, writer)
  }

  private func pieces<W: EditionWriter>(_ edition: Edition, _ name: String, _ writer: W) -> any Sequence<String> {
    let pipeline = pipeline
    return writer.pieces(of: edition) { item in
      pipeline.writers(for: item.language).first { $0.name == name }?.writer as? W ?? writer
    }
  }
}
