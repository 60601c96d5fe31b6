import LedeCore

/// Reads text pasted or saved from anywhere: a paragraph a line, or hard-wrapped paragraphs with blank lines between them.
package struct PlainTextReader: Reader {
  package static let name = "plain-text"
  package static let help = "Plain text, a paragraph a line or hard-wrapped"
  package static let extensions = ["txt", "text"]
  package static let isLineBased = false
  package static let isPlainText = true

  package init() {}

  package func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    let decoded = try TextDecoding.decode(input.bytes)
    var plain = PlainText(decoded.text, language: input.language)
    guard !plain.blocks.items.isEmpty else { throw ArticleError(.empty, "the file has no text") }
    var metadata = Metadata(language: input.language ?? "und", encoding: decoded.encoding)
    if input.language == nil { metadata.detectLanguage(plain.text, &plain.blocks) }
    return plain.article(source: input.source, origin: decoded.origin, metadata)
  }
}
