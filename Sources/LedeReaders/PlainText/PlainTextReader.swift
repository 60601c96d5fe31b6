import LedeCore
import LedeText

/// Reads text pasted or saved from anywhere: a paragraph a line, or hard-wrapped paragraphs with blank lines between them.
package struct PlainTextReader: DividingReader {
  package static let name = "plain-text"
  package static let help =
    "Plain text, a paragraph a line or hard-wrapped; several articles where lines of dashes or wide gaps part them"
  package static let extensions = ["txt", "text"]
  package static let isLineBased = false
  package static let isPlainText = true

  package init() {}

  package func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    let decoded = try TextDecoding.decode(input.bytes)
    var article = try Self.article(
      decoded.text, decoded.origin, decoded.encoding, source: input.source, language: input.language)
    if PastedArticles.mayHoldSeveral(input.bytes), let doubt = PastedArticles(decoded.text).doubt {
      let line = decoded.text.bytes[..<doubt].count { $0 == 0x0A } + 1
      article.notes.append("another article may begin in line \(line): part them by a line of dashes")
    }
    return article
  }

  package func parts(of bytes: [UInt8]) -> [any FeedEntry]? {
    guard PastedArticles.mayHoldSeveral(bytes), let decoded = try? TextDecoding.decode(bytes) else { return nil }
    let ranges = PastedArticles(decoded.text).ranges
    guard ranges.count > 1 else { return nil }
    let file = SourceFile(bytes, format: Self.name)
    return ranges.map { range in
      PastedPart(
        text: Text(decoded.text[range]),
        origin: Article.Origin.identity(skipped: range.lowerBound).through(decoded.origin),
        encoding: decoded.encoding, file: file)
    }
  }

  fileprivate static func article(
    _ text: Text, _ origin: Article.Origin, _ encoding: String, source: String, language: String?
  ) throws(ArticleError) -> Article {
    var plain = PlainText(text, language: language, without: LinkNotes.ranges(in: text))
    guard !plain.blocks.items.isEmpty else { throw ArticleError(.empty, "the file has no text") }
    var metadata = Metadata(language: language ?? "und", encoding: encoding)
    if language == nil { metadata.detectLanguage(plain.text, &plain.blocks) }
    let facts = PastedFacts(plain.text, plain.blocks.items, language: metadata.language)
    facts.lay(under: &metadata)
    PastedOrigin(plain.text, plain.blocks.items, plain.omissions, day: facts.dateLine, language: metadata.language)
      .lay(under: &metadata)
    return plain.article(source: source, origin: origin, metadata)
  }
}

/// One of several articles that a text holds.
private struct PastedPart: FeedEntry {
  let text: Text
  let origin: Article.Origin
  let encoding: String
  let file: SourceFile

  func article(source: String, language: String?) throws(ArticleError) -> Article {
    var article = try PlainTextReader.article(text, origin, encoding, source: source, language: language)
    article.file = file
    return article
  }
}
