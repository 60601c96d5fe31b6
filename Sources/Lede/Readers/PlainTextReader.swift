import LedeConfig
import LedeText

/// Reads text pasted or saved from anywhere: a paragraph a line, or hard-wrapped paragraphs with blank lines between them.
public struct PlainTextReader: Reader {
  public static let name = "plain-text"
  public static let help = "Plain text, a paragraph a line or hard-wrapped"
  public static let extensions = ["txt", "text"]
  public static let isLineBased = false

  public init() {}

  public func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    let decoded = try TextDecoding.decode(input.bytes)
    var blocks = BlockFinder.blocks(decoded.text)
    guard !blocks.items.isEmpty else { throw ArticleError(.empty, "the file has no text") }
    var metadata = Metadata(language: input.language ?? "und", encoding: decoded.encoding)
    if input.language == nil { metadata.detectLanguage(decoded.text, &blocks) }
    return Article(
      source: input.source, text: decoded.text, origin: decoded.origin, metadata: metadata, blocks: blocks)
  }
}
