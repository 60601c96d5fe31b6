import LedeCore
import LedeText

/// The text of an article that has none of its own: its headline, and what its file says that it is about.
struct StatedText {
  private let text: Text
  private let blocks: [Block]

  /// - Returns: `nil`: there is no headline either.
  init?(title: String?, summary: String?) {
    let parts = [title, summary].map { ($0 ?? "").onOneLine.trimmed }
    guard !parts[0].isEmpty else { return nil }
    var (string, blocks) = ("", [Block]())
    for (index, part) in parts.enumerated() where !part.isEmpty && (index == 0 || part != parts[0]) {
      if !string.isEmpty { string += "\n\n" }
      let start = string.utf8.count
      string += part
      blocks.append(
        Block(
          range: start..<string.utf8.count, followsBlank: true, kind: index == 0 ? .heading(level: 1) : .paragraph))
    }
    (self.text, self.blocks) = (Text(string), blocks)
  }

  func article(source: String, _ metadata: Metadata) -> Article {
    Article(source: source, text: text, origin: .unknown, metadata: metadata, blocks: Blocks(blocks))
  }
}

extension Article {
  /// The same, with another way back to the file.
  func leading(_ origin: Origin) -> Article {
    var article = Article(source: source, text: text, origin: origin, metadata: metadata, blocks: Blocks([]))
    (article.file, article.notes, article.layers) = (file, notes, layers)
    return article
  }
}
